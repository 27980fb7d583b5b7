package org.plumbline.scoring.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.policy.GradeBand;

/**
 * How many have a grade in two results.
 *
 * @param group values of the attributes that make the peer group; null: all groups together
 * @param grade code; null: a rule says that there is none
 */
public record GradeShift(String group, String grade, int before, int after) {

    /** All together first, then the groups by name; in each the grades as the later policy orders them, then those that only the earlier one has. */
    static List<GradeShift> between(RunResult before, RunResult after) {
        Set<String> grades = new LinkedHashSet<>();
        List.of(after, before).forEach(result -> result.terms().policy().bands().stream().map(GradeBand::code).forEach(grades::add));
        List<String> order = new ArrayList<>(grades);
        order.add(null);
        Set<String> groups = new TreeSet<>();
        List.of(before, after).forEach(result -> result.graded().forEach(each -> groups.add(each.standing().group())));
        List<String> all = new ArrayList<>(groups);
        all.add(0, null);
        List<GradeShift> shifts = new ArrayList<>();
        for (String group : all) {
            List<Graded> was = in(group, before.graded());
            List<Graded> is = in(group, after.graded());
            for (String grade : order) {
                GradeShift shift = new GradeShift(group, grade, count(grade, was), count(grade, is));
                if (grade != null || shift.before > 0 || shift.after > 0) {
                    shifts.add(shift);
                }
            }
        }
        return shifts;
    }

    private static List<Graded> in(String group, Collection<Graded> graded) {
        return graded.stream().filter(each -> group == null || each.standing().group().equals(group)).toList();
    }

    private static int count(String grade, List<Graded> graded) {
        return (int) graded.stream().filter(each -> Objects.equals(each.grade(), grade)).count();
    }
}
