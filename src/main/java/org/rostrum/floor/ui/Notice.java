package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/** A page of one sentence that says what is, one that says what to do, and the ways on. */
final class Notice extends Main {
    private static final long serialVersionUID = 1;

    private final Div ways = new Div();

    private Notice(Texts texts, String name) {
        addClassName("notice");
        ways.addClassName("row");
        Div words = new Div(
                new Icon("mark"),
                new H1(texts.of("view.page." + name + ".title")),
                new Paragraph(texts.of("view.page." + name + ".text")),
                ways);
        words.addClassName("state");
        add(words);
    }

    /** There is nothing to see: no such meeting, or it cannot be reached. */
    static Notice missing(Texts texts, String why) {
        Notice notice = new Notice(texts, why);
        notice.way("/", texts.of("view.page.home"), "primary");
        return notice;
    }

    /** The page is for others: says for whom, and offers to sign in as one of them. */
    static Notice notYours(Texts texts, String page, String meeting, boolean signedIn) {
        Notice notice = new Notice(texts, page + (signedIn ? ".other" : ".sign-in"));
        String next = java.net.URLEncoder.encode(
                "/meetings/" + meeting + "/" + page, java.nio.charset.StandardCharsets.UTF_8);
        notice.way("/sign-in?next=" + next, texts.of("view.page.sign-in"), "primary");
        notice.way("/meetings/" + meeting, texts.of("view.page.follow"), "plain");
        return notice;
    }

    private void way(String address, String text, String look) {
        Anchor way = new Anchor(address, text);
        way.addClassName("btn");
        way.getElement().setAttribute("data-look", look);
        way.getElement().setAttribute("router-ignore", true);
        ways.add(way);
    }
}
