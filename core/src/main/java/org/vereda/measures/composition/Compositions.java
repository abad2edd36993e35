package org.vereda.measures.composition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vereda.inventory.Burden;
import org.vereda.inventory.SubstanceBurden;
import org.vereda.measures.EndUse;
import org.vereda.measures.EndUseShare;
import org.vereda.measures.EndUses;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;

/**
 * Gives end uses the substances that they let out, by the compositions that the partnership states:
 *
 * <pre>
 * of the flow:     factor = share * kilograms in one unit of the use                  kg per unit
 * of the release:  factor = share * release of the base year / sum of the uses covered    kg per unit
 * </pre>
 *
 * A row for a facility counts before rows for all. Nothing is assumed: a use without a row lets out nothing that is counted.
 */
public final class Compositions {
    private final List<Composition> stated;
    private final Map<Reported, BigDecimal> releases;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> counted = new LinkedHashSet<>();

    /**
     * A substance that a facility let out.
     *
     * @param facility the facility's identifier
     * @param burden the substance and where it went
     */
    public record Reported(String facility, SubstanceBurden burden) {}

    /**
     * @param stated the rows
     * @param releases kilograms of the base year
     */
    public Compositions(List<Composition> stated, Map<Reported, BigDecimal> releases) {
        this.stated = List.copyOf(stated);
        this.releases = Map.copyOf(releases);
    }

    /** The end uses with what they let out, and what could not be counted. */
    public EndUses in(EndUses uses) {
        findings.clear();
        counted.clear();
        refuseMoreThanAll();
        Map<String, EndUse> changed = new HashMap<>();
        Set<String> facilities =
                uses.endUses().stream().map(EndUse::facility).collect(Collectors.toCollection(LinkedHashSet::new));
        for (String facility : facilities) {
            List<EndUse> own = uses.endUses().stream()
                    .filter(use -> use.facility().equals(facility))
                    .toList();
            rowsOf(facility).forEach(row -> put(row, facility, own, changed));
        }
        List<EndUse> all = uses.endUses().stream()
                .map(use -> changed.getOrDefault(use.id(), use))
                .toList();
        List<Finding> told = new ArrayList<>(uses.findings());
        told.addAll(findings);
        return new EndUses(all, told);
    }

    /** The rows for a facility; those for all where it has none of its own about the flow and the substance. */
    private List<Composition> rowsOf(String facility) {
        List<Composition> own =
                stated.stream().filter(row -> row.facility().equals(facility)).toList();
        List<Composition> rows = new ArrayList<>(own);
        stated.stream()
                .filter(row -> row.facility().equals(EndUseShare.ALL))
                .filter(row -> own.stream()
                        .noneMatch(other -> other.flow().equals(row.flow())
                                && other.burden().equals(row.burden())))
                .forEach(rows::add);
        return rows;
    }

    private void put(Composition row, String facility, List<EndUse> own, Map<String, EndUse> changed) {
        List<EndUse> covered = own.stream().filter(row::covers).toList();
        BigDecimal total = covered.stream().map(Compositions::kilograms).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (covered.isEmpty()) {
            tellOfNoUse(row);
        } else if (covered.stream().anyMatch(use -> !use.unit().isComparableWith(Units.KILOGRAM))) {
            warn("measures.composition-not-a-mass", row, facility, row.flow().id());
        } else if (row.basis() == Composition.Basis.RELEASE
                && !releases.containsKey(new Reported(facility, row.burden()))) {
            warn("measures.no-release", row, facility, row.burden().id());
        } else if (total.signum() > 0) {
            BigDecimal perKilogram = perKilogram(row, facility, total);
            covered.forEach(use -> add(row, changed.getOrDefault(use.id(), use), perKilogram, changed));
        }
    }

    private BigDecimal perKilogram(Composition row, String facility, BigDecimal total) {
        return switch (row.basis()) {
            case FLOW -> row.share();
            case RELEASE ->
                releases.getOrDefault(new Reported(facility, row.burden()), BigDecimal.ZERO)
                        .multiply(row.share())
                        .divide(total, MathContext.DECIMAL64);
        };
    }

    private void add(Composition row, EndUse use, BigDecimal perKilogram, Map<String, EndUse> changed) {
        if (!counted.add(use.id() + " " + row.burden().id())) {
            findings.add(Finding.error(
                    "measures.composition-twice",
                    row.claim().position(),
                    use.id(),
                    row.burden().id()));
            return;
        }
        BigDecimal factor = perKilogram.multiply(
                new Quantity(BigDecimal.ONE, use.unit()).to(Units.KILOGRAM).amount());
        Map<Burden, List<BigDecimal>> factors = new HashMap<>(use.factors());
        factors.put(row.burden(), Collections.nCopies(use.baseline().size(), factor));
        changed.put(use.id(), use.with(factors));
    }

    /** Use of the first year, which is that of the base year. */
    private static BigDecimal kilograms(EndUse use) {
        return use.unit().isComparableWith(Units.KILOGRAM)
                ? new Quantity(use.baseline().getFirst(), use.unit())
                        .to(Units.KILOGRAM)
                        .amount()
                : BigDecimal.ZERO;
    }

    /** Shares of one release of one facility add up to all of it at most. */
    private void refuseMoreThanAll() {
        Map<Reported, BigDecimal> sums = new HashMap<>();
        for (Composition row : stated) {
            if (row.basis() == Composition.Basis.RELEASE) {
                BigDecimal sum = sums.merge(new Reported(row.facility(), row.burden()), row.share(), BigDecimal::add);
                if (sum.compareTo(BigDecimal.ONE) > 0) {
                    findings.add(Finding.error(
                            "measures.release-above-all",
                            row.claim().position(),
                            row.facility(),
                            row.burden().id(),
                            sum.movePointRight(2).toPlainString()));
                }
            }
        }
    }

    private void tellOfNoUse(Composition row) {
        if (!row.facility().equals(EndUseShare.ALL)) {
            warn(
                    "measures.composition-of-no-use",
                    row,
                    row.facility(),
                    row.flow().id());
        }
    }

    private void warn(String code, Composition row, String facility, String what) {
        SourcePosition position = row.claim().position();
        findings.add(Finding.warning(code, position, facility, what));
    }
}
