package org.plumbline.scoring.score;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.plumbline.scoring.input.CutInput;
import org.plumbline.scoring.input.RunInput;

/**
 * A slice on its way through the steps, in pieces of so few assessees that a processor has all about them at hand from one step to the
 * next: led as a whole, each step would fetch everything from memory again. Pieces are led side by side on all cores.
 */
public final class Pieces {

    /** Measured: 250 cost a tenth more, 1,000 a sixth, 10,000 a third. */
    private static final int ASSESSEES = 100;

    private final List<Slice> pieces;
    private int made;

    public Pieces(RunInput input) {
        CutInput cut = CutInput.of(input, ASSESSEES);
        pieces = IntStream.range(0, cut.count()).mapToObj(number -> new Slice(cut.slice(number))).toList();
    }

    /** By number of their assessees. */
    public List<Slice> all() {
        return pieces;
    }

    /**
     * @param upTo number of the step before which to stop; those made before are not made again
     * @param then what is done with each piece there
     */
    public void lead(List<Step> steps, int upTo, Consumer<Slice> then) {
        pieces.parallelStream().forEach(piece -> {
            for (int step = made; step < upTo; step++) {
                steps.get(step).apply(piece);
            }
            then.accept(piece);
        });
        made = upTo;
    }
}
