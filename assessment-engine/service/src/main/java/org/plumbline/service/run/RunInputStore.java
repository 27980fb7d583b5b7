package org.plumbline.service.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.plumbline.scoring.RunInputWriter;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.service.Checksum;
import org.plumbline.service.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the canonical text of a run's input, compressed, slice by slice and in pieces that every server takes: what the policy says is
 * slice 0, then come the slices of assessees, then the end. One after the other they are the whole text.
 */
@Component
class RunInputStore {

    private static final int PIECE = 1 << 20;

    private final RunMapper mapper;
    private final TransactionTemplate transaction;

    RunInputStore(RunMapper mapper, TransactionTemplate transaction) {
        this.mapper = mapper;
        this.transaction = transaction;
    }

    /** Begins to keep an input, or goes on where a predecessor was cut off: equal inputs are cut alike. Close it. */
    Keeping keep(Lease lease, PolicyBundle bundle, String period) {
        return new Keeping(lease, bundle, period);
    }

    KeptSlices slices(ScoringRun run) {
        return new KeptSlices(run, this);
    }

    /** @throws Refusal if what is kept of a run does not have this SHA-256 */
    void refuseOther(ScoringRun run, String expected) {
        try (DigestInputStream text = new DigestInputStream(open(run.id()), Checksum.digest())) {
            text.transferTo(OutputStream.nullOutputStream());
            String checksum = HexFormat.of().formatHex(text.getMessageDigest().digest());
            if (!checksum.equals(expected)) {
                throw Refusal.conflict(RunRefusal.INPUT_DIFFERS, "run " + run.id(), run.id(), "run_input_part", checksum, expected);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the kept input of run " + run.id() + " cannot be unpacked", broken);
        }
    }

    /** Number of the last slice, which is the end of the text; -1 where nothing is kept. */
    int last(long run) {
        return mapper.lastInputSlice(run);
    }

    int assessees(long run) {
        return mapper.inputAssessees(run);
    }

    /** The canonical text, uncompressed. Close it. */
    InputStream open(long run) {
        return new SequenceInputStream(new Slices(run));
    }

    /** That of one slice. Close it. @throws IOException if it cannot be unpacked */
    InputStream open(long run, int slice) throws IOException {
        List<InputStream> parts = mapper.inputParts(run, slice).stream().map(part -> (InputStream) new ByteArrayInputStream(part.bytes())).toList();
        return new GZIPInputStream(new SequenceInputStream(Collections.enumeration(parts)));
    }

    /** Writes an input slice by slice, each in a transaction behind the fence of the lease. */
    final class Keeping implements AutoCloseable {

        private final Lease lease;
        private final int there;
        private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
        private GZIPOutputStream open;
        private final RunInputWriter writer;
        private int slice;

        private Keeping(Lease lease, PolicyBundle bundle, String period) {
            this.lease = lease;
            this.there = last(lease.run());
            begin();
            this.writer = new RunInputWriter(new OutputStream() {
                @Override
                public void write(int single) throws IOException {
                    open.write(single);
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    open.write(bytes, from, length);
                }
            }, bundle, period);
            writer.flush();
            cut(0);
        }

        void keep(RunInput input) {
            writer.write(input);
            writer.flush();
            cut(input.assessees().size());
        }

        /** @return SHA-256 of the whole text */
        String finish() {
            String sum = writer.finish();
            cut(0);
            return sum;
        }

        private void begin() {
            packed.reset();
            try {
                open = new GZIPOutputStream(packed);
            } catch (IOException impossible) {
                throw new UncheckedIOException("nothing is written but memory", impossible);
            }
        }

        private void cut(int assessees) {
            try {
                open.finish();
            } catch (IOException impossible) {
                throw new UncheckedIOException("nothing is written but memory", impossible);
            }
            if (slice > there) {
                transaction.executeWithoutResult(status -> insert(assessees));
            }
            slice++;
            begin();
        }

        private void insert(int assessees) {
            lease.fence();
            byte[] bytes = packed.toByteArray();
            for (int from = 0, part = 1; from < bytes.length; from += PIECE, part++) {
                byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE));
                mapper.insertInputPart(lease.run(), slice, part, part == 1 ? assessees : 0, piece);
            }
        }

        @Override
        public void close() {
            writer.close();
        }
    }

    private final class Slices implements Enumeration<InputStream> {

        private final long run;
        private final int last;
        private int next;

        Slices(long run) {
            this.run = run;
            this.last = last(run);
        }

        @Override
        public boolean hasMoreElements() {
            return next <= last;
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException();
            }
            try {
                return open(run, next++);
            } catch (IOException broken) {
                throw new UncheckedIOException("the kept input of run " + run + " cannot be unpacked", broken);
            }
        }
    }
}
