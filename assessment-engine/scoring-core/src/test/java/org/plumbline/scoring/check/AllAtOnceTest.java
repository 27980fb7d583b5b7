package org.plumbline.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.input.PolicyBundle;

/** A mistake hides none of the other files, and what only follows from it is not told. */
class AllAtOnceTest {

    private static final String CATALOGUE = "catalogue.yaml";

    private static PolicyBundle small() {
        try {
            PolicyBundle read = PolicyBundle.read(Path.of("src/test/resources/small"));
            return new PolicyBundle("", read.texts(), CATALOGUE, read.catalogue());
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    private static PolicyBundle bent(PolicyBundle bundle, String file, String old, String made) {
        TreeMap<String, String> texts = new TreeMap<>(bundle.texts());
        String text = file.equals(CATALOGUE) ? bundle.catalogue() : texts.get(file);
        assertThat(text).contains(old);
        if (!file.equals(CATALOGUE)) {
            texts.put(file, text.replace(old, made));
        }
        return new PolicyBundle("", texts, CATALOGUE, file.equals(CATALOGUE) ? text.replace(old, made) : bundle.catalogue());
    }

    private static List<String> codes(PolicyBundle bundle) {
        return PolicyCheck.checkTexts(bundle).findings().stream().map(Finding::code).toList();
    }

    @ParameterizedTest(name = "{1} → {2}")
    @CsvSource(delimiter = '|', value = {
            "policy.yaml     | code: small       | cod: small        | POLICY-002",
            "policy.yaml     | code: small       | code:             | POLICY-004",
            "policy.yaml     | assessee: OFFICER | assessee: OFICER  | POLICY-007",
            "policy.yaml     | kind: MONTH       | kind: MONHT       | POLICY-007",
            "policy.yaml     | indicators:       | indicatros:       | POLICY-002",
            "policy.yaml     | figures:          | figrues:          | POLICY-002",
            "policy.yaml     | total:            | totals:           | POLICY-002",
            "policy.yaml     | rankings:         | rankigns:         | POLICY-002",
            "policy.yaml     | scoring: EARN     | scoring: EARNS    | POLICY-007",
            "policy.yaml     | late-report: CORRECTION } | late-report: CORECTION } | POLICY-007",
            "policy.yaml     | [late, offPost]   | [laet, offPost]   | POLICY-009",
            "policy.yaml     | code: GOOD        | coed: GOOD        | POLICY-002",
            "policy.yaml     | weights, adjust   | weihgts, adjust   | POLICY-007",
            "policy.yaml     | over: due,        | ovre: due,        | POLICY-002",
            "policy.yaml     | smallest-group: 3 | smallest-group: five | POLICY-006",
            "parameters.yaml | value: 60, clause: 一 | value: 60, claus: 一 | POLICY-002",
            "parameters.yaml | value: 80, assumed: true | value: 80, assumed: yes | POLICY-007",
            "parameters.yaml | value: 0.5,       | value: half,      | POLICY-006",
            "parameters.yaml | kind: BRACKETS    | kind: BRACKET     | POLICY-007",
            "catalogue.yaml  | kind: FLAG        | kind: FLAGS       | POLICY-007"})
    void one_slip_is_one_kind_of_finding_and_hides_nothing_elsewhere(String file, String old, String made, String code) {
        PolicyBundle bundle = bent(small(), file, old, made == null ? "" : made);
        assertThat(codes(bundle)).as("alone").containsOnly(code);

        bundle = bent(bundle, PolicyBundle.RULES, "rate >= p.target", "rate >= p.tarket");
        bundle = bent(bundle, PolicyBundle.SCENARIOS, "{ done: 7,", "{ done: 700,");
        assertThat(codes(bundle)).as("with mistakes in other files").containsOnly(code, "PROFILE-008", "SCENARIO-109");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {"policy.yaml | code: small | code: {", "parameters.yaml | workPoints: { | workPoints: [", "catalogue.yaml | items: | items: ["})
    void while_a_file_cannot_be_read_no_name_is_unknown_but_all_else_is_told(String file, String old, String made) {
        PolicyBundle bundle = bent(small(), file, old, made);
        bundle = bent(bundle, PolicyBundle.RULES, "rate >= p.target", "rate >= p.tarket, rate >= 3");
        bundle = bent(bundle, PolicyBundle.SCENARIOS, "- { name: 违纪, ", "- { nmae: 违纪, ");

        assertThat(codes(bundle)).filteredOn(code -> !code.startsWith("SYNTAX-0")).containsExactlyInAnyOrder("PROFILE-009", "POLICY-002");
    }

    @Test
    void of_an_item_whose_kind_is_misspelt_no_key_is_called_unknown() {
        assertThat(codes(bent(small(), CATALOGUE, "kind: COUNT", "kind: COUNTT"))).containsOnly("POLICY-007");
    }

    @Test
    void an_empty_file_is_said_to_be_empty_and_nothing_else() {
        for (String file : List.of(CATALOGUE, PolicyBundle.PARAMETERS)) {
            PolicyBundle small = small();
            TreeMap<String, String> texts = new TreeMap<>(small.texts());
            texts.computeIfPresent(file, (any, text) -> "\n# 以后再写\n");
            PolicyBundle bundle = new PolicyBundle("", texts, CATALOGUE, file.equals(CATALOGUE) ? "" : small.catalogue());

            assertThat(PolicyCheck.checkTexts(bundle).findings()).extracting(each -> each.code() + " " + each.message().en()).containsExactly("POLICY-053 the file " + file + " is empty");
        }
    }

    @Test
    void a_scenario_that_fails_does_not_make_rules_and_thresholds_look_unproved() {
        PolicyBundle bundle = bent(small(), PolicyBundle.SCENARIOS, "amount: 31", "amount: 29");
        assertThat(PolicyCheck.check(bundle).findings()).filteredOn(each -> !each.code().equals("SCENARIO-101")).extracting(Finding::code).containsExactly("LINT-003");
    }

    @Test
    void a_rule_that_cannot_be_read_does_not_hide_the_next_nor_an_unknown_name_in_a_scenario() {
        PolicyBundle bundle = bent(small(), PolicyBundle.RULES, "$o.full(\"work\")", "$o.ful(\"work\")");
        bundle = bent(bundle, PolicyBundle.RULES, "kind == \"breach\"", "kind == \"breech\"");
        bundle = bent(bundle, PolicyBundle.SCENARIOS, "rules: [迟到视同脱岗, 屡犯]", "rules: [迟到视同脱岗, 累犯]");
        List<Finding> findings = PolicyCheck.checkTexts(bundle).findings();

        assertThat(findings).extracting(Finding::code).containsExactly("PROFILE-012", "TYPE-003", "SCENARIO-105");
        assertThat(findings).extracting(each -> each.message().en()).last().asString().endsWith("累犯, did you mean 屡犯?");
    }

    @Test
    void every_word_has_its_length_and_characters_beyond_the_basic_plane_count_once() {
        PolicyBundle bundle = bent(small(), PolicyBundle.RULES, "@Reason(\"一票否决\")", "@Reason(\"𠮷𠮷{一票}\")");
        bundle = bent(bundle, PolicyBundle.POLICY, "name: { zh: 好, en: Good }, from: p.good", "name: { zh: 𠮷𠮷, en: Good }, from: p.godo");
        List<String> places = new ArrayList<>();
        PolicyCheck.checkTexts(bundle).findings().forEach(finding -> places.add(finding.code() + " " + finding.place().column() + "+" + finding.place().length()));

        assertThat(places).containsExactly("POLICY-008 " + ("    - { code: GOOD, name: { zh: XX, en: Good }, from: ".length() + 1) + "+6",
                "PROFILE-019 " + ("    @Clause(\"四\") @Reason(\"XX".length() + 1) + "+4");
    }
}
