package org.vereda.endoflife.yard;

import java.util.Optional;
import java.util.Set;

/**
 * What a rule asks a yard to take out of a vehicle before it is crushed or shredded.
 *
 * @param place the country or the ISO 3166-2 code of the province or state where it holds
 * @param item what is to be taken out, for example {@code mercury-switches}
 * @param powertrains for which powertrains; empty for all
 * @param lastModelYear the last model year that it is about, empty where it names none
 * @param duty how strongly it asks
 * @param rule its name with the clause
 * @param source where it was read
 */
public record DepollutionRule(
        String place,
        String item,
        Set<String> powertrains,
        Optional<Integer> lastModelYear,
        Duty duty,
        String rule,
        String source) {
    /** How strongly a rule asks. */
    public enum Duty {
        /** It must be taken out. */
        REMOVE,
        /** The yard must have a plan of how to manage it. */
        PLAN,
        /** Good practice without a rule behind it. */
        ADVICE
    }

    public DepollutionRule {
        powertrains = Set.copyOf(powertrains);
    }

    /** True where it is about the vehicle; a vehicle of unknown model year is meant too. */
    public boolean holdsFor(IntakeVehicle vehicle) {
        boolean here = place.equals(vehicle.place().code())
                || place.equals(vehicle.place().country().name());
        boolean kind = powertrains.isEmpty() || powertrains.contains(vehicle.powertrain());
        boolean old = lastModelYear
                .flatMap(last -> vehicle.modelYear().map(year -> year <= last))
                .orElse(true);
        return here && kind && old;
    }
}
