package org.rostrum.panels.ui;

import java.util.Optional;
import java.util.function.Function;

/** A page of the Office, where officers see each other. */
abstract class OfficeView extends PanelsView {
    private static final long serialVersionUID = 1;

    OfficeView(PanelsPlace place, String page, String titleKey) {
        super(place, page, titleKey);
    }

    /** The screen of an officer. */
    abstract PanelsScreen screen(PanelsVisit visit, ScreenDesk desk);

    @Override
    Optional<Function<ScreenDesk, PanelsScreen>> screen(PanelsVisit visit) {
        return visit.office() ? Optional.of(desk -> screen(visit, desk)) : Optional.empty();
    }

    @Override
    String seenAs(PanelsVisit visit) {
        return visit.name();
    }
}
