package org.plumbline.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.scoring.input.Assessee;

/** Data flows from one package to the next and never back; the core knows no clock, no network, no database, no framework and no pack. */
class PackagesTest {

    private static final String ROOT = "org.plumbline.scoring";

    /** Each may see those before it; the root package, with the flow, comes after the passes, and what looks at whole results after that. */
    private static final List<String> ORDER = List.of("finding", "progress", "input", "policy", "rules", "event", "figure", "score", "rank", "grade", "outcome", "lint", "",
            "explain", "scenario", "check", "report");

    private static final JavaClasses CORE = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT);

    private static String packageOf(String part) {
        return part.isEmpty() ? ROOT : ROOT + "." + part;
    }

    @TestFactory
    Stream<DynamicTest> no_package_sees_a_later_one() {
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < ORDER.size() - 1; i++) {
            String part = ORDER.get(i);
            String[] later = Stream.concat(ORDER.subList(i + 1, ORDER.size()).stream().map(PackagesTest::packageOf), Stream.of(part.equals("report") ? ROOT + ".nothing" : ROOT + ".file..")).toArray(String[]::new);
            ArchRule rule = noClasses().that().resideInAPackage(packageOf(part)).should().dependOnClassesThat().resideInAnyPackage(later);
            tests.add(DynamicTest.dynamicTest(part.isEmpty() ? "root" : part, () -> rule.allowEmptyShould(false).check(CORE)));
        }
        return tests.stream();
    }

    @Test
    void every_class_is_in_a_package_of_the_order_or_reads_files() {
        classes().should().resideInAnyPackage(Stream.concat(ORDER.stream().map(PackagesTest::packageOf), Stream.of(ROOT + ".file")).toArray(String[]::new))
                .allowEmptyShould(false).check(CORE);
        for (String part : ORDER) {
            assertThat(CORE.stream().filter(each -> each.getPackageName().equals(packageOf(part)))).as(part).isNotEmpty();
        }
    }

    @Test
    void reading_files_sees_the_findings_the_input_and_what_it_reports_progress_to() {
        noClasses().that().resideInAPackage(ROOT + ".file").should().dependOnClassesThat(
                DescribedPredicate.describe("a package of the engine", each -> each.getPackageName().startsWith(ROOT)
                        && !Set.of(ROOT + ".file", ROOT + ".finding", ROOT + ".input", ROOT + ".progress").contains(each.getPackageName())))
                .allowEmptyShould(false).check(CORE);
    }

    private static final DescribedPredicate<JavaClass> OUTSIDE_RULES = DescribedPredicate.describe("outside .rules", each -> !each.getPackageName().equals(ROOT + ".rules"));

    @Test
    void only_rules_names_the_engine_and_it_does() {
        noClasses().that(OUTSIDE_RULES).should().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie..").allowEmptyShould(false).check(CORE);
        assertThat(CORE.get(ROOT + ".rules.RuleCompiler").getDirectDependenciesFromSelf()).anyMatch(each -> each.getTargetClass().getPackageName().startsWith("org.kie"));
    }

    @Test
    void there_is_no_framework_no_database_no_network_and_no_second_way_into_the_machine() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "java.net..", "javax.net..", "java.rmi..", "org.apache.ibatis..",
                "javax.script..", "org.mvel2..", "org.slf4j..").allowEmptyShould(false).check(CORE);
        noClasses().should().dependOnClassesThat().belongToAnyOf(ProcessBuilder.class, Runtime.class, Thread.class).allowEmptyShould(false).check(CORE);
    }

    @Test
    void nobody_asks_what_time_it_is() {
        Set<String> clocks = new TreeSet<>(List.of(LocalDate.class.getName(), LocalDateTime.class.getName(), Instant.class.getName(), ZonedDateTime.class.getName(),
                OffsetDateTime.class.getName(), YearMonth.class.getName()));
        DescribedPredicate<JavaCall<?>> time = DescribedPredicate.describe("the time of day", call -> clocks.contains(call.getTargetOwner().getName()) && call.getName().equals("now")
                || call.getTargetOwner().getName().equals("java.lang.System") && Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "exit").contains(call.getName()));
        noClasses().should().callCodeUnitWhere(time).allowEmptyShould(false).check(CORE);
        noClasses().should().dependOnClassesThat().areAssignableTo(Clock.class).allowEmptyShould(false).check(CORE);
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.util.Date").orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.Random")
                .allowEmptyShould(false).check(CORE);
        // the first rule would see a call: there are calls of these classes
        assertThat(CORE.stream().flatMap(each -> each.getMethodCallsFromSelf().stream())).anyMatch(call -> clocks.contains(call.getTargetOwner().getName()));
    }

    @Test
    void no_figure_meets_a_floating_point_number() {
        DescribedPredicate<JavaCall<?>> floating = DescribedPredicate.describe("a floating point number", call -> Set.of("doubleValue", "floatValue").contains(call.getName()));
        noClasses().that().resideOutsideOfPackage(ROOT + ".file").should().callCodeUnitWhere(floating).allowEmptyShould(false).check(CORE);
        assertThat(CORE.stream().filter(each -> !each.getPackageName().equals(ROOT + ".file")).flatMap(each -> each.getFields().stream())
                .filter(field -> Set.of("double", "float").contains(field.getRawType().getName()))).isEmpty();
    }

    private static final Pattern CODE = Pattern.compile("^  (\\w+):\\s+\\{");

    @Test
    void no_class_names_a_pack_or_what_only_packs_name() throws IOException {
        Path rules = Path.of("../../rules");
        Set<String> words = new TreeSet<>();
        try (Stream<Path> packs = Files.list(rules.resolve("packs"))) {
            packs.forEach(pack -> words.add(pack.getFileName().toString()));
        }
        for (String line : Files.readAllLines(rules.resolve("catalogue.yaml"))) {
            Matcher code = CODE.matcher(line);
            if (code.find()) {
                words.add(code.group(1));
            }
        }
        // the one attribute that the format itself knows: it leads from a unit to the one above
        words.remove(Assessee.PARENT);
        assertThat(words).contains("community-officer", "homeVisitsDue", "offPost", "station");
        List<String> named = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java") && !path.toString().contains("/file/")).toList()) {
                String text = Files.readString(source).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "");
                words.stream().filter(word -> text.contains("\"" + word + "\"")).forEach(word -> named.add(source.getFileName() + " names " + word));
            }
        }
        assertThat(named).isEmpty();
    }
}
