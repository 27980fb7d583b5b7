package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.rules.CompiledPolicy;

/** A pack that is used: its text is read at once, its rules are compiled while the data are read. */
final class OpenPack implements AutoCloseable {

    private static final Executor COMPILER = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "rule compiler");
        thread.setDaemon(true);
        return thread;
    });

    private final PolicyVersion version;
    private final Findings findings;
    private final Locale language;
    private final CompletableFuture<Optional<CompiledPolicy>> compiling;

    private OpenPack(PolicyVersion version, Findings findings, Locale language) {
        this.version = version;
        this.findings = findings;
        this.language = language;
        this.compiling = CompletableFuture.supplyAsync(() -> CompiledPolicy.compile(version, false, findings), COMPILER);
    }

    /** @throws WrongInput naming every mistake if the pack's text cannot be understood */
    static OpenPack open(Path folder, Locale language) throws IOException {
        return open(PolicyBundle.read(folder), language);
    }

    /** @throws WrongInput naming every mistake if the text cannot be understood */
    static OpenPack open(PolicyBundle bundle, Locale language) {
        Findings findings = new Findings();
        Optional<PolicyVersion> version = PolicyVersion.read(bundle, findings);
        if (version.isEmpty() || findings.hasErrors()) {
            throw refused(findings, language);
        }
        return new OpenPack(version.get(), findings, language);
    }

    PolicyVersion version() {
        return version;
    }

    /** Waits for the compiler. @throws WrongInput naming every mistake of the rules */
    CompiledPolicy compiled() {
        return await().orElseThrow(() -> refused(findings, language));
    }

    private Optional<CompiledPolicy> await() {
        try {
            return compiling.join();
        } catch (CompletionException failed) {
            throw new IllegalStateException("the rules could not be compiled", failed.getCause());
        }
    }

    private static WrongInput refused(Findings findings, Locale language) {
        List<Finding> errors = findings.sorted().stream().filter(Finding::isError).toList();
        return new WrongInput(FindingLines.of(errors, language));
    }

    @Override
    public void close() {
        await().ifPresent(CompiledPolicy::close);
    }
}
