package org.plumbline.service.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.service.Actor;
import org.plumbline.service.AtOnce;
import org.plumbline.service.Refusal;
import org.plumbline.service.RunningService;
import org.plumbline.service.SaidNo;
import org.plumbline.service.Tables;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.catalogue.Catalogues;

/** Versions of policies come in and go out unchanged, and the month that is assessed says which one holds. */
@Tag("database")
class VersionsTest {

    private static final Actor CLERK = RunningService.CLERK;

    private static TestDatabase database;
    private static RunningService service;
    private static Bundles bundles;
    private static Policies policies;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        service = RunningService.on(database);
        bundles = service.get(Bundles.class);
        policies = service.get(Policies.class);
        service.get(Catalogues.class).importText(catalogue(), CLERK);
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    private static String catalogue() {
        try {
            return Files.readString(RunningService.rules().resolve("catalogue.yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Bundles.Imported imported(byte[] zip) {
        return imported(bundles, zip);
    }

    private static Bundles.Imported imported(Bundles into, byte[] zip) {
        try {
            return into.importArchive(new ByteArrayInputStream(zip), CLERK);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Names and texts by turns. */
    private static byte[] zip(String... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] zipIn(String folder, SortedMap<String, String> texts) {
        return zip(texts.entrySet().stream().flatMap(text -> List.of(folder + text.getKey(), text.getValue()).stream()).toArray(String[]::new));
    }

    private static void isNoArchive(byte[] zip, String because) {
        SortedMap<String, Long> before = Tables.of(database).counts();
        assertThat(SaidNo.to(() -> imported(zip))).contains("POLICY-111").contains(because);
        assertThat(Tables.of(database).counts()).isEqualTo(before);
    }

    @Test
    void what_is_exported_and_imported_elsewhere_is_the_same_version() {
        StoredVersion here = bundles.importTexts(RunningService.texts("community-officer"), CLERK).version();
        byte[] zip = bundles.exportArchive(here);
        try (TestDatabase another = TestDatabase.create(); RunningService elsewhere = RunningService.on(another)) {
            assertThatThrownBy(() -> imported(elsewhere.get(Bundles.class), zip)).isInstanceOf(Refusal.class).hasMessageContaining("POLICY-112");
            elsewhere.get(Catalogues.class).importText(catalogue().replace("\n", "\r\n"), CLERK);

            StoredVersion there = imported(elsewhere.get(Bundles.class), zip).version();

            assertThat(there.checksum()).isEqualTo(here.checksum());
            assertThat(elsewhere.get(Bundles.class).exportArchive(there)).isEqualTo(zip);
        }
    }

    @Test
    void imported_twice_it_is_one_version_also_with_the_line_ends_of_windows_and_in_a_folder() {
        SortedMap<String, String> texts = RunningService.texts("auxiliary-pay");
        Bundles.Imported first = bundles.importTexts(texts, CLERK);
        SortedMap<String, String> windows = RunningService.texts("auxiliary-pay");
        windows.replaceAll((name, text) -> text.replace("\n", "\r\n"));

        assertThat(first.alreadyThere()).isFalse();
        assertThat(List.of(bundles.importTexts(texts, CLERK), bundles.importTexts(windows, CLERK), imported(zipIn("auxiliary-pay/", windows)), imported(zipIn("", texts))))
                .allSatisfy(again -> assertThat(again.alreadyThere()).isTrue()).extracting(Bundles.Imported::version).containsOnly(first.version());
        assertThat(policies.versions("auxiliary-pay")).containsExactly(first.version());
    }

    @Test
    void imported_by_two_at_the_same_moment_it_is_one_version() {
        SortedMap<String, String> texts = RunningService.texts("forest-station-grading");
        List<Bundles.Imported> both = AtOnce.all(List.of(() -> bundles.importTexts(texts, CLERK), () -> bundles.importTexts(texts, CLERK)));

        assertThat(both).extracting(Bundles.Imported::version).containsOnly(both.get(0).version());
        assertThat(policies.versions("forest-station-grading")).hasSize(1);
    }

    @Test
    void a_bundle_with_mistakes_is_refused_with_each_at_its_place_and_leaves_nothing() {
        SortedMap<String, String> texts = RunningService.texts("community-officer");
        texts.computeIfPresent(PolicyBundle.PARAMETERS, (name, text) -> text.replace("{value: 20,", "{value: 2000,"));
        SortedMap<String, Long> before = Tables.of(database).counts();

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> imported(zipIn("", texts)));

        assertThat(refusal.findings()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(finding -> assertThat(finding.place().line()).isPositive());
        assertThat(refusal.findings()).extracting(finding -> finding.place().file()).contains("parameters.yaml");
        assertThat(Tables.of(database).counts()).isEqualTo(before);
    }

    @Test
    void what_is_no_bundle_is_refused() {
        SortedMap<String, String> texts = RunningService.texts("auxiliary-month");
        String policy = texts.get(PolicyBundle.POLICY);
        byte[] good = zipIn("", texts);
        isNoArchive(new byte[0], "policy.yaml?");
        isNoArchive("no zip at all".getBytes(StandardCharsets.UTF_8), "policy.yaml?");
        isNoArchive(zip("rules.drl", "x"), "policy.yaml?");
        isNoArchive(zip("policy.yaml", policy, "a/policy.yaml", policy), "×2");
        isNoArchive(zip("a/policy.yaml", policy, "b/rules.drl", "x"), "a/ + b/");
        isNoArchive(zip("../../policy.yaml", policy), "policy.yaml?");
        isNoArchive(zip("policy.yaml", "x: " + "0".repeat(1 << 20)), "1 MiB");
        isNoArchive(zip("policy.yaml", policy, "bomb.bin", "0".repeat(4 << 20)), "bomb.bin");
        isNoArchive(Arrays.copyOf(good, good.length / 3), "POLICY-111");
        String[] many = new String[120];
        for (int i = 0; i < 60; i++) {
            many[2 * i] = "f" + i;
            many[2 * i + 1] = "";
        }
        isNoArchive(zip(many), "50");
    }

    @Test
    void texts_in_another_encoding_are_refused_and_not_changed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("policy.yaml"));
            zip.write("title: 准绳".getBytes(Charset.forName("GB18030")));
        }
        isNoArchive(bytes.toByteArray(), "UTF-8");
    }

    @Test
    void a_bundle_written_for_another_catalogue_is_refused() {
        SortedMap<String, String> texts = RunningService.texts("auxiliary-month");
        texts.put("catalogue.yaml", catalogue() + "# another\n");
        assertThatThrownBy(() -> imported(zipIn("", texts))).isInstanceOf(Refusal.class).hasMessageContaining("POLICY-112");
    }

    @Test
    void the_month_that_is_assessed_chooses_the_version() {
        SortedMap<String, String> texts = RunningService.texts("auxiliary-month");
        StoredVersion one = bundles.importTexts(texts, CLERK).version();
        texts.computeIfPresent(PolicyBundle.POLICY, (name, text) -> text + "# 二\n");
        StoredVersion two = bundles.importTexts(texts, CLERK).version();
        policies.publish("auxiliary-month", two.checksum(), "2026-03", "修订", CLERK);
        policies.publish("auxiliary-month", one.checksum(), "2026-01", "实行", CLERK);

        assertThat(policies.inForceIn("auxiliary-month", "2026-01").version()).isEqualTo(one.id());
        assertThat(policies.inForceIn("auxiliary-month", "2026-02").version()).isEqualTo(one.id());
        assertThat(policies.inForceFor("auxiliary-month", "2026-03")).isEqualTo(two);
        assertThat(policies.inForceFor("auxiliary-month", "2027-12")).isEqualTo(two);
        assertThatThrownBy(() -> policies.inForceIn("auxiliary-month", "2025-12")).isInstanceOf(Refusal.class).hasMessageContaining("POLICY-116");
        assertThatThrownBy(() -> policies.inForceFor("auxiliary-month", "2025-12")).isInstanceOf(Refusal.class).hasMessageContaining("POLICY-116");

        policies.publish("auxiliary-month", one.checksum(), "2026-03", "撤回修订", CLERK);
        assertThat(policies.inForceFor("auxiliary-month", "2026-03")).as("the later publication of the same month").isEqualTo(one);
        assertThat(policies.publications("auxiliary-month")).extracting(Publication::reason).containsExactly("撤回修订", "修订", "实行");
    }

    @Test
    void a_year_takes_the_version_of_its_last_month() {
        for (String pack : List.of("auxiliary-year", "agency-review")) {
            SortedMap<String, String> texts = RunningService.texts(pack);
            StoredVersion one = bundles.importTexts(texts, CLERK).version();
            texts.computeIfPresent(PolicyBundle.POLICY, (name, text) -> text + "# 二\n");
            StoredVersion two = bundles.importTexts(texts, CLERK).version();
            policies.publish(one.policy(), one.checksum(), "2026-01", "实行", CLERK);
            policies.publish(one.policy(), two.checksum(), "2026-12", "修订", CLERK);

            assertThat(policies.inForceFor(one.policy(), "2026")).isEqualTo(two);
            assertThatThrownBy(() -> policies.inForceFor(one.policy(), "2025")).isInstanceOf(Refusal.class).hasMessageContaining("POLICY-116");
            policies.publish(one.policy(), one.checksum(), "2027-01", "次年", CLERK);
            assertThat(policies.inForceFor(one.policy(), "2026")).as("what begins in the next year").isEqualTo(two);
        }
    }

    @Test
    void publishing_needs_values_a_month_a_reason_and_a_version() {
        StoredVersion version = bundles.importTexts(RunningService.texts("community-officer"), CLERK).version();
        String policy = version.policy();
        SortedMap<String, Long> before = Tables.of(database).counts();

        assertThatThrownBy(() -> policies.publish(policy, version.checksum(), "2025-12", "早", CLERK)).isInstanceOf(Refusal.class).hasMessageContaining("POLICY-117");
        for (String month : new String[] {"2026-13", "2026", "十月", "", "+12026-01", null}) {
            assertThatThrownBy(() -> policies.publish(policy, version.checksum(), month, "x", CLERK)).as("%s", month).isInstanceOf(Refusal.class).hasMessageContaining("POLICY-115");
        }
        for (String reason : new String[] {null, " ", "长".repeat(501)}) {
            assertThatThrownBy(() -> policies.publish(policy, version.checksum(), "2026-01", reason, CLERK)).isInstanceOf(Refusal.class).hasMessageContaining("POLICY-118");
        }
        assertThatThrownBy(() -> policies.publish(policy, "0".repeat(64), "2026-01", "x", CLERK)).isInstanceOf(Refusal.class).hasMessageContaining("POLICY-114");
        assertThatThrownBy(() -> policies.publish("nothing", "0", "2026-01", "x", CLERK)).isInstanceOf(Refusal.class).hasMessageContaining("POLICY-113");
        assertThat(Tables.of(database).counts()).isEqualTo(before);
    }

    @Test
    void a_changed_catalogue_leaves_earlier_versions_as_they_were() {
        StoredVersion before = bundles.importTexts(RunningService.texts("community-officer"), CLERK).version();
        byte[] zip = bundles.exportArchive(before);
        service.get(Catalogues.class).importText(catalogue() + "# 新版\n", CLERK);
        try {
            assertThat(policies.version(before.policy(), before.checksum())).isEqualTo(before);
            assertThat(bundles.exportArchive(before)).isEqualTo(zip);
            assertThat(bundles.texts(before).checksum()).isEqualTo(before.checksum());
            assertThat(imported(zip).version()).as("by its own catalogue").isEqualTo(before);
            assertThat(bundles.importTexts(RunningService.texts("community-officer"), CLERK).version().checksum()).as("by the new one").isNotEqualTo(before.checksum());
        } finally {
            service.get(Catalogues.class).importText(catalogue(), CLERK);
        }
    }
}
