package org.rostrum.access;

import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

/** Wires who may sign in, and who has. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    /** About a quarter of a second for each guess on a core of today. */
    private static final int BCRYPT_STRENGTH = 12;

    @Bean
    SignIns signIns(
            JdbcClient jdbc, ObjectProvider<InstantSource> clock, @Value("${rostrum.demo:false}") boolean demo) {
        return new SignIns(jdbc, clock.getIfUnique(InstantSource::system), demo);
    }

    @Bean
    Installation installation(JdbcClient jdbc) {
        return new Installation(jdbc);
    }

    @Bean
    Seal seal(Installation installation) {
        return new Seal(installation);
    }

    @Bean
    Accounts accounts(
            JdbcClient jdbc, Installation installation, SignIns signIns, ObjectProvider<InstantSource> clock) {
        return new Accounts(
                jdbc,
                new AccessCodes(installation),
                // Argon2 would need a further library; bcrypt is in Spring Security
                new BCryptPasswordEncoder(BCRYPT_STRENGTH),
                signIns,
                clock.getIfUnique(InstantSource::system));
    }

    @Bean(destroyMethod = "close")
    SignInDesk signInDesk(
            Accounts accounts,
            SignIns signIns,
            ObjectProvider<InstantSource> clock,
            ObjectProvider<DemoCodes> demoCodes,
            @Value("${rostrum.demo:false}") boolean demo,
            @Value("${rostrum.sign-in.failures-per-minute:10}") int failuresPerMinute) {
        SignInThrottle throttle = new SignInThrottle(clock.getIfUnique(InstantSource::system), failuresPerMinute);
        // outside of a demo the codes are not even asked for
        Optional<DemoCodes> codes = demo
                ? Optional.of(code -> demoCodes.stream().findFirst().flatMap(found -> found.signIn(code)))
                : Optional.empty();
        return new SignInDesk(accounts, signIns, throttle, codes);
    }

    @Bean
    ClusterSignIn clusterSignIn(SignIns signIns) {
        return new ClusterSignIn(signIns);
    }

    @Bean
    TrialSignIns trialSignIns(SignIns signIns) {
        return new TrialSignIns(signIns);
    }

    @Bean
    Problems accessProblems(JsonMapper mapper) {
        return new Problems(mapper);
    }

    @Bean
    ViewUser.Binding viewUserBinding(SignIns signIns) {
        return new ViewUser.Binding(signIns);
    }

    /** The operator's way in: the password of the user {@code secretariat}, as the environment gives it. */
    @Bean
    ApplicationRunner secretariatPassword(
            Accounts accounts, @Value("${rostrum.secretariat.password:}") String password) {
        return arguments -> {
            if (!password.isEmpty()) {
                accounts.setPassword(
                        Accounts.SECRETARIAT, password, new SignedIn("Secretariat", AccessRole.SECRETARIAT, "", ""));
            }
        };
    }
}
