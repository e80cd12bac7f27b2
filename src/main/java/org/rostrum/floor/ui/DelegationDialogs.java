package org.rostrum.floor.ui;

import com.vaadin.flow.component.HasComponents;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.ProceduralRights;
import org.rostrum.floor.domain.TimeLimits;

/** What a delegation can do beside its one main act, each asked about before it is done. */
final class DelegationDialogs {
    private final HasComponents host;
    private final Desk desk;
    private final Wording wording;
    private final Texts texts;
    private final Participant self;
    private final MotionDialogs motions;

    DelegationDialogs(HasComponents host, Desk desk, Wording wording, Participant self) {
        this.host = host;
        this.desk = desk;
        this.wording = wording;
        this.texts = wording.texts();
        this.self = self;
        this.motions = new MotionDialogs(host, desk, wording, self);
    }

    private ActButton act(String key) {
        return new ActButton(null, texts.of(key)).size("l").wide();
    }

    private ActButton safe(String key) {
        return act(key).look("quiet");
    }

    /** Further acts: a right of reply, a question in writing, motions and appeals. */
    void more() {
        FloorState state = desk.sight().state();
        Sheet sheet = OwnRequest.fromBelow(texts.of("view.more.title"), "");
        boolean open = state.status() == MeetingStatus.OPEN;
        int left = ProceduralRights.repliesLeft(state, self);
        if (open && left > 0 && ProceduralRights.mayAsk(state, Kind.RIGHT_OF_REPLY, self)) {
            ActButton reply = act("view.more.reply");
            reply.small(texts.count("view.reply.left", left));
            sheet.choice(reply, this::reply);
        }
        ActButton question = act("view.more.written");
        question.small(texts.of("view.more.written-small"));
        sheet.choice(question, () -> new WriteDialog(desk, wording, self).open(host));
        if (open && ProceduralRights.ofState(state, self)) {
            ActButton motion = act("view.more.motion");
            motion.small(texts.of("view.more.motion-small"));
            sheet.choice(motion, motions::choose);
            if (MotionDialogs.canAppeal(state)) {
                ActButton appeal = act("view.more.appeal");
                appeal.small(texts.of("view.more.appeal-small"));
                sheet.choice(appeal, motions::appeal);
            }
        }
        sheet.safe(safe("view.more.back")).open(host);
    }

    /** What the point of order is about, where the meeting hears them by category. */
    void raiseOrder() {
        List<String> categories = desk.sight().state().settings().procedure().orderCategories();
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", texts.of("view.raise.category-none"));
        categories.forEach(each -> options.put(each, texts.find("view.order-category." + each, each)));
        Choice category = new Choice(texts.of("view.raise.category")).options(options, "");
        Sheet sheet = OwnRequest.fromBelow(texts.of("view.raise.title"), texts.of("view.raise.text"));
        if (!categories.isEmpty()) {
            sheet.with(category);
        }
        sheet.choice(
                        act("view.raise.yes").look("primary"),
                        () -> ask(new FloorCommand.Request(
                                Kind.POINT_OF_ORDER, null, null, null, null, AskPanel.orNull(category.value()))))
                .safe(safe("view.raise.no"))
                .open(host);
    }

    private void ask(FloorCommand.Request request) {
        desk.send(new FloorCommand.RequestFloor(request));
    }

    private void reply() {
        FloorState state = desk.sight().state();
        int left = ProceduralRights.repliesLeft(state, self);
        boolean first = state.record().stream()
                .noneMatch(each -> each.entry().kind() == Kind.RIGHT_OF_REPLY
                        && each.entry().isOf(self.code()));
        Duration limit = state.settings().limits().of(first ? TimeLimits.REPLY_FIRST : TimeLimits.REPLY_SECOND);
        Sheet sheet = OwnRequest.fromBelow(
                texts.of("view.reply.title"), texts.count("view.reply.text", left, Wording.length(limit)));
        sheet.choice(
                        act("view.reply.yes").look("primary"),
                        () -> ask(new FloorCommand.Request(Kind.RIGHT_OF_REPLY, null, null, null, null)))
                .safe(safe("view.reply.no"))
                .open(host);
    }

    /** Gives the rest of the time of an entry to another. */
    void give(String own) {
        new YieldDialog(desk, wording).open(host, own, self.code());
    }
}
