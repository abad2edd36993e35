package org.vereda.inventory.plausibility;

import java.util.List;

/** A text that must be a number is one in the style of its table. Figures that stand in a sum are judged there. */
final class NumberRule implements PlausibilityRule {
    @Override
    public String id() {
        return "number";
    }

    @Override
    public List<Suspicion> check(Relation relation) {
        boolean isNone = relation instanceof Relation.Printed printed
                && printed.form() == Relation.Form.NUMBER
                && printed.figure().amount().isEmpty();
        return isNone ? List.of(suspicion(((Relation.Printed) relation).figure())) : List.of();
    }

    private Suspicion suspicion(Figure figure) {
        return new Suspicion(
                id(),
                "plausibility.no-number",
                Suspicion.Weight.CONTRADICTION,
                figure,
                List.of(),
                List.of(figure.label(), figure.printed()),
                List.of());
    }
}
