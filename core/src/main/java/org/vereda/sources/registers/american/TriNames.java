package org.vereda.sources.registers.american;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vereda.inventory.releases.Medium;

/**
 * The names of the columns that one kind of TRI file gives to the parts of a form. Where a file has one of several names for
 * a column, they stand in one text with {@code |} between them, the current one first.
 *
 * @param identity facility, year, chemical and form
 * @param place what is read of the facility besides
 * @param releases the amounts that go somewhere
 * @param totals the totals that a row states, each with the columns that add up to it
 * @param statedReleases the totals whose sum is all releases and disposal
 * @param waste section 8, empty where another file holds it
 */
record TriNames(
        Identity identity,
        Place place,
        List<TriColumn> releases,
        List<Total> totals,
        List<String> statedReleases,
        Optional<Waste> waste) {
    /** Between the names of one column. */
    static final String OR = "|";

    TriNames {
        releases = List.copyOf(releases);
        totals = List.copyOf(totals);
        statedReleases = List.copyOf(statedReleases);
    }

    /** Columns that say whose form it is and of what. */
    record Identity(
            String year,
            String facility,
            String document,
            String industry,
            String chemical,
            String code,
            String otherCode,
            String form,
            String unit) {
        Stream<String> required() {
            return Stream.of(year, facility, document, industry, chemical, code, form, unit);
        }
    }

    /** Columns that say where the facility is and whose. */
    record Place(
            String name,
            String street,
            String city,
            String state,
            String postalCode,
            String latitude,
            String longitude,
            List<String> parents,
            String registryId) {
        Place {
            parents = List.copyOf(parents);
        }
    }

    /**
     * A total that the row states.
     *
     * @param name its column
     * @param parts the columns that add up to it
     */
    record Total(String name, List<TriColumn> parts) {
        Total {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Section 8 of the form.
     *
     * @param parts 8.1 to 8.7
     * @param total their total
     * @param ratio the production ratio, 8.9
     * @param ratioBasis what the ratio compares
     */
    record Waste(List<TriColumn> parts, String total, String ratio, String ratioBasis) {
        Waste {
            parts = List.copyOf(parts);
        }
    }

    /** The columns without which a row cannot be read. */
    List<String> required() {
        Stream<TriColumn> amounts =
                Stream.concat(releases.stream(), waste.stream().flatMap(section -> section.parts().stream()));
        return Stream.of(identity.required(), totals.stream().map(Total::name), amounts.flatMap(TriColumn::all))
                .flatMap(columns -> columns)
                .distinct()
                .toList();
    }

    /** The columns of releases that pass this medium's test. */
    static List<TriColumn> into(List<TriColumn> columns, Predicate<Medium> media) {
        return columns.stream()
                .filter(column -> column.medium().filter(media).isPresent())
                .toList();
    }
}
