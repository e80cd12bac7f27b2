package org.rostrum.panels.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.Contact;
import org.rostrum.panels.domain.InterestFile;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Party;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who may answer a call and who has: one light element fed with data, however many they are. */
@Tag("call-answers")
@JsModule("context://elements/call-answers.js")
final class CallAnswers extends HtmlComponent {
    private static final long serialVersionUID = 1;
    private static final List<String> WORDS = List.of(
            "search",
            "label",
            "by-state",
            "by-group",
            "all-groups",
            "nobody",
            "more",
            "state-all",
            "state-answered",
            "state-none",
            "state-late",
            "state-withdrawn",
            "state-chairs",
            "enter",
            "remind",
            "invite",
            "history");
    private static final String DETAIL = "event.detail";

    private final Texts texts;
    private final Moments moments;
    private final PanelsNames names;
    private ObjectNode shown = JsonNodeFactory.instance.objectNode();

    CallAnswers(Texts texts, Moments moments, PanelsNames names) {
        this.texts = texts;
        this.moments = moments;
        this.names = names;
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        WORDS.forEach(word -> words.put(word, texts.of("office.answers." + word)));
        getElement().setPropertyJson("words", words);
    }

    /** @param does told the act (enter, remind, invite or history) and of whom */
    void onAct(BiConsumer<String, String> does) {
        getElement()
                .addEventListener("answer-act", event -> {
                    var detail = event.getEventData().path(DETAIL);
                    does.accept(
                            detail.path("act").asString(""), detail.path("code").asString(""));
                })
                .addEventData(DETAIL);
    }

    /** All to whom the call is addressed or who sent something, by name; who has not answered cannot be missed. */
    static Stream<Party> addressed(PanelsState state, Call call, Map<String, Party> parties) {
        return parties.values().stream()
                .filter(each -> call.mayAnswer(each) || state.interests().containsKey(each.code()));
    }

    /** Whether a party could still be reminded: it has sent nothing that counts, and does not preside. */
    static boolean silent(PanelsState state, Call call, Party party) {
        return state.interest(party.code()).isEmpty() && !call.coChairs(party.code());
    }

    void show(PanelsState state, Call call, Map<String, Party> parties) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        ArrayNode acts = data.putArray("acts");
        List.of("enter", "remind", "invite", "history").forEach(acts::add);
        ArrayNode groups = data.putArray("groups");
        call.groups()
                .keySet()
                .forEach(group -> groups.addObject().put("id", group).put("name", names.groupShort(group)));
        ArrayNode rows = data.putArray("rows");
        WhyWords why = new WhyWords(texts, names, state, call);
        addressed(state, call, parties)
                .sorted(Comparator.comparing(Party::side).thenComparing(each -> each.nameIn(texts.language())))
                .forEach(party -> row(rows.addObject(), party, state, call, why));
        if (!data.equals(shown)) {
            shown = data;
            getElement().setPropertyJson("data", data);
        }
    }

    private void row(ObjectNode row, Party party, PanelsState state, Call call, WhyWords why) {
        Optional<InterestFile.Version> last =
                Optional.ofNullable(state.interests().get(party.code())).flatMap(InterestFile::last);
        boolean withdrawn = last.filter(each -> each.withdrawn() != null).isPresent();
        String how = call.coChairs(party.code())
                ? "chairs"
                : last.isEmpty() ? "none" : withdrawn ? "withdrawn" : last.get().late() ? "late" : "answered";
        row.put("code", party.code());
        row.put("name", party.nameIn(texts.language()));
        String group = party.group();
        row.put("group", group);
        row.put("groupName", group == null ? why.kind(party) : names.groupShort(group));
        row.put("state", how);
        row.put("stateText", texts.of("office.answer." + how));
        row.put(
                "what",
                last.filter(_ -> !withdrawn).map(each -> what(each, why)).orElse(""));
        row.put("when", last.map(each -> moments.brief(each.receipt().at())).orElse(""));
        ArrayNode contacts = row.putArray("contacts");
        state.contacts().stream()
                .filter(each -> each.code().equals(party.code()))
                .forEach(each -> contacts.add(contact(each)));
    }

    private String what(InterestFile.Version version, WhyWords why) {
        String said = texts.of(
                "office.answer.what",
                why.nominee(version.expression().nominee()),
                why.wishesBrief(version.expression()));
        String entered = version.origin().enteredBy();
        return entered == null
                ? said
                : texts.of(
                        "office.answer.entered",
                        said,
                        texts.of("office.means." + version.origin().means().name()),
                        entered);
    }

    private String contact(Contact contact) {
        String key = contact.invitation() ? "office.contact.invited" : "office.contact.reminded";
        return texts.of(key, moments.brief(contact.at()), contact.by(), contact.how());
    }
}
