package org.rostrum.floor.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each criterion, alone and composed, over random meetings; what fails names its seed. */
class CriteriaTest {
    private static final Instant START = Instant.parse("2013-10-03T14:00:00Z");
    private static final Actor CHAIR = new Actor(Role.CHAIR, "");
    private static final int MEETINGS = 100;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "request-time",
                "group-statements",
                "level",
                "fewest-interventions",
                "least-time",
                "regional-balance",
                "alternate-stakeholder:3",
                "group-statements,level,fewest-interventions",
                "level,alternate-stakeholder:2,least-time",
                "regional-balance,least-time,level"
            })
    void no_order_loses_or_doubles_an_entry_in_whatever_order_they_arrive(String order) {
        for (long seed = 0; seed < MEETINGS; seed++) {
            Meeting meeting = new Meeting(order, new Random(seed));
            meeting.hearSome();
            List<String> asked = meeting.askAll();
            assertThat(meeting.state.waiting())
                    .as("seed %d", seed)
                    .extracting(ListEntry::id)
                    .containsExactlyInAnyOrderElementsOf(asked);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"group-statements", "level", "fewest-interventions", "least-time", "regional-balance"})
    void a_criterion_sorts_by_its_rank_and_never_moves_what_it_does_not_rank(String order) {
        Criterion criterion = Criterion.of(order);
        for (long seed = 0; seed < MEETINGS; seed++) {
            Meeting meeting = new Meeting(order, new Random(seed));
            meeting.hearSome();
            List<String> asked = meeting.askAll();
            Tally tally = meeting.state.tally();
            List<ListEntry> expected = new ArrayList<>(meeting.state.waiting());
            expected.sort(Comparator.<ListEntry>comparingLong(entry -> criterion.rank(entry, tally))
                    .thenComparingInt(entry -> asked.indexOf(entry.id())));
            assertThat(meeting.state.waiting()).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void a_stakeholder_comes_after_each_so_many_others_as_long_as_both_wait(int states) {
        for (long seed = 0; seed < MEETINGS; seed++) {
            Meeting meeting = new Meeting("alternate-stakeholder:" + states, new Random(seed));
            meeting.hearSome();
            meeting.askAll();
            int heard = new AlternateStakeholder(states).heardSince(meeting.state);
            List<ListEntry> waiting = meeting.state.waiting();
            for (int i = 0; i < waiting.size(); i++) {
                List<ListEntry> rest = waiting.subList(i, waiting.size());
                boolean both = rest.stream()
                                .map(AlternateStakeholder::isStakeholder)
                                .distinct()
                                .count()
                        == 2;
                boolean stakeholder = AlternateStakeholder.isStakeholder(waiting.get(i));
                if (both) {
                    assertThat(stakeholder).as("seed %d, place %d", seed, i + 1).isEqualTo(heard >= states);
                }
                heard = stakeholder ? 0 : heard + 1;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fewest-interventions", "least-time", "regional-balance", "alternate-stakeholder:2"})
    void what_a_hand_has_placed_keeps_its_place_when_the_others_are_sorted_anew(String order) {
        for (long seed = 0; seed < MEETINGS; seed++) {
            Meeting meeting = new Meeting(order, new Random(seed));
            meeting.hearSome();
            meeting.askAll();
            meeting.play(new FloorCommand.GiveNext(null), CHAIR);
            String moved = meeting.state.waiting().get(20).id();
            meeting.play(new FloorCommand.MoveEntry(moved, new FloorCommand.Place.First()), CHAIR);
            meeting.play(new FloorCommand.EndStatement(), CHAIR);
            assertThat(meeting.state.indexOf(moved)).as("seed %d", seed).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "height",
                "alternate-stakeholder",
                "alternate-stakeholder:0",
                "alternate-stakeholder:100",
                "alternate-stakeholder:x",
                "level,level",
                "alternate-stakeholder:2,alternate-stakeholder:3"
            })
    void an_order_that_nobody_knows_is_refused_and_says_what_there_is(String order) {
        assertThatThrownBy(() -> settings(order))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("order: found")
                .hasMessageContaining("expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"group-statements,level,least-time", "regional-balance", "alternate-stakeholder:2"})
    void every_entry_tells_a_reason_that_the_order_knows(String order) {
        List<String> words = new ArrayList<>(Criterion.all(List.of(order.split(","))).stream()
                .map(Criterion::word)
                .toList());
        words.add(RequestTime.WORD);
        for (long seed = 0; seed < MEETINGS; seed++) {
            Meeting meeting = new Meeting(order, new Random(seed));
            meeting.hearSome();
            meeting.askAll();
            assertThat(Reason.all(meeting.state))
                    .as("seed %d", seed)
                    .hasSameSizeAs(meeting.state.waiting())
                    .allSatisfy(each -> assertThat(words).contains(each.word()));
        }
    }

    private static FloorSettings settings(String order) {
        FloorSettings standard = FloorSettings.STANDARD;
        return new FloorSettings(
                standard.regime(),
                standard.limits(),
                standard.warn(),
                standard.flash(),
                standard.atZero(),
                true,
                List.of(order.split(",")),
                true,
                false,
                500);
    }

    /** A meeting of thirty, in which things happen by chance. */
    private static final class Meeting {
        private static final String[] GROUPS = {"african", "asia-pacific", "western"};

        private final Random random;
        private final List<String> codes = new ArrayList<>();
        private FloorState state = FloorState.initial("rt1");
        private Instant now = START;

        Meeting(String order, Random random) {
            this.random = random;
            Map<String, Participant> participants = new HashMap<>();
            for (int i = 0; i < 30; i++) {
                boolean stakeholder = random.nextInt(4) == 0;
                String code = "P" + i;
                codes.add(code);
                participants.put(
                        code,
                        new Participant(
                                code,
                                Map.of("en", code),
                                stakeholder ? Participant.STAKEHOLDER : Participant.MEMBER_STATE,
                                stakeholder ? null : GROUPS[random.nextInt(GROUPS.length)],
                                null,
                                null));
            }
            play(
                    new FloorCommand.PrepareMeeting(new MeetingSetup(
                            "rt1",
                            Map.of("en", "RT1"),
                            "UTC",
                            null,
                            null,
                            settings(order),
                            List.of(),
                            participants,
                            List.of())),
                    Actor.SYSTEM);
            play(new FloorCommand.OpenMeeting(), CHAIR);
        }

        /** A few are heard, some of them twice, each for another time. */
        void hearSome() {
            for (int i = random.nextInt(8); i > 0; i--) {
                ask(codes.get(random.nextInt(codes.size())));
                play(new FloorCommand.GiveNext(null), CHAIR);
                now = now.plus(Duration.ofSeconds(random.nextInt(200)));
                play(new FloorCommand.EndStatement(), CHAIR);
            }
        }

        /** All ask, in some order, half of them in one and the same instant as another. */
        List<String> askAll() {
            List<String> order = new ArrayList<>(codes);
            Collections.shuffle(order, random);
            return order.stream().map(this::ask).toList();
        }

        private String ask(String code) {
            Level[] levels = Level.values();
            FloorCommand.Request request = new FloorCommand.Request(
                    Kind.STATEMENT,
                    levels[random.nextInt(levels.length)],
                    random.nextInt(5) == 0 ? "Group of 77" : null,
                    null,
                    null);
            return play(new FloorCommand.RequestFloor(request), Actor.participant(code))
                    .toString();
        }

        UUID play(FloorCommand command, Actor actor) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            now = now.plus(Duration.ofSeconds(random.nextInt(2)));
            if (!(FloorRules.decide(state, command, actor, id, now) instanceof Decision.Accepted(var events))) {
                throw new AssertionError(command + " was refused");
            }
            state = Evolution.evolve(state, new Change(state.revision() + 1, id, actor, now, events));
            assertThat(new HashSet<>(state.waiting())).hasSameSizeAs(state.waiting());
            return id;
        }
    }
}
