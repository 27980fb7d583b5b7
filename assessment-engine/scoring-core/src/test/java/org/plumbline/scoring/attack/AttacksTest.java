package org.plumbline.scoring.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.scoring.check.PolicyCheck;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Severity;

/** Whatever somebody who may edit a pack writes into it to reach the server, other people's figures or his own: it is refused where it stands, and nothing happens. */
class AttacksTest {

    private static final Set<String> FAMILIES = Set.of("PROFILE", "SYNTAX", "TYPE", "POLICY", "SCENARIO");

    @Test
    void there_are_many_attacks_and_each_is_another() {
        List<Attack> attacks = Attack.all();
        assertThat(attacks).hasSizeGreaterThanOrEqualTo(150);
        assertThat(attacks).extracting(attack -> attack.pack() + attack.file() + attack.old() + attack.text()).doesNotHaveDuplicates();
    }

    @Test
    void the_packs_are_intact_without_an_attack() {
        Attack.all().stream().map(Attack::pack).distinct().forEach(pack ->
                assertThat(PolicyCheck.check(Attack.intact(pack)).findings()).as(pack).noneMatch(Finding::isError));
    }

    @TestFactory
    Stream<DynamicTest> is_refused_where_it_stands_and_has_no_effect() {
        return Attack.all().stream().map(attack -> dynamicTest(attack.name() + ": " + attack.title(), () -> {
            // what only the end of the world stops must not stop the tests
            List<Finding> findings = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> PolicyCheck.check(attack.put()).findings());

            assertThat(FAMILIES).contains(attack.code().split("-")[0]);
            int line = attack.line() == 0 ? 0 : attack.offset() + attack.line();
            assertThat(findings).anySatisfy(finding -> {
                assertThat(finding.code()).isEqualTo(attack.code());
                assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                assertThat(finding.place().file()).isEqualTo(attack.file());
                assertThat(finding.place().line()).isEqualTo(line);
            });
            assertNothingHappened();
        }));
    }

    private static void assertNothingHappened() {
        assertThat(System.getProperty("plumbline.attack")).isNull();
        assertThat(Files.exists(Path.of("plumbline.attack"))).isFalse();
        if (Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().equals("plumbline-attack"))) {
            fail("a thread was started");
        }
    }
}
