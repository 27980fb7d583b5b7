package org.plumbline.scoring.policy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Lexicon;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Catalogue;
import org.plumbline.scoring.input.Catalogue.EventKind;
import org.plumbline.scoring.input.PolicyBundle;

/** The read and cross-checked text of a bundle, without its rules. */
public record PolicyVersion(PolicyBundle bundle, Catalogue catalogue, Policy policy, Map<String, Parameter> parameters) {

    /** Empty where a text is missing or cannot be read at all; what is wrong, all of it, is among the findings. */
    public static Optional<PolicyVersion> read(PolicyBundle bundle, Findings findings) {
        PolicyVersion version = asFarAsRead(bundle, findings);
        return findings.sorted().stream().anyMatch(finding -> isUnreadable(finding, bundle)) ? Optional.empty() : Optional.of(version);
    }

    /**
     * What could be understood of the texts, for a check that goes on with it, so that a mistake in one file does not hide those of the
     * others. What is missing is guessed; nothing may be scored by it while there are errors among the findings.
     */
    public static PolicyVersion asFarAsRead(PolicyBundle given, Findings findings) {
        PolicyBundle bundle = utf8(given, findings);
        for (String file : List.of(PolicyBundle.POLICY, PolicyBundle.PARAMETERS, PolicyBundle.RULES, PolicyBundle.SCENARIOS)) {
            if (!bundle.texts().containsKey(file)) {
                findings.add(PolicyCode.MISSING_FILE, Place.wholeFile(bundle.fileName(file)), file);
                findings.misread(file);
            }
        }
        if (bundle.catalogue() == null) {
            findings.add(PolicyCode.MISSING_FILE, Place.wholeFile(bundle.catalogueName()), "catalogue.yaml");
        }
        Catalogue catalogue = CatalogueReader.read(bundle.catalogueName(), bundle.catalogue() == null ? "" : bundle.catalogue(), findings);
        String file = bundle.fileName(PolicyBundle.POLICY);
        Optional<Yaml> text = YamlReader.read(file, bundle.texts().getOrDefault(PolicyBundle.POLICY, ""), findings);
        findings.parameters(ParametersReader.named(bundle.texts().getOrDefault(PolicyBundle.PARAMETERS, "")));
        Policy policy = text.map(yaml -> PolicyReader.read(yaml, findings)).orElseGet(() -> PolicyReader.nothing(Place.wholeFile(file)));
        Map<String, Parameter> parameters = ParametersReader.read(bundle.fileName(PolicyBundle.PARAMETERS),
                bundle.texts().getOrDefault(PolicyBundle.PARAMETERS, ""), policy.period(), findings);
        if (text.isEmpty() && !findings.hasErrors()) {
            findings.add(PolicyCode.WRONG_SHAPE, Place.wholeFile(file), PolicyBundle.POLICY, new Text("完整的办法", "a whole policy"));
        }
        if (isEmpty(given.catalogue())) {
            findings.add(PolicyCode.EMPTY_FILE, Place.wholeFile(bundle.catalogueName()), "catalogue.yaml");
        }
        boolean needsParameters = Stream.of(PolicyBundle.POLICY, PolicyBundle.RULES).anyMatch(each -> PARAMETER.matcher(bundle.texts().getOrDefault(each, "")).find());
        if (isEmpty(given.texts().get(PolicyBundle.PARAMETERS)) && needsParameters) {
            findings.add(PolicyCode.EMPTY_FILE, Place.wholeFile(bundle.fileName(PolicyBundle.PARAMETERS)), PolicyBundle.PARAMETERS);
        }
        if (findings.sorted().stream().anyMatch(finding -> isUnreadable(finding, bundle)) || text.isEmpty() || !(text.get() instanceof Yaml.Mapping)) {
            // what a text that cannot be read lacks is no mistake of the others
            findings.misreadEverything();
        }
        if (findings.isMisread(PolicyReader.EVENTS)) {
            // any kind of the catalogue may be meant, with its flags
            catalogue.events().values().forEach(kind -> {
                findings.misread(kind.code());
                kind.flags().keySet().forEach(findings::misread);
            });
        }
        PolicyVersion version = new PolicyVersion(bundle, catalogue, policy, parameters);
        text.ifPresent(yaml -> References.check(version, WordPlaces.of(yaml), findings));
        return version;
    }

    private static final Pattern PARAMETER = Pattern.compile("(?<![\\p{L}\\p{Nd}_.])p\\.\\p{L}");

    /** Whether a file is there, but nothing than blanks and comments in it. */
    private static boolean isEmpty(String text) {
        return text != null && text.lines().allMatch(line -> line.isBlank() || line.stripLeading().startsWith("#"));
    }

    /** Whether a text that declares names cannot be read as a whole. */
    private static boolean isUnreadable(Finding finding, PolicyBundle bundle) {
        String file = finding.place().file();
        boolean declares = file.equals(bundle.catalogueName()) || file.equals(bundle.fileName(PolicyBundle.POLICY)) || file.equals(bundle.fileName(PolicyBundle.PARAMETERS));
        return declares && (finding.code().startsWith("SYNTAX-") || finding.code().equals(PolicyCode.MISSING_FILE.id()) || finding.code().equals(PolicyCode.EMPTY_FILE.id()));
    }

    /** What all words of the policy are, for suggestions. */
    public Lexicon lexicon() {
        return Vocabulary.of(catalogue, policy, parameters.values());
    }

    /** Without the texts that are no UTF-8, whose bytes were read as the replacement character. */
    private static PolicyBundle utf8(PolicyBundle bundle, Findings findings) {
        Set<String> broken = new HashSet<>();
        Map<String, String> texts = new TreeMap<>();
        bundle.texts().forEach((file, text) -> texts.put(bundle.fileName(file), text));
        texts.put(bundle.catalogueName(), bundle.catalogue() == null ? "" : bundle.catalogue());
        for (Map.Entry<String, String> text : texts.entrySet()) {
            int at = text.getValue().indexOf('\uFFFD');
            if (at >= 0) {
                String before = text.getValue().substring(0, at);
                int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
                int begin = before.lastIndexOf('\n') + 1;
                findings.add(PolicyCode.NOT_UTF8, new Place(text.getKey(), line, before.codePointCount(begin, at) + 1, 1));
                broken.add(text.getKey());
            }
        }
        if (broken.isEmpty()) {
            return bundle;
        }
        SortedMap<String, String> whole = new TreeMap<>(bundle.texts());
        whole.replaceAll((file, text) -> broken.contains(bundle.fileName(file)) ? "" : text);
        whole.keySet().stream().filter(file -> broken.contains(bundle.fileName(file))).forEach(findings::misread);
        return new PolicyBundle(bundle.name(), whole, bundle.catalogueName(), broken.contains(bundle.catalogueName()) ? "" : bundle.catalogue());
    }

    /**
     * Every month from which some parameter has another value, oldest first, beginning when all have one. Those dated by the day of the
     * event are not looked at.
     */
    public List<YearMonth> datedMonths() {
        List<Parameter> byPeriod = parameters.values().stream().filter(parameter -> !parameter.isDatedByDay()).toList();
        YearMonth complete = byPeriod.stream().map(parameter -> parameter.values().firstKey()).max(YearMonth::compareTo).orElse(YearMonth.of(2000, 1));
        TreeSet<YearMonth> months = new TreeSet<>();
        months.add(complete);
        byPeriod.forEach(parameter -> months.addAll(parameter.values().tailMap(complete, true).keySet()));
        return List.copyOf(months);
    }

    /** Every way in which the parameters stand for a period, by the months from which they do. */
    public List<InForce> timesOfPeriods() {
        return datedMonths().stream().map(month -> inForce(month, new Findings())).toList();
    }

    /** Every way in which the parameters can stand for an event, whose day decides about some of them. */
    public List<InForce> timesOfEvents() {
        return EventTimes.of(this);
    }

    /** The parameters of one month; one without a value in force becomes a finding and is absent. */
    public InForce inForce(YearMonth month, Findings findings) {
        Map<String, ParameterValue> values = new HashMap<>();
        for (Parameter parameter : parameters.values()) {
            if (!parameter.isDatedByDay()) {
                parameter.inForce(month).ifPresentOrElse(
                        dated -> values.put(parameter.name(), dated.value()),
                        () -> findings.add(PolicyCode.NO_VALUE_IN_FORCE, parameter.place(), parameter.name(), month, parameter.values().firstKey()));
            }
        }
        return InForce.of(month, values, parameters.values());
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

    /** The kinds of events of which a figure is made; none where the name is no figure. */
    public List<EventKind> eventsBehind(String name) {
        Set<EventKind> kinds = new LinkedHashSet<>();
        eventsBehind(name, kinds, new HashSet<>());
        return List.copyOf(kinds);
    }

    private void eventsBehind(String name, Set<EventKind> kinds, Set<String> seen) {
        FigureRule figure = policy.figures().get(name);
        if (figure == null || !seen.add(name)) {
            return;
        }
        if (figure.of() instanceof FigureSource.Events events) {
            events.kinds().stream().map(catalogue.events()::get).filter(Objects::nonNull).forEach(kinds::add);
        }
        figure.parts().forEach(part -> eventsBehind(part, kinds, seen));
    }

    /** Where a word stands below a key of policy.yaml; the key where the word does not. */
    public Place placeOf(String key, String word) {
        return words().map(words -> words.ofText(key, word)).orElse(Place.wholeFile(bundle.fileName(PolicyBundle.POLICY)));
    }

    /** Where a word stands below a key of a thing in policy.yaml, which itself is the place where there is no such key. */
    public Place placeOf(Place thing, String key, String word) {
        return words().map(words -> words.of(thing, key, word)).orElse(thing);
    }

    private Optional<WordPlaces> words() {
        return YamlReader.read(bundle.fileName(PolicyBundle.POLICY), bundle.texts().getOrDefault(PolicyBundle.POLICY, ""), Findings.upTo(0)).map(WordPlaces::of);
    }

    /** Every quantity of the policy. */
    public List<Quantity> quantities() {
        List<Quantity> all = new ArrayList<>(policy.numbers());
        policy.quotas().forEach(quota -> all.add(quota.limit()));
        policy.eventGroups().values().forEach(group -> all.addAll(group.decided().values()));
        return all;
    }
}
