package org.rostrum.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rostrum.access.DemoCodes;
import org.rostrum.access.SignedIn;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;

/** The last lines that a starting node prints: where it is and, in the demo, with which codes people come in. */
final class ReadyNote implements ApplicationListener<ApplicationReadyEvent> {
    private static final List<String> CODES =
            List.of("DEMO-CHAIR", "DEMO-COCHAIR", "DEMO-SECRETARIAT", "DEMO-KEN", "DEMO-BRA");

    private final MessageSource messages;
    private final Optional<DemoCodes> codes;
    private final PrintStream out;

    ReadyNote(MessageSource messages, Optional<DemoCodes> codes, PrintStream out) {
        this.messages = messages;
        this.codes = codes;
        this.out = out;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        Environment environment = ready.getApplicationContext().getEnvironment();
        String host = environment.getProperty("server.address", "127.0.0.1");
        String shown = host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
        String port = environment.getProperty("local.server.port", "8080");
        StringBuilder note = new StringBuilder("\n").append(text("address", "http://" + shown + ":" + port));
        codes.ifPresent(known -> {
            for (String code : CODES) {
                known.signIn(code).ifPresent(user -> note.append('\n').append(line(code, user)));
            }
            note.append('\n').append(text("every-code"));
        });
        out.println(note.append('\n').append(text("stop")));
        out.flush();
    }

    private String line(String code, SignedIn user) {
        String role = text("role." + user.role().word());
        return String.format(Locale.ROOT, "  %-17s %s, %s", code, user.name(), role);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage("shell.ready." + key, arguments, Locale.ENGLISH);
    }
}
