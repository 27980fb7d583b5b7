package org.plumbline.scoring.explain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.policy.ParameterValue;

/**
 * What differs between the versions of a policy by which two results were found.
 *
 * @param files      names of those whose texts differ, the catalogue's among them
 * @param parameters names of those that have another value in the period
 */
public record VersionChange(List<String> files, List<String> parameters) {

    public static VersionChange between(RunResult before, RunResult after) {
        Map<String, String> was = before.input().bundle().texts();
        Map<String, String> is = after.input().bundle().texts();
        TreeSet<String> files = differing(was, is);
        if (!Objects.equals(before.input().bundle().catalogue(), after.input().bundle().catalogue())) {
            files.add("catalogue.yaml");
        }
        Map<String, ParameterValue> valuesBefore = before.terms().inForce().values();
        return new VersionChange(List.copyOf(files), List.copyOf(differing(valuesBefore, after.terms().inForce().values())));
    }

    private static <V> TreeSet<String> differing(Map<String, V> before, Map<String, V> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
        return names;
    }

    public boolean isNone() {
        return files.isEmpty();
    }
}
