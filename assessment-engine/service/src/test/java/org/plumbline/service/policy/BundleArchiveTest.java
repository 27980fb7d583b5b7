package org.plumbline.service.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.plumbline.service.Refusal;

/** What somebody may put into an archive to write elsewhere, to fill the memory or to have another text read than is seen. No database is needed. */
class BundleArchiveTest {

    private static final String POLICY = "code: small\n";

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> read(byte[] zip) throws IOException {
        return BundleArchive.read(new ByteArrayInputStream(zip));
    }

    private static String refused(byte[] zip) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(zip));
        assertThat(refusal).isNotNull();
        assertThat(refusal.findings().get(0).code()).isEqualTo("POLICY-111");
        return refusal.findings().get(0).message().en();
    }

    @Test
    void a_name_that_leads_out_of_the_archive_is_no_file_of_the_bundle() throws IOException {
        for (String name : new String[] {"../../policy.yaml", "/etc/policy.yaml", "a/../../policy.yaml", "..\\..\\policy.yaml", "C:\\policy.yaml", "a/b/policy.yaml", "policy.yaml\u0000.txt", "policy.yaml/", "POLICY.YAML", "p\u043elicy.yaml"}) {
            assertThat(refused(zip(name, POLICY))).as(name).contains("policy.yaml?");
        }
    }

    /** Nothing is written to a disk, so a folder that is called .. is a folder like others. */
    @Test
    void only_the_five_files_are_read() throws IOException {
        assertThat(read(zip("../policy.yaml", POLICY))).containsOnlyKeys("policy.yaml");
        assertThat(read(zip("policy.yaml", POLICY, "run.sh", "rm -rf /", ".htaccess", "x", "META-INF/kmodule.xml", "<x/>", "Evil.class", "x", "evil.drl", "rule", "README.md", "x"))).containsOnlyKeys("policy.yaml");
    }

    @Test
    void the_same_file_twice_is_refused_wherever_it_stands() throws IOException {
        assertThat(refused(zip("policy.yaml", POLICY, "a/policy.yaml", "code: other\n"))).contains("×2");
        assertThat(refused(zip("a/policy.yaml", POLICY, "b/rules.drl", "x"))).contains("a/ + b/");
        byte[] twice = zip("policy.yaml", POLICY, "p0licy.yaml", "code: other\n");
        assertThat(refused(replaced(twice, "p0licy.yaml", "policy.yaml"))).contains("×2");
    }

    private static byte[] replaced(byte[] bytes, String old, String made) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace(old, made).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_bomb_is_not_unpacked_further_than_one_file_may_be_long() throws IOException {
        String bomb = "0".repeat(8 << 20);
        assertThat(refused(zip("policy.yaml", POLICY, "bomb.bin", bomb))).contains("bomb.bin > 1 MiB");
        assertThat(refused(zip("rules.drl", bomb, "policy.yaml", POLICY))).contains("rules.drl > 1 MiB");
        String[] many = new String[102];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "f" + i;
            many[i + 1] = "";
        }
        assertThat(refused(zip(many))).contains("50");
    }

    @Test
    void an_archive_within_the_archive_is_not_opened() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bundle.zip"));
            zip.write(zip("policy.yaml", POLICY));
            zip.closeEntry();
        }
        assertThat(refused(bytes.toByteArray())).contains("policy.yaml?");
        ByteArrayOutputStream asText = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(asText)) {
            zip.putNextEntry(new ZipEntry("policy.yaml"));
            zip.write(zip("policy.yaml", "\u00ff".repeat(100)));
            zip.write(0xFF);
            zip.closeEntry();
        }
        assertThat(refused(asText.toByteArray())).contains("UTF-8?");
    }

    /** A link is an entry whose content is the place it leads to: that is read as the text, and nothing at that place is. */
    @Test
    void a_link_is_read_as_its_own_few_letters() throws IOException {
        assertThat(read(zip("policy.yaml", "/etc/passwd"))).containsEntry("policy.yaml", "/etc/passwd");
    }

    @Test
    void an_archive_that_ends_early_or_lies_about_its_sizes_is_refused() throws IOException {
        byte[] good = zip("policy.yaml", POLICY + "# ".repeat(500));
        assertThat(refused(Arrays.copyOf(good, good.length / 3))).isNotBlank();
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(stored)) {
            byte[] content = POLICY.getBytes(StandardCharsets.UTF_8);
            CRC32 sum = new CRC32();
            sum.update(content);
            ZipEntry entry = new ZipEntry("policy.yaml");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        }
        assertThat(refused(replaced(stored.toByteArray(), "code: small", "code: large"))).isNotBlank();
    }
}
