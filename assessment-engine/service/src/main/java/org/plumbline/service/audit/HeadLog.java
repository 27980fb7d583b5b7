package org.plumbline.service.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.plumbline.service.Refusal;
import org.springframework.stereotype.Component;

/** The file of signed heads: lines are appended, by one process at a time, and never changed. A line that a killed process left half is ended, and does not count. */
@Component
class HeadLog {

    static final String FILE = "audit-heads.log";

    /** A file's lock is the process's own: its threads must not ask for it side by side. */
    private static final Object IN_THIS_PROCESS = new Object();

    private final Path folder;
    private final SigningKey key;

    HeadLog(AuditSettings settings) {
        this.folder = settings.audit().folder();
        this.key = new SigningKey(folder);
    }

    /** A whole line. @param line its number in the file, from 1 */
    record Line(int line, SignedHead head) { }

    /** @param broken numbers of lines that are no whole ones */
    record Lines(List<Line> whole, List<Integer> broken) {

        Optional<SignedHead> last() {
            return whole.isEmpty() ? Optional.empty() : Optional.of(whole.get(whole.size() - 1).head());
        }
    }

    Path file() {
        return folder.resolve(FILE);
    }

    SigningKey key() {
        return key;
    }

    /** Signs and appends, and returns when it is on the disk. The key is made with the first line. @throws Refusal if there are lines, but the key to them is gone */
    SignedHead append(SignedHead.Kind kind, long number, String hash, Instant at) throws IOException {
        Files.createDirectories(folder);
        synchronized (IN_THIS_PROCESS) {
            try (FileChannel channel = FileChannel.open(file(), Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE), ownerOnly());
                    FileLock alone = channel.lock()) {
                long size = channel.size();
                if (size == 0 && !key.isThere()) {
                    key.make();
                }
                SignedHead head = new SignedHead(kind, number, hash, at, key.sign(SignedHead.signed(kind, number, hash, at)));
                ByteBuffer bytes = ByteBuffer.wrap(((endsInTheMiddle(channel, size) ? "\n" : "") + head.line() + "\n").getBytes(StandardCharsets.UTF_8));
                channel.position(size);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
                return head;
            }
        }
    }

    private static boolean endsInTheMiddle(FileChannel channel, long size) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return size > 0 && (channel.read(last, size - 1) != 1 || last.get(0) != '\n');
    }

    private FileAttribute<?>[] ownerOnly() throws IOException {
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];
    }

    /** All of them; there is about one a day. */
    Lines lines() throws IOException {
        List<Line> whole = new ArrayList<>();
        List<Integer> broken = new ArrayList<>();
        if (Files.isRegularFile(file())) {
            int number = 0;
            // as bytes: what a killed machine leaves may be no text
            for (String line : new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1).split("\n")) {
                number++;
                int at = number;
                Optional<SignedHead> head = SignedHead.read(line);
                head.ifPresentOrElse(read -> whole.add(new Line(at, read)), () -> broken.add(at));
            }
        }
        return new Lines(whole, broken);
    }
}
