package org.rostrum;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

@AnalyzeClasses(packages = "org.rostrum", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String DOMAIN = "org.rostrum.floor.domain..";
    private static final String APPLICATION = "org.rostrum.floor.application..";

    @ArchTest
    static final ArchRule the_domain_knows_only_java_and_itself = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", DOMAIN, "org.jspecify..", "org.springframework.modulith..");

    @ArchTest
    static final ArchRule proposals_of_panels_know_only_java = classes()
            .that()
            .resideInAPackage("org.rostrum.panels.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.rostrum.panels.domain..", "org.jspecify..", "org.springframework.modulith..");

    @ArchTest
    static final ArchRule the_application_layer_knows_no_framework = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    DOMAIN,
                    APPLICATION,
                    "org.rostrum.access",
                    "org.slf4j..",
                    "org.jspecify..",
                    "org.springframework.modulith..");

    @ArchTest
    static final ArchRule codecs_know_no_framework_but_their_json = noClasses()
            .that()
            .resideInAPackage("org.rostrum.floor.json..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.boot..",
                    "org.springframework.context..",
                    "org.springframework.web..",
                    "com.vaadin..",
                    "com.hazelcast..",
                    "java.sql..")
            .because("they serve every adapter");

    @ArchTest
    static final ArchRule official_documents_are_made_from_plain_records = noClasses()
            .that()
            .resideInAPackage("org.rostrum.panels.documents..")
            .and()
            .haveSimpleNameNotEndingWith("Configuration")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.boot..",
                    "org.springframework.context..",
                    "org.springframework.web..",
                    "com.vaadin..",
                    "com.hazelcast..",
                    "java.sql..",
                    "org.rostrum.panels.domain..")
            .because("they say who sits where, and nothing of scores, lots and reasons");

    @ArchTest
    static final ArchRule adapters_do_not_know_each_other = slices().matching(
                    "org.rostrum.floor.(jdbc|hazelcast|websocket|rest|ui)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule time_is_passed_in = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN, APPLICATION)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule wiring_lives_in_configurations = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Configuration")
            .should()
            .beAnnotatedWith("org.springframework.stereotype.Component")
            .orShould()
            .beAnnotatedWith("org.springframework.stereotype.Service");
}
