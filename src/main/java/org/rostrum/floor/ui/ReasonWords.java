package org.rostrum.floor.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorEvent;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.Level;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.Lots;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.Past;
import org.rostrum.floor.domain.Reason;

/** Why somebody stands where it stands, as one short sentence with the facts that decided. */
final class ReasonWords {
    private static final String KEY = "view.reason.";
    private static final String NONE = ".none";
    private static final String REQUEST = "request-time";
    private static final String GROUPS = "group-statements";
    private static final String TURNS = "alternate-stakeholder";

    private final Wording wording;
    private final Texts texts;
    private final FloorState state;

    ReasonWords(Wording wording, FloorState state) {
        this.wording = wording;
        this.texts = wording.texts();
        this.state = state;
    }

    /** Whether a reason says nothing in particular: who asks first is heard first. */
    static boolean plain(Reason reason) {
        return reason.word().equals(REQUEST);
    }

    /** Whether a reason names the group that is spoken for. */
    static boolean namesGroup(Reason reason) {
        return reason.word().equals(GROUPS) && reason.before();
    }

    String of(Reason reason) {
        ListEntry entry = reason.entry();
        return switch (reason.word()) {
            case Reason.CHAIR, Reason.SWAP -> moved(reason.word(), entry);
            case Reason.LOT -> lot();
            case Reason.PROGRAMME ->
                texts.of(KEY + (Participant.PANELLIST.equals(entry.speaker().category()) ? "panel" : "programme"));
            case Reason.ABSENT ->
                calledInVain(entry)
                        .map(at -> texts.of(KEY + "absent-at", wording.minutes(at)))
                        .orElseGet(() -> texts.of(KEY + "absent"));
            default -> {
                ListEntry neighbour = reason.neighbour();
                yield neighbour == null ? alone(reason.word(), entry) : towards(reason, entry, neighbour);
            }
        };
    }

    private String moved(String word, ListEntry entry) {
        ListEntry.Move moved = entry.moved();
        return moved == null
                ? texts.of(KEY + REQUEST)
                : texts.of(KEY + word, wording.actor(moved.by()), texts.ordinal(moved.from()));
    }

    private String lot() {
        Lots lots = state.beside().lots();
        Instant at = lots == null ? null : lots.drawnAt();
        return at == null ? texts.of(KEY + "lot") : texts.of(KEY + "lot-at", wording.minutes(at));
    }

    /** When it was called last, as far back as the history goes. */
    private Optional<Instant> calledInVain(ListEntry entry) {
        List<Past> history = state.history();
        for (int i = history.size() - 1; i >= 0; i--) {
            for (FloorEvent event : history.get(i).events()) {
                if (event instanceof FloorEvent.SpeakerAbsent(String id, boolean _) && id.equals(entry.id())) {
                    return Optional.of(history.get(i).at());
                }
            }
        }
        return Optional.empty();
    }

    private String alone(String word, ListEntry entry) {
        return isKind(word) ? texts.of(KEY + word + ".alone", answered(entry)) : texts.of(KEY + REQUEST);
    }

    private static boolean isKind(String word) {
        return word.equals(Kind.POINT_OF_ORDER.word())
                || word.equals(Kind.RESPONSE.word())
                || word.equals(Kind.RIGHT_OF_REPLY.word());
    }

    /** One sentence by the criterion that tells the two apart; {@code first} is the one that stands before the other. */
    private String towards(Reason reason, ListEntry entry, ListEntry neighbour) {
        ListEntry first = reason.before() ? entry : neighbour;
        ListEntry second = reason.before() ? neighbour : entry;
        String side = reason.before() ? ".before" : ".after";
        String key = KEY + reason.word() + side;
        String name = wording.name(neighbour);
        return switch (reason.word()) {
            case GROUPS -> texts.of(key, name, Objects.requireNonNullElse(first.onBehalfOf(), ""));
            case "level" -> level(key, name, first.level(), second.level());
            case "fewest-interventions" -> {
                int heard = state.interventionsOf(first);
                yield heard == 0
                        ? texts.of(key + NONE, name)
                        : texts.of(key, name, heard, wording.name(entry), state.interventionsOf(second));
            }
            case "least-time" ->
                times(key, name, wording.name(entry), state.heardOf(first), wording.name(entry), state.heardOf(second));
            case "regional-balance" ->
                times(key, name, group(first), state.heardOfGroup(first), group(second), state.heardOfGroup(second));
            case TURNS -> texts.of(key, name, turns());
            case REQUEST -> texts.of(KEY + REQUEST);
            default -> kind(reason.word(), entry, neighbour);
        };
    }

    private String level(String key, String name, @Nullable Level first, @Nullable Level second) {
        String higher = first == null ? "" : texts.of("view.level." + first.word());
        return second == null
                ? texts.of(key + NONE, name, higher)
                : texts.of(key, name, higher, texts.of("view.level." + second.word()));
    }

    private String times(String key, String name, String one, Duration less, String other, Duration more) {
        return less.isZero()
                ? texts.of(key + NONE, name, one)
                : texts.of(key, name, one, Wording.length(less), other, Wording.length(more));
    }

    private String group(ListEntry entry) {
        String group = wording.group(entry.speaker());
        return group.isEmpty() ? texts.of(KEY + "no-group") : group;
    }

    private int turns() {
        return state.settings().order().stream()
                .filter(word -> word.startsWith(TURNS + ":"))
                .map(word -> Integer.valueOf(word.substring(TURNS.length() + 1)))
                .findFirst()
                .orElse(1);
    }

    /** A class of its own: points of order and responses come first, rights of reply last. */
    private String kind(String word, ListEntry entry, ListEntry neighbour) {
        boolean own = entry.kind().word().equals(word);
        boolean both = own && neighbour.kind() == entry.kind();
        return texts.of(
                KEY + word + (both ? ".among" : own ? ".own" : ".other"), wording.name(neighbour), answered(entry));
    }

    private String answered(ListEntry entry) {
        String replyTo = entry.replyTo();
        return replyTo == null ? texts.of(KEY + "speaker") : wording.nameOfEntry(replyTo, state);
    }
}
