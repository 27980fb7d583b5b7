package org.plumbline.service.policy;

import io.swagger.v3.oas.annotations.media.Schema;
import org.plumbline.scoring.policy.Publicity;

/** What a policy lets the assessed see of each other, as it is answered. */
@Schema(name = "Publicity")
public record PublicityView(Publicity.Standings standings, boolean totals, boolean bands, int first, int last) {

    public static PublicityView of(Publicity it) {
        return new PublicityView(it.standings(), it.totals(), it.bands(), it.first(), it.last());
    }
}
