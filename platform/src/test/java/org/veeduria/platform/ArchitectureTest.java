package org.veeduria.platform;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house. What is not checked rots. */
class ArchitectureTest {
    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.veeduria");

    private static final ApplicationModules ROOMS = ApplicationModules.of(Veeduria.class);

    @Test
    void roomsUseOneAnotherOnlyThroughTheirDoorsAndOnlyAsTheyDeclare() {
        ROOMS.verify();
    }

    @Test
    void everyRoomDeclaresWhatItMayDependOn() {
        List<String> silent = ROOMS.stream()
                .filter(room -> !room.isRootModule())
                .map(room -> room.getBasePackage().getName())
                .filter(name -> !declares(name))
                .toList();
        assertThat(silent)
                .as("rooms whose package-info lacks @ApplicationModule(allowedDependencies = …)")
                .isEmpty();
    }

    private static boolean declares(String room) {
        try {
            ApplicationModule declared = Class.forName(room + ".package-info").getAnnotation(ApplicationModule.class);
            return declared != null && !List.of(declared.allowedDependencies()).contains(ApplicationModule.OPEN_TOKEN);
        } catch (ClassNotFoundException none) {
            return false;
        }
    }

    @Test
    void pagesHoldNoSql() {
        noClasses()
                .that()
                .resideInAnyPackage("org.veeduria.platform.*.web..", "org.veeduria.platform.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql..")
                .check(HOUSE);
    }

    @Test
    void nobodyGoesThroughAPage() {
        noClasses()
                .that(resideInAPackage("org.veeduria.platform..")
                        .and(not(resideInAPackage("org.veeduria.platform.*.web.."))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.veeduria.platform.*.web..")
                .check(HOUSE);
        classes()
                .that()
                .resideInAPackage("org.veeduria.platform.*.web..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .notBePublic()
                .check(HOUSE);
    }

    @Test
    void theEngineOnlyComputes() {
        noClasses()
                .that()
                .resideInAPackage("org.veeduria.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "jakarta..",
                        "java.sql..",
                        "java.net.http..",
                        "org.postgresql..",
                        "org.veeduria.platform..",
                        "org.veeduria.tlog..")
                .check(HOUSE);
    }

    @Test
    void theEngineHasNoClock() {
        DescribedPredicate<JavaClass> clocks = DescribedPredicate.describe(
                "a clock", type -> type.isEquivalentTo(Clock.class) || type.isEquivalentTo(InstantSource.class));
        noClasses()
                .that()
                .resideInAPackage("org.veeduria.engine..")
                .should()
                .dependOnClassesThat(clocks)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .check(HOUSE);
    }

    @Test
    void theLogNeedsNothingButJava() {
        classes()
                .that()
                .resideInAPackage("org.veeduria.tlog..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.veeduria.tlog..", "org.jspecify.annotations..")
                .check(HOUSE);
    }

    @Test
    void moneyIsNeverABinaryFraction() {
        noClasses()
                .that()
                .haveSimpleName("Money")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Double.class, Float.class)
                .check(HOUSE);
    }
}
