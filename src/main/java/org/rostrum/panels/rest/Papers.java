package org.rostrum.panels.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
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

/** Fills official documents from a call and from lists that went out. */
final class Papers {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages/papers", Locale.ENGLISH);

    private final Dialogue dialogue;
    private final Language language;

    /** @param language in which a document is to be made: what is not given in it is refused by name */
    Papers(Dialogue dialogue, Language language) {
        this.dialogue = dialogue;
        this.language = language;
    }

    Letter letter(Call call, Instant now) {
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
        Text office = words("office");
        String signs = office.in(language);
        return new Letter(
                null,
                day(now),
                office,
                Text.of(dialogue.title()),
                null,
                day(dialogue.startsAt()),
                day(dialogue.endsAt()),
                place(),
                tables,
                call.deadline().atZone(dialogue.timeZone()),
                words("answer"),
                new Letter.Signatory(signs == null ? "" : signs, null),
                null,
                null);
    }

    CirculatedList list(PanelsState state, int revision) {
        var list = state.circulations().get(revision).list();
        String symbol = list.symbol();
        return new CirculatedList(
                symbol == null ? dialogue.id().toUpperCase(Locale.ROOT) + "/PANELS" : symbol,
                Distribution.GENERAL,
                day(list.at()),
                Language.ENGLISH,
                body(),
                null,
                Text.of(dialogue.title()),
                words("office"),
                revision,
                circulation(list),
                panels(list.panels()),
                revision == 0 ? null : previous(state, revision - 1));
    }

    private Previous previous(PanelsState state, int revision) {
        var list = state.circulations().get(revision).list();
        return new Previous(day(list.at()), panels(list.panels()));
    }

    private Circulation circulation(org.rostrum.panels.domain.CirculatedList list) {
        Instant until = list.answersUntil();
        ZonedDateTime deadline = until == null ? null : until.atZone(dialogue.timeZone());
        return switch (list.mode()) {
            case INFORMATION -> new Circulation.ForInformation();
            case NON_OBJECTION ->
                deadline == null ? new Circulation.ForInformation() : new Circulation.NonObjection(deadline);
            case APPROVAL -> new Circulation.Approval(deadline);
        };
    }

    private List<PanelOfList> panels(List<org.rostrum.panels.domain.CirculatedList.PanelList> lists) {
        List<PanelOfList> panels = new ArrayList<>();
        for (var each : lists) {
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

    private @Nullable Sitting sitting(@Nullable String id) {
        for (Meeting meeting : dialogue.meetings()) {
            if (meeting.id().equals(id)) {
                String room = meeting.room();
                return new Sitting(
                        meeting.startsAt().atZone(dialogue.timeZone()),
                        meeting.endsAt().atZone(dialogue.timeZone()),
                        room == null ? null : Text.in(Language.ENGLISH, room));
            }
        }
        return null;
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(dialogue.timeZone()).toLocalDate();
    }

    private Text place() {
        String place = dialogue.place();
        return place == null ? Text.of(dialogue.title()) : known(place);
    }

    private Text body() {
        String body = dialogue.body();
        return body == null ? words("office") : known(body);
    }

    /** A proper name that the bundle knows in the six languages; any other as it was received, in English. */
    private static Text known(String name) {
        String key = "known." + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        Map<String, String> byTag = new HashMap<>();
        for (Language each : Language.values()) {
            try {
                byTag.put(each.tag(), WORDS.getString("papers." + key + "." + each.tag()));
            } catch (MissingResourceException _) {
                // not given in that language
            }
        }
        return byTag.isEmpty() ? Text.in(Language.ENGLISH, name) : Text.of(byTag);
    }

    private static Text words(String key) {
        Map<String, String> byTag = new HashMap<>();
        for (Language each : Language.values()) {
            byTag.put(each.tag(), WORDS.getString("papers." + key + "." + each.tag()));
        }
        return Text.of(byTag);
    }
}
