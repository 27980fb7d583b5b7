package org.plumbline.scoring.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.mozilla.universalchardet.UniversalDetector;

/**
 * How the text of a file is encoded. A guess is not enough for figures that are paid by: the whole file must decode strictly.
 *
 * @param charset UTF-8 or GB18030; null: neither
 * @param guess   what the bytes look like; empty text where nothing is likely
 * @param badLine the first line that does not decode, from 1; 0: all do
 * @param isText  false: a picture, a document or an archive
 */
record TextEncoding(Charset charset, String guess, int badLine, boolean isText) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int CHUNK = 1 << 16;

    static TextEncoding of(Path file) throws IOException {
        int badInUtf8 = firstBadLine(file, StandardCharsets.UTF_8);
        if (badInUtf8 == 0) {
            return new TextEncoding(StandardCharsets.UTF_8, "UTF-8", 0, true);
        }
        String guess = guess(file);
        int badInGb = firstBadLine(file, GB18030);
        return badInGb == 0 ? new TextEncoding(GB18030, guess, 0, true)
                : new TextEncoding(null, guess, guess.startsWith("GB") ? badInGb : badInUtf8, guess.startsWith("UTF-") || !hasControls(file));
    }

    /** Some bytes decode as GB18030 although they are something else; then the header will not be understood either. */
    boolean isDoubtful() {
        return GB18030.equals(charset) && !guess.isEmpty() && !guess.startsWith("GB");
    }

    private static String guess(Path file) throws IOException {
        UniversalDetector detector = new UniversalDetector();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(chunk); n > 0 && !detector.isDone(); n = in.read(chunk)) {
                detector.handleData(chunk, 0, n);
            }
        }
        detector.dataEnd();
        return detector.getDetectedCharset() == null ? "" : detector.getDetectedCharset();
    }

    /** Whether bytes of the beginning stand for no character of a table, in whatever encoding of one byte or more each. */
    private static boolean hasControls(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            for (byte each : in.readNBytes(CHUNK)) {
                if (each >= 0 && each < ' ' && "\t\n\r\f".indexOf(each) < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int firstBadLine(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer chars = CharBuffer.allocate(CHUNK + 1);
        int line = 1;
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                CoderResult result = decoder.decode(bytes, chars, end);
                line += lineBreaks(chars.flip());
                if (result.isError()) {
                    return line;
                }
                chars.clear();
                bytes.compact();
            }
        }
        return 0;
    }

    private static int lineBreaks(CharBuffer chars) {
        int breaks = 0;
        for (int i = 0; i < chars.limit(); i++) {
            breaks += chars.get(i) == '\n' ? 1 : 0;
        }
        return breaks;
    }
}
