package org.plumbline.service.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

import org.plumbline.scoring.RunInputText;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.input.RunSlices;
import org.plumbline.service.Refusal;

/** The kept input of a run, slice by slice. Several may be read at once. */
final class KeptSlices implements RunSlices {

    private static final byte[] END = "]}".getBytes(StandardCharsets.UTF_8);

    private final ScoringRun run;
    private final RunInputStore store;
    private final byte[] beginning;
    private final RunInput nobody;
    private final int count;
    private final int assessees;

    /** @throws Refusal if it is not any more what was kept */
    KeptSlices(ScoringRun run, RunInputStore store) {
        this.run = run;
        this.store = store;
        this.count = store.last(run.id()) - 1;
        this.assessees = store.assessees(run.id());
        try (InputStream text = store.open(run.id(), 0)) {
            this.beginning = text.readAllBytes();
        } catch (IOException broken) {
            throw unpackable(broken);
        }
        this.nobody = read(InputStream.nullInputStream());
    }

    @Override
    public PolicyBundle bundle() {
        return nobody.bundle();
    }

    @Override
    public String period() {
        return nobody.period();
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int assessees() {
        return assessees;
    }

    @Override
    public RunInput slice(int number) {
        try (PushbackInputStream text = new PushbackInputStream(store.open(run.id(), number + 1))) {
            // a comma where somebody stands in a slice before
            int first = text.read();
            if (first >= 0 && first != ',') {
                text.unread(first);
            }
            return read(text);
        } catch (IOException broken) {
            throw unpackable(broken);
        }
    }

    /** A slice is read like an input of its own: what the policy says, the assessees, the end. */
    private RunInput read(InputStream assessees) {
        Findings findings = new Findings();
        InputStream text = new SequenceInputStream(Collections.enumeration(List.of(new ByteArrayInputStream(beginning), assessees, new ByteArrayInputStream(END))));
        try {
            return RunInputText.read(run.policy(), text, findings).orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, findings.sorted()));
        } catch (IOException broken) {
            throw unpackable(broken);
        }
    }

    private UncheckedIOException unpackable(IOException broken) {
        return new UncheckedIOException("the kept input of run " + run.id() + " cannot be unpacked", broken);
    }
}
