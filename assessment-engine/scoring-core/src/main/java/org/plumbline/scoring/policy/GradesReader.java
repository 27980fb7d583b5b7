package org.plumbline.scoring.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Text;

/** Reads the bands and quotas below the key {@code grades}. */
final class GradesReader {

    /** The key that lists the bands; misread where one of them is not understood. */
    static final String BANDS = "bands";

    private final Findings findings;
    private final List<GradeBand> bands = new ArrayList<>();
    private final List<GradeQuota> quotas = new ArrayList<>();

    GradesReader(Findings findings) {
        this.findings = findings;
    }

    List<GradeBand> bands() {
        return bands;
    }

    List<GradeQuota> quotas() {
        return quotas;
    }

    void read(Yaml yaml) {
        Keys keys = Keys.of("grades", yaml, findings);
        keys.required("bands");
        keys.list("bands").forEach(band -> band(band).ifPresent(bands::add));
        keys.required("quotas");
        keys.list("quotas").forEach(quota -> quota(quota).ifPresent(quotas::add));
        keys.finish();
    }

    private Optional<GradeBand> band(Yaml yaml) {
        Keys keys = Keys.of("bands", yaml, findings);
        Optional<String> code = keys.requiredText("code");
        keys.forgive("from");
        Text name = keys.words("name").orElse(Text.same(code.orElse("")));
        Quantity from = keys.quantity("from").orElse(null);
        if (code.isEmpty() || keys.has("from") && from == null) {
            findings.misread(BANDS);
            Misread.names(yaml, findings);
        }
        keys.finish();
        keys.scalar("code").ifPresent(word -> {
            Names.check(word, findings);
            if (bands.stream().anyMatch(other -> other.code().equals(word.text()))) {
                findings.add(PolicyCode.DUPLICATE_KEY, word.place(), word.text());
            }
        });
        return code.map(known -> new GradeBand(known, name, from, from == null ? keys.placeOf("code") : from.place()));
    }

    private Optional<GradeQuota> quota(Yaml yaml) {
        Keys keys = Keys.of("quotas", yaml, findings);
        keys.required("grades");
        keys.refuseEmpty("grades");
        List<String> grades = keys.texts("grades");
        keys.forgive("at-most", "at-least", "places");
        GradeQuota.Kind kind = null;
        Optional<Quantity> limit = Optional.empty();
        for (GradeQuota.Kind each : GradeQuota.Kind.values()) {
            String key = each.name().toLowerCase(Locale.ROOT).replace('_', '-');
            Optional<Quantity> found = keys.quantity(key);
            if (found.isPresent() && kind != null) {
                findings.add(PolicyCode.NOT_ONE_OF, keys.placeOf(key), key, new Text("：只能写一种限额", ": only one kind of limit can be given"), "at-most, at-least, places");
            } else if (found.isPresent()) {
                kind = each;
                limit = found;
            }
        }
        keys.requireOneOf(keys.place(), "at-most", "at-least", "places");
        // also where the limit itself is misread
        boolean share = keys.has("at-most") || keys.has("at-least");
        boolean caps = keys.has("at-most") || keys.has("places");
        String keyedBy = keys.text("keyed-by").orElse(null);
        Optional<String> within = keys.requiredText("within");
        GradeQuota.Of of = share ? keys.requiredChoice("of", GradeQuota.Of.class).orElse(null) : null;
        Rounding rounding = share ? keys.requiredChoice("rounding", Rounding.class).orElse(null) : null;
        GradeQuota.Tie tie = caps ? keys.requiredChoice("tie-at-the-edge", GradeQuota.Tie.class).orElse(null) : null;
        GradeQuota.Unused unused = caps ? keys.requiredChoice("unused", GradeQuota.Unused.class).orElse(null) : null;
        Optional<GradeQuota.WhenNotMet> whenNotMet = keys.requiredChoice("when-not-met", GradeQuota.WhenNotMet.class);
        keys.finish();
        boolean whole = kind != null && limit.isPresent() && within.isPresent() && whenNotMet.isPresent() && !grades.isEmpty()
                && (!share || of != null && rounding != null) && (!caps || tie != null && unused != null);
        return whole
                ? Optional.of(new GradeQuota(grades, kind, limit.get(), keyedBy, within.get(), of, rounding, tie, unused, whenNotMet.get(), keys.place()))
                : Optional.empty();
    }
}
