package org.rostrum.floor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8})
    void the_panel_is_due_after_each_block_and_never_in_between(int block) {
        ListLife meeting = begun(segment("floor", SegmentKind.FLOOR, block, List.of()));
        int heard = 0;
        for (String code : ListLife.CODES) {
            meeting.ask(code);
            meeting.must(ListLife.CHAIR, new FloorCommand.GiveNext(null));
            heard++;
            if (heard == block) {
                assertThat(Turn.of(meeting.state())).isEqualTo(new Turn.Responses(List.of("PAN1", "PAN2")));
                respond(meeting, "PAN2");
                assertThat(Turn.of(meeting.state())).isEqualTo(new Turn.Responses(List.of("PAN1")));
                respond(meeting, "PAN1");
                heard = 0;
            }
            assertThat(Turn.of(meeting.state())).isEqualTo(new Turn.Interventions(heard, block));
        }
    }

    @Test
    void a_segment_without_blocks_leaves_it_to_the_chair() {
        ListLife meeting = begun(segment("floor", SegmentKind.FLOOR, 0, List.of()));
        for (int i = 1; i <= 3; i++) {
            meeting.ask(ListLife.CODES.get(i));
            meeting.must(ListLife.CHAIR, new FloorCommand.GiveNext(null));
            assertThat(Turn.of(meeting.state())).isEqualTo(new Turn.Interventions(i, 0));
        }
        meeting.must(ListLife.CHAIR, new FloorCommand.CloseList(null));
        assertThat(Turn.of(meeting.state())).isEqualTo(new Turn.Close());
    }

    @Test
    void a_response_in_the_middle_of_a_block_does_not_count_and_does_not_end_it() {
        ListLife meeting = begun(segment("floor", SegmentKind.FLOOR, 2, List.of()));
        meeting.ask("KEN");
        meeting.must(ListLife.CHAIR, new FloorCommand.GiveNext(null));
        respond(meeting, "PAN1");
        assertThat(Turn.of(meeting.state())).isEqualTo(new Turn.Interventions(1, 2));
        meeting.ask("BRA");
        meeting.must(ListLife.CHAIR, new FloorCommand.GiveNext(null));
        assertThat(Turn.of(meeting.state())).isEqualTo(new Turn.Responses(List.of("PAN1", "PAN2")));
    }

    @Test
    void whoever_was_asked_responds_first() {
        ListLife meeting = begun(segment("floor", SegmentKind.FLOOR, 1, List.of()));
        meeting.must(
                Actor.participant("KEN"),
                new FloorCommand.RequestFloor(
                        new FloorCommand.Request(Kind.QUESTION, null, null, null, null, null, "PAN2", false)));
        meeting.must(ListLife.CHAIR, new FloorCommand.GiveNext(null));
        assertThat(Turn.of(meeting.state())).isEqualTo(new Turn.Responses(List.of("PAN2", "PAN1")));
    }

    @Test
    void responses_stand_in_the_record_under_what_they_answer() {
        ListLife meeting = begun(segment("floor", SegmentKind.FLOOR, 2, List.of()));
        String first = meeting.ask("KEN");
        meeting.must(ListLife.CHAIR, new FloorCommand.GiveNext(null));
        String second = meeting.ask("BRA");
        meeting.must(ListLife.CHAIR, new FloorCommand.GiveNext(null));
        for (String answered : List.of(second, first, first)) {
            String code = answered.equals(second) ? "PAN2" : "PAN1";
            String response = meeting.must(
                    Actor.participant(code),
                    new FloorCommand.RequestFloor(new FloorCommand.Request(Kind.RESPONSE, null, null, answered, null)));
            meeting.must(ListLife.CHAIR, new FloorCommand.GiveFloor(response, null));
        }
        meeting.must(ListLife.CHAIR, new FloorCommand.EndStatement());

        List<String> ordered = new ArrayList<>();
        RecordOrder.underWhatTheyAnswer(meeting.state().record())
                .forEach(each -> ordered.add(each.entry().who()));
        assertThat(ordered).containsExactly("KEN", "PAN1", "PAN1", "BRA", "PAN2");
        assertThat(meeting.state().record())
                .extracting(each -> each.entry().who())
                .first()
                .isEqualTo("KEN");
    }

    @Test
    void a_responses_segment_hears_the_panel_and_then_it_is_over() {
        ListLife meeting = begun(segment("answers", SegmentKind.RESPONSES, 0, List.of()));
        assertThat(Turn.of(meeting.state())).isEqualTo(new Turn.Responses(List.of("PAN1", "PAN2")));
        respond(meeting, "PAN1");
        respond(meeting, "PAN2");
        assertThat(Turn.of(meeting.state())).isEqualTo(new Turn.Close());
    }

    @Test
    void every_turn_has_a_word() {
        assertThat(List.of(
                        new Turn.Presentations(List.of()).word(),
                        new Turn.Discussants(List.of()).word(),
                        new Turn.Interventions(0, 0).word(),
                        new Turn.Responses(List.of()).word(),
                        new Turn.LastWord(List.of()).word(),
                        new Turn.NextSegment("x").word(),
                        new Turn.Close().word(),
                        new Turn.Nothing().word()))
                .containsExactly(
                        "presentations",
                        "discussants",
                        "interventions",
                        "responses",
                        "last-word",
                        "next-segment",
                        "close",
                        "nothing");
    }

    private static void respond(ListLife meeting, String code) {
        String response = meeting.must(
                ListLife.CHAIR,
                new FloorCommand.AddToList(
                        code, null, new FloorCommand.Request(Kind.RESPONSE, null, null, null, null)));
        meeting.must(ListLife.CHAIR, new FloorCommand.GiveFloor(response, null));
    }

    private static ListLife begun(Segment segment) {
        ListLife meeting = new ListLife(List.of(segment));
        meeting.must(ListLife.CHAIR, new FloorCommand.StartSegment(segment.id()));
        return meeting;
    }

    private static Segment segment(String id, SegmentKind kind, int block, List<String> speakers) {
        return new Segment(id, Map.of("en", id), null, null, null, kind, block, speakers, null);
    }
}
