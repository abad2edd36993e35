package org.vereda.sources.registers.american;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.OffSiteTransfer;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Unit;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableRow;

/**
 * TRI Basic Plus, type 3A: what facilities sent to whom (section 6.2), a row for each form and receiver, a column for each
 * way of disposal, recycling, energy recovery and treatment. The same amounts stand without receiver in type 1A.
 */
final class TriTransfers {
    private static final String NONE = "NA";
    private static final BigDecimal HALF_OF_LAST_DIGIT = new BigDecimal("0.0005");

    private final Table table;
    private final TriTransferLayout layout;
    private final Findings findings;

    TriTransfers(Table table, Findings findings) {
        this.table = table;
        this.layout = new TriTransferLayout(table, findings);
        this.findings = findings;
    }

    void read(AmericanRows rows) {
        for (TableRow row : table) {
            Optional<Integer> year = TriText.year(row, layout.year, findings);
            Optional<String> facility = TriText.required(row, layout.facility, "trifd", findings);
            Optional<Unit> unit = TriForm.unit(row, layout.unit, findings);
            if (year.isPresent() && facility.isPresent() && unit.isPresent()) {
                read(row, new Form(year.get(), facility.get(), unit.get(), receiver(row)), rows);
            }
        }
    }

    private record Form(int year, String facility, Unit unit, OffSiteTransfer.Receiver receiver) {}

    private void read(TableRow row, Form form, AmericanRows rows) {
        for (TriTransferLayout.Ways ways : layout.ways) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < ways.amounts().size(); i++) {
                int column = ways.amounts().get(i);
                BigDecimal amount = TriText.amount(row, column, findings);
                if (amount.signum() > 0) {
                    sum = sum.add(amount);
                    rows.transfer(transfer(row, form, ways, i, amount));
                }
            }
            reconcile(row, ways, sum);
        }
    }

    private OffSiteTransfer transfer(TableRow row, Form form, TriTransferLayout.Ways ways, int i, BigDecimal amount) {
        String code = TriText.optional(row, layout.code).orElse("");
        return new OffSiteTransfer(
                Register.TRI,
                form.year(),
                form.facility(),
                code,
                TriText.optional(row, layout.chemical).orElse(code),
                ways.medium(),
                form.receiver(),
                new Claim<>(
                        new Quantity(amount, form.unit()),
                        TriText.evidence(row, ways.bases().get(i)),
                        form.facility(),
                        TriText.optional(row, layout.document).orElse(""),
                        row.cell(ways.amounts().get(i)).position()));
    }

    private void reconcile(TableRow row, TriTransferLayout.Ways ways, BigDecimal sum) {
        BigDecimal difference = TriText.amount(row, ways.total(), findings).subtract(sum);
        BigDecimal tolerance =
                HALF_OF_LAST_DIGIT.multiply(BigDecimal.valueOf(ways.amounts().size() + 1L));
        if (difference.signum() != 0 && difference.abs().compareTo(tolerance) > 0) {
            findings.add(Finding.warning(
                    "registers.total-differs",
                    row.cell(ways.total()).position(),
                    ways.totalName(),
                    row.cell(ways.total()).value(),
                    sum.toPlainString()));
        }
    }

    /** Who receives; a blank country is the United States. */
    private OffSiteTransfer.Receiver receiver(TableRow row) {
        String countryText = stated(row, layout.receiverCountry).orElse(Country.US.name());
        Optional<Country> country = Stream.of(Country.values())
                .filter(one -> one.name().equals(countryText))
                .findFirst();
        return new OffSiteTransfer.Receiver(
                Stream.of(layout.receiverId, layout.receiverRegistryId)
                        .flatMap(column -> stated(row, column).stream())
                        .findFirst()
                        .orElse(""),
                stated(row, layout.receiverName).orElse(""),
                country,
                country.flatMap(one -> subdivision(row, one)),
                stated(row, layout.receiverCity).orElse(""),
                countryText);
    }

    private Optional<Subdivision> subdivision(TableRow row, Country country) {
        List<Integer> columns = country == Country.US
                ? List.of(layout.receiverState)
                : List.of(layout.receiverProvince, layout.receiverState);
        for (int column : columns) {
            Optional<String> text = stated(row, column);
            if (text.isPresent()) {
                try {
                    return Optional.of(Subdivision.parse(country.name() + "-" + text.get()));
                } catch (InvalidInput e) {
                    findings.add(Finding.warning(
                            "registers.unknown-state", row.cell(column).position(), text.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> stated(TableRow row, int column) {
        return TriText.optional(row, column).filter(text -> !text.equals(NONE));
    }
}
