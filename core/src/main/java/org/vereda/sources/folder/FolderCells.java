package org.vereda.sources.folder;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.vereda.inventory.Amount;
import org.vereda.inventory.Flow;
import org.vereda.inventory.releases.SubstanceDirectory;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Uncertainty;
import org.vereda.sources.table.TableRow;

/** The cells that several tables of a folder have in common: amounts, money, evidence and who said so. */
final class FolderCells {
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2099;

    /** Beyond it 95 % of the values would lie between a 25th and 25 times the amount. */
    private static final BigDecimal WIDE_SPREAD = BigDecimal.valueOf(5);

    private final PartnershipSettings settings;
    private final Set<String> filesWithoutEvidence = new HashSet<>();

    FolderCells(PartnershipSettings settings) {
        this.settings = settings;
    }

    /** How the table of the row writes numbers, for cells that are kept as printed; plain where nobody stated it. */
    NumberStyle style(TableRow row) {
        return settings.format(row.position().file()).numberStyle().orElse(NumberStyle.PLAIN_POINT);
    }

    /** A quantity, or money where the unit is a currency; negative ones are a finding. */
    Optional<Amount> amount(TableRow row) {
        return amount(row, notNegative(row, "amount"));
    }

    /** The same, where an amount below zero has a meaning. */
    Optional<Amount> signedAmount(TableRow row) {
        return amount(row, row.decimal("amount"));
    }

    Optional<Quantity> quantity(TableRow row, String amountColumn, String unitColumn) {
        return row.quantity(amountColumn, unitColumn)
                .filter(quantity -> !isNegative(row, amountColumn, quantity.amount()));
    }

    /** Money with the price year of its row or else of the partnership; nothing where the amount is blank. */
    Optional<Money> money(TableRow row, String amountColumn, String currencyColumn) {
        return money(row, notNegative(row, amountColumn), amountColumn, currencyColumn);
    }

    /** Money that may be negative: a gain where a cost is asked for. */
    Optional<Money> signedMoney(TableRow row, String amountColumn, String currencyColumn) {
        return money(row, row.decimal(amountColumn), amountColumn, currencyColumn);
    }

    private Optional<Money> money(
            TableRow row, Optional<BigDecimal> amount, String amountColumn, String currencyColumn) {
        Optional<Currency> currency = row.cell(amountColumn).isBlank()
                ? Optional.empty()
                : row.required().currency(currencyColumn);
        int priceYear = priceYear(row);
        return amount.flatMap(number -> currency.map(money -> new Money(number, money, priceYear)));
    }

    Optional<BigDecimal> notNegative(TableRow row, String column) {
        return row.decimal(column).filter(number -> !isNegative(row, column, number));
    }

    /** The claim of a row: how the value is known, who says so, and the document. */
    <T> Claim<T> claim(TableRow row, String amountColumn, T value, String who) {
        if (row.cell("evidence").isBlank()
                && filesWithoutEvidence.add(row.position().file())) {
            row.report(Finding.note("sources.blank-evidence", row.position("evidence")));
        }
        return claim(row, amountColumn, value, who, Evidence.ESTIMATED);
    }

    /** The same with an evidence of its own where the row states none. */
    <T> Claim<T> claim(TableRow row, String amountColumn, T value, String who, Evidence unstated) {
        return new Claim<>(
                value,
                row.optional().oneOf("evidence", Evidence.class).orElse(unstated),
                row.optionalText("who").orElse(who),
                row.optionalText("document").orElse(""),
                row.position(amountColumn),
                spread(row));
    }

    /** A stated geometric standard deviation; a wide one is kept with a doubt, one below 1 is not possible. */
    private static Uncertainty spread(TableRow row) {
        Optional<BigDecimal> ratio = row.optional().decimal("gsd");
        if (ratio.isEmpty()) {
            return new Uncertainty.None();
        }
        if (ratio.get().compareTo(BigDecimal.ONE) < 0) {
            row.report(Finding.error(
                    "sources.spread-below-one",
                    row.position("gsd"),
                    row.cell("gsd").value()));
            return new Uncertainty.None();
        }
        if (ratio.get().compareTo(WIDE_SPREAD) > 0) {
            row.report(Finding.warning(
                    "sources.wide-spread", row.position("gsd"), row.cell("gsd").value()));
        }
        return new Uncertainty.Lognormal(ratio.get().doubleValue());
    }

    static Optional<Flow> flow(TableRow row) {
        return row.text("flow").flatMap(text -> {
            Optional<Flow> flow = Flow.find(text);
            if (flow.isEmpty()) {
                row.report(Finding.error("sources.unknown-flow", row.position("flow"), text));
            }
            return flow;
        });
    }

    /** The year of a row; a slip such as 22 or 20222 is a finding. */
    static Optional<Integer> year(TableRow row) {
        return row.integer("year").filter(year -> {
            boolean plausible = year >= EARLIEST_YEAR && year <= LATEST_YEAR;
            if (!plausible) {
                row.report(Finding.error(
                        "sources.not-a-year",
                        row.position("year"),
                        row.cell("year").value()));
            }
            return plausible;
        });
    }

    /** False, with a finding, for what looks like a CAS number and has a wrong check digit. */
    static boolean isSubstance(TableRow row, String column, String text) {
        boolean possible = !text.matches("[0-9]{2,7}-[0-9]{2}-[0-9]")
                || SubstanceDirectory.casNumber(text).isPresent();
        if (!possible) {
            row.report(Finding.error("sources.wrong-cas-number", row.position(column), text));
        }
        return possible;
    }

    static boolean allOf(Optional<?>... values) {
        return Arrays.stream(values).allMatch(Optional::isPresent);
    }

    private Optional<Amount> amount(TableRow row, Optional<BigDecimal> number) {
        Optional<Currency> currency = currency(row.cell("unit").value());
        int priceYear = priceYear(row);
        if (currency.isPresent()) {
            return number.map(sum -> new Amount.Spent(new Money(sum, currency.get(), priceYear)));
        }
        return row.unit("unit").flatMap(unit -> number.map(size -> new Amount.Physical(new Quantity(size, unit))));
    }

    private int priceYear(TableRow row) {
        return row.optional().integer("price_year").orElse(settings.priceYear());
    }

    private static boolean isNegative(TableRow row, String column, BigDecimal number) {
        boolean negative = number.signum() < 0;
        if (negative) {
            row.report(Finding.error(
                    "sources.negative-amount",
                    row.position(column),
                    row.cell(column).value()));
        }
        return negative;
    }

    private static Optional<Currency> currency(String text) {
        return Arrays.stream(Currency.values())
                .filter(currency -> currency.name().equals(text))
                .findFirst();
    }
}
