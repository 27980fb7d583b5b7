package org.plumbline.bench.peer;

import java.util.List;

import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** Drools as a first program uses it: the rules on a Java class, the executable model, and a session for each officer. */
final class DroolsPeer extends Peer {

    private final ReleaseId release = KieServices.get().newReleaseId("org.plumbline.bench", "drools-peer", "1");
    private final KieContainer container;
    private final KieBase base;

    DroolsPeer(RuleNumbers numbers) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(release).write("src/main/resources/org/plumbline/bench/peer/rules.drl", text(numbers));
        KieBuilder builder = services.newKieBuilder(files, DroolsPeer.class.getClassLoader());
        builder.buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        container = services.newKieContainer(release, DroolsPeer.class.getClassLoader());
        base = container.getKieBase();
    }

    private static String text(RuleNumbers numbers) {
        StringBuilder text = new StringBuilder("package org.plumbline.bench.peer\nimport java.math.BigDecimal\n\n");
        for (RuleNumbers.Rate rate : RuleNumbers.RATES) {
            String figure = rate.figure();
            rule(text, numbers.of(rate.label() + RuleNumbers.REACHED), "%1$s >= p.%2$s".formatted(figure, rate.target()), "full", rate.indicator(), "");
            rule(text, numbers.of(rate.label() + RuleNumbers.BETWEEN), "%1$s >= p.%3$s, %1$s < p.%2$s, $value : %1$s, $from : p.%3$s, $to : p.%2$s".formatted(figure, rate.target(), rate.floor()),
                    "share", rate.indicator(), ", OfficerMonth.between($value, $from, $to)");
            rule(text, numbers.of(rate.label() + RuleNumbers.BELOW), "%1$s != null, %1$s < p.%2$s".formatted(figure, rate.floor()), "share", rate.indicator(), ", BigDecimal.ZERO");
        }
        rule(text, numbers.of(RuleNumbers.NO_INCIDENT), "incidents == 0", "full", "incident", "");
        rule(text, numbers.of(RuleNumbers.INCIDENTS_REACHED), "incidents > 0, incidentChange <= p.incidentTarget", "full", "incident", "");
        rule(text, numbers.of(RuleNumbers.INCIDENTS_BETWEEN),
                "incidents > 0, incidentChange > p.incidentTarget, incidentChange < p.incidentLimit, $value : incidentChange, $from : p.incidentTarget, $to : p.incidentLimit", "share", "incident",
                ", BigDecimal.ONE.subtract(OfficerMonth.between($value, $from, $to))");
        rule(text, numbers.of(RuleNumbers.INCIDENTS_BEYOND), "incidents > 0, incidentChange >= p.incidentLimit", "share", "incident", ", BigDecimal.ZERO");
        rule(text, numbers.of(RuleNumbers.TREND), "trend <= p.trendTarget, $points : p.trendPoints", "award", "trend", ", $points");
        return text.toString();
    }

    private static void rule(StringBuilder text, int number, String condition, String verb, String indicator, String amount) {
        text.append("rule \"%1$d\"\nwhen $officer : OfficerMonth( %2$s )\nthen $officer.%3$s(%1$d, \"%4$s\"%5$s);\nend\n\n".formatted(number, condition, verb, indicator, amount));
    }

    @Override
    public String name() {
        return "Drools, a session for each";
    }

    @Override
    void evaluate(List<OfficerMonth> officers) {
        for (OfficerMonth officer : officers) {
            KieSession session = base.newKieSession();
            session.insert(officer);
            session.fireAllRules();
            session.dispose();
        }
    }

    @Override
    public void close() {
        container.dispose();
        KieServices.get().getRepository().removeKieModule(release);
    }
}
