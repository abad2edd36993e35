package org.vereda.sources.registers;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.Medium;
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
 * A row of a TRI Basic file: Form R with its amounts, or Form A, which certifies that the facility stays below the
 * alternate threshold and states none.
 */
final class TriForm {
    private static final Map<String, Unit> UNITS = Map.of("pounds", Units.POUND, "grams", Units.GRAM);
    /** Amounts have three decimals: a total differs from the sum of its rounded parts by half of that for each. */
    private static final BigDecimal HALF_OF_LAST_DIGIT = new BigDecimal("0.0005");

    /** What nearly all cells hold. */
    private static final String ZERO = "0.000";

    private static final String TOTAL = "total releases";
    private static final String PRODUCTION_WASTE = "production wste (8.1-8.7)";
    private static final List<String> TEXTS =
            List.of("year", "trifd", "primary naics", "chemical", "cas#", "form type", "unit of measure");

    /** The totals that a row states, each with the columns that add up to it. */
    private static final Map<String, List<TriColumn>> TOTALS = Map.of(
            "on-site release total",
            TriColumn.ON_SITE,
            "off-site release total",
            TriColumn.joined(List.of(List.of(TriColumn.SEWER), TriColumn.DISPOSAL)),
            TOTAL,
            TriColumn.joined(List.of(TriColumn.ON_SITE, List.of(TriColumn.SEWER), TriColumn.DISPOSAL)),
            "potw - total transfers",
            List.of(TriColumn.SEWER, TriColumn.SEWER_TREATED),
            "off-site recycled total",
            TriColumn.RECYCLING,
            "off-site energy recovery t",
            TriColumn.ENERGY_RECOVERY,
            "off-site treated total",
            TriColumn.joined(List.of(TriColumn.TREATMENT, List.of(TriColumn.SEWER_TREATED))),
            "6.2 - total transfer",
            TriColumn.RELEASES.subList(TriColumn.ON_SITE.size(), TriColumn.RELEASES.size()),
            PRODUCTION_WASTE,
            TriColumn.WASTE);

    private final TableRow row;
    private final Findings findings;
    private final Map<String, BigDecimal> amounts = new HashMap<>();

    TriForm(TableRow row, Findings findings) {
        this.row = row;
        this.findings = findings;
    }

    /** The columns without which a row cannot be read. */
    static List<String> requiredColumns() {
        return Stream.of(
                        TEXTS.stream(),
                        TOTALS.keySet().stream().sorted(),
                        TriColumn.joined(List.of(TriColumn.RELEASES, TriColumn.WASTE)).stream()
                                .flatMap(TriColumn::all))
                .flatMap(columns -> columns)
                .toList();
    }

    /** The row as a report; empty, with findings, where its year, facility or unit cannot be read. */
    Optional<RegisterReport> report() {
        Optional<Integer> year = row.integer("year");
        Optional<String> facility = row.text("trifd");
        Optional<Unit> unit = unit();
        return year.isPresent() && facility.isPresent() && unit.isPresent()
                ? Optional.of(report(year.get(), facility.get(), unit.get()))
                : Optional.empty();
    }

    private RegisterReport report(int year, String facility, Unit unit) {
        TOTALS.forEach(this::reconcile);
        String code = row.optionalText("cas#")
                .or(() -> row.optionalText("tri chemical/compound id"))
                .orElse("");
        String name = row.optionalText("chemical").orElse(code);
        List<Release> releases = TriColumn.RELEASES.stream()
                .flatMap(column -> releases(column, year, facility, code, name, unit))
                .toList();
        return new RegisterReport(
                Register.TRI,
                year,
                facility,
                industry(year),
                code,
                name,
                state(releases),
                releases,
                Optional.of(new Quantity(amount(TOTAL), unit)),
                Optional.of(waste(unit)),
                row.position());
    }

    private Stream<Release> releases(TriColumn column, int year, String facility, String code, String name, Unit unit) {
        Medium medium = column.medium().orElseThrow();
        return column.counting(this::amount).stream()
                .filter(part -> amount(part).signum() > 0)
                .map(part ->
                        new Release(Register.TRI, year, facility, code, name, medium, claim(part, facility, unit)));
    }

    /** TRI Basic does not say how an amount came to be known: by meters, balances, factors or an engineer's estimate. */
    private Claim<Quantity> claim(String column, String facility, Unit unit) {
        return new Claim<>(
                new Quantity(amount(column), unit),
                Evidence.CALCULATED,
                facility,
                row.optionalText("doc_ctrl_num").orElse(""),
                row.position(column));
    }

    private ReportingState state(List<Release> releases) {
        TableCell form = row.cell("form type");
        boolean certified = form.value().equals("A");
        if (!certified && !form.value().equals("R")) {
            findings.add(Finding.warning("registers.unknown-form", form.position(), form.value()));
        }
        if (!releases.isEmpty()) {
            return ReportingState.REPORTED;
        }
        return certified ? ReportingState.BELOW_THRESHOLD : ReportingState.ZERO;
    }

    private Optional<Unit> unit() {
        TableCell cell = row.cell("unit of measure");
        Optional<Unit> unit = Optional.ofNullable(UNITS.get(cell.value().toLowerCase(Locale.ROOT)));
        if (unit.isEmpty()) {
            findings.add(Finding.error("registers.unknown-unit", cell.position(), cell.value(), "Pounds, Grams"));
        }
        return unit;
    }

    private Optional<IndustryCode> industry(int year) {
        TableCell cell = row.cell("primary naics");
        if (!cell.value().matches("\\d{2,6}")) {
            findings.add(Finding.warning("registers.unknown-industry", cell.position(), cell.value()));
            return Optional.empty();
        }
        return Optional.of(new IndustryCode(cell.value(), vintage(cell.value(), year)));
    }

    /**
     * TRI takes up NAICS 2012 with reporting year 2013, 2017 with 2017 and 2022 with 2022: the files show 336111 and
     * 336112 up to 2021 and 336110, which no earlier vintage has, from 2022.
     */
    private static int vintage(String code, int year) {
        if (code.equals("336110")) {
            return 2022;
        }
        boolean older = code.equals("336111") || code.equals("336112");
        if (year >= 2022 && !older) {
            return 2022;
        }
        return year >= 2017 ? 2017 : year >= 2013 ? 2012 : 2007;
    }

    private ProductionWaste waste(Unit unit) {
        List<Quantity> parts = TriColumn.WASTE.stream()
                .map(column -> new Quantity(sum(column), unit))
                .toList();
        return new ProductionWaste(
                parts.get(0),
                parts.get(1),
                parts.get(2),
                parts.get(3),
                parts.get(4),
                parts.get(5),
                parts.get(6),
                new Quantity(amount(PRODUCTION_WASTE), unit),
                row.optional().decimal("8.9 - production ratio"),
                ratioBasis());
    }

    private RatioBasis ratioBasis() {
        return switch (row.cell("prod_ratio_or_ activity").value()) {
            case "PRODUCTION" -> RatioBasis.PRODUCTION;
            case "ACTIVITY" -> RatioBasis.ACTIVITY;
            default -> RatioBasis.NOT_STATED;
        };
    }

    private void reconcile(String total, List<TriColumn> columns) {
        List<BigDecimal> parts = columns.stream()
                .flatMap(column -> column.counting(this::amount).stream())
                .map(this::amount)
                .toList();
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tolerance = HALF_OF_LAST_DIGIT.multiply(BigDecimal.valueOf(parts.size() + 1L));
        if (amount(total).subtract(sum).abs().compareTo(tolerance) > 0) {
            TableCell cell = row.cell(total);
            findings.add(Finding.warning(
                    "registers.total-differs", cell.position(), total, cell.value(), sum.toPlainString()));
        }
    }

    private BigDecimal sum(TriColumn column) {
        return column.counting(this::amount).stream().map(this::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The amount of a column; a blank one is none, a negative one is an error and not used. */
    private BigDecimal amount(String column) {
        return amounts.computeIfAbsent(column, name -> {
            if (row.cell(name).text().equals(ZERO)) {
                return BigDecimal.ZERO;
            }
            BigDecimal read = row.optional().decimal(name).orElse(BigDecimal.ZERO);
            if (read.signum() >= 0) {
                return read;
            }
            findings.add(Finding.error(
                    "registers.negative-amount",
                    row.position(name),
                    row.cell(name).value()));
            return BigDecimal.ZERO;
        });
    }
}
