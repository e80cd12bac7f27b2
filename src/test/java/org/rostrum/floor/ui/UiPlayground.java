package org.rostrum.floor.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.rostrum.access.AccessRole;
import org.rostrum.access.SignedIn;
import org.rostrum.floor.application.Floor;
import org.rostrum.floor.application.InMemoryFloor;
import org.rostrum.floor.application.MeetingThemes;
import org.rostrum.floor.application.Writing;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.Level;
import org.rostrum.floor.domain.TimeLimits;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Shows the real screens over a floor in memory, to look at them while they are built: {@code /meetings/rt1/chair},
 * {@code /meetings/rt1/delegation/KEN}. Whoever opens the page is signed in as the last segment of the address says.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.hazelcast.autoconfigure.HazelcastAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
        })
@EnableVaadin("org.rostrum")
class UiPlayground {
    private static final Duration UNDER_WAY = Duration.ofMinutes(128);

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(UiPlayground.class);
        application.setDefaultProperties(Map.of(
                "server.port", "8099",
                "management.server.port", "-1",
                "spring.config.location", "optional:classpath:/none.properties",
                "server.address", "127.0.0.1"));
        application.run(args);
    }

    @Bean
    InMemoryFloor floor() {
        AdvancingClock clock = new AdvancingClock(Instant.now().minus(UNDER_WAY));
        InMemoryFloor floor = new InMemoryFloor(clock);
        RoundTable table = new RoundTable(floor, clock.instant());
        play(table, clock);
        // -Dplayground.away=true: as it looks while the database is away
        if (Boolean.getBoolean("playground.away")) {
            floor.writing(new Writing.JournalAway(Instant.now().minusSeconds(40)));
        }
        return floor;
    }

    private static void play(RoundTable table, AdvancingClock clock) {
        table.act(RoundTable.GHANA, new FloorCommand.OpenMeeting());
        table.act(RoundTable.GHANA, new FloorCommand.StartSegment("opening"));
        clock.forward(Duration.ofMinutes(11));
        table.act(RoundTable.GHANA, new FloorCommand.StartSegment("panel"));
        clock.forward(Duration.ofMinutes(35));
        table.act(RoundTable.GHANA, new FloorCommand.StartSegment("floor"));
        String[] spoke = {"MAR", "POL", "CIV", "NPL", "EGY", "ARG", "VCT", "MFA", "PHL", "ITA", "IOM"};
        for (String code : spoke) {
            table.give(table.asks(code));
            clock.forward(Duration.ofSeconds(171));
        }
        table.act(RoundTable.GHANA, new FloorCommand.EndStatement());
        clock.forward(Duration.ofMinutes(30));
        String bangladesh = table.asks("BGD", Kind.STATEMENT, Level.MINISTER, null, null);
        clock.forward(Duration.ofMinutes(8));
        table.asks("MEX", Kind.STATEMENT, Level.MINISTER, null, null);
        table.asks("IOM");
        table.asks("EGY", Kind.STATEMENT, null, null, "The minister has to leave at 12:30.");
        table.asks("BEN", Kind.STATEMENT, null, "Group of Least Developed Countries", null);
        table.asks("ITA");
        String philippines = table.asks("PHL", Kind.QUESTION, null, null, null);
        table.asks("KEN");
        table.asks("IRN");
        table.asks("ECU");
        table.act(
                RoundTable.SWITZERLAND,
                new FloorCommand.MoveEntry(
                        philippines,
                        new FloorCommand.Place.After(
                                table.state().waiting().get(2).id())));
        clock.toNow(Duration.ofSeconds(90));
        ordersByMore(table);
        String nepal = table.asks("NPL");
        table.give(nepal);
        clock.toNow(Duration.ofSeconds(80));
        table.act(
                Actor.participant("NPL"),
                new FloorCommand.YieldTime(table.state().waiting().get(6).id()));
        clock.toNow(Duration.ofSeconds(78));
        table.give(bangladesh);
        aroundTheList(table);
        clock.toNow(Duration.ZERO);
    }

    private static void ordersByMore(RoundTable table) {
        FloorSettings now = table.state().settings();
        List<String> order = List.of("group-statements", "level", "fewest-interventions", "alternate-stakeholder:4");
        table.act(
                RoundTable.GHANA,
                new FloorCommand.SetProgramme(
                        new FloorSettings(
                                now.regime(),
                                now.limits(),
                                now.warn(),
                                now.flash(),
                                now.atZero(),
                                now.clockStartsWithFloor(),
                                order,
                                now.oncePerDelegation(),
                                now.presentOnly(),
                                now.maxWaiting()),
                        table.state().setup().segments()));
    }

    /** A slot of two, an offer to swap, a question to a panellist and two in writing. */
    private static void aroundTheList(RoundTable table) {
        String poland = table.asks("POL");
        String morocco = table.asks("MAR");
        String ivory = table.asks("CIV");
        String argentina = table.asks("ARG");
        table.act(RoundTable.GHANA, new FloorCommand.MergeEntries(List.of(poland, morocco)));
        table.act(Actor.participant("CIV"), new FloorCommand.SwapEntries(ivory, argentina));
        table.act(Actor.participant("VCT"), question("How much of it do recruiters keep?", false));
        table.act(Actor.participant("ITA"), question("Which of the four measures costs least?", true));
        table.act(
                Actor.participant("KEN"),
                question("By when can transfers cost less than three per cent, and who has to agree?", true));
    }

    private static FloorCommand question(String words, boolean written) {
        return new FloorCommand.RequestFloor(
                new FloorCommand.Request(Kind.QUESTION, null, null, null, words, null, "COL", written));
    }

    @Bean
    FloorBoard board(Floor floor) {
        return new FloorBoard(
                floor,
                task -> Thread.ofVirtual().start(task),
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().factory()),
                Duration.ofMillis(250));
    }

    @Bean
    Workplace workplace(Floor floor, FloorBoard board) {
        return new Workplace(
                floor,
                board,
                messages(),
                UiPlayground::visitor,
                MeetingThemes.NONE,
                new org.rostrum.floor.application.MeetingFormats() {
                    @Override
                    public java.util.List<Choice> all() {
                        return java.util.List.of(
                                new Choice(
                                        "as-it-is",
                                        Map.of("en", "Panel of the Human Rights Council"),
                                        "Presentations by the panellists, then two slots: 45 minutes of floor, 15 of replies.",
                                        true),
                                new Choice(
                                        "town-hall", Map.of("en", "Town hall"), "Questions from all, in turn.", true),
                                new Choice("ours", Map.of("en", "Our round table"), "", false));
                    }

                    @Override
                    public Optional<FloorCommand.SetProgramme> programme(String meeting, String format) {
                        return floor.state(meeting)
                                .map(state -> new FloorCommand.SetProgramme(
                                        state.settings(), state.setup().segments()));
                    }

                    @Override
                    public Saved save(String meeting, String name) {
                        return Saved.DONE;
                    }
                },
                true,
                InstantSource.system());
    }

    static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/views", "messages/floor");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    VaadinServiceInitListener remembersAddresses() {
        return init -> init.getSource()
                .addUIInitListener(made -> made.getUI()
                        .addBeforeEnterListener(
                                enters -> ComponentUtil.setData(made.getUI(), Location.class, enters.getLocation())));
    }

    /** The last segment of the address says who. */
    private static Optional<SignedIn> visitor(UI ui) {
        String path = ComponentUtil.getData(ui, Location.class).getPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return Optional.of(
                last.equals("chair")
                        ? new SignedIn("Ghana, Chair", AccessRole.CHAIR, "GHA", "hld2013")
                        : last.equals("secretariat")
                                ? new SignedIn("Secretariat", AccessRole.SECRETARIAT, "", "hld2013")
                                : new SignedIn(last, AccessRole.DELEGATION, last, "hld2013"));
    }

    /** What the feed says of the time: enough for clocks to agree. */
    @org.springframework.web.bind.annotation.RestController
    static class Time {
        private final InMemoryFloor floor;

        Time(InMemoryFloor floor) {
            this.floor = floor;
        }

        @org.springframework.web.bind.annotation.GetMapping("/api/v1/time")
        Map<String, Long> time() {
            return Map.of("t1", System.currentTimeMillis());
        }

        /** Acts for anybody by a word, to see what the screens make of it. */
        @org.springframework.web.bind.annotation.GetMapping("/play/{who}/{what}")
        String play(
                @org.springframework.web.bind.annotation.PathVariable String who,
                @org.springframework.web.bind.annotation.PathVariable String what) {
            Actor actor = who.equals("GHA")
                    ? RoundTable.GHANA
                    : who.equals("CHE") ? RoundTable.SWITZERLAND : Actor.participant(who);
            var state = floor.state(RoundTable.ID).orElseThrow();
            FloorCommand command = switch (what) {
                case "order" ->
                    new FloorCommand.RequestFloor(
                            new FloorCommand.Request(Kind.POINT_OF_ORDER, null, null, null, null));
                case "ask" -> new FloorCommand.RequestFloor(FloorCommand.Request.STATEMENT);
                case "next" -> new FloorCommand.GiveNext(null);
                case "end" -> new FloorCommand.EndStatement();
                case "pause" -> new FloorCommand.PauseClock();
                case "remind" -> new FloorCommand.RemindSpeaker();
                case "cut" -> new FloorCommand.ExtendClock(Duration.ofSeconds(-90));
                case "suspend" -> new FloorCommand.SuspendMeeting(Instant.now().plus(Duration.ofMinutes(15)));
                case "resume" -> new FloorCommand.ResumeMeeting();
                case "close" -> new FloorCommand.CloseList(null);
                case "adjourn" -> new FloorCommand.AdjournMeeting();
                case "undo" -> new FloorCommand.Undo();
                case "drop" ->
                    new FloorCommand.Withdraw(state.waiting().getLast().id());
                case "motion" -> new FloorCommand.RaiseMotion(org.rostrum.floor.domain.MotionKind.CLOSE_DEBATE, null);
                case "debate" -> new FloorCommand.RaiseMotion(org.rostrum.floor.domain.MotionKind.ADJOURN_DEBATE, null);
                case "limit" -> new FloorCommand.SetLimit(TimeLimits.DEFAULT, Duration.ofMinutes(2));
                default -> throw new IllegalArgumentException(what);
            };
            return floor.submit(new org.rostrum.floor.application.Submission(
                            RoundTable.ID, actor, java.util.UUID.randomUUID(), command, null))
                    .toCompletableFuture()
                    .join()
                    .toString();
        }
    }

    /** A clock that runs ahead while a story is told, and then with the world. */
    private static final class AdvancingClock extends Clock {
        private Instant told;
        private boolean live;

        AdvancingClock(Instant start) {
            told = start;
        }

        void forward(Duration by) {
            told = told.plus(by);
        }

        void toNow(Duration before) {
            told = Instant.now().minus(before);
            live = before.isZero();
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return live ? Instant.now() : told;
        }
    }
}
