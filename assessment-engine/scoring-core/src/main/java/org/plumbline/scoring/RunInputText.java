package org.plumbline.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.input.RunSlices;

/**
 * The canonical bytes of a run's input, which are kept beside its result: read back, they are the same input years later. Everything about
 * one assessee stands together, so that the bytes are the same in however many slices it is written.
 */
public final class RunInputText {

    /** Raised when the keys or their meaning change. */
    static final String FORMAT = "4";

    private static final String NAME = "run-input";

    private RunInputText() {
    }

    /** As {@link #read(String, InputStream, Findings)}; in messages the input is called run-input. */
    public static Optional<RunInput> read(InputStream in, Findings findings) throws IOException {
        return read(NAME, in, findings);
    }

    /**
     * The input that was written: equal to it, and with the same hash. Empty where the text is no whole run input of this format, or
     * says what its own catalogue does not know; the first such thing is among the findings.
     *
     * @param name stands in messages, and before the file names of the bundle
     * @param in   stays open; is read to its end
     * @throws IOException if the stream itself cannot be read
     */
    public static Optional<RunInput> read(String name, InputStream in, Findings findings) throws IOException {
        return CanonicalReading.read(name, in, findings, text -> new RunInputReading(name, text, findings).read());
    }

    /** SHA-256 of the canonical bytes. */
    public static String hash(RunInput input) {
        return write(RunSlices.whole(input), OutputStream.nullOutputStream());
    }

    /** @param out stays open; is written in UTF-8 */
    public static void write(RunInput input, OutputStream out) {
        write(RunSlices.whole(input), out);
    }

    /**
     * @param out stays open; is written in UTF-8
     * @return SHA-256 of the canonical bytes
     */
    public static String write(RunSlices input, OutputStream out) {
        try (RunInputWriter writer = new RunInputWriter(out, input.bundle(), input.period())) {
            for (int number = 0; number < input.count(); number++) {
                writer.write(input.slice(number));
            }
            return writer.finish();
        }
    }
}
