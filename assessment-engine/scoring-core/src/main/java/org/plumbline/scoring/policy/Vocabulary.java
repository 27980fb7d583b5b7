package org.plumbline.scoring.policy;

import java.util.List;

import org.plumbline.scoring.finding.Lexicon;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Catalogue;

/** Everything in a policy, its parameters and its catalogue that has a name. */
final class Vocabulary {

    private Vocabulary() {
    }

    /** What the catalogue has comes first: it is what is nearest to hand where one name serves for several things. */
    static Lexicon of(Catalogue catalogue, Policy policy, Iterable<Parameter> parameters) {
        Lexicon lexicon = new Lexicon();
        catalogue.items().values().forEach(item -> lexicon.add(new Text("采集项", "an item"), item.code(), item.code(), item.name(), item.aliases()));
        policy.figures().values().forEach(figure -> add(lexicon, new Text("数据", "a figure"), figure.name(), figure.title()));
        catalogue.attributes().values().forEach(attribute ->
                lexicon.add(new Text("属性", "an attribute"), attribute.code(), attribute.code(), attribute.name(), attribute.aliases()));
        catalogue.events().values().forEach(kind -> {
            lexicon.add(new Text("采集目录的事项", "an event kind of the catalogue"), kind.code(), kind.code(), kind.name(), kind.aliases());
            kind.flags().forEach((flag, name) -> add(lexicon, new Text("事项的标记", "a flag of an event"), flag, name));
        });
        policy.indicators().values().forEach(indicator -> add(lexicon, new Text("指标", "an indicator"), indicator.code(), indicator.name()));
        policy.sections().values().forEach(section -> add(lexicon, new Text("部分", "a section"), section.code(), section.name()));
        policy.eventGroups().keySet().forEach(group -> add(lexicon, new Text("事项组", "an event group"), group, Text.same(group)));
        policy.coefficients().keySet().forEach(name -> add(lexicon, new Text("系数", "a coefficient"), name, Text.same(name)));
        policy.vetoes().keySet().forEach(name -> add(lexicon, new Text("一票否决", "a veto"), name, Text.same(name)));
        policy.bands().forEach(band -> add(lexicon, new Text("等次", "a grade"), band.code(), band.name()));
        policy.outcomes().values().forEach(outcome -> add(lexicon, outcome.kind() == OutcomeRule.Kind.REWARD ? new Text("奖励", "a reward") : new Text("惩处", "a penalty"),
                outcome.code(), outcome.name()));
        policy.checks().values().forEach(check -> add(lexicon, new Text("检查", "a check"), check.name(), check.title()));
        parameters.forEach(parameter -> lexicon.add(new Text("参数", "a parameter"), parameter.name(), "p." + parameter.name(), parameter.title(), List.of()));
        return lexicon;
    }

    private static void add(Lexicon lexicon, Text kind, String code, Text name) {
        lexicon.add(kind, code, code, name, List.of());
    }
}
