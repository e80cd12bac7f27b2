package org.rostrum.panels.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rostrum.panels.application.PanelWords;
import org.rostrum.panels.documents.CirculatedList;
import org.rostrum.panels.documents.Circulation;
import org.rostrum.panels.documents.Distribution;
import org.rostrum.panels.documents.Language;
import org.rostrum.panels.documents.Letter;
import org.rostrum.panels.documents.Nominee;
import org.rostrum.panels.documents.PanelOfList;
import org.rostrum.panels.documents.Panellist;
import org.rostrum.panels.documents.Previous;
import org.rostrum.panels.documents.RoundTable;
import org.rostrum.panels.documents.Sitting;
import org.rostrum.panels.documents.Text;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.programme.Dialogue;
import org.rostrum.programme.Meeting;

/** What official documents say, out of a call and the lists that went out. */
final class PanelDocuments {
    private static final String GENERAL_ASSEMBLY = "general-assembly";
    private static final String OFFICE = "office";
    private static final String HEADQUARTERS = "headquarters";
    private static final String ANSWER = "answer";

    private final Dialogue dialogue;

    PanelDocuments(Dialogue dialogue) {
        this.dialogue = dialogue;
    }

    /**
     * A list that went out.
     *
     * @param symbol without its revision
     */
    CirculatedList list(PanelsState state, int revision, String symbol) {
        org.rostrum.panels.domain.CirculatedList list =
                state.circulations().get(revision).list();
        return new CirculatedList(
                symbol,
                Distribution.GENERAL,
                day(list.at()),
                Language.ENGLISH,
                body(),
                null,
                Text.of(dialogue.title()),
                words(OFFICE),
                revision,
                circulation(list),
                panels(list),
                revision == 0 ? null : previous(state, revision));
    }

    private Previous previous(PanelsState state, int revision) {
        org.rostrum.panels.domain.CirculatedList before =
                state.circulations().get(revision - 1).list();
        return new Previous(day(before.at()), panels(before));
    }

    private Circulation circulation(org.rostrum.panels.domain.CirculatedList list) {
        Instant until = list.answersUntil();
        return switch (list.mode()) {
            case INFORMATION -> new Circulation.ForInformation();
            case NON_OBJECTION ->
                new Circulation.NonObjection((until == null ? list.at() : until).atZone(dialogue.timeZone()));
            case APPROVAL -> new Circulation.Approval(until == null ? null : until.atZone(dialogue.timeZone()));
        };
    }

    private List<PanelOfList> panels(org.rostrum.panels.domain.CirculatedList list) {
        List<PanelOfList> panels = new ArrayList<>();
        for (org.rostrum.panels.domain.CirculatedList.PanelList each : list.panels()) {
            List<Panellist> panellists = new ArrayList<>();
            each.states().forEach(line -> panellists.add(new Panellist.OfState(line.code(), nominee(line))));
            each.stakeholders()
                    .forEach(line -> panellists.add(
                            new Panellist.OfStakeholder(line.code(), Text.of(line.name()), nominee(line))));
            panels.add(new PanelOfList(
                    each.id(),
                    panels.size() + 1,
                    theme(each.theme(), each.title()),
                    sitting(each.meeting()),
                    each.coChairs().stream()
                            .map(code -> new Panellist.OfState(code, Nominee.TO_BE_CONFIRMED))
                            .toList(),
                    panellists));
        }
        return panels;
    }

    private static Nominee nominee(org.rostrum.panels.domain.CirculatedList.Line line) {
        String title = line.title();
        return new Nominee(line.nominee(), title == null ? null : Text.in(Language.ENGLISH, title));
    }

    private static Text theme(Map<String, String> theme, Map<String, String> title) {
        return Text.of(theme.isEmpty() ? title : theme);
    }

    private @Nullable Sitting sitting(@Nullable String meeting) {
        return dialogue.meetings().stream()
                .filter(each -> each.id().equals(meeting))
                .findFirst()
                .map(this::sitting)
                .orElse(null);
    }

    private @Nullable Sitting sitting(Meeting meeting) {
        String room = meeting.room();
        return meeting.endsAt().isAfter(meeting.startsAt())
                ? new Sitting(
                        meeting.startsAt().atZone(dialogue.timeZone()),
                        meeting.endsAt().atZone(dialogue.timeZone()),
                        room == null ? null : Text.in(Language.ENGLISH, room))
                : null;
    }

    /**
     * The letter to all missions.
     *
     * @param given what the call does not say
     */
    Letter letter(Call call, Given given) {
        List<RoundTable> tables = new ArrayList<>();
        for (org.rostrum.panels.domain.RoundTable each : call.roundTables()) {
            tables.add(new RoundTable(
                    each.id(),
                    tables.size() + 1,
                    theme(each.theme(), each.title()),
                    sitting(each.meeting()),
                    each.stateSeats(),
                    each.stakeholderSeats()));
        }
        Text said = given.place();
        return new Letter(
                given.reference(),
                given.date(),
                words(OFFICE),
                Text.of(dialogue.title()),
                given.mandate(),
                day(dialogue.startsAt()),
                day(dialogue.endsAt()),
                said == null ? place() : said,
                tables,
                call.deadline().atZone(dialogue.timeZone()),
                given.answer(),
                new Letter.Signatory(given.signatory(), given.signatoryTitle()),
                given.addressees(),
                given.template());
    }

    /** What a letter says beside the call. */
    record Given(
            @Nullable String reference,
            LocalDate date,
            @Nullable Text mandate,
            @Nullable Text place,
            Text answer,
            String signatory,
            @Nullable Text signatoryTitle,
            @Nullable Text addressees,
            @Nullable Text template) {}

    private LocalDate day(Instant instant) {
        ZoneId zone = dialogue.timeZone();
        return instant.atZone(zone).toLocalDate();
    }

    private Text place() {
        String place = dialogue.place();
        Text headquarters = words(HEADQUARTERS);
        return place != null && place.equals(headquarters.in(Language.ENGLISH))
                ? headquarters
                : Text.in(Language.ENGLISH, place == null || place.isBlank() ? "–" : place);
    }

    /** A letter of today with the words that come with Rostrum, signed by the Office. */
    Letter letter(Call call, Instant now, Language language) {
        return letter(
                call,
                new Given(
                        null,
                        day(now),
                        null,
                        null,
                        words(ANSWER),
                        Objects.requireNonNull(words(OFFICE).in(language)),
                        null,
                        null,
                        null));
    }

    private Text body() {
        String body = dialogue.body();
        Text assembly = words(GENERAL_ASSEMBLY);
        return body == null || body.equals(assembly.in(Language.ENGLISH)) ? assembly : Text.in(Language.ENGLISH, body);
    }

    private static Text words(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            texts.put(language.tag(), PanelWords.in(Locale.ENGLISH, "document." + name + '.' + language.tag()));
        }
        return Text.of(texts);
    }
}
