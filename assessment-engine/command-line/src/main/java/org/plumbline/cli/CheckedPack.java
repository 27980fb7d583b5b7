package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;

import org.plumbline.scoring.check.PolicyCheck;
import org.plumbline.scoring.check.PolicyCheck.Report;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.policy.PolicyCode;
import org.plumbline.scoring.scenario.ScenarioResult;

/**
 * A pack and what the check found.
 *
 * @param pack     the folder as it is shown
 * @param exitCode of this pack alone
 */
record CheckedPack(String pack, Report report, int exitCode) {

    /** A folder that cannot be read is a finding like any other, so that the packs after it are judged all the same. */
    static CheckedPack check(Path folder) {
        try {
            Report report = PolicyCheck.check(PolicyBundle.read(folder));
            return new CheckedPack(folder.toString(), report, report.hasErrors() ? Assess.WRONG_INPUT : Assess.DONE);
        } catch (IOException unreadable) {
            String file = unreadable instanceof FileSystemException known && known.getFile() != null ? known.getFile() : folder.toString();
            Finding finding = Finding.of(PolicyCode.UNREADABLE, Place.wholeFile(file), FileTrouble.text(unreadable));
            return new CheckedPack(folder.toString(), new Report(List.of(finding), List.of(), 0, List.of()), Assess.SYSTEM_FAILED);
        }
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
