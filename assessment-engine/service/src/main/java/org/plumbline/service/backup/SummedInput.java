package org.plumbline.service.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.plumbline.service.Checksum;

/** Counts and sums what is read, and stops where there is more than there may be: a few bytes of an archive can unpack to any number. */
final class SummedInput extends FilterInputStream {

    private final MessageDigest digest = Checksum.digest();
    private final long atMost;
    private long bytes;

    SummedInput(InputStream in, long atMost) {
        super(in);
        this.atMost = atMost;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = in.read(buffer, from, length);
        if (read > 0) {
            bytes += read;
            if (bytes > atMost) {
                throw new IOException("more than " + atMost + " bytes");
            }
            digest.update(buffer, from, read);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    long bytes() {
        return bytes;
    }

    /** Once, at the end. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
