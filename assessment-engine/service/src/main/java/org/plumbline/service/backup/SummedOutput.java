package org.plumbline.service.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.plumbline.service.Checksum;

/** Counts and sums what passes; closing it leaves what is below open. */
final class SummedOutput extends FilterOutputStream {

    private final MessageDigest digest = Checksum.digest();
    private long bytes;

    SummedOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int from, int length) throws IOException {
        digest.update(buffer, from, length);
        bytes += length;
        out.write(buffer, from, length);
    }

    long bytes() {
        return bytes;
    }

    /** Once, at the end. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
