package org.plumbline.scoring.policy;

import java.util.Optional;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;

public record ParameterEdit(String parameter, String month, String row, String value, String clause, Boolean assumed) {

    public record Edited(String text, Place place) { }

    public Optional<Edited> in(String file, String text, String policy, Findings findings) {
        throw new UnsupportedOperationException("not yet");
    }
}
