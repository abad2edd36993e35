package org.vereda.endoflife.materials;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** Compositions by type, powertrain and cohort. */
public final class Compositions {
    private final List<CohortComposition> all;

    private Compositions(List<CohortComposition> all) {
        this.all = all;
    }

    /** These compositions. */
    public static Compositions of(List<CohortComposition> all) {
        return new Compositions(List.copyOf(all));
    }

    /** All of them as they were read. */
    public List<CohortComposition> all() {
        return all;
    }

    /** True where the composition of some cohort is known. */
    public boolean knows(String type, String powertrain) {
        return all.stream()
                .anyMatch(one -> one.type().equals(type) && one.powertrain().equals(powertrain));
    }

    /** These, and of the others those of vehicles that these say nothing about. */
    public Compositions before(Compositions others) {
        return of(Stream.concat(all.stream(), others.all.stream().filter(one -> !knows(one.type(), one.powertrain())))
                .toList());
    }

    /**
     * The composition of a cohort. Where none is stated for it, that of the nearest cohort, the older of two, and a
     * finding that says so; nothing is drawn between two cohorts.
     *
     * @throws InvalidInput where no composition is known for the type and powertrain
     */
    public CohortComposition of(String type, String powertrain, int cohort, Findings findings) {
        CohortComposition nearest = all.stream()
                .filter(one -> one.type().equals(type) && one.powertrain().equals(powertrain))
                .min(Comparator.comparingInt((CohortComposition one) -> Math.abs(one.cohort() - cohort))
                        .thenComparingInt(CohortComposition::cohort))
                .orElseThrow(() -> InvalidInput.of(
                        Finding.error("materials.no-composition", SourcePosition.NOWHERE, type, powertrain, known())));
        if (nearest.cohort() != cohort) {
            findings.add(Finding.warning(
                    "materials.other-cohort",
                    nearest.position(),
                    type + " " + powertrain,
                    Integer.toString(cohort),
                    Integer.toString(nearest.cohort())));
        }
        return nearest;
    }

    private String known() {
        return String.join(
                ", ",
                all.stream()
                        .map(one -> one.type() + " " + one.powertrain())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
