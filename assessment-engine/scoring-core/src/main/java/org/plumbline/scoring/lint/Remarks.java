package org.plumbline.scoring.lint;

import java.util.ArrayList;
import java.util.List;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Severity;

/** Collects what the lint has to say, before waivers are looked at. Not for several threads. */
public final class Remarks {

    private final List<Remark> remarks = new ArrayList<>();

    void add(LintCode code, String subject, Place place, Object... arguments) {
        remarks.add(new Remark(code, subject, Finding.of(code, place, arguments)));
    }

    /** With another weight than the code's own: where the policy asks for it. */
    void add(Severity severity, LintCode code, String subject, Place place, Object... arguments) {
        Finding usual = Finding.of(code, place, arguments);
        remarks.add(new Remark(code, subject, new Finding(usual.code(), severity, usual.place(), usual.message(), usual.remedy())));
    }

    public List<Remark> all() {
        return List.copyOf(remarks);
    }
}
