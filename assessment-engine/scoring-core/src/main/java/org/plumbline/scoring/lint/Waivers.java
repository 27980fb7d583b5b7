package org.plumbline.scoring.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.Waiver;

/** Holds what the lint says against what the policy waives. */
public final class Waivers {

    /** @param findings what stays, and what is wrong with the waivers themselves */
    public record Settled(List<Finding> findings, List<Waived> waived) { }

    private Waivers() {
    }

    /** @param looked where remarks were sought: a waiver of these that waives nothing is told, as is one that nothing can waive */
    public static Settled settle(List<Waiver> waivers, List<Remark> remarks, Set<Look> looked) {
        Findings findings = new Findings();
        List<Waived> waived = new ArrayList<>();
        Set<Waiver> used = new HashSet<>();
        for (Remark remark : remarks) {
            Optional<Waiver> waiver = remark.canBeWaived() ? waivers.stream().filter(each -> names(each, remark)).findFirst() : Optional.empty();
            waiver.ifPresentOrElse(found -> {
                used.add(found);
                waived.add(new Waived(remark.finding(), found.reason()));
            }, () -> findings.add(remark.finding()));
        }
        for (Waiver waiver : waivers) {
            Optional<LintCode> code = Arrays.stream(LintCode.values()).filter(each -> each.id().equals(waiver.code())).findFirst();
            boolean inVain = remarks.stream().anyMatch(remark -> names(waiver, remark) && !remark.canBeWaived());
            if (inVain || code.isEmpty() || !code.get().canBeWaived()) {
                if (looked.contains(Look.TEXTS)) {
                    List<String> known = Arrays.stream(LintCode.values()).filter(LintCode::canBeWaived).map(LintCode::id).toList();
                    findings.add(LintCode.CANNOT_WAIVE, waiver.place(), waiver.code(), waiver.at(), code.isPresent() ? Text.same("") : Suggestion.clause(waiver.code(), known));
                }
            } else if (!used.contains(waiver) && looked.contains(code.get().look())) {
                List<String> subjects = remarks.stream().filter(remark -> remark.code().id().equals(waiver.code())).map(Remark::subject).toList();
                findings.add(LintCode.IDLE_WAIVER, waiver.place(), waiver.code(), waiver.at(), Suggestion.clause(waiver.at(), subjects));
            }
        }
        return new Settled(findings.sorted(), waived.stream().distinct().toList());
    }

    private static boolean names(Waiver waiver, Remark remark) {
        return waiver.code().equals(remark.code().id()) && waiver.at().equals(remark.subject());
    }
}
