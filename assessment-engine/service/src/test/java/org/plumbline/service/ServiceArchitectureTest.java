package org.plumbline.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.apache.ibatis.annotations.Mapper;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;

/** Features use each other's use cases, never each other's tables; statements stand in mappers; nobody asks what time it is. */
class ServiceArchitectureTest {

    private static final String ROOT = "org.plumbline.service";

    private static final JavaClasses ALL = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.plumbline");
    private static final JavaClasses SERVICE = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT);

    private static DescribedPredicate<JavaClass> outside(String... packages) {
        return DescribedPredicate.describe("outside of " + List.of(packages), each -> Stream.of(packages).noneMatch(part -> each.getPackageName().equals(ROOT + "." + part)));
    }

    @Test
    void features_do_not_depend_on_each_other_in_circles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().allowEmptyShould(false).check(SERVICE);
    }

    @Test
    void what_all_features_share_knows_none_of_them() {
        noClasses().that().resideInAnyPackage(ROOT + ".ledger", ROOT + ".bulk", ROOT + ".database").should()
                .dependOnClassesThat(DescribedPredicate.describe("a feature", each -> each.getPackageName().startsWith(ROOT + ".")
                        && !Set.of(ROOT + ".ledger", ROOT + ".bulk", ROOT + ".database").contains(each.getPackageName()))).allowEmptyShould(false).check(SERVICE);
    }

    @Test
    void every_feature_may_leave_audit_entries_and_the_audit_trail_knows_none_of_them() {
        noClasses().that().resideInAPackage(ROOT + ".audit").should().dependOnClassesThat(DescribedPredicate.describe("a feature",
                each -> each.getPackageName().startsWith(ROOT + ".") && !Set.of(ROOT + ".audit", ROOT + ".http", ROOT + ".access").contains(each.getPackageName()))).allowEmptyShould(false).check(SERVICE);
        assertThat(SERVICE.get(ROOT + ".audit.AuditMapper").getMethod("lockHead").getCallsOfSelf()).as("the head is locked by one class").isNotEmpty()
                .allMatch(call -> call.getOriginOwner().getName().equals(ROOT + ".audit.Chain"));
    }

    @Test
    void a_mapper_and_its_rows_belong_to_one_feature() {
        classes().that().areAnnotatedWith(Mapper.class).should().bePackagePrivate().andShould().haveSimpleNameEndingWith("Mapper").allowEmptyShould(false).check(SERVICE);
        noClasses().that().areAnnotatedWith(Mapper.class).should().dependOnClassesThat().areAnnotatedWith(Mapper.class).allowEmptyShould(false).check(SERVICE);
        for (JavaClass mapper : SERVICE.that(DescribedPredicate.describe("mappers", each -> each.isAnnotatedWith(Mapper.class)))) {
            assertThat(mapper.getDirectDependenciesToSelf()).as(mapper.getSimpleName())
                    .allMatch(use -> use.getOriginClass().getPackageName().equals(mapper.getPackageName()));
        }
    }

    @Test
    void the_core_knows_nothing_of_the_service() {
        noClasses().that().resideInAPackage("org.plumbline.scoring..").should().dependOnClassesThat().resideInAPackage(ROOT + "..").allowEmptyShould(false).check(ALL);
        assertThat(SERVICE.get(ROOT + ".intake.TakeInFile").getDirectDependenciesFromSelf()).anyMatch(use -> use.getTargetClass().getPackageName().startsWith("org.plumbline.scoring"));
    }

    /** A batch holds many rows at once, rows are compared cell by cell, a report reads thousands, and a trace tells the number of an error of the database. */
    private static final Set<String> WITH_STATEMENTS_OF_THEIR_OWN = Set.of(ROOT + ".Trace", ROOT + ".intake.StoreBatch", ROOT + ".run.StoreResult", ROOT + ".run.StoredRows", ROOT + ".run.RunInputStore",
            ROOT + ".ranking.StandingReader");

    @Test
    void only_mappers_and_those_who_write_read_or_compare_many_rows_speak_to_the_database() {
        DescribedPredicate<JavaClass> others = outside("bulk", "backup", "database").and(DescribedPredicate.describe("without statements of its own",
                each -> WITH_STATEMENTS_OF_THEIR_OWN.stream().noneMatch(name -> each.getName().equals(name) || each.getName().startsWith(name + "$"))));
        noClasses().that(others).should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..").allowEmptyShould(false).check(SERVICE);
        assertThat(WITH_STATEMENTS_OF_THEIR_OWN).as("each of them exists").allMatch(SERVICE::contain);
    }

    private static final Pattern VALUE_IN_STATEMENT = Pattern.compile("\\$\\{(?!project|DB_|PLUMBLINE_)");

    @Test
    void no_statement_of_a_mapper_is_put_together_from_values() throws IOException {
        List<String> built = new ArrayList<>();
        int mappers = 0;
        for (Path source : sources()) {
            String text = Files.readString(source);
            if (source.getFileName().toString().endsWith("Mapper.java")) {
                mappers++;
                if (VALUE_IN_STATEMENT.matcher(text).find() || text.contains("Provider")) {
                    built.add(source.getFileName().toString());
                }
            }
        }
        assertThat(mappers).isGreaterThan(8);
        assertThat(built).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            return all.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }

    /** How old a file is, the machine's own clock says, which also wrote its date. */
    private static final Set<String> ASKS_THE_MACHINE = Set.of(ROOT + ".bulk.SpoolFolder", ROOT + ".http.Uploads");

    @Test
    void nobody_asks_what_time_it_is_but_the_clock_that_is_handed_to_him() {
        DescribedPredicate<JavaCall<?>> time = DescribedPredicate.describe("the time of day", call -> call.getTargetOwner().getPackageName().equals("java.time")
                && call.getName().equals("now") && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.getName().equals("java.time.Clock"))
                || call.getTargetOwner().getName().equals("java.lang.System") && Set.of("currentTimeMillis", "nanoTime").contains(call.getName())
                || call.getTargetOwner().getName().equals("java.util.Date") && call.getTarget().getRawParameterTypes().isEmpty());
        noClasses().that(DescribedPredicate.describe("but those who ask the machine", each -> !ASKS_THE_MACHINE.contains(each.getName())))
                .should().callCodeUnitWhere(time).allowEmptyShould(false).check(SERVICE);
        noClasses().that().doNotHaveSimpleName("PlumblineService").should().callMethodWhere(DescribedPredicate.describe("a clock is made",
                call -> call.getTargetOwner().getName().equals("java.time.Clock") && call.getName().startsWith("system"))).allowEmptyShould(false).check(SERVICE);
        assertThat(ASKS_THE_MACHINE).allMatch(SERVICE::contain);
    }

    @Test
    void what_speaks_http_is_seen_by_its_own_package_only() {
        classes().that().areNotAnnotations().and().areMetaAnnotatedWith(RestController.class).should().bePackagePrivate().allowEmptyShould(false).check(SERVICE);
    }

    /** What was answered is told again for a day. */
    private static final String OF_THE_DAY = ROOT + ".idempotency.IdempotentRequestMapper";

    @Test
    void results_are_never_changed_by_a_statement() {
        Set<String> mayChange = Set.of(ROOT + ".intake.PeriodMapper", ROOT + ".run.RunMapper", ROOT + ".account.AccountMapper", ROOT + ".audit.AuditMapper", OF_THE_DAY);
        methods().that().areAnnotatedWith("org.apache.ibatis.annotations.Update").should().beDeclaredInClassesThat(
                DescribedPredicate.describe("keep a state", each -> mayChange.contains(each.getName()))).allowEmptyShould(false).check(SERVICE);
        noClasses().that().doNotHaveFullyQualifiedName(OF_THE_DAY).should().dependOnClassesThat().haveFullyQualifiedName("org.apache.ibatis.annotations.Delete").allowEmptyShould(false).check(SERVICE);
    }
}
