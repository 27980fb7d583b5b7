package org.plumbline.sample;

/** Told how far the writing is. Called from one thread, for each row: it must be quick. */
public interface SampleProgress {

    SampleProgress NONE = new SampleProgress() {
        @Override
        public void begin(String what, long total) { }

        @Override
        public void advance() { }

        @Override
        public void end(long rows) { }
    };

    /**
     * @param what  name of the file that is begun
     * @param total number of {@link #advance()} calls that will follow
     */
    void begin(String what, long total);

    void advance();

    /** @param rows of data that were written into the file: of one call of {@link #advance()} there may come several, or none */
    void end(long rows);
}
