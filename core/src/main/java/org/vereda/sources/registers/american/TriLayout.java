package org.vereda.sources.registers.american;

import java.util.List;
import java.util.Optional;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.Medium;
import org.vereda.sources.table.Table;

/** Where the columns of a TRI file stand: looked up once for the file, so that its rows are read by index. */
final class TriLayout {
    private final int size;
    private final RequiredColumns columns;
    final int year;
    final int facility;
    final int document;
    final int industry;
    final int chemical;
    final int code;
    final int otherCode;
    final int form;
    final int unit;
    final List<Amount> releases;
    final List<Total> totals;
    final List<Integer> statedReleases;
    final Optional<Waste> waste;
    final Place place;

    /** An amount: where it goes, and the columns that hold it. */
    static final class Amount {
        /** Where it goes, empty for production-related waste. */
        final Optional<Medium> medium;
        /** Its column alone. */
        final int[] whole;
        /** The columns that it was split into. */
        final int[] parts;

        Amount(Optional<Medium> medium, int whole, int[] parts) {
            this.medium = medium;
            this.whole = new int[] {whole};
            this.parts = parts;
        }
    }

    /**
     * A stated total.
     *
     * @param column its column
     * @param name the name of the column
     * @param parts what adds up to it
     */
    record Total(int column, String name, List<Amount> parts) {}

    /** The columns of section 8. */
    record Waste(List<Amount> parts, int total, int ratio, int ratioBasis) {}

    /** The columns that describe the facility. */
    record Place(
            int name,
            int street,
            int city,
            int state,
            int postalCode,
            int latitude,
            int longitude,
            List<Integer> parents,
            int registryId) {}

    /** @throws org.vereda.quantity.InvalidInput naming every required column that the table lacks */
    TriLayout(Table table, TriNames names) {
        size = table.columns().size();
        columns = new RequiredColumns(table, Register.TRI.name());
        columns.require(names.required());
        TriNames.Identity identity = names.identity();
        year = index(identity.year());
        facility = index(identity.facility());
        document = index(identity.document());
        industry = index(identity.industry());
        chemical = index(identity.chemical());
        code = index(identity.code());
        otherCode = index(identity.otherCode());
        form = index(identity.form());
        unit = index(identity.unit());
        releases = amounts(names.releases());
        totals = names.totals().stream()
                .map(total ->
                        new Total(index(total.name()), RequiredColumns.first(total.name()), amounts(total.parts())))
                .toList();
        statedReleases = names.statedReleases().stream().map(this::index).toList();
        waste = names.waste()
                .map(section -> new Waste(
                        amounts(section.parts()),
                        index(section.total()),
                        index(section.ratio()),
                        index(section.ratioBasis())));
        place = place(names.place());
    }

    /** How many columns the file has. */
    int size() {
        return size;
    }

    private Place place(TriNames.Place names) {
        return new Place(
                index(names.name()),
                index(names.street()),
                index(names.city()),
                index(names.state()),
                index(names.postalCode()),
                index(names.latitude()),
                index(names.longitude()),
                names.parents().stream().map(this::index).toList(),
                index(names.registryId()));
    }

    private List<Amount> amounts(List<TriColumn> columns) {
        return columns.stream()
                .map(column -> new Amount(
                        column.medium(),
                        index(column.name()),
                        column.parts().stream().mapToInt(this::index).toArray()))
                .toList();
    }

    private int index(String names) {
        return columns.index(names);
    }
}
