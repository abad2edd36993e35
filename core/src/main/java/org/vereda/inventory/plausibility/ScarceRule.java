package org.vereda.inventory.plausibility;

import java.math.BigDecimal;
import java.util.List;

/**
 * Nobody reports much of what hardly anybody else reports: more than 10,000 kg of a substance that fewer than three
 * facilities report in a year. Judged only where the facilities of the year lie in at least five provinces or states,
 * for in the file of one state most substances have few reporters.
 */
final class ScarceRule implements PlausibilityRule {
    private static final BigDecimal MUCH = BigDecimal.valueOf(10_000);
    private static final int FEW = 3;
    private static final int STATES = 5;

    @Override
    public String id() {
        return "scarce";
    }

    @Override
    public List<Suspicion> check(Relation relation) {
        return relation instanceof Relation.Scarce scarce && isSuspicious(scarce)
                ? List.of(suspicion(scarce))
                : List.of();
    }

    private static boolean isSuspicious(Relation.Scarce scarce) {
        return scarce.reporters() < FEW
                && scarce.states() >= STATES
                && scarce.kilograms().compareTo(MUCH) > 0;
    }

    private Suspicion suspicion(Relation.Scarce scarce) {
        return new Suspicion(
                id(),
                "plausibility.scarce-substance",
                Suspicion.Weight.DOUBT,
                scarce.figure(),
                List.of(),
                List.of(scarce.figure().label(), scarce.figure().text(), Integer.toString(scarce.reporters())),
                List.of());
    }
}
