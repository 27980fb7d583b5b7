package org.plumbline.scoring.score;

import java.math.BigDecimal;
import java.util.List;

import org.plumbline.scoring.event.ClassifiedEvent;
import org.plumbline.scoring.figure.FigureSet;
import org.plumbline.scoring.figure.GroupFigure;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.rules.Known;
import org.plumbline.scoring.rules.Terms;

/**
 * An assessee in a run, with what is known before scoring.
 *
 * @param graded  false: is scored but gets no grade and no rank
 * @param paid    false: gets no rewards with an amount
 * @param because names of the rules that decided on taking part
 */
public record Participant(Assessee assessee, FigureSet figures, List<ClassifiedEvent> events, boolean takesPart, boolean graded, boolean paid,
        List<String> because) {

    /** How figures over a group see a participant. */
    public static final GroupFigure.Members<Participant> MEMBERS = new GroupFigure.Members<>() {
        @Override
        public FigureSet figures(Participant member) {
            return member.figures();
        }

        @Override
        public boolean takesPart(Participant member) {
            return member.takesPart();
        }

        @Override
        public String group(Participant member, List<String> within) {
            return member.group(within);
        }

        @Override
        public Participant with(Participant member, FigureSet figures) {
            return member.withFigures(figures);
        }
    };

    public String no() {
        return assessee.no();
    }

    public Participant withFigures(FigureSet more) {
        return new Participant(assessee, more, events, takesPart, graded, paid, because);
    }

    /** Values of these attributes as one key; equal keys make one group. */
    public String group(List<String> within) {
        // a slash in a name is doubled, so that two groups never read alike
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < within.size(); i++) {
            key.append(i == 0 ? "" : " / ").append(assessee.attribute(within.get(i)).replace("/", "//"));
        }
        return key.toString();
    }

    /** What rules on the period fact see. */
    public Known known(Terms terms) {
        return new Known() {
            @Override
            public Object value(String field) {
                return switch (field) {
                    case "month" -> BigDecimal.valueOf(terms.period().lastMonth().getMonthValue());
                    case "quarter" -> BigDecimal.valueOf(terms.policy().period().quarterOf(terms.period().lastMonth()));
                    default -> {
                        // attributes and figures have no name in common, and most that is asked for are figures
                        Object figure = figures.value(field);
                        yield figure == null && terms.compiled().figureNames().place(field) < 0 ? assessee.attributes().get(field) : figure;
                    }
                };
            }

            @Override
            public boolean doesNotApply(String field) {
                return figures.figure(field) == Figure.Absent.NOT_APPLICABLE;
            }
        };
    }
}
