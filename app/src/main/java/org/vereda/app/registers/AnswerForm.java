package org.vereda.app.registers;

import org.vereda.app.shown.ShownForm;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How an answer of the common table is to look. */
public final class AnswerForm {
    @Mixin
    ShownForm shown = new ShownForm();

    @Option(names = "--unit", paramLabel = "kg|t|lb", description = "The unit of the sums; kg where not stated.")
    AmountUnit unit = AmountUnit.KG;

    /** The unit of sums. */
    public AmountUnit unit() {
        return unit;
    }
}
