package org.vereda.inventory.plausibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/** What a figure would be if its decimal sign, its zeros or its unit were mistaken. */
final class ScaleSlips {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Counts and money have no unit whose prefix could be mistaken. */
    private static final double WITHOUT_UNIT = 0.1;

    private static final MathContext PRECISION = MathContext.DECIMAL128;

    private static final List<List<Unit>> FAMILIES = List.of(
            List.of(Units.KILOWATT_HOUR, Units.MEGAWATT_HOUR, Units.GIGAJOULE, Units.MILLION_BTU, Units.THERM),
            List.of(Units.KILOGRAM, Units.TONNE, Units.POUND, Units.SHORT_TON, Units.GRAM),
            List.of(
                    Units.CUBIC_METER,
                    Units.LITER,
                    Units.US_GALLON,
                    Units.IMPERIAL_GALLON,
                    Units.CUBIC_FOOT,
                    Units.HUNDRED_CUBIC_FEET));

    /**
     * A figure as it would be without the slip.
     *
     * @param slip the slip
     * @param prior its prior, divided among the ways in which it may have happened
     * @param amount what the figure would be, in its own unit
     * @param text the same for a reader
     */
    record Candidate(Slip slip, double prior, BigDecimal amount, String text) {}

    private final Figure figure;
    private final Optional<Unit> unit;
    private final List<Candidate> candidates = new ArrayList<>();

    private ScaleSlips(Figure figure) {
        this.figure = figure;
        this.unit = Units.find(figure.unit());
    }

    /** Every way in which the amount may be of another size; none for a figure without an amount. */
    static List<Candidate> of(Figure figure) {
        ScaleSlips slips = new ScaleSlips(figure);
        figure.amount().filter(amount -> amount.signum() != 0).ifPresent(slips::collect);
        return slips.candidates.stream().filter(slips::isWholeWhereCounted).toList();
    }

    /** A count of people or companies stays whole. */
    private boolean isWholeWhereCounted(Candidate candidate) {
        boolean isCount = figure.unit().isEmpty() && !figure.printed().contains(".");
        return !isCount
                || candidate.slip() == Slip.DECIMAL_SIGN
                || candidate.amount().stripTrailingZeros().scale() <= 0;
    }

    private void collect(BigDecimal amount) {
        Optional<BigDecimal> bySign = otherSign(amount);
        bySign.ifPresent(other -> add(Slip.DECIMAL_SIGN, 1, other));
        for (BigDecimal other : List.of(amount.multiply(THOUSAND), amount.divide(THOUSAND, PRECISION))) {
            if (bySign.filter(same -> same.compareTo(other) == 0).isEmpty()) {
                addPrefix(Slip.THOUSANDS, amount, other);
            }
        }
        addPrefix(Slip.MILLIONS, amount, amount.multiply(MILLION));
        addPrefix(Slip.MILLIONS, amount, amount.divide(MILLION, PRECISION));
        add(Slip.TENFOLD, 2, amount.multiply(BigDecimal.TEN));
        add(Slip.TENFOLD, 2, amount.divide(BigDecimal.TEN, PRECISION));
        add(Slip.HUNDREDFOLD, 2, amount.multiply(HUNDRED));
        add(Slip.HUNDREDFOLD, 2, amount.divide(HUNDRED, PRECISION));
        addUnits(amount);
    }

    /** {@code 206,161} is 206.161 for who reads a decimal comma; what it was read as decides the direction. */
    private Optional<BigDecimal> otherSign(BigDecimal amount) {
        if (!NumberStyle.isAmbiguous(figure.printed())) {
            return Optional.empty();
        }
        boolean asGroups = amount.abs().compareTo(THOUSAND) >= 0;
        return Optional.of(asGroups ? amount.divide(THOUSAND, PRECISION) : amount.multiply(THOUSAND));
    }

    private void add(Slip slip, int ways, BigDecimal other) {
        candidates.add(new Candidate(slip, slip.prior() / ways, other, plain(other)));
    }

    /** Where a unit of that size has a name, the number stays and the unit is the other one. */
    private void addPrefix(Slip slip, BigDecimal amount, BigDecimal other) {
        BigDecimal ratio = other.divide(amount, PRECISION);
        String text = family().stream()
                .filter(one -> isTimes(one, ratio))
                .findFirst()
                .map(this::inUnit)
                .orElseGet(() -> plain(other));
        double prior = slip.prior() / 2 * (unit.isPresent() ? 1 : WITHOUT_UNIT);
        candidates.add(new Candidate(slip, prior, other, text));
    }

    private void addUnits(BigDecimal amount) {
        List<Unit> others = family().stream().filter(this::isNoPrefix).toList();
        for (Unit other : others) {
            BigDecimal read = amount.multiply(ratio(other), PRECISION);
            candidates.add(new Candidate(Slip.UNIT, Slip.UNIT.prior() / others.size(), read, inUnit(other)));
        }
    }

    private List<Unit> family() {
        return unit.stream()
                .flatMap(own -> FAMILIES.stream()
                        .filter(family -> family.stream()
                                .anyMatch(one -> one.factor().compareTo(own.factor()) == 0
                                        && one.dimension().equals(own.dimension())))
                        .flatMap(List::stream))
                .toList();
    }

    private BigDecimal ratio(Unit other) {
        return other.factor().divide(unit.map(Unit::factor).orElse(BigDecimal.ONE), PRECISION);
    }

    private boolean isTimes(Unit other, BigDecimal wanted) {
        return ratio(other).compareTo(wanted) == 0;
    }

    private boolean isNoPrefix(Unit other) {
        BigDecimal ratio = ratio(other);
        return Stream.of(
                        BigDecimal.ONE,
                        THOUSAND,
                        MILLION,
                        BigDecimal.ONE.divide(THOUSAND, PRECISION),
                        BigDecimal.ONE.divide(MILLION, PRECISION))
                .noneMatch(power -> power.compareTo(ratio) == 0);
    }

    private String inUnit(Unit other) {
        return figure.printed() + " "
                + unit.map(own -> other.on(own.basis()).symbol()).orElse(other.symbol());
    }

    private String plain(BigDecimal number) {
        String text = number.round(MathContext.DECIMAL64).stripTrailingZeros().toPlainString();
        return figure.unit().isEmpty() ? text : text + " " + figure.unit();
    }
}
