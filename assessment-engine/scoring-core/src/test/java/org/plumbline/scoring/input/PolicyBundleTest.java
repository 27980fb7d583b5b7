package org.plumbline.scoring.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which path the catalogue of a pack is named in messages. */
class PolicyBundleTest {

    @ParameterizedTest
    @CsvSource({"src/test/resources/small, src/test/resources/small/catalogue.yaml", "../../rules/packs/village-officer, ../../rules/catalogue.yaml"})
    void a_catalogue_is_named_as_the_pack_is_typed(String pack, String catalogue) throws IOException {
        assertThat(PolicyBundle.read(Path.of(pack)).catalogueName()).isEqualTo(Path.of(catalogue).toString());
    }

    @Test
    void a_pack_by_its_whole_path_has_a_catalogue_by_its_whole_path() throws IOException {
        Path pack = Path.of("src/test/resources/small").toAbsolutePath();
        assertThat(PolicyBundle.read(pack).catalogueName()).isEqualTo(pack.resolve("catalogue.yaml").toString());
    }
}
