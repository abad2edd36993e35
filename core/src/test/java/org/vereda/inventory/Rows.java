package org.vereda.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Money;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Units;

/** Rows of partnership tables for tests, each at a line of its own. */
public final class Rows {
    public static final Period YEAR = Period.ofYear(2022);
    private static int line;

    private Rows() {}

    public static Facility facility(String id, String subdivision) {
        return facility(id, subdivision, "", 100);
    }

    public static Facility facility(String id, String subdivision, String naics, int employees) {
        return new Facility(
                id,
                "org-" + id,
                "Facility " + id,
                new Subdivision(subdivision),
                "",
                "",
                "",
                Optional.empty(),
                naics.isEmpty() ? Optional.empty() : Optional.of(new IndustryCode(naics, 2017)),
                Map.of(),
                List.of(),
                employees > 0 ? OptionalInt.of(employees) : OptionalInt.empty(),
                SourcePosition.of("facilities.csv", 2, 1));
    }

    public static Activity row(String facility, String flow, String amount, String unit) {
        return row(facility, flow, amount, unit, YEAR, "");
    }

    public static Activity row(String facility, String flow, String amount, String unit, Period period, String endUse) {
        return new Activity(facility, period, flow(flow), endUse, claim(physical(amount, unit), Evidence.MEASURED));
    }

    public static Activity spent(String facility, String flow, String amount, Currency currency, int year) {
        Amount money = new Amount.Spent(Money.of(amount, currency, year));
        return new Activity(facility, YEAR, flow(flow), "", claim(money, Evidence.MEASURED));
    }

    public static Activity estimated(Activity row) {
        return new Activity(
                row.facility(),
                row.period(),
                row.flow(),
                row.endUse(),
                claim(row.claim().value(), Evidence.ESTIMATED));
    }

    public static Production made(String facility, String product, String amount, String unit, String value) {
        Optional<Money> money = value.isEmpty() ? Optional.empty() : Optional.of(Money.of(value, Currency.USD, 2022));
        return new Production(
                facility, YEAR, product, claim(Quantity.of(amount, Units.parse(unit)), Evidence.MEASURED), money);
    }

    public static Product product(String id, String unit, String kilograms) {
        Optional<Quantity> mass =
                kilograms.isEmpty() ? Optional.empty() : Optional.of(Quantity.of(kilograms, Units.KILOGRAM));
        return new Product(
                id, id, Quantity.of(1, Units.parse(unit)), mass, SourcePosition.of("products.csv", ++line, 1));
    }

    public static Amount physical(String amount, String unit) {
        return new Amount.Physical(Quantity.of(amount, Units.parse(unit)));
    }

    public static Flow flow(String text) {
        return Flow.find(text).orElseThrow();
    }

    public static <T> Claim<T> claim(T value, Evidence evidence) {
        return new Claim<>(value, evidence, "", "", SourcePosition.of("activity.csv", ++line, 1));
    }

    public static Period days(String start, String end) {
        return new Period(LocalDate.parse(start), LocalDate.parse(end));
    }
}
