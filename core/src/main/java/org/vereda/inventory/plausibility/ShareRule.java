package org.vereda.inventory.plausibility;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Shares of one whole add up to 100 percent, within half of the last place of each. */
final class ShareRule implements PlausibilityRule {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @Override
    public String id() {
        return "shares";
    }

    @Override
    public List<Suspicion> check(Relation relation) {
        boolean isCountable = relation instanceof Relation.Shares shares
                && shares.parts().size() > 1
                && shares.parts().stream().allMatch(part -> part.amount().isPresent());
        return isCountable ? check((Relation.Shares) relation) : List.of();
    }

    private List<Suspicion> check(Relation.Shares relation) {
        BigDecimal sum = relation.parts().stream()
                .flatMap(part -> part.amount().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tolerance = relation.parts().stream()
                .map(Figure::lastPlace)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.TWO);
        BigDecimal difference = WHOLE.subtract(sum);
        return difference.abs().compareTo(tolerance) <= 0 ? List.of() : List.of(differs(relation, sum, tolerance));
    }

    private Suspicion differs(Relation.Shares relation, BigDecimal sum, BigDecimal tolerance) {
        Figure first = relation.parts().stream()
                .min(Comparator.comparing(Figure::position))
                .orElseThrow();
        Figure whole = Figure.of(first.label(), first.group(), WHOLE, "%", first.position());
        List<Reading> readings = new SumSlips(whole, relation.parts(), sum, tolerance)
                .readings().stream()
                        .filter(reading -> !reading.figure().equals(whole))
                        .toList();
        return new Suspicion(
                id(),
                "plausibility.shares-differ",
                Suspicion.Weight.CONTRADICTION,
                first,
                relation.parts(),
                List.of(first.label(), Integer.toString(relation.parts().size()), Rounded.exact(sum)),
                readings);
    }
}
