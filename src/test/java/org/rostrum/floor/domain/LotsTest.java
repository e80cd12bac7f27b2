package org.rostrum.floor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LotsTest {
    private static final String SEED = "New York, 3 October 2013";

    @Test
    void a_lot_is_what_sha256sum_says_of_seed_and_code() {
        // printf '%s' 'New York, 3 October 2013' | sha256sum, and the same with '|KEN' behind it
        assertThat(Lots.sha256(SEED)).isEqualTo("c4866b8c59b75ea9fd968a4e0cbaa3481a975c9f700ccc2783af40d13cbd540a");
        ListLife meeting = new ListLife(List.of());
        meeting.ask("KEN");
        assertThat(Lots.draw(SEED, meeting.state().waiting()))
                .extracting(Lots.Lot::lot)
                .containsExactly("db23adf2ae9e392251764f9af655382b6f97d927a9f261a29d6d063eba6b2fb5");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_order_of_arrival_changes_nothing_and_nobody_is_lost_or_doubled(long chance) {
        List<String> codes = new ArrayList<>(ListLife.CODES);
        Collections.shuffle(codes, new Random(chance));
        ListLife meeting = new ListLife(List.of());
        codes.forEach(meeting::ask);
        draw(meeting, SEED);

        ListLife other = new ListLife(List.of());
        ListLife.CODES.forEach(other::ask);
        draw(other, SEED);

        assertThat(meeting.list()).isEqualTo(other.list()).containsExactlyInAnyOrderElementsOf(ListLife.CODES);
        assertThat(new HashSet<>(meeting.state().waiting())).hasSize(ListLife.CODES.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void what_the_drawing_does_not_rank_keeps_its_class_and_later_requests_go_behind(long chance) {
        Random random = new Random(chance);
        ListLife meeting = new ListLife(List.of());
        List<String> codes = new ArrayList<>(ListLife.CODES);
        Collections.shuffle(codes, random);
        for (String code : codes.subList(0, 6)) {
            meeting.ask(code);
        }
        for (Kind kind : List.of(Kind.QUESTION, Kind.RIGHT_OF_REPLY, Kind.POINT_OF_ORDER)) {
            meeting.must(
                    Actor.participant(codes.get(random.nextInt(8))),
                    new FloorCommand.RequestFloor(new FloorCommand.Request(kind, null, null, null, null)));
        }
        draw(meeting, "chance " + chance);
        List<String> drawn = meeting.list().subList(1, 7);
        meeting.ask(codes.get(6));
        String last = meeting.ask(codes.get(7));

        List<ListEntry> waiting = meeting.state().waiting();
        assertThat(waiting).hasSize(11);
        assertThat(waiting.getFirst().kind()).isEqualTo(Kind.POINT_OF_ORDER);
        assertThat(waiting.getLast().kind()).isEqualTo(Kind.RIGHT_OF_REPLY);
        assertThat(meeting.list().subList(1, 7))
                .isEqualTo(drawn)
                .containsExactlyInAnyOrderElementsOf(codes.subList(0, 6));
        assertThat(meeting.state().indexOf(last)).isEqualTo(9);
        assertThat(Reason.all(meeting.state()).subList(1, 7))
                .allMatch(each -> each.word().equals(Reason.LOT));
    }

    @Test
    void a_drawing_can_be_taken_back_and_drawn_again_with_the_same_result() {
        ListLife meeting = new ListLife(List.of());
        ListLife.CODES.forEach(meeting::ask);
        List<String> before = meeting.list();
        draw(meeting, SEED);
        List<String> drawn = meeting.list();
        meeting.must(ListLife.CHAIR, new FloorCommand.Undo());
        assertThat(meeting.list()).isEqualTo(before).isNotEqualTo(drawn);
        meeting.must(ListLife.CHAIR, new FloorCommand.DrawLots(SEED));
        assertThat(meeting.list()).isEqualTo(drawn);
    }

    @Test
    void a_seed_draws_once() {
        ListLife meeting = new ListLife(List.of());
        meeting.ask("KEN");
        draw(meeting, SEED);
        Decision again = FloorRules.decide(
                meeting.state(),
                new FloorCommand.DrawLots(SEED),
                ListLife.CHAIR,
                new UUID(0, 1),
                Instant.parse("2013-10-03T15:00:00Z"));
        assertThat(again).isEqualTo(Decision.refused(Refusal.NOT_ALLOWED_NOW));
    }

    private static void draw(ListLife meeting, String seed) {
        meeting.must(ListLife.CHAIR, new FloorCommand.AnnounceLots(Lots.sha256(seed)));
        meeting.must(ListLife.CHAIR, new FloorCommand.DrawLots(seed));
    }
}
