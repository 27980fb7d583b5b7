package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.plumbline.sample.SampleRequest;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.report.ScoredPeriod;
import org.plumbline.service.Actor;
import org.plumbline.service.access.Reach;
import org.plumbline.service.intake.Batches;
import org.plumbline.service.intake.TakeInFile;
import org.plumbline.service.organisation.Organisation;
import org.plumbline.service.policy.Bundles;
import org.plumbline.service.policy.Policies;
import org.plumbline.service.policy.Publication;
import org.plumbline.service.policy.StoredVersion;
import org.plumbline.service.publication.PublishRun;
import org.plumbline.service.run.RunPeriod;
import org.plumbline.service.run.Runs;
import org.plumbline.service.run.ScoringRun;
import org.plumbline.service.run.VerifyRun;

/**
 * What the demonstration does in the service. Whatever is there already stays: the second demonstration of the same files and policies
 * only proves what the first has kept, and one with a changed policy makes a correction.
 */
final class DemoService {

    private static final Actor ACTOR = new Actor("demo");
    /** Who has started a run may not publish it; the demonstration's leader may. */
    private static final Actor REVIEWER = new Actor(DemoAccounts.LEADER);
    private static final String CHANGED = "演示：办法或数据已改动";

    private final OpenService service;
    private final Locale language;

    DemoService(OpenService service, Locale language) {
        this.service = service;
        this.language = language;
    }

    /** Keeps the pack as it stands and lets it hold from the sample's first month on. */
    StoredVersion bring(Path pack, SampleRequest made) throws IOException {
        return Refused.asWrongInput(language, () -> {
            Bundles.Imported imported = ImportCommand.bring(service, PolicyBundle.read(pack), ACTOR);
            StoredVersion version = imported.version();
            Optional<Publication> holds = service.get(Policies.class).publications(version.policy()).stream().findFirst();
            if (holds.isEmpty() || holds.get().version() != version.id()) {
                service.get(Policies.class).publish(version.policy(), version.checksum(), made.firstPeriod().toString(), CHANGED, ACTOR);
            }
            return version;
        });
    }

    /** Hands in each file; those of a sample that was made anew correct what an older one said. */
    void handIn(List<Path> files, Progress progress) throws IOException {
        boolean isFirst = service.get(Batches.class).page(Long.MAX_VALUE, 1).isEmpty();
        for (Path file : files) {
            Refused.asWrongInput(language, () -> takeIn(file, isFirst, progress));
        }
    }

    private TakeInFile.Receipt takeIn(Path file, boolean isFirst, Progress progress) throws IOException {
        TakeInFile takeIn = service.get(TakeInFile.class);
        return isFirst || takeIn.isThere(file, null) ? takeIn.takeIn(file, file.getFileName().toString(), null, ACTOR, progress)
                : takeIn.takeIn(file, file.getFileName().toString(), CHANGED, ACTOR, progress);
    }

    /** Runs the month, or proves the run that is there, or corrects it where policy or figures have changed since. */
    ScoredPeriod month(StoredVersion version, String month, Progress progress) throws IOException {
        return Refused.asWrongInput(language, () -> {
            Optional<ScoringRun> before = service.get(Runs.class).page(version.policy(), month, Long.MAX_VALUE, 1).stream().filter(ScoringRun::isReady).findFirst();
            if (before.isPresent() && before.get().version() == version.id() && isUpToDate(before.get())) {
                service.get(VerifyRun.class).verify(before.get().id(), progress);
            } else {
                service.get(RunPeriod.class).run(version.policy(), month, before.isPresent() ? CHANGED : null, ACTOR, progress);
            }
            return HandedIn.with(latest(version.policy(), month), service);
        });
    }

    /** Writes the reports of a month's latest run into a folder of the policy's. @return the folder */
    Path print(String policy, String month, Path folder, Progress progress) throws IOException {
        Path own = folder.resolve(policy);
        Refused.asWrongInput(language, () -> ReportFiles.write(service, latest(policy, month).id(), own, language));
        progress.report("print", 1, 1);
        return own;
    }

    /** Lets the officers see the month; what they see already stays, and a correction takes its place. A run that a check forbids waits for its leader. */
    void publish(String policy, String month) throws IOException {
        ScoringRun run = latest(policy, month);
        if (!run.refused() && !isPublished(policy, month)) {
            Refused.asWrongInput(language, () -> service.get(PublishRun.class).publish(run.id(), null, REVIEWER));
        }
    }

    boolean isPublished(String policy, String month) {
        return service.get(PublishRun.class).of(latest(policy, month).id()).isPresent();
    }

    private boolean isUpToDate(ScoringRun run) {
        long newest = service.get(Batches.class).page(Long.MAX_VALUE, 1).get(0).id();
        return service.get(Runs.class).batches(run.id()).contains(newest);
    }

    ScoringRun latest(String policy, String month) {
        return service.get(Runs.class).page(policy, month, Long.MAX_VALUE, 1).get(0);
    }

    /** One for each role; the officer's is that of somebody whose result is worth looking at, and the clerk's unit is that officer's. */
    List<String> accounts(Path room, String officer) throws IOException {
        String unit = service.get(Organisation.class).career(officer, Reach.EVERYWHERE).posts().stream().map(post -> post.attributes().get(Assessee.PARENT))
                .filter(Objects::nonNull).reduce((first, last) -> last).orElse(null);
        return DemoAccounts.make(service, room, officer, unit, language);
    }
}
