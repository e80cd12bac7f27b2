// @ts-check
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {dayBoard} from '../public/lib/day-board.js';
import {dayKey, dayRange, hourOfDay} from '../public/lib/calendar.js';
import {clockFigure, duration, fill, lightOf, pick, textOf, untilNextSecond, wallTime, words} from '../public/lib/format.js';
import {localPath} from '../public/lib/local-path.js';
import {layout} from '../public/lib/programme-bar.js';

test('three minutes show 3:00 first and 0:00 exactly at the end', () => {
  for (const [left, shown] of /** @type {[number, string][]} */ ([[180_000, '3:00'], [179_999, '3:00'], [179_000, '2:59'], [1_000, '0:01'], [1, '0:01'], [0, '0:00'], [-999, '0:00'], [-1_000, '+0:01'], [-47_500, '+0:47']])) {
    assert.equal(clockFigure(left), shown, `${left} ms`);
  }
});

test('the next second is where the figure changes, also when over', () => {
  for (const left of [180_000, 179_400, 1_000, 1, 0, -1, -999, -1_000, -1_500]) {
    const wait = untilNextSecond(left);
    assert.ok(wait > 0 && wait <= 1_000, `${left}: ${wait}`);
    assert.equal(clockFigure(left - wait + 0.5), clockFigure(left), `${left}: not before`);
    if (left > 0 || left <= -1_000) assert.notEqual(clockFigure(left - wait), clockFigure(left), `${left}: then`);
  }
});

test('an hour and more is written with hours', () => { assert.equal(duration(3_723_000), '1:02:03'); });

test('lights change at the instants of the rules', () => {
  assert.equal(lightOf(30_001, 30_000, 30_000), 'green');
  assert.equal(lightOf(30_000, 30_000, 30_000), 'yellow');
  assert.equal(lightOf(0, 30_000, 30_000), 'red');
  assert.equal(lightOf(-29_999, 30_000, 30_000), 'red');
  assert.equal(lightOf(-30_000, 30_000, 30_000), 'over');
});

test('wall times are those of the dialogue, not of the device', () => {
  assert.equal(wallTime('2013-10-03T16:08:42Z', 'America/New_York'), '12:08');
  assert.equal(wallTime('2013-10-03T16:08:42Z', 'America/New_York', true), '12:08:42');
  assert.equal(wallTime('2013-10-03T04:00:00Z', 'America/New_York'), '0:00');
  assert.equal(wallTime(null, 'America/New_York'), '');
  assert.equal(wallTime('no time'), '');
});

test('a day is that of the time zone, and a zone that is not known does no harm', () => {
  assert.equal(dayKey('2013-10-04T02:30:00Z', 'America/New_York'), '2013-10-03');
  assert.equal(hourOfDay('2013-10-03T16:30:00Z', 'America/New_York'), 12.5);
  assert.doesNotThrow(() => wallTime('2013-10-03T16:08:42Z', 'Nowhere/Land'));
  assert.match(dayRange(Date.UTC(2013, 9, 3, 14), Date.UTC(2013, 9, 4, 14), 'en', 'America/New_York'), /^3\s*–\s*4 October$/);
});

test('of a language map the wished language is taken, else English, else any', () => {
  assert.deepEqual(textOf({en: 'Kenya', ar: 'كينيا'}, 'ar'), {text: 'كينيا', lang: 'ar'});
  assert.deepEqual(textOf({en: 'Kenya'}, 'ar'), {text: 'Kenya', lang: 'en'});
  assert.equal(pick({fr: 'Kenya'}, 'ar'), 'Kenya');
  assert.equal(pick({fr: 'Le Kenya', en: 'Kenya'}, 'fr-CH'), 'Le Kenya');
  assert.equal(pick(null, 'en'), '');
  assert.equal(pick('Migrant network', 'ar'), 'Migrant network');
});

test('patterns are read as MessageFormat reads them', () => {
  assert.equal(fill('{0} of {1}, {0}', 'a', 'b'), 'a of b, a');
  assert.equal(fill("it''s {0}", 1), "it's 1");
  assert.equal(fill("'{0}' stays", 1), '{0} stays');
  assert.equal(fill('{0} and {1}', 'one'), 'one and ');
  assert.equal(fill('no { number', 1), 'no { number');
  assert.equal(fill('{0}', '{1}', 'never twice'), '{1}');
});

test('plural forms follow the language', () => {
  const say = words({'wait.one': '{0} waits', 'wait.other': '{0} wait', 'only.other': '{0}'}, 'en');
  assert.equal(say.count('wait', 1), '1 waits');
  assert.equal(say.count('wait', 9), '9 wait');
  assert.equal(say.count('only', 1), '1');
  assert.equal(say('no.such.key'), 'no.such.key');
});

test('the way on after signing in never leaves this site', () => {
  for (const path of ['/', '/meetings/rt1/chair', '/meetings/rt1?x=1#floor']) assert.equal(localPath(path, '/no'), path);
  for (const path of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/\t/evil.example', '/\n/evil.example', ' /x', '', null, undefined, 'meetings']) {
    assert.equal(localPath(path, '/'), '/', JSON.stringify(path));
  }
});

test('meetings that overlap stand in lanes of their own, plenary meetings first', () => {
  const at = (/** @type {number} */ hour) => new Date(Date.UTC(2013, 9, 3, hour + 4)).toISOString();
  const board = dayBoard([
    {id: 'rt1', kind: 'round-table', startsAt: at(10), endsAt: at(13)},
    {id: 'pl1', kind: 'plenary', startsAt: at(9), endsAt: at(13)},
    {id: 'rt2', kind: 'round-table', startsAt: at(15), endsAt: at(18)},
    {id: 'rt9', kind: 'round-table', startsAt: at(11), endsAt: at(12)},
  ], 'America/New_York');
  assert.equal(board.days.length, 1);
  assert.deepEqual(board.days[0].lanes.map((lane) => lane.map((block) => block.meeting.id)), [['pl1'], ['rt1', 'rt2'], ['rt9']]);
  assert.equal(board.from, 9);
  assert.equal(board.span, 9.25);
});

test('a programme that runs late shows what is left of its segment, and what is ahead begins after it', () => {
  const t = (/** @type {number} */ minutes) => new Date(Date.UTC(2013, 9, 3, 14, minutes)).toISOString();
  const segments = [
    {id: 'opening', plannedStart: t(0), plannedEnd: t(10), startedAt: t(0)},
    {id: 'floor', plannedStart: t(10), plannedEnd: t(100), startedAt: t(15)},
    {id: 'closing', plannedStart: t(100), plannedEnd: t(120), startedAt: null},
  ];
  const bar = layout(segments, Date.parse(t(60)));
  assert.deepEqual(bar?.blocks.map(({segment, is, from, to}) => [segment.id, is, from, to]), [['opening', 'done', 0, 15], ['floor', 'now', 15, 60], ['floor', 'rest', 60, 100], ['closing', 'ahead', 100, 120]]);
  assert.equal(bar?.left, 40);
  const late = layout(segments, Date.parse(t(110)));
  assert.equal(late?.left, -10);
  assert.deepEqual(late?.blocks.at(-1)?.from, 110);
  assert.equal(layout([], 0), null);
});
