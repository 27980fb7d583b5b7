package org.plumbline.scoring.policy;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.policy.Publicity.Standings;

/** Reads what stands below the key {@code publicity}. */
final class PublicityReader {

    private static final int MOST_PLACES = 20;

    private final Findings findings;

    PublicityReader(Findings findings) {
        this.findings = findings;
    }

    /**
     * What a mistake leaves open is told to nobody.
     *
     * @param ranks  whether the policy ranks anybody
     * @param grades whether it has grades
     */
    Publicity read(Yaml yaml, boolean ranks, boolean grades) {
        Keys keys = Keys.of("publicity", yaml, findings);
        keys.forgive("totals", "bands", "first", "last");
        Standings standings = keys.requiredChoice("standings", Standings.class).orElse(null);
        boolean totals = keys.flag("totals").orElse(false);
        boolean bands = keys.flag("bands").orElse(false);
        int first = keys.whole("first", 1, MOST_PLACES).orElse(1);
        int last = keys.whole("last", 0, MOST_PLACES).orElse(1);
        keys.finish();
        if (standings == null) {
            return Publicity.OWN_ONLY;
        }
        boolean named = standings == Standings.FIRST_AND_LAST;
        if (totals && standings == Standings.OWN_ONLY) {
            findings.add(PolicyCode.TOTALS_OF_NOBODY, keys.placeOf("totals"));
        }
        for (String key : new String[] {"first", "last"}) {
            if (!named && keys.has(key)) {
                findings.add(PolicyCode.PLACES_NOT_NAMED, keys.placeOf(key), key, standings);
            }
        }
        if (bands && !grades) {
            findings.add(PolicyCode.NO_BANDS_TO_TELL, keys.placeOf("bands"));
        }
        if (!ranks && (named || standings == Standings.RANKS)) {
            findings.add(PolicyCode.NOBODY_RANKED, keys.placeOf("standings"), "standings: " + standings);
        }
        return new Publicity(standings, totals, bands, named ? first : 0, named ? last : 0);
    }
}
