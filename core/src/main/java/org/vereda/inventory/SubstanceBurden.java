package org.vereda.inventory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/**
 * The release of one substance, in kilograms. It counts where it is let out and nowhere else.
 *
 * @param substance the CAS number with dashes, or the code of a group that has none
 * @param into what takes it up
 */
public record SubstanceBurden(String substance, Compartment into) implements Burden {
    private static final String FAMILY = "release";

    /** What takes a release up. */
    public enum Compartment {
        /** Air, from stacks and everywhere else. */
        AIR,
        /** Surface water. */
        WATER,
        /** Soil and what is put on or into it at the site. */
        LAND;

        /** The word in tables: {@code air}, {@code water}, {@code land}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Compartment> find(String id) {
            return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
        }
    }

    @Override
    public Unit unit() {
        return Units.KILOGRAM;
    }

    @Override
    public String id() {
        return FAMILY + ":" + substance + ":" + into.id();
    }

    @Override
    public boolean isFungible() {
        return false;
    }

    static Optional<SubstanceBurden> find(String text) {
        String[] parts = text.strip().split(":", -1);
        return parts.length == 3 && parts[0].equals(FAMILY) && !parts[1].isBlank()
                ? Compartment.find(parts[2]).map(into -> new SubstanceBurden(parts[1].strip(), into))
                : Optional.empty();
    }
}
