package org.plumbline.scoring.policy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Catalogue;
import org.plumbline.scoring.input.PolicyBundle;

/** The read and cross-checked text of a bundle, without its rules. */
public record PolicyVersion(PolicyBundle bundle, Catalogue catalogue, Policy policy, Map<String, Parameter> parameters) {

    /** Empty where the text cannot be understood; what is wrong, all of it, is among the findings. */
    public static Optional<PolicyVersion> read(PolicyBundle bundle, Findings findings) {
        for (String file : List.of(PolicyBundle.POLICY, PolicyBundle.PARAMETERS, PolicyBundle.RULES, PolicyBundle.SCENARIOS)) {
            if (!bundle.texts().containsKey(file)) {
                findings.add(PolicyCode.MISSING_FILE, Place.wholeFile(bundle.fileName(file)), file);
            }
        }
        if (bundle.catalogue() == null) {
            findings.add(PolicyCode.MISSING_FILE, Place.wholeFile(bundle.catalogueName()), "catalogue.yaml");
        }
        if (bundle.catalogue() == null || !bundle.texts().containsKey(PolicyBundle.POLICY)) {
            return Optional.empty();
        }
        if (!isUtf8(bundle, findings)) {
            return Optional.empty();
        }
        Catalogue catalogue = CatalogueReader.read(bundle.catalogueName(), bundle.catalogue(), findings);
        Optional<Policy> policy = PolicyReader.read(bundle.fileName(PolicyBundle.POLICY), bundle.texts().get(PolicyBundle.POLICY), findings);
        AssessmentPeriod time = policy.map(Policy::period).orElse(AssessmentPeriod.MONTHS);
        Map<String, Parameter> parameters = ParametersReader.read(bundle.fileName(PolicyBundle.PARAMETERS),
                bundle.texts().getOrDefault(PolicyBundle.PARAMETERS, ""), time, findings);
        if (policy.isEmpty() && !findings.hasErrors()) {
            findings.add(PolicyCode.WRONG_SHAPE, Place.wholeFile(bundle.fileName(PolicyBundle.POLICY)), PolicyBundle.POLICY, new Text("完整的办法", "a whole policy"));
        }
        if (findings.sorted().stream().anyMatch(finding -> finding.isError() && finding.code().startsWith("SYNTAX-"))) {
            // what a text that cannot be read lacks is no mistake of the others
            return Optional.empty();
        }
        return policy.map(known -> {
            PolicyVersion version = new PolicyVersion(bundle, catalogue, known, parameters);
            References.check(version, findings);
            return version;
        });
    }

    /** Bytes that are no UTF-8 were read as the replacement character. */
    private static boolean isUtf8(PolicyBundle bundle, Findings findings) {
        Map<String, String> texts = new TreeMap<>();
        bundle.texts().forEach((file, text) -> texts.put(bundle.fileName(file), text));
        texts.put(bundle.catalogueName(), bundle.catalogue());
        boolean whole = true;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            int at = text.getValue().indexOf('\uFFFD');
            if (at >= 0) {
                String before = text.getValue().substring(0, at);
                int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
                findings.add(PolicyCode.NOT_UTF8, new Place(text.getKey(), line, at - before.lastIndexOf('\n'), 1));
                whole = false;
            }
        }
        return whole;
    }

    /** Every month from which some parameter has another value, oldest first, beginning when all have one. */
    public List<YearMonth> datedMonths() {
        YearMonth complete = parameters.values().stream().map(parameter -> parameter.values().firstKey())
                .max(YearMonth::compareTo).orElse(YearMonth.of(2000, 1));
        TreeSet<YearMonth> months = new TreeSet<>();
        months.add(complete);
        parameters.values().forEach(parameter -> months.addAll(parameter.values().tailMap(complete, true).keySet()));
        return List.copyOf(months);
    }

    /** The parameters of one month; one without a value in force becomes a finding and is absent. */
    public InForce inForce(YearMonth month, Findings findings) {
        Map<String, ParameterValue> values = new HashMap<>();
        for (Parameter parameter : parameters.values()) {
            parameter.inForce(month).ifPresentOrElse(
                    dated -> values.put(parameter.name(), dated.value()),
                    () -> findings.add(PolicyCode.NO_VALUE_IN_FORCE, parameter.place(), parameter.name(), month, parameter.values().firstKey()));
        }
        return new InForce(month, Map.copyOf(values));
    }

    /** The collected items from which a figure is made; the item itself where the name is one. */
    public List<String> itemsBehind(String name) {
        Set<String> items = new LinkedHashSet<>();
        itemsBehind(name, items, new HashSet<>());
        return List.copyOf(items);
    }

    private void itemsBehind(String name, Set<String> items, Set<String> seen) {
        FigureRule figure = policy.figures().get(name);
        if (catalogue.items().containsKey(name)) {
            items.add(name);
        } else if (figure != null && seen.add(name)) {
            figure.parts().forEach(part -> itemsBehind(part, items, seen));
        }
    }

    /** Every quantity of the policy. */
    public List<Quantity> quantities() {
        List<Quantity> all = new ArrayList<>(policy.numbers());
        policy.quotas().forEach(quota -> all.add(quota.limit()));
        return all;
    }
}
