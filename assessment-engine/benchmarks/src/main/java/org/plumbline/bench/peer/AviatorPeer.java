package org.plumbline.bench.peer;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.googlecode.aviator.AviatorEvaluator;
import com.googlecode.aviator.AviatorEvaluatorInstance;
import com.googlecode.aviator.Expression;
import com.googlecode.aviator.Options;
import com.googlecode.aviator.runtime.function.AbstractFunction;
import com.googlecode.aviator.runtime.function.FunctionUtils;
import com.googlecode.aviator.runtime.type.AviatorDecimal;
import com.googlecode.aviator.runtime.type.AviatorObject;

/** Aviator: expressions compiled to bytecode, over one environment whose figures are exchanged for each officer. */
final class AviatorPeer extends Peer {

    private final List<ExpressionRule<Expression>> rules;

    AviatorPeer(RuleNumbers numbers) {
        AviatorEvaluatorInstance aviator = AviatorEvaluator.newInstance();
        aviator.setOption(Options.OPTIMIZE_LEVEL, AviatorEvaluator.EVAL);
        aviator.addFunction(new Between());
        rules = ExpressionRule.all(numbers, new PlainSyntax("nil", "M", "between"), text -> aviator.compile(text, true));
    }

    @Override
    public String name() {
        return "Aviator";
    }

    @Override
    void evaluate(List<OfficerMonth> officers) {
        Map<String, Object> environment = new HashMap<>();
        Variables.marks(officers.get(0).getP(), environment::put);
        for (OfficerMonth officer : officers) {
            Variables.figures(officer, environment::put);
            ExpressionRule.ask(rules, officer, expression -> expression.execute(environment));
        }
    }

    private static final class Between extends AbstractFunction {
        private static final long serialVersionUID = 1L;

        @Override
        public String getName() {
            return "between";
        }

        @Override
        public AviatorObject call(Map<String, Object> environment, AviatorObject value, AviatorObject from, AviatorObject to) {
            return AviatorDecimal.valueOf(OfficerMonth.between((BigDecimal) FunctionUtils.getNumberValue(value, environment),
                    (BigDecimal) FunctionUtils.getNumberValue(from, environment), (BigDecimal) FunctionUtils.getNumberValue(to, environment)));
        }
    }
}
