package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.plumbline.scoring.check.PolicyCheck;
import org.plumbline.scoring.check.PolicyCheck.Report;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.lint.Waivers;
import org.plumbline.scoring.policy.PolicyCode;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.scenario.ScenarioResult;

/**
 * A pack and what the check found.
 *
 * @param pack     the folder as it is shown
 * @param version  null where its rules cannot be compiled
 * @param isRead   false where the folder cannot be read
 */
record CheckedPack(String pack, Report report, PolicyVersion version, boolean isRead) {

    /** A folder that cannot be read is a finding like any other, so that the packs after it are judged all the same. */
    static CheckedPack check(Path folder) {
        try {
            PolicyBundle bundle = PolicyBundle.read(folder);
            Report report = PolicyCheck.check(bundle);
            PolicyVersion version = report.rules() == 0 ? null : PolicyVersion.read(bundle, new Findings()).orElseThrow();
            return new CheckedPack(folder.toString(), report, version, true);
        } catch (IOException unreadable) {
            String file = unreadable instanceof FileSystemException known && known.getFile() != null ? known.getFile() : folder.toString();
            Finding finding = Finding.of(PolicyCode.UNREADABLE, Place.wholeFile(file), FileTrouble.text(unreadable));
            return new CheckedPack(folder.toString(), new Report(List.of(finding), List.of(), 0, List.of(), List.of()), null, false);
        }
    }

    /** What others may refer to in a pack; empty where its texts have a mistake, which is told when it is judged. */
    static Optional<PolicyVersion> named(Path folder) {
        try {
            Findings findings = new Findings();
            return PolicyVersion.read(PolicyBundle.read(folder), findings).filter(version -> !findings.hasErrors());
        } catch (IOException | RuntimeException | StackOverflowError toldLater) {
            return Optional.empty();
        }
    }

    /** A pack over which the program itself fails is told of, too, with the place in the program, so that the packs after it are judged. */
    static CheckedPack failed(Path folder, Throwable fault) {
        String at = fault.getStackTrace().length == 0 ? "" : " (" + fault.getStackTrace()[0] + ")";
        Finding finding = Finding.of(PolicyCode.PROGRAM_FAILS, Place.wholeFile(folder.toString()), fault + at);
        return new CheckedPack(folder.toString(), new Report(List.of(finding), List.of(), 0, List.of(), List.of()), null, false);
    }

    /** With what was found in other packs or in past months. */
    CheckedPack and(Waivers.Settled more) {
        return new CheckedPack(pack, report.and(more), version, isRead);
    }

    /** Of this pack alone. */
    int exitCode() {
        return !isRead ? Assess.SYSTEM_FAILED : report.hasErrors() ? Assess.WRONG_INPUT : Assess.DONE;
    }

    int passed() {
        return (int) report.scenarios().stream().filter(ScenarioResult::passed).count();
    }

    long rulesFired() {
        return report.coverage().stream().filter(rule -> !rule.firedBy().isEmpty()).count();
    }

    long errors() {
        return report.findings().stream().filter(Finding::isError).count();
    }

    long warnings() {
        return report.findings().size() - errors();
    }
}
