package org.vereda.roadmap.policy;

import java.util.Set;
import org.vereda.quantity.Country;

/** Which facilities a target, budget or rule is about. */
public sealed interface Scope {
    /** All facilities of the partnership. */
    record Everyone() implements Scope {}

    /** All facilities in a country. */
    record InCountry(Country country) implements Scope {}

    /**
     * Some facilities that have something in common.
     *
     * @param name what they have in common, for example {@code region:US-MI}, {@code cohort:plac-1}, {@code tier:2}
     * @param facilities their identifiers
     */
    record Group(String name, Set<String> facilities) implements Scope {
        public Group {
            facilities = Set.copyOf(facilities);
        }
    }

    /** One facility. */
    record AtFacility(String facility) implements Scope {}

    /** Reads {@code all}, a country code, or a facility's identifier; only who knows the facilities can read a group. */
    static Scope parse(String text) {
        String stripped = text.strip();
        if (stripped.equalsIgnoreCase("all")) {
            return new Everyone();
        }
        for (Country country : Country.values()) {
            if (country.name().equals(stripped)) {
                return new InCountry(country);
            }
        }
        return new AtFacility(stripped);
    }

    /** True where a facility in a country belongs to the scope. */
    default boolean covers(Country country, String facility) {
        return switch (this) {
            case Everyone everyone -> true;
            case InCountry(Country only) -> only == country;
            case Group(String name, Set<String> members) -> members.contains(facility);
            case AtFacility(String only) -> only.equals(facility);
        };
    }

    /** The text form in partnership tables. */
    default String id() {
        return switch (this) {
            case Everyone everyone -> "all";
            case InCountry(Country country) -> country.name();
            case Group(String name, Set<String> members) -> name;
            case AtFacility(String facility) -> facility;
        };
    }
}
