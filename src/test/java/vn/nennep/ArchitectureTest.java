package vn.nennep;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rooms and the arrows between them, docs/adr/0001-rooms-and-arrows.md. */
@AnalyzeClasses(packages = "vn.nennep", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_REGISTER_KNOWS_NOBODY = noClasses().that().resideInAPackage("vn.nennep.organization..")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "vn.nennep.platform..", "vn.nennep.document..", "vn.nennep.notification..", "vn.nennep.reminder..", "vn.nennep.administration..",
                    "vn.nennep.session..", "vn.nennep.review..");

    @ArchTest
    static final ArchRule THE_PLATFORM_KNOWS_ONLY_THE_REGISTER = noClasses().that().resideInAPackage("vn.nennep.platform..")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "vn.nennep.document..", "vn.nennep.notification..", "vn.nennep.reminder..", "vn.nennep.administration..", "vn.nennep.session..",
                    "vn.nennep.review..");

    @ArchTest
    static final ArchRule PAPERS_AND_MAIL_KNOW_NO_PROCEDURE = noClasses().that().resideInAnyPackage("vn.nennep.document..", "vn.nennep.notification..")
            .should().dependOnClassesThat().resideInAnyPackage("vn.nennep.reminder..", "vn.nennep.administration..", "vn.nennep.session..",
                    "vn.nennep.review..");

    @ArchTest
    static final ArchRule REMINDERS_KNOW_NOTHING_OF_WHAT_THEY_REMIND_OF = noClasses().that().resideInAPackage("vn.nennep.reminder..")
            .should().dependOnClassesThat().resideInAnyPackage("vn.nennep.document..", "vn.nennep.administration..", "vn.nennep.session..", "vn.nennep.review..");

    @ArchTest
    static final ArchRule PEOPLE_ARE_ADMINISTERED_WITHOUT_KNOWING_PROCEDURES = noClasses().that().resideInAPackage("vn.nennep.administration..")
            .should().dependOnClassesThat().resideInAnyPackage("vn.nennep.session..", "vn.nennep.review..");

    @ArchTest
    static final ArchRule SESSIONS_KNOW_NOTHING_OF_ADMINISTRATION_AND_REVIEWS = noClasses().that().resideInAPackage("vn.nennep.session..")
            .should().dependOnClassesThat().resideInAnyPackage("vn.nennep.administration..", "vn.nennep.review..");

    /** Of sessions it reads the figures of a year, nothing else. */
    @ArchTest
    static final ArchRule REVIEWS_KNOW_OF_SESSIONS_ONLY_THEIR_FIGURES = noClasses().that().resideInAPackage("vn.nennep.review..")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "vn.nennep.administration..", "vn.nennep.session", "vn.nennep.session.process..", "vn.nennep.session.web..",
                    "vn.nennep.session.training..");

    /** Only the start, which is in no room, knows the operator's. */
    @ArchTest
    static final ArchRule NO_ROOM_KNOWS_THE_OPERATORS = noClasses().that().resideInAPackage("vn.nennep.*..").and().resideOutsideOfPackage("vn.nennep.operation..")
            .should().dependOnClassesThat().resideInAPackage("vn.nennep.operation..");

    @ArchTest
    static final ArchRule THE_ENGINE_IS_KNOWN_IN_TWO_KINDS_OF_PACKAGE = noClasses()
            .that().resideOutsideOfPackages("vn.nennep.platform..", "vn.nennep..process..")
            .should().dependOnClassesThat().resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule NO_CIRCLES_BETWEEN_CAPABILITIES = slices().matching("vn.nennep.(*)..").should().beFreeOfCycles();

    /** A driver that has remembered another zone than the application's would shift what it reads as an instant (fault R-19). */
    @ArchTest
    static final ArchRule TIMES_ARE_READ_WITHOUT_A_ZONE = noClasses()
            .should().callMethod(ResultSet.class, "getTimestamp", String.class)
            .orShould().callMethod(ResultSet.class, "getTimestamp", int.class)
            .orShould().callMethod(ResultSet.class, "getDate", String.class)
            .orShould().callMethod(ResultSet.class, "getDate", int.class);

    @ArchTest
    static final ArchRule NOW_COMES_FROM_THE_CLOCK = noClasses().that().resideOutsideOfPackage("vn.nennep.platform.clock..")
            .should().callMethod(Instant.class, "now")
            .orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now")
            .orShould().callMethod(LocalTime.class, "now")
            .orShould().callMethod(OffsetDateTime.class, "now")
            .orShould().callMethod(ZonedDateTime.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis")
            .orShould().callConstructor(java.util.Date.class);

    /** Such a stream keeps its connection until it is closed; outside a transaction that is never. */
    @ArchTest
    static final ArchRule ROWS_ARE_READ_AS_LISTS = noClasses()
            .should().callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .orShould().callMethodWhere(target(nameStartingWith("queryForStream")));
}
