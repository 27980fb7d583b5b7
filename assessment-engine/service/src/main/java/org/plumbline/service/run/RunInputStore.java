package org.plumbline.service.run;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.plumbline.scoring.RunInputText;
import org.plumbline.scoring.input.RunInput;
import org.springframework.stereotype.Component;

/** Keeps the canonical text of a run's input, compressed and in pieces that every server takes. */
@Component
class RunInputStore {

    private static final int PIECE = 1 << 20;

    private final RunMapper mapper;

    RunInputStore(RunMapper mapper) {
        this.mapper = mapper;
    }

    /** Within the caller's transaction. */
    void write(long run, RunInput input) {
        try (OutputStream out = new GZIPOutputStream(new BufferedOutputStream(new Pieces(run), PIECE))) {
            RunInputText.write(input, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("the pieces go into a statement", impossible);
        }
    }

    /** The canonical text, uncompressed. Close it. */
    InputStream open(long run) throws IOException {
        return new GZIPInputStream(new SequenceInputStream(new StoredPieces(run)));
    }

    /** Gets whole pieces from the buffer before it, the last one shorter. */
    private final class Pieces extends OutputStream {

        private final long run;
        private int part;

        Pieces(long run) {
            this.run = run;
        }

        @Override
        public void write(int single) {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            byte[] piece = new byte[length];
            System.arraycopy(bytes, from, piece, 0, length);
            mapper.insertInputPart(run, ++part, piece);
        }
    }

    private final class StoredPieces implements Enumeration<InputStream> {

        private final long run;
        private int part;
        private Optional<RunMapper.Part> next;

        StoredPieces(long run) {
            this.run = run;
            this.next = mapper.inputPart(run, 1);
        }

        @Override
        public boolean hasMoreElements() {
            return next.isPresent();
        }

        @Override
        public InputStream nextElement() {
            byte[] bytes = next.orElseThrow(NoSuchElementException::new).bytes();
            part++;
            next = mapper.inputPart(run, part + 1);
            return new ByteArrayInputStream(bytes);
        }
    }
}
