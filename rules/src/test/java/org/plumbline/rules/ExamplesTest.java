package org.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.scoring.check.PolicyCheck;
import org.plumbline.scoring.finding.Finding;

/** The packs of the documentation, which readers copy: what is told of them must be nothing that a beginner would take for a mistake. */
class ExamplesTest {

    private static final Path FOLDER = Path.of("../docs/examples");

    @TestFactory
    Stream<DynamicTest> every_example_is_without_a_mistake_and_its_scenarios_come_out_as_expected() throws IOException {
        List<Path> examples;
        try (Stream<Path> folders = Files.list(FOLDER)) {
            examples = folders.filter(Files::isDirectory).sorted().toList();
        }
        assertThat(examples).extracting(example -> example.getFileName().toString()).contains("first-pack", "discretion");
        return examples.stream().map(example -> DynamicTest.dynamicTest(example.getFileName().toString(), () -> {
            PolicyCheck.Report report = PolicyCheck.check(Packs.bundle(example));

            assertThat(report.findings()).extracting(Finding::code, Finding::message).isEmpty();
            assertThat(report.scenarios()).isNotEmpty().allMatch(result -> result.passed());
        }));
    }
}
