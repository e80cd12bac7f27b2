package org.rostrum.floor.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.application.Answer;
import org.rostrum.floor.application.InMemoryFloor;
import org.rostrum.floor.application.Submission;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorCommand.Request;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.Level;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.Role;
import org.rostrum.floor.domain.Segment;

/** A round table with delegations of all kinds, to act on in tests and to look at. */
final class RoundTable {
    static final String ID = "rt1";
    static final Actor GHANA = new Actor(Role.CHAIR, "GHA");
    static final Actor SWITZERLAND = new Actor(Role.CO_CHAIR, "CHE");

    private final InMemoryFloor floor;

    RoundTable(InMemoryFloor floor, Instant start) {
        this.floor = floor;
        floor.prepare(setup(start));
    }

    FloorState state() {
        return floor.state(ID).orElseThrow();
    }

    /** Acts for somebody; what is refused is a mistake of the test. */
    String act(Actor actor, FloorCommand command) {
        UUID id = UUID.randomUUID();
        Answer answer = floor.submit(new Submission(ID, actor, id, command, null))
                .toCompletableFuture()
                .join();
        if (!(answer instanceof Answer.Done)) {
            throw new IllegalStateException(command + " of " + actor + " was answered by " + answer);
        }
        return id.toString();
    }

    String asks(String code) {
        return act(Actor.participant(code), new FloorCommand.RequestFloor(Request.STATEMENT));
    }

    String asks(String code, Kind kind, @Nullable Level level, @Nullable String group, @Nullable String note) {
        return act(Actor.participant(code), new FloorCommand.RequestFloor(new Request(kind, level, group, null, note)));
    }

    void give(String entry) {
        act(GHANA, new FloorCommand.GiveFloor(entry, null));
    }

    /** Somebody who has no code. */
    static Participant guest(String name) {
        return new Participant("", Map.of("en", name), Participant.STAKEHOLDER, null, null, null);
    }

    private static MeetingSetup setup(Instant start) {
        Map<String, Participant> all = new LinkedHashMap<>();
        state(all, "GHA", "Ghana", "غانا", "African States");
        state(all, "CHE", "Switzerland", "سويسرا", "Western European and other States");
        state(all, "BGD", "Bangladesh", "بنغلاديش", "Asia-Pacific States");
        state(all, "MEX", "Mexico", "المكسيك", "Latin American and Caribbean States");
        state(all, "EGY", "Egypt", "مصر", "African States");
        state(all, "PHL", "Philippines", "الفلبين", "Asia-Pacific States");
        state(all, "BEN", "Benin", "بنن", "African States");
        state(all, "ITA", "Italy", "إيطاليا", "Western European and other States");
        state(all, "KEN", "Kenya", "كينيا", "African States");
        state(all, "IRN", "Iran (Islamic Republic of)", "إيران (جمهورية - الإسلامية)", "Asia-Pacific States");
        state(all, "ECU", "Ecuador", "إكوادور", "Latin American and Caribbean States");
        state(all, "ARG", "Argentina", "الأرجنتين", "Latin American and Caribbean States");
        state(all, "NPL", "Nepal", "نيبال", "Asia-Pacific States");
        state(all, "POL", "Poland", "بولندا", "Eastern European States");
        state(all, "MAR", "Morocco", "المغرب", "African States");
        state(all, "CIV", "Côte d’Ivoire", "كوت ديفوار", "African States");
        state(
                all,
                "VCT",
                "Saint Vincent and the Grenadines",
                "سانت فنسنت وجزر غرينادين",
                "Latin American and Caribbean States");
        put(all, "IOM", "International Organization for Migration", "المنظمة الدولية للهجرة", "stakeholder", null);
        put(all, "MFA", "Migrant Forum in Asia", "منتدى المهاجرين في آسيا", "stakeholder", null);
        put(all, "COL", "Colombia", "كولومبيا", "panellist", "Latin American and Caribbean States");
        return new MeetingSetup(
                ID,
                Map.of("en", "Round Table 1", "ar", "المائدة المستديرة 1"),
                "America/New_York",
                start,
                start.plus(Duration.ofHours(3)),
                FloorSettings.STANDARD,
                List.of(
                        segment("opening", "Opening", start, 0, 10),
                        segment("panel", "Panel", start, 10, 45),
                        segment("floor", "Floor", start, 45, 160),
                        segment("reactions", "Reactions of the panel", start, 160, 174),
                        segment("closing", "Closing", start, 174, 180)),
                all,
                List.of("GHA", "CHE"));
    }

    private static Segment segment(String id, String title, Instant start, int from, int to) {
        return new Segment(
                id,
                Map.of("en", title),
                start.plus(Duration.ofMinutes(from)),
                start.plus(Duration.ofMinutes(to)),
                null);
    }

    private static void state(Map<String, Participant> all, String code, String name, String arabic, String group) {
        put(all, code, name, arabic, Participant.MEMBER_STATE, group);
    }

    private static void put(
            Map<String, Participant> all,
            String code,
            String name,
            String arabic,
            String category,
            @Nullable String group) {
        all.put(code, new Participant(code, Map.of("en", name, "ar", arabic), category, group, null, null));
    }
}
