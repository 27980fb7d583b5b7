package org.plumbline.service.idempotency;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** Takes the sum of its body while whoever it is for reads it, because a file is too large to be read twice. */
final class DigestedRequest extends HttpServletRequestWrapper {

    private final MessageDigest digest;
    private ServletInputStream body;

    DigestedRequest(HttpServletRequest request) {
        super(request);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Digested(super.getInputStream(), digest);
        }
        return body;
    }

    /** SHA-256 of all of it, hexadecimal; what nobody has read yet is read now. To be asked once. */
    String sha256() throws IOException {
        getInputStream().transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static final class Digested extends ServletInputStream {

        private final ServletInputStream in;
        private final MessageDigest digest;

        Digested(ServletInputStream in, MessageDigest digest) {
            this.in = in;
            this.digest = digest;
        }

        @Override
        public int read() throws IOException {
            int single = in.read();
            if (single >= 0) {
                digest.update((byte) single);
            }
            return single;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = in.read(bytes, from, length);
            if (count > 0) {
                digest.update(bytes, from, count);
            }
            return count;
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
