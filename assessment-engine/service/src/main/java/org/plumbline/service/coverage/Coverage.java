package org.plumbline.service.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.plumbline.scoring.Roster;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.RunCode;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.AssesseeKind;
import org.plumbline.scoring.policy.AssessmentPeriod;
import org.plumbline.scoring.policy.AssessmentPeriod.Kind;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.service.Refusal;
import org.plumbline.service.organisation.Organisation;
import org.plumbline.service.policy.Policies;
import org.plumbline.service.policy.StoredVersion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the gaps and overlaps of a period among the policies in force in it (考核覆盖). Whoever is assessed by the month is in no gap of the
 * quarter and the other way round, because both are the regular assessment 平时考核; a yearly policy stands in for neither.
 */
@Service
public class Coverage {

    private static final int AT_ONCE = 5_000;
    private static final int EXAMPLES = 5;
    private static final Text LABELS = new Text("2026-10、2026-Q3 或 2026", "2026-10, 2026-Q3 or 2026");

    private final Policies policies;
    private final Organisation organisation;

    Coverage(Policies policies, Organisation organisation) {
        this.policies = policies;
        this.organisation = organisation;
    }

    /**
     * Everybody who is there at the end of the period, is of a kind that some primary policy of such periods assesses, and is not in exactly
     * one of them; by number. Reads everybody once for each day on which such a policy's period ends.
     *
     * @param label 2026-10, 2026-Q3 or 2026
     * @throws Refusal if it is none of these
     */
    @Transactional(readOnly = true)
    public List<Misfit> of(String label) {
        Kind kind = kindOf(label);
        List<Roster> primary = rostersFor(label);
        if (primary.isEmpty()) {
            return List.of();
        }
        Tally tally = new Tally(primary, standIns(kind, Period.of(label, AssessmentPeriod.MONTHS.cutInto(kind)).orElseThrow().lastMonth()));
        Set<AssesseeKind> assessed = primary.stream().map(roster -> roster.policy().assessee()).collect(Collectors.toCollection(TreeSet::new));
        Set<LocalDate> days = primary.stream().map(roster -> roster.period().lastDay()).collect(Collectors.toCollection(TreeSet::new));
        assessed.forEach(who -> days.forEach(day -> count(who, day, tally)));
        return tally.misfits();
    }

    private void count(AssesseeKind kind, LocalDate day, Tally tally) {
        List<Assessee> piece;
        String after = "";
        do {
            piece = organisation.thoseOn(kind, day, after, AT_ONCE);
            piece.forEach(tally::add);
            after = piece.isEmpty() ? after : piece.get(piece.size() - 1).no();
        } while (piece.size() == AT_ONCE);
    }

    /** Those that a run of the policy is to care about; of a policy that is not primary there are none. @throws Refusal as {@link #of} */
    @Transactional(readOnly = true)
    public List<Misfit> concerning(PolicyVersion version, String label) {
        Policy policy = version.policy();
        return policy.role() != Policy.Role.PRIMARY ? List.of()
                : of(label).stream().filter(misfit -> misfit.concerns(policy.code(), policy.assessee())).toList();
    }

    /** How many of which kind, with some numbers, and what to do; one finding for the gaps and one for the overlaps, where there are any. */
    public static List<Finding> findings(List<Misfit> misfits, String policy, String label) {
        List<Finding> findings = new ArrayList<>();
        for (Misfit.Kind kind : Misfit.Kind.values()) {
            List<String> numbers = misfits.stream().filter(misfit -> misfit.kind() == kind).map(Coverage::words).toList();
            if (!numbers.isEmpty()) {
                String examples = numbers.stream().limit(EXAMPLES).collect(Collectors.joining(", ")) + (numbers.size() > EXAMPLES ? " …" : "");
                findings.add(Finding.of(kind == Misfit.Kind.GAP ? CoverageRefusal.GAPS : CoverageRefusal.OVERLAPS, Place.wholeFile(policy), policy, label, numbers.size(), examples));
            }
        }
        return findings;
    }

    private static String words(Misfit misfit) {
        return misfit.policies().isEmpty() ? misfit.assessee() : misfit.assessee() + " (" + String.join(" + ", misfit.policies()) + ")";
    }

    private static Kind kindOf(String label) {
        for (Kind kind : Kind.values()) {
            if (label != null && Period.of(label, AssessmentPeriod.MONTHS.cutInto(kind)).isPresent()) {
                return kind;
            }
        }
        throw Refusal.wrongInput(RunCode.BAD_PERIOD, String.valueOf(label), String.valueOf(label), LABELS);
    }

    private List<Roster> rostersFor(String label) {
        List<Roster> primary = new ArrayList<>();
        for (String code : policies.codes()) {
            policies.holdingFor(code, label).map(policies::read).filter(Coverage::isPrimary)
                    .ifPresent(version -> primary.add(Roster.of(version, Period.of(label, version.policy().period()).orElseThrow())));
        }
        return primary;
    }

    private List<Roster> standIns(Kind kind, YearMonth month) {
        List<Roster> others = new ArrayList<>();
        if (kind != Kind.YEAR) {
            Kind other = kind == Kind.MONTH ? Kind.QUARTER : Kind.MONTH;
            for (String code : policies.codes()) {
                Optional<StoredVersion> holding = policies.holdingIn(code, month);
                holding.map(policies::read).filter(version -> version.policy().period().kind() == other && isPrimary(version))
                        .ifPresent(version -> others.add(Roster.of(version, Period.at(month, version.policy().period()))));
            }
        }
        return others;
    }

    private static boolean isPrimary(PolicyVersion version) {
        return version.policy().role() == Policy.Role.PRIMARY;
    }
}
