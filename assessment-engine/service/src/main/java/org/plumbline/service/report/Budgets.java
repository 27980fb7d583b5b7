package org.plumbline.service.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.plumbline.service.run.RunCheck;

/** The budgets of a run: what each comes to, what it may come to, and by how much it is exceeded. */
final class Budgets {

    private Budgets() {
    }

    static List<Rows.Budget> of(List<RunCheck> checks, FinishedMonth month) {
        return checks.stream().map(check -> new Rows.Budget(check.code(), month.in(check.nameZh(), check.nameEn()), scope(check, month), check.value(),
                check.atMost(), excess(check))).toList();
    }

    private static String scope(RunCheck check, FinishedMonth month) {
        return check.scope().isBlank() ? month.in(Word.ALL_TOGETHER) : check.scope();
    }

    private static BigDecimal excess(RunCheck check) {
        return check.value().subtract(check.atMost()).max(BigDecimal.ZERO);
    }

    /** The same as rows of a worksheet, below its others. */
    static Iterable<Rows.Consequence> below(Iterable<Rows.Consequence> rows, List<RunCheck> checks, FinishedMonth month) {
        return Batches.joined(Stream.of(rows, of(checks, month).stream().map(budget -> new Rows.Consequence(month.in(Word.BUDGETS), "", null, budget.scope(), "", "",
                budget.name(), budget.value(), budget.excess().signum() == 0 ? month.in(Word.WITHIN, month.number(budget.atMost()))
                : month.in(Word.BEYOND, month.number(budget.atMost()), month.number(budget.excess())), true, false, true)).toList()));
    }
}
