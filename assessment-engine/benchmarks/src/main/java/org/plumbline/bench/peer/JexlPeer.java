package org.plumbline.bench.peer;

import java.util.List;
import java.util.Map;

import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.MapContext;
import org.apache.commons.jexl3.introspection.JexlPermissions;

/** JEXL: expressions parsed once, over one context whose figures are exchanged for each officer. */
final class JexlPeer extends Peer {

    private final List<ExpressionRule<JexlExpression>> rules;

    JexlPeer(RuleNumbers numbers) {
        JexlEngine jexl = new JexlBuilder().permissions(JexlPermissions.UNRESTRICTED).namespaces(Map.of("officer", OfficerMonth.class)).strict(true).silent(false).cache(64).create();
        rules = ExpressionRule.all(numbers, new PlainSyntax("null", "B", "officer:between"), jexl::createExpression);
    }

    @Override
    public String name() {
        return "JEXL";
    }

    @Override
    void evaluate(List<OfficerMonth> officers) {
        JexlContext context = new MapContext();
        Variables.marks(officers.get(0).getP(), context::set);
        for (OfficerMonth officer : officers) {
            Variables.figures(officer, context::set);
            ExpressionRule.ask(rules, officer, expression -> expression.evaluate(context));
        }
    }
}
