package org.plumbline.scoring.policy;

import java.util.List;
import java.util.Optional;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Severity;

/** Reads what a policy says about the check itself: the keys {@code waive} and {@code lint}. */
final class WaiverReader {

    private final Findings findings;

    WaiverReader(Findings findings) {
        this.findings = findings;
    }

    List<Waiver> waivers(Keys keys) {
        return keys.list("waive").stream().map(this::waiver).flatMap(Optional::stream).toList();
    }

    private Optional<Waiver> waiver(Yaml yaml) {
        Keys keys = Keys.of("waive", yaml, findings);
        Optional<String> code = keys.requiredText("code");
        Optional<String> at = keys.requiredText("at");
        Optional<String> reason = keys.requiredText("reason");
        keys.finish();
        return code.isPresent() && at.isPresent() && reason.isPresent() ? Optional.of(new Waiver(code.get(), at.get(), reason.get(), keys.place())) : Optional.empty();
    }

    boolean limitedIsError(Keys keys) {
        return keys.value("lint").flatMap(yaml -> {
            Keys lint = Keys.of("lint", yaml, findings);
            Optional<Severity> limited = lint.requiredChoice("limited", Severity.class);
            lint.finish();
            return limited;
        }).filter(Severity.ERROR::equals).isPresent();
    }
}
