package org.plumbline.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.plumbline.sample.SampleMonths;
import org.plumbline.sample.SampleProgress;
import org.plumbline.sample.SampleRequest;
import org.plumbline.scoring.Assessment;
import org.plumbline.scoring.Freeze;
import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.file.DataFile;
import org.plumbline.scoring.file.DataFiles;
import org.plumbline.scoring.file.Intake;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.service.intake.TakeInFile;

/** Made-up months of a few people, with the mess of real files. */
public final class SampleMonth {

    public static final String LAST = "2026-10";

    private final Path folder;

    private SampleMonth(Path folder) {
        this.folder = folder;
    }

    public static SampleMonth of(int officers, Path folder) throws IOException {
        new SampleMonths(new SampleRequest(officers, 6, 2, YearMonth.of(2026, 8), 3, 7, true)).write(folder, new SampleProgress() {
            @Override
            public void begin(String piece, long of) { }

            @Override
            public void advance() { }

            @Override
            public void end(long rows) { }
        });
        return new SampleMonth(folder);
    }

    public List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().startsWith(SampleMonths.PREFIX)).sorted().toList();
        }
    }

    public List<TakeInFile.Receipt> handIn(RunningService service) throws IOException {
        List<TakeInFile.Receipt> receipts = new ArrayList<>();
        for (Path file : files()) {
            receipts.add(service.get(TakeInFile.class).takeIn(file, file.getFileName().toString(), null, RunningService.CLERK, Progress.NONE));
        }
        return receipts;
    }

    /** The result without a database, from the same files. */
    public RunResult offline(String pack, String period) throws IOException {
        Findings findings = new Findings();
        try (CompiledPolicy policy = CompiledPolicy.of(PolicyBundle.read(RunningService.rules().resolve("packs").resolve(pack)), findings).orElseThrow()) {
            Intake intake = DataFiles.readAll(files().stream().map(DataFile::of).toList(), policy.version().catalogue(), Progress.NONE);
            return new Assessment(policy, Progress.NONE).run(Freeze.freeze(policy.version(), period, intake.data(), intake.origins(), findings).orElseThrow().input());
        }
    }
}
