package org.rostrum.floor.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.floor.domain.FloorCommand;

/** The formats that a meeting can be given, which the floor itself need not know: the programme keeps them. */
public interface MeetingFormats {
    /** No formats: for an installation or a test without a programme. */
    MeetingFormats NONE = new MeetingFormats() {
        @Override
        public List<Choice> all() {
            return List.of();
        }

        @Override
        public Optional<FloorCommand.SetProgramme> programme(String meeting, String format) {
            return Optional.empty();
        }

        @Override
        public Saved save(String meeting, String name) {
            return Saved.UNKNOWN;
        }
    };

    /**
     * A format to choose.
     *
     * @param title by language code
     * @param description what it is for; empty where nobody wrote one
     * @param shipped whether it comes with Rostrum; else it was saved here
     */
    record Choice(String id, Map<String, String> title, String description, boolean shipped) {
        public Choice {
            title = Map.copyOf(title);
        }
    }

    /** What became of a format that was to be saved. */
    enum Saved {
        DONE,
        /** No more can be saved. */
        FULL,
        /** There is no such meeting, or somebody took the name a moment ago. */
        UNKNOWN
    }

    /** All, in the order in which they are offered. */
    List<Choice> all();

    /**
     * What would give a meeting a format, to be looked at and then sent to the floor as it is.
     *
     * @return empty where there is no such meeting or format
     */
    Optional<FloorCommand.SetProgramme> programme(String meeting, String format);

    /**
     * Saves the programme of a meeting, as it stands, as a format.
     *
     * @param name by which people find it, 1 to 200 characters
     */
    Saved save(String meeting, String name);
}
