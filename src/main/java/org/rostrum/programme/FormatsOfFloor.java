package org.rostrum.programme;

import java.util.List;
import java.util.Optional;
import org.rostrum.floor.application.MeetingFormats;
import org.rostrum.floor.domain.FloorCommand;

/** Formats as the screens of the floor choose, look at and save them. */
final class FormatsOfFloor implements MeetingFormats {
    private final FormatCatalog catalog;
    private final FormatChange change;

    FormatsOfFloor(FormatCatalog catalog, FormatChange change) {
        this.catalog = catalog;
        this.change = change;
    }

    @Override
    public List<Choice> all() {
        return catalog.all().stream()
                .map(each ->
                        new Choice(each.id(), each.title(), each.description(), FormatCatalog.isShipped(each.id())))
                .toList();
    }

    @Override
    public Optional<FloorCommand.SetProgramme> programme(String meeting, String format) {
        return catalog.find(format).flatMap(found -> change.programme(meeting, found));
    }

    @Override
    public Saved save(String meeting, String name) {
        return change.ofMeeting(meeting, name)
                .map(catalog::save)
                .map(outcome -> switch (outcome) {
                    case DONE -> Saved.DONE;
                    case FULL -> Saved.FULL;
                    case TAKEN, SHIPPED, UNKNOWN -> Saved.UNKNOWN;
                })
                .orElse(Saved.UNKNOWN);
    }
}
