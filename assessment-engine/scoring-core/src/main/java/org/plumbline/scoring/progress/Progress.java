package org.plumbline.scoring.progress;

/** Hears how far a long piece of work has come. Called from the working thread, so it must be quick and must not throw. */
@FunctionalInterface
public interface Progress {

    Progress NONE = (phase, done, total) -> { };

    /**
     * @param phase what is being done, one English word
     * @param done  how many pieces are done so far
     * @param total how many there are; -1: not known yet
     */
    void report(String phase, long done, long total);
}
