package org.plumbline.scoring.input;

/**
 * What a run reads, in ranges of assessees, so that it need not be held as a whole. Each slice is a run input of its own: its assessees,
 * those below them, and what was handed in about both.
 */
public interface RunSlices {

    PolicyBundle bundle();

    /** Label of the assessed period. */
    String period();

    /** Of slices, at least one. */
    int count();

    /** Of all slices. */
    int assessees();

    /**
     * @param number from 0; assessees of a slice have greater numbers than those of the one before
     * @return the same each time it is asked
     */
    RunInput slice(int number);

    /** All in one. */
    static RunSlices whole(RunInput input) {
        return new RunSlices() {
            @Override
            public PolicyBundle bundle() {
                return input.bundle();
            }

            @Override
            public String period() {
                return input.period();
            }

            @Override
            public int count() {
                return 1;
            }

            @Override
            public int assessees() {
                return input.assessees().size();
            }

            @Override
            public RunInput slice(int number) {
                return input;
            }
        };
    }
}
