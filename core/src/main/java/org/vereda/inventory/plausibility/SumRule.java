package org.vereda.inventory.plausibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A total is the sum of its parts. Where the source rounds, {@code |total - sum| <= (sum of last places of parts and total) / 2} is
 * explained by rounding and not told. Where it does not, a difference of one in the last place is told as such.
 */
final class SumRule implements PlausibilityRule {
    @Override
    public String id() {
        return "re-addition";
    }

    @Override
    public List<Suspicion> check(Relation relation) {
        boolean isCountable = relation instanceof Relation.Sum sum
                && !sum.parts().isEmpty()
                && sum.parts().stream().allMatch(part -> part.amount().isPresent());
        return isCountable ? check((Relation.Sum) relation) : List.of();
    }

    private List<Suspicion> check(Relation.Sum relation) {
        BigDecimal sum = relation.kind() == Relation.SumKind.PAYBACK ? rounded(relation) : sum(relation);
        if (relation.total().amount().isEmpty()) {
            return List.of(noNumber(relation, sum));
        }
        BigDecimal difference = relation.total().amount().get().subtract(sum);
        BigDecimal tolerance = tolerance(relation);
        boolean closes = difference.signum() == 0 || difference.abs().compareTo(tolerance) <= 0;
        return closes ? List.of() : List.of(differs(relation, sum, difference, tolerance));
    }

    private static BigDecimal sum(Relation.Sum relation) {
        return relation.parts().stream()
                .flatMap(part -> part.amount().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A computed figure is compared as it would be printed. */
    private static BigDecimal rounded(Relation.Sum relation) {
        BigDecimal sum = sum(relation);
        return relation.total()
                .amount()
                .map(printed -> sum.setScale(Math.max(printed.scale(), 0), RoundingMode.HALF_UP))
                .orElse(sum);
    }

    private static BigDecimal tolerance(Relation.Sum relation) {
        return switch (relation.rounding()) {
            case NONE -> BigDecimal.ZERO;
            case LAST_PLACE ->
                relation.parts().stream()
                        .map(Figure::lastPlace)
                        .reduce(relation.total().lastPlace(), BigDecimal::add)
                        .divide(BigDecimal.TWO);
        };
    }

    private Suspicion differs(Relation.Sum relation, BigDecimal sum, BigDecimal difference, BigDecimal tolerance) {
        Figure total = relation.total();
        boolean byOne =
                relation.kind() == Relation.SumKind.PARTS && difference.abs().compareTo(total.lastPlace()) <= 0;
        return new Suspicion(
                id(),
                byOne ? "plausibility.total-off-by-one" : code(relation.kind()),
                relation.kind() == Relation.SumKind.PARTS && !byOne
                        ? Suspicion.Weight.CONTRADICTION
                        : Suspicion.Weight.DOUBT,
                total,
                relation.parts(),
                List.of(
                        total.label(),
                        total.text(),
                        withUnit(sum, total),
                        withUnit(difference, total),
                        Places.text(relation.parts(), total.position())),
                byOne ? List.of() : new SumSlips(total, suspects(relation), sum, tolerance).readings());
    }

    private static String code(Relation.SumKind kind) {
        return switch (kind) {
            case PARTS -> "plausibility.total-differs";
            case PROJECTS -> "plausibility.differs-from-projects";
            case PAYBACK -> "plausibility.payback-differs";
        };
    }

    private Suspicion noNumber(Relation.Sum relation, BigDecimal sum) {
        Figure total = relation.total();
        return new Suspicion(
                id(),
                "plausibility.total-no-number",
                Suspicion.Weight.CONTRADICTION,
                total,
                relation.parts(),
                List.of(
                        total.label(),
                        total.printed(),
                        withUnit(sum, total),
                        Places.text(relation.parts(), total.position())),
                new SumSlips(total, suspects(relation), sum, tolerance(relation)).readings());
    }

    private static List<Figure> suspects(Relation.Sum relation) {
        return relation.kind() == Relation.SumKind.PARTS ? relation.parts() : List.of();
    }

    private static String withUnit(BigDecimal number, Figure total) {
        return Rounded.exact(number) + (total.unit().isEmpty() ? "" : " " + total.unit());
    }
}
