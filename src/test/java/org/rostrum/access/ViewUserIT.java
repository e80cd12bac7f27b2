package org.rostrum.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.shared.communication.PushMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Two windows of one browser as two people, in a real browser with push. */
@Timeout(value = 4, unit = TimeUnit.MINUTES) // a browser that does not answer is not waited for
class ViewUserIT {
    private static final SignedIn GHANA = new SignedIn("Ghana, Chair", AccessRole.CHAIR, "GHA", "");

    private static ServletWebServerApplicationContext server;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() {
        SpringApplication application = new SpringApplication(Node.class);
        application.setDefaultProperties(Map.of(
                "spring.config.name", "none",
                "server.address", "127.0.0.1",
                "server.port", "0",
                "spring.datasource.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                "vaadin.allowed-packages", "org.rostrum.access,com.vaadin",
                "vaadin.productionMode", "true",
                "rostrum.demo", "true"));
        server = (ServletWebServerApplicationContext) application.run();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterAll
    static void stop() {
        playwright.close();
        server.close();
    }

    @Test
    void a_chair_and_a_delegation_act_side_by_side_in_one_browser_until_they_sign_out() {
        try (BrowserContext context = browser.newContext()) {
            Page home = context.newPage();
            home.navigate(url("/sign-in-page"));
            signIn(home, "DEMO-CHAIR", "/meetings/rt1/chair");
            Page chair = context.newPage();
            chair.navigate(url("/meetings/rt1/chair"));
            assertThat(chair.locator("#who")).hasText("entered by Ghana, Chair");

            signIn(home, "DEMO-KEN", "/meetings/rt1/delegation/KEN");
            Page kenya = context.newPage();
            kenya.navigate(url("/meetings/rt1/delegation/KEN"));
            assertThat(kenya.locator("#who")).hasText("entered by Kenya");

            chair.locator("#act").click();
            assertThat(chair.locator("#who")).hasText("act of Ghana, Chair");
            kenya.locator("#act").click();
            assertThat(kenya.locator("#who")).hasText("act of Kenya");
            chair.locator("#push").click();
            assertThat(chair.locator("#who")).hasText("pushed to Ghana, Chair");

            chair.reload();
            assertThat(chair.locator("#who")).hasText("entered by Ghana, Chair");

            chair.locator("#leave").click();
            assertThat(chair.locator("#who")).hasText("act of nobody");
            kenya.locator("#act").click();
            assertThat(kenya.locator("#who")).hasText("act of Kenya");
            chair.reload();
            assertThat(chair).hasURL(url("/sign-in?next=%2Fmeetings%2Frt1%2Fchair"));
        }
    }

    private static void signIn(Page page, String code, String scope) {
        Object status = page.evaluate("""
                ([code, scope]) => fetch('/api/v1/sign-in', {method: 'POST',
                    headers: {'Content-Type': 'application/json', 'X-Rostrum-Request': '1'},
                    body: JSON.stringify({code, scope})}).then(answer => answer.status)
                """, List.of(code, scope));
        org.assertj.core.api.Assertions.assertThat(status).isEqualTo(200);
    }

    private static String url(String path) {
        return "http://localhost:"
                + Objects.requireNonNull(server.getWebServer()).getPort() + path;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({AccessConfiguration.class, SecurityConfiguration.class, SignInController.class})
    static class Node {
        @Bean
        DemoCodes demoCodes() {
            return code -> switch (code) {
                case "DEMO-CHAIR" -> Optional.of(GHANA);
                case "DEMO-KEN" -> Optional.of(AccessNode.KENYA);
                default -> Optional.empty();
            };
        }

        @Bean
        VaadinServiceInitListener windows() {
            return service -> {
                RouteConfiguration routes = RouteConfiguration.forApplicationScope();
                routes.setRoute("meetings/:meeting/chair", ChairWindow.class);
                routes.setRoute("meetings/:meeting/delegation/:window?", DelegationWindow.class);
                service.getSource()
                        .addUIInitListener(
                                init -> init.getUI().getPushConfiguration().setPushMode(PushMode.AUTOMATIC));
            };
        }
    }

    /** Not registered at start-up, so that no other test with the whole application finds it. */
    @Route(registerAtStartup = false)
    @AnonymousAllowed
    public static class ChairWindow extends Window {}

    @Route(registerAtStartup = false)
    @AnonymousAllowed
    public static class DelegationWindow extends Window {}

    /** Says who acts in it. */
    public static class Window extends Div implements BeforeEnterObserver {
        private final Paragraph who = new Paragraph();

        Window() {
            who.setId("who");
            NativeButton act = new NativeButton("act", click -> say("act of "));
            act.setId("act");
            NativeButton leave = new NativeButton("leave", click -> {
                getUI().ifPresent(ViewUser::signOut);
                say("act of ");
            });
            leave.setId("leave");
            NativeButton push = new NativeButton(
                    "push",
                    click -> getUI().ifPresent(ui -> Thread.startVirtualThread(() -> {
                        var _ = ui.access(() -> say("pushed to "));
                    })));
            push.setId("push");
            add(who, act, leave, push);
        }

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            who.setText("entered by " + name(ViewUser.of(event.getUI())));
        }

        private void say(String what) {
            who.setText(what + name(getUI().flatMap(ViewUser::of)));
        }

        private static String name(Optional<SignedIn> user) {
            return user.map(SignedIn::name).orElse("nobody");
        }
    }
}
