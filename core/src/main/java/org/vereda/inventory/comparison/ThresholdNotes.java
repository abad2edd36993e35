package org.vereda.inventory.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.RegisterThreshold;
import org.vereda.quantity.Quantity;

/** From which amounts on the registers of an answer ask, which no matched subset can make equal. */
final class ThresholdNotes {
    private final List<RegisterThreshold> thresholds;

    ThresholdNotes(List<RegisterThreshold> thresholds) {
        this.thresholds = thresholds;
    }

    /** A note for each register and what it measures: its limit, or the least and the greatest of them. */
    List<ReleaseAnswer.Note> of(Collection<Register> registers) {
        List<ReleaseAnswer.Note> notes = new ArrayList<>();
        for (Register register : new TreeSet<>(registers)) {
            Map<RegisterThreshold.Trigger, List<Quantity>> limits = new EnumMap<>(RegisterThreshold.Trigger.class);
            thresholds.stream()
                    .filter(row -> row.register() == register)
                    .forEach(row -> row.limit()
                            .ifPresent(limit -> limits.computeIfAbsent(row.trigger(), any -> new ArrayList<>())
                                    .add(limit)));
            limits.forEach((trigger, amounts) ->
                    notes.add(new ReleaseAnswer.Note(code(trigger), List.of(register.name(), range(amounts)))));
        }
        return notes;
    }

    private static String code(RegisterThreshold.Trigger trigger) {
        return switch (trigger) {
            case MANUFACTURED -> "comparison.threshold-manufactured";
            case PROCESSED -> "comparison.threshold-processed";
            case OTHERWISE_USED -> "comparison.threshold-otherwise-used";
            case MADE_PROCESSED_OR_USED -> "comparison.threshold-made-processed-or-used";
            case USE -> "comparison.threshold-use";
            case EMISSION -> "comparison.threshold-emission";
            case RELEASE -> "comparison.threshold-release";
        };
    }

    private static String range(List<Quantity> amounts) {
        Quantity least = amounts.stream().min(Quantity::compareTo).orElseThrow();
        Quantity greatest = amounts.stream().max(Quantity::compareTo).orElseThrow();
        return least.compareTo(greatest) == 0 ? text(least) : text(least) + " – " + text(greatest);
    }

    private static String text(Quantity amount) {
        return amount.amount().stripTrailingZeros().toPlainString()
                + " "
                + amount.unit().symbol();
    }
}
