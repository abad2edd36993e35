package org.vereda.footprint.database;

import java.util.Optional;
import java.util.Set;
import org.vereda.footprint.Compartment;
import org.vereda.footprint.network.ImpactCategory;

/**
 * The impact of one unit of an elementary flow, with all by which databases may call that flow:
 * {@code impact = amount in unit * value}.
 *
 * @param category the impact category
 * @param ids identifiers of flows that it belongs to
 * @param names names of the substance, compared without regard to case and spaces
 * @param cas its CAS number, empty where names alone decide
 * @param compartment where it goes; nothing where the factor holds everywhere
 * @param value impact per unit; 0 for a flow that the method knows and that has no impact
 * @param unit the unit of the amount, for example {@code kg}
 */
public record ElementaryFactor(
        ImpactCategory category,
        Set<String> ids,
        Set<String> names,
        String cas,
        Optional<Compartment> compartment,
        double value,
        String unit) {
    public ElementaryFactor {
        ids = Set.copyOf(ids);
        names = Set.copyOf(names);
    }

    /** A factor that is found by names only. */
    public static ElementaryFactor ofNames(
            ImpactCategory category, Set<String> names, Optional<Compartment> compartment, double value, String unit) {
        return new ElementaryFactor(category, Set.of(), names, "", compartment, value, unit);
    }
}
