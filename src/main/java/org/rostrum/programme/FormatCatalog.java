package org.rostrum.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rostrum.floor.domain.FloorState;
import org.springframework.dao.DuplicateKeyException;

/** All formats of this installation: those that come with Rostrum, and those that the secretariat has saved. */
public final class FormatCatalog {
    /** How many formats may be saved. */
    static final int MOST_SAVED = 200;

    private static final int LONGEST_ID = 40;
    private static final List<String> FILES =
            List.of("ga-round-table", "hrc-panel", "hrc-interactive-dialogue", "general-debate", "town-hall");
    private static final List<Format> SHIPPED =
            FILES.stream().map(FormatCatalog::fromFile).toList();

    private final FormatStore store;
    private final InstantSource clock;

    FormatCatalog(FormatStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Why a format is not saved or deleted. */
    enum Outcome {
        DONE,
        /** The id is that of another format. */
        TAKEN,
        /** {@link #MOST_SAVED} are saved. */
        FULL,
        /** It comes with Rostrum, and stays. */
        SHIPPED,
        UNKNOWN
    }

    /** Those that come with Rostrum, in the order in which they are offered. */
    public static List<Format> shipped() {
        return SHIPPED;
    }

    /** One that comes with Rostrum; it must be there. */
    static Format shipped(String id) {
        return SHIPPED.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    /** Whether a format comes with Rostrum. */
    public static boolean isShipped(String id) {
        return FILES.contains(id);
    }

    /** All: first those that come with Rostrum, then those saved here, the oldest first. */
    public List<Format> all() {
        List<Format> all = new ArrayList<>(SHIPPED);
        all.addAll(store.all());
        return all;
    }

    /** A format by its id, empty where there is none. */
    public Optional<Format> find(String id) {
        Optional<Format> shipped =
                SHIPPED.stream().filter(each -> each.id().equals(id)).findFirst();
        return shipped.isPresent() ? shipped : store.find(id);
    }

    Outcome save(Format format) {
        if (isShipped(format.id())) {
            return Outcome.TAKEN;
        }
        if (store.count() >= MOST_SAVED) {
            return Outcome.FULL;
        }
        try {
            store.insert(format, clock.instant());
            return Outcome.DONE;
        } catch (DuplicateKeyException taken) {
            return Outcome.TAKEN;
        }
    }

    Outcome delete(String id) {
        if (isShipped(id)) {
            return Outcome.SHIPPED;
        }
        return store.delete(id) ? Outcome.DONE : Outcome.UNKNOWN;
    }

    /** The format of a meeting under a name; its id is made of the name and is not taken yet. */
    Format ofMeeting(String name, FloorState state, Roster roster) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String base = plain.isEmpty() ? "format" : plain.substring(0, Math.min(plain.length(), LONGEST_ID - 4));
        String id = base;
        for (int i = 2; find(id).isPresent(); i++) {
            id = base + "-" + i;
        }
        return FormatOfMeeting.of(id, name, state, roster);
    }

    private static Format fromFile(String id) {
        String file = "/formats/" + id + ".json";
        try (InputStream stream = FormatCatalog.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return FormatJson.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ScenarioException e) {
            throw new IllegalStateException(file + ", " + e.path() + ": " + e.getMessage(), e);
        }
    }
}
