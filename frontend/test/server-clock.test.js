// @ts-check
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ServerClock} from '../public/lib/server-clock.js';

/** A monotonic time that only the test moves. */
function device() {
  const state = {perf: 1_000};
  return {state, clock: new ServerClock({perf: () => state.perf, guess: 0})};
}

test('the first word of the server counts at once, whatever was guessed before', () => {
  const {clock} = device();
  assert.equal(clock.known, false);
  clock.sample(900, 50_000, 1_000);
  assert.equal(clock.now(), 50_050);
  assert.equal(clock.known, true);
});

test('the sample of the least round trip is kept', () => {
  const {state, clock} = device();
  clock.sample(990, 50_000, 1_000);
  state.perf = 2_000;
  assert.equal(clock.sample(1_600, 50_780, 2_000), false, 'a slow answer that agrees says nothing new');
  assert.equal(clock.now(), 50_995 + 10);
});

test('a better sample is approached slowly and never by going back', () => {
  const {state, clock} = device();
  clock.sample(800, 50_000, 1_000); // 50,100 at 1,000; in truth 50,000
  let before = clock.now();
  clock.sample(998, 50_000, 1_000);
  assert.ok(clock.now() >= before);
  for (let i = 0; i < 100; i++) {
    state.perf += 100;
    const now = clock.now();
    assert.ok(now >= before, 'never back');
    assert.ok(now - before <= 103, 'never faster than a little');
    before = now;
  }
  assert.ok(Math.abs(before - 60_000) < 3, `in the end it is right: ${before}`);
});

test('two devices with wrong wall clocks agree within the round trip', () => {
  const a = device(), b = device();
  b.state.perf = 9_999_000;
  a.clock.sample(960, 70_020, 1_000);
  b.clock.sample(9_998_940, 70_030, 9_999_000);
  assert.ok(Math.abs(a.clock.now() - b.clock.now()) <= 60);
});

test('after sleep the new sample contradicts the old one, and time jumps forward', () => {
  const {state, clock} = device();
  clock.sample(995, 50_000, 1_000);
  state.perf = 2_000; // the device slept an hour that its monotonic time does not know
  clock.sample(1_900, 3_650_950, 2_000);
  assert.equal(clock.now(), 3_651_000);
});

test('a clock that was much too fast stands nearly still rather than go back', () => {
  const {state, clock} = device();
  clock.sample(995, 60_000, 1_000);
  const before = clock.now();
  clock.distrust();
  clock.sample(995, 50_000, 1_000);
  state.perf += 1_000;
  const after = clock.now();
  assert.ok(after >= before && after - before <= 501, `${after - before}`);
});

test('nonsense is no sample', () => {
  const {clock} = device();
  assert.equal(clock.sample(1, NaN, 2), false);
  assert.equal(clock.sample(2, 5, 1), false);
  assert.equal(clock.known, false);
});
