package org.vereda.sources.vehicles;

import java.math.BigDecimal;
import java.util.Optional;
import org.vereda.endoflife.loop.RecycledContent;
import org.vereda.endoflife.loop.SecondaryLot;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;
import org.vereda.sources.table.TableRow;

/** The cells about recycled material that tables of parts and partnership folders have in common. */
public final class ContentRows {
    private ContentRows() {}

    private enum Answer {
        YES,
        NO
    }

    /** A blank cell claims the least: used by nobody before, not from vehicles, attributed. */
    public static Optional<RecycledContent> content(TableRow row) {
        Optional<RecycledContent.Consumer> consumer =
                choice(row, "consumer", RecycledContent.Consumer.class, RecycledContent.Consumer.PRE_CONSUMER);
        Optional<Answer> vehicles = choice(row, "from_vehicles", Answer.class, Answer.NO);
        Optional<RecycledContent.Accounting> accounting =
                choice(row, "accounting", RecycledContent.Accounting.class, RecycledContent.Accounting.MASS_BALANCE);
        return consumer.isPresent() && vehicles.isPresent() && accounting.isPresent()
                ? Optional.of(new RecycledContent(
                        consumer.get(), vehicles.get() == Answer.YES, accounting.get(), row.optionalText("lot")))
                : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> choice(TableRow row, String column, Class<E> kind, E blank) {
        return row.cell(column).isBlank() ? Optional.of(blank) : row.oneOf(column, kind);
    }

    /** A lot of recovered material. */
    public static Optional<SecondaryLot> lot(TableRow row) {
        Optional<String> id = row.text("lot");
        Optional<Country> country = row.oneOf("country", Country.class);
        Optional<Integer> year = row.integer("year");
        Optional<String> material = row.text("material");
        Optional<BigDecimal> recovered = kilograms(row, "recovered");
        Optional<BigDecimal> credited = kilograms(row, "credited");
        boolean whole = id.isPresent()
                && country.isPresent()
                && year.isPresent()
                && material.isPresent()
                && recovered.isPresent()
                && credited.isPresent();
        return whole
                ? Optional.of(new SecondaryLot(
                        id.get(),
                        country.get(),
                        year.get(),
                        material.get(),
                        recovered.get(),
                        credited.get(),
                        row.position("recovered")))
                : Optional.empty();
    }

    static Optional<BigDecimal> kilograms(TableRow row, String column) {
        return row.quantity(column, "unit").flatMap(mass -> kilograms(mass, row, column));
    }

    private static Optional<BigDecimal> kilograms(Quantity mass, TableRow row, String column) {
        if (mass.amount().signum() < 0) {
            row.report(Finding.error("loop.negative-mass", row.position(column), mass.toString()));
            return Optional.empty();
        }
        try {
            return Optional.of(mass.to(Units.KILOGRAM).amount());
        } catch (InvalidInput refused) {
            refused.at(row.position("unit")).findings().forEach(row::report);
            return Optional.empty();
        }
    }
}
