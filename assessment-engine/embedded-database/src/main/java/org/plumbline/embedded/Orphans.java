package org.plumbline.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Servers of the folder whose owner was killed. Whoever holds the folder's lock knows that no owner lives, so any server found is an orphan. It is
 * ended and not adopted: it may be half started, and its log, its port and its options are another program's.
 */
final class Orphans {

    /** A process that its parent has not reaped keeps its number but has no arguments any more. */
    private static final Duration TO_BE_REAPED = Duration.ofSeconds(3);

    private final DatabaseFolder folder;
    private final Binaries binaries;
    private final Optional<RunningServer> recorded;

    Orphans(DatabaseFolder folder, Binaries binaries, Optional<RunningServer> recorded) {
        this.folder = folder;
        this.binaries = binaries;
        this.recorded = recorded;
    }

    void end(Credentials credentials) {
        for (ProcessHandle orphan : found()) {
            boolean listens = recorded.isPresent() && recorded.get().pid() == orphan.pid();
            Ending.of(orphan, () -> isOurs(orphan), () -> listens && recorded.get().askToEnd(credentials));
            Patience.until(TO_BE_REAPED, () -> !orphan.isAlive());
        }
    }

    /** All processes are looked at, since the owner may have been killed before it recorded the number, or during the installation. */
    private List<ProcessHandle> found() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    /** Never by number alone, which the operating system gives out again. */
    private boolean isOurs(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        Optional<String[]> arguments = process.info().arguments();
        if (arguments.isPresent()) {
            List<String> given = List.of(arguments.get());
            return given.contains(ServerProcess.dataOption(folder.data())) || given.contains(ServerProcess.dataOption(folder.unfinished()));
        }
        // Windows does not tell the arguments of a process
        return recorded.isPresent() && recorded.get().pid() == process.pid()
                && recorded.get().started().isPresent() && recorded.get().started().equals(process.info().startInstant())
                && process.info().command().equals(Optional.of(binaries.server().toString()));
    }
}
