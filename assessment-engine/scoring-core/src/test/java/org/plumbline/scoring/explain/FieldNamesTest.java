package org.plumbline.scoring.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.policy.PolicyVersion;

/** Values as people say them. */
class FieldNamesTest {

    private static FieldNames names() throws IOException {
        return new FieldNames(PolicyVersion.read(PolicyBundle.read(Path.of("src/test/resources/small")), new Findings()).orElseThrow());
    }

    @Test
    void grades_are_told_by_their_names_one_and_several() throws IOException {
        assertThat(names().value("grade", "GOOD")).isEqualTo(new Text("好", "Good"));
        assertThat(names().value("grade", "GOOD, FAIR")).isEqualTo(new Text("好、中", "Good, Fair"));
        assertThat(names().value("grade", "GOOD, NONE")).as("one that is none").isEqualTo(Text.same("GOOD, NONE"));
        assertThat(names().value("station", "东所, 西所")).isEqualTo(Text.same("东所, 西所"));
    }
}
