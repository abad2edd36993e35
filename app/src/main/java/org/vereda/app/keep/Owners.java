package org.vereda.app.keep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.vereda.app.keep.KeptRow.Owner;

/**
 * Whose rows are: a row is of the organization that it names, or that runs the facility that it names, or the facility of its project,
 * meter or product. What two organizations claim, for example a product that both make, belongs to neither, so that nobody comes to see a
 * row by claiming it.
 */
final class Owners {
    /** Tables that say whose the rows of others are. */
    static final Set<String> DECIDING = Set.of("facilities.csv", "projects.csv", "meters.csv", "production.csv");

    private static final Owner DISPUTED = new Owner(Optional.of(""), Optional.empty());

    private final Map<String, Owner> facilities = new HashMap<>();
    private final Map<String, Owner> projects = new HashMap<>();
    private final Map<String, Owner> meters = new HashMap<>();
    private final Map<String, Owner> products = new HashMap<>();

    /** Where the deciding tables come from. */
    @FunctionalInterface
    interface Tables {
        /** Hands on header and cells of every row of a table. */
        void each(String path, BiConsumer<List<String>, List<String>> sink);
    }

    static Owners of(Tables tables) {
        Owners owners = new Owners();
        tables.each(
                "facilities.csv",
                (header, row) -> cell(header, row, "id")
                        .ifPresent(id -> claim(
                                owners.facilities, id, new Owner(cell(header, row, "organization"), Optional.of(id)))));
        owners.learn(tables, "projects.csv", "id", owners.projects);
        owners.learn(tables, "meters.csv", "id", owners.meters);
        owners.learn(tables, "production.csv", "product", owners.products);
        return owners;
    }

    private void learn(Tables tables, String path, String key, Map<String, Owner> known) {
        tables.each(
                path,
                (header, row) -> cell(header, row, key)
                        .ifPresent(id -> ofFacility(header, row).ifPresent(owner -> claim(known, id, owner))));
    }

    private static void claim(Map<String, Owner> known, String id, Owner owner) {
        known.merge(id, owner, Owners::both);
    }

    /** What two claims leave: the same facility, the same organization, or nobody. */
    private static Owner both(Owner one, Owner other) {
        if (one.equals(other)) {
            return one;
        }
        return one.organization().equals(other.organization())
                ? new Owner(one.organization(), Optional.empty())
                : DISPUTED;
    }

    /** The owner of a row. */
    Owner of(String path, List<String> header, List<String> row) {
        Owner owner = switch (path) {
            case "organizations.csv" -> new Owner(cell(header, row, "id"), Optional.empty());
            case "facilities.csv" -> named(header, row, "id", facilities).orElse(Owner.NOBODY);
            case "products.csv" -> named(header, row, "id", products).orElse(Owner.NOBODY);
            case "evidence.csv" ->
                named(header, row, "scope", facilities)
                        .orElseGet(() -> new Owner(cell(header, row, "scope"), Optional.empty()));
            default -> byColumns(header, row);
        };
        return owner.equals(DISPUTED) ? Owner.NOBODY : owner;
    }

    private Owner byColumns(List<String> header, List<String> row) {
        return ofFacility(header, row)
                .or(() -> named(header, row, "project", projects))
                .or(() -> named(header, row, "meter", meters))
                .or(() -> named(header, row, "scope", facilities))
                .or(() -> named(header, row, "product", products))
                .or(() -> cell(header, row, "organization").map(id -> new Owner(Optional.of(id), Optional.empty())))
                .orElse(Owner.NOBODY);
    }

    /** Whose the identifier is that a row of a deciding table claims, where somebody claims it already. */
    Optional<Owner> claimed(String path, List<String> header, List<String> row) {
        return switch (path) {
            case "facilities.csv" -> named(header, row, "id", facilities);
            case "projects.csv" -> named(header, row, "id", projects);
            case "meters.csv" -> named(header, row, "id", meters);
            case "production.csv" -> named(header, row, "product", products);
            default -> Optional.empty();
        };
    }

    private Optional<Owner> ofFacility(List<String> header, List<String> row) {
        return named(header, row, "facility", facilities);
    }

    private static Optional<Owner> named(
            List<String> header, List<String> row, String column, Map<String, Owner> known) {
        return cell(header, row, column).flatMap(id -> Optional.ofNullable(known.get(id)));
    }

    private static Optional<String> cell(List<String> header, List<String> row, String column) {
        int at = header.indexOf(column);
        return at < 0 || at >= row.size() || row.get(at).isBlank()
                ? Optional.empty()
                : Optional.of(row.get(at).strip());
    }
}
