package org.vereda.sources.registers.american;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.RegisterReport.ProductionWaste;
import org.vereda.inventory.releases.RegisterReport.RatioBasis;
import org.vereda.inventory.releases.Release;
import org.vereda.inventory.releases.ReportingState;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;
import org.vereda.sources.table.TableCell;
import org.vereda.sources.table.TableRow;

/**
 * A row of a TRI file: Form R with its amounts, or Form A, which certifies that the facility stays below the alternate
 * threshold and states none.
 */
final class TriForm {
    private static final Map<String, Unit> UNITS = Map.of("pounds", Units.POUND, "grams", Units.GRAM);
    /** Amounts have three decimals: a total differs from the sum of its rounded parts by half of that for each. */
    private static final BigDecimal HALF_OF_LAST_DIGIT = new BigDecimal("0.0005");

    private final TableRow row;
    private final TriLayout layout;
    private final Findings findings;
    private final @Nullable BigDecimal[] amounts;

    TriForm(TableRow row, TriLayout layout, Findings findings) {
        this.row = row;
        this.layout = layout;
        this.findings = findings;
        this.amounts = new BigDecimal[layout.size()];
    }

    /** The row as a report; empty, with findings, where its year, facility or unit cannot be read. */
    Optional<RegisterReport> report() {
        Optional<Integer> year = TriText.year(row, layout.year, findings);
        Optional<String> facility = TriText.required(row, layout.facility, "trifd", findings);
        Optional<Unit> unit = unit(row, layout.unit, findings);
        return year.isPresent() && facility.isPresent() && unit.isPresent()
                ? Optional.of(report(year.get(), facility.get(), unit.get()))
                : Optional.empty();
    }

    /** The unit that a row states. */
    static Optional<Unit> unit(TableRow row, int column, Findings findings) {
        TableCell cell = row.cell(column);
        Optional<Unit> unit = Optional.ofNullable(UNITS.get(cell.value().toLowerCase(Locale.ROOT)));
        if (unit.isEmpty()) {
            findings.add(Finding.error("registers.unknown-unit", cell.position(), cell.value(), "Pounds, Grams"));
        }
        return unit;
    }

    private RegisterReport report(int year, String facility, Unit unit) {
        layout.totals.forEach(this::reconcile);
        String code = TriText.optional(row, layout.code)
                .or(() -> TriText.optional(row, layout.otherCode))
                .orElse("");
        String name = TriText.optional(row, layout.chemical).orElse(code);
        String document = TriText.optional(row, layout.document).orElse("");
        List<Release> releases = releases(year, facility, code, name, document, unit);
        return new RegisterReport(
                Register.TRI,
                year,
                facility,
                industry(year),
                code,
                name,
                state(releases),
                releases,
                Optional.of(new Quantity(statedReleases(), unit)),
                layout.waste.map(section -> waste(section, unit)),
                document,
                row.position());
    }

    private List<Release> releases(int year, String facility, String code, String name, String document, Unit unit) {
        List<Release> releases = new ArrayList<>();
        for (TriLayout.Amount amount : layout.releases) {
            for (int column : counting(amount)) {
                if (amount(column).signum() > 0) {
                    Claim<Quantity> claim = claim(column, facility, document, unit);
                    releases.add(
                            new Release(Register.TRI, year, facility, code, name, amount.medium.orElseThrow(), claim));
                }
            }
        }
        return releases;
    }

    /** TRI does not say here how an amount came to be known: by meters, balances, factors or an engineer's estimate. */
    private Claim<Quantity> claim(int column, String facility, String document, Unit unit) {
        return new Claim<>(
                new Quantity(amount(column), unit),
                Evidence.CALCULATED,
                facility,
                document,
                row.cell(column).position());
    }

    private ReportingState state(List<Release> releases) {
        TableCell form = row.cell(layout.form);
        boolean certified = form.value().equals("A");
        if (!certified && !form.value().equals("R")) {
            findings.add(Finding.warning("registers.unknown-form", form.position(), form.value()));
        }
        if (!releases.isEmpty()) {
            return ReportingState.REPORTED;
        }
        return certified ? ReportingState.BELOW_THRESHOLD : ReportingState.ZERO;
    }

    private Optional<IndustryCode> industry(int year) {
        TableCell cell = row.cell(layout.industry);
        Optional<IndustryCode> code = AmericanIndustry.of(cell.value(), year);
        if (code.isEmpty()) {
            findings.add(Finding.warning("registers.unknown-industry", cell.position(), cell.value()));
        }
        return code;
    }

    private BigDecimal statedReleases() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int column : layout.statedReleases) {
            sum = sum.signum() == 0 ? amount(column) : sum.add(amount(column));
        }
        return sum;
    }

    private ProductionWaste waste(TriLayout.Waste section, Unit unit) {
        List<Quantity> parts = section.parts().stream()
                .map(part -> new Quantity(sum(part), unit))
                .toList();
        return new ProductionWaste(
                parts.get(0),
                parts.get(1),
                parts.get(2),
                parts.get(3),
                parts.get(4),
                parts.get(5),
                parts.get(6),
                Optional.of(new Quantity(amount(section.total()), unit)),
                section.ratio() == RequiredColumns.ABSENT ? Optional.empty() : row.decimal(section.ratio()),
                ratioBasis(row, section.ratioBasis()));
    }

    /** What a production ratio says that it compares. */
    static RatioBasis ratioBasis(TableRow row, int column) {
        return switch (TriText.optional(row, column).orElse("")) {
            case "PRODUCTION" -> RatioBasis.PRODUCTION;
            case "ACTIVITY" -> RatioBasis.ACTIVITY;
            default -> RatioBasis.NOT_STATED;
        };
    }

    private void reconcile(TriLayout.Total total) {
        BigDecimal sum = BigDecimal.ZERO;
        int counted = 1;
        for (TriLayout.Amount part : total.parts()) {
            sum = sum.add(sum(part));
            counted += counting(part).length;
        }
        BigDecimal difference = amount(total.column()).subtract(sum);
        if (difference.signum() != 0
                && difference.abs().compareTo(HALF_OF_LAST_DIGIT.multiply(BigDecimal.valueOf(counted))) > 0) {
            TableCell cell = row.cell(total.column());
            findings.add(Finding.warning(
                    "registers.total-differs", cell.position(), total.name(), cell.value(), sum.toPlainString()));
        }
    }

    private BigDecimal sum(TriLayout.Amount amount) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int column : counting(amount)) {
            sum = sum.add(amount(column));
        }
        return sum;
    }

    /** The columns that hold the amount in this row. */
    private int[] counting(TriLayout.Amount amount) {
        for (int part : amount.parts) {
            if (amount(part).signum() != 0) {
                return amount.parts;
            }
        }
        return amount.whole;
    }

    /** The amount of a column; a blank one is none, a negative one is an error and not used. */
    private BigDecimal amount(int column) {
        BigDecimal known = amounts[column];
        if (known == null) {
            known = TriText.amount(row, column, findings);
            amounts[column] = known;
        }
        return known;
    }
}
