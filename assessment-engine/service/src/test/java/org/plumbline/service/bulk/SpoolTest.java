package org.plumbline.service.bulk;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class SpoolTest {

    @TempDir
    private Path parent;
    private SpoolFolder folder;

    @BeforeEach
    void prepare() {
        folder = SpoolFolder.in(parent.resolve("new"));
        folder.prepare();
    }

    @Test
    void nobody_but_the_owner_may_look_into_folder_and_file() throws IOException {
        assumeTrue(Files.getFileStore(parent).supportsFileAttributeView("posix"), "this file system knows no such rights");
        Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwxrwxrwx"));
        folder.prepare();
        try (SpoolFile file = new SpoolFile(folder)) {
            assertThat(rights(folder.path())).isEqualTo("rwx------");
            assertThat(rights(file.complete())).isEqualTo("rw-------");
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void a_link_in_place_of_the_folder_is_not_followed() throws IOException {
        Path elsewhere = Files.createDirectory(parent.resolve("elsewhere"));
        Path linked = Files.createDirectory(parent.resolve("linked"));
        Files.createSymbolicLink(linked.resolve("load"), elsewhere);
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> SpoolFolder.in(linked).prepare()).withMessageContaining("spool folder");
    }

    @Test
    void cells_are_escaped_as_load_data_reads_them() throws IOException {
        try (SpoolFile file = new SpoolFile(folder)) {
            file.add(new Object[] {null, "", "\\N", "a\tb\nc\rd\0e'\"", new byte[] {0, (byte) 0xFF}, "𠮷"});
            assertThat(file.complete()).hasContent("\\N\t\t\\\\N\ta\\tb\\nc\\rd\\0e'\"\t00ff\t𠮷\n");
        }
    }

    @Test
    void half_a_character_is_no_text() throws IOException {
        try (SpoolFile file = new SpoolFile(folder)) {
            assertThatExceptionOfType(CharacterCodingException.class).isThrownBy(() -> {
                file.add(new Object[] {"\uD800"});
                file.complete();
            });
        }
        assertThat(folder.path()).isEmptyDirectory();
    }

    @Test
    void a_file_is_gone_when_closed_complete_or_not() throws IOException {
        try (SpoolFile one = new SpoolFile(folder); SpoolFile other = new SpoolFile(folder)) {
            one.add(new Object[] {"x"});
            one.complete();
            other.add(new Object[] {"x"});
            assertThat(folder.path().toFile().list()).hasSize(2);
        }
        assertThat(folder.path()).isEmptyDirectory();
    }

    @Test
    void what_a_killed_process_left_is_removed_after_a_day_but_not_what_another_is_writing() throws IOException {
        Path old = Files.createFile(folder.path().resolve("old.rows"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path young = Files.createFile(folder.path().resolve("young.rows"));
        folder.prepare();
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }
}
