package org.plumbline.cli;

import org.plumbline.scoring.finding.Text;
import picocli.CommandLine.TypeConversionException;

/** A value of an option is none of those that it takes; says which it takes, so that it reads on after "is not". */
final class NotWanted extends TypeConversionException {

    static final Text WHOLE = new Text("整数", "a whole number");
    static final Text FLAG = new Text(" true 或 false", "true or false");
    static final Text ONE_OF = new Text("{0} 之一", "one of {0}");
    static final Text WRITTEN_AS = new Text("可用的 {0}", "a usable {0}");
    private static final Text BETWEEN = new Text("整数（{0} 至 {1}）", "a whole number from {0} to {1}");

    private static final long serialVersionUID = 1L;

    private final transient Text wanted;

    NotWanted(Text wanted) {
        super(wanted.en());
        this.wanted = wanted;
    }

    static Text whole(long from, long to) {
        return BETWEEN.with(from, to);
    }

    Text wanted() {
        return wanted;
    }
}
