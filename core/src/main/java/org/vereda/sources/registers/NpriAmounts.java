package org.vereda.sources.registers;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.FacilityAddress;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.inventory.releases.Release;
import org.vereda.quantity.Basis;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableCell;
import org.vereda.sources.table.TableRow;

/**
 * A file of releases, disposals or transfers of NPRI: a row for each facility, substance and way that it went. Rows of a
 * facility, year and substance that follow one another are one report.
 */
final class NpriAmounts {
    private static final String YEAR = "reporting year";
    private static final String QUANTITY = "quantity";
    private static final Unit GRAM_TEQ = Units.GRAM.on(Basis.TOXIC_EQUIVALENTS);
    private static final Map<String, Unit> UNITS = Map.of(
            "tonnes", Units.TONNE, "kg", Units.KILOGRAM, "grams", Units.GRAM, "g teq", GRAM_TEQ, "g teq et", GRAM_TEQ);

    /**
     * Estimation methods of NPRI: M1 continuous monitoring, M2 predictive monitoring, M3 source testing, C mass balance, E1 and
     * E2 emission factors, O engineering estimates. NI (no information) and NA say nothing and are the weakest.
     */
    private static final Map<String, Evidence> METHODS = Map.of(
            "M", Evidence.MEASURED,
            "M1", Evidence.MEASURED,
            "M2", Evidence.MEASURED,
            "M3", Evidence.MEASURED,
            "C", Evidence.CALCULATED);

    private final Table table;
    private final Findings findings;
    private final NpriMedia media = new NpriMedia();
    private final Optional<NpriReceivers> receivers;
    private final int year;
    private final int facility;
    private final int code;
    private final int substance;
    private final int group;
    private final int category;
    private final int quantity;
    private final int unit;
    private final OptionalInt method;
    private final OptionalInt industry;
    private final Set<String> described = new HashSet<>();
    private final Told told = new Told();
    private String lastYear = "";
    private Optional<Integer> lastYearRead = Optional.empty();
    private Optional<NpriReport> open = Optional.empty();

    /** @throws org.vereda.quantity.InvalidInput where a column is missing */
    NpriAmounts(Table table, RegisterColumns columns, Findings findings) {
        this.table = table;
        this.findings = findings;
        columns.require(List.of(YEAR, "npri id", "cas number", QUANTITY, "units"));
        year = index(YEAR);
        facility = index("npri id");
        code = index("cas number");
        substance = index(columns.oneOf("substance name english", "substance name en", "substance name"));
        group = index(columns.oneOf("group english", "group en", "group"));
        category = index(columns.oneOf("category english", "category en", "category"));
        quantity = index(QUANTITY);
        unit = index("units");
        method = table.indexOf("estimation method");
        industry = table.indexOf("naics");
        receivers = NpriReceivers.of(table, findings);
    }

    void read(ReleaseRegister.Visitor visitor) {
        for (TableRow row : table) {
            Optional<Integer> reportingYear = year(row);
            String id = NpriRegister.id(value(row, facility));
            if (id.isEmpty()) {
                row.text("npri id");
            } else if (reportingYear.isPresent()) {
                read(row, reportingYear.get(), id, visitor);
            }
        }
        open.ifPresent(report -> visitor.report(report.closed(findings)));
        told.tell(findings);
    }

    private void read(TableRow row, int reportingYear, String id, ReleaseRegister.Visitor visitor) {
        TableCell amount = row.cell(quantity);
        if (amount.isBlank()) {
            told.withoutAmount(row.position());
            report(row, reportingYear, id, visitor);
            return;
        }
        Optional<BigDecimal> number = row.decimal(QUANTITY).filter(read -> isNotNegative(read, amount));
        Optional<Unit> measure = unit(row);
        Optional<Medium> medium = medium(row);
        if (number.isPresent() && measure.isPresent() && medium.isPresent()) {
            NpriReport report = report(row, reportingYear, id, visitor);
            if (number.get().signum() > 0) {
                Quantity stated = new Quantity(number.get(), measure.get());
                add(report, stated, medium.get(), row, amount.position(), visitor);
            }
        }
    }

    private void add(
            NpriReport report,
            Quantity stated,
            Medium medium,
            TableRow row,
            SourcePosition position,
            ReleaseRegister.Visitor visitor) {
        if (stated.unit().basis() == Basis.TOXIC_EQUIVALENTS) {
            told.toxicEquivalents(position);
        }
        Claim<Quantity> claim = new Claim<>(stated, evidence(row), report.facility(), "", position);
        Release release = report.release(medium, claim);
        report.add(release);
        receivers.flatMap(columns -> columns.transfer(row, release)).ifPresent(visitor::transfer);
    }

    /** The report that the row belongs to: the open one, or a new one after closing that. */
    private NpriReport report(TableRow row, int reportingYear, String id, ReleaseRegister.Visitor visitor) {
        String substanceCode = value(row, code);
        if (open.isPresent() && open.get().isAbout(reportingYear, id, substanceCode)) {
            return open.get();
        }
        boolean known = open.isPresent() && open.get().isOf(reportingYear, id);
        open.ifPresent(previous -> visitor.report(previous.closed(findings)));
        Optional<IndustryCode> main = known ? open.get().industry() : industry(row, reportingYear);
        if (!known && described.add(reportingYear + " " + id)) {
            visitor.facility(facility(row, reportingYear, id, main));
        }
        NpriReport next = new NpriReport(reportingYear, id, main, substanceCode, value(row, substance), row.position());
        open = Optional.of(next);
        return next;
    }

    /** The same year stands in thousands of rows, so its text is read once. */
    private Optional<Integer> year(TableRow row) {
        String text = row.text(year);
        if (!text.equals(lastYear) || lastYearRead.isEmpty()) {
            lastYear = text;
            lastYearRead = row.integer(YEAR);
        }
        return lastYearRead;
    }

    private boolean isNotNegative(BigDecimal number, TableCell cell) {
        if (number.signum() < 0) {
            findings.add(Finding.error("registers.negative-amount", cell.position(), cell.value()));
        }
        return number.signum() >= 0;
    }

    private Optional<Unit> unit(TableRow row) {
        Optional<Unit> known = Optional.ofNullable(UNITS.get(row.text(unit)));
        if (known.isPresent()) {
            return known;
        }
        TableCell cell = row.cell(unit);
        Optional<Unit> spelled = Optional.ofNullable(UNITS.get(EnglishHalf.words(cell.value())));
        if (spelled.isEmpty()) {
            findings.add(
                    Finding.error("registers.unknown-unit", cell.position(), cell.value(), "tonnes, kg, grams, g TEQ"));
        }
        return spelled;
    }

    private Optional<Medium> medium(TableRow row) {
        Optional<Medium> medium = media.of(row.text(group), row.text(category));
        if (medium.isEmpty()) {
            TableCell cell = row.cell(group);
            findings.add(Finding.error("registers.unknown-group", cell.position(), cell.value()));
        }
        return medium;
    }

    private Evidence evidence(TableRow row) {
        return method.isEmpty()
                ? Evidence.ESTIMATED
                : METHODS.getOrDefault(value(row, method.getAsInt()).toUpperCase(Locale.ROOT), Evidence.ESTIMATED);
    }

    private Optional<IndustryCode> industry(TableRow row, int reportingYear) {
        if (industry.isEmpty()) {
            return Optional.empty();
        }
        TableCell cell = row.cell(industry.getAsInt());
        return CanadianPlace.industry(cell.value(), reportingYear, cell.position(), findings);
    }

    private RegisterFacility facility(TableRow row, int reportingYear, String id, Optional<IndustryCode> main) {
        TableCell province = row.cell("province");
        return new RegisterFacility(
                Register.NPRI,
                reportingYear,
                id,
                row.optionalText("facility name").orElse(""),
                row.optionalText("company name").orElse(""),
                CanadianPlace.province(province.value(), province.position(), findings),
                row.optionalText("city").orElse(""),
                Optional.empty(),
                main,
                FacilityAddress.NONE,
                Set.of(),
                row.position());
    }

    private int index(String column) {
        return table.indexOf(column).orElseThrow();
    }

    private static String value(TableRow row, int index) {
        return row.text(index).strip();
    }

    /** What is told once for the file, with how often it was met. */
    private static final class Told {
        private int equivalents;
        private int blanks;
        private SourcePosition firstEquivalent = SourcePosition.NOWHERE;
        private SourcePosition firstBlank = SourcePosition.NOWHERE;

        void toxicEquivalents(SourcePosition position) {
            firstEquivalent = equivalents == 0 ? position : firstEquivalent;
            equivalents++;
        }

        void withoutAmount(SourcePosition position) {
            firstBlank = blanks == 0 ? position : firstBlank;
            blanks++;
        }

        void tell(Findings findings) {
            if (equivalents > 0) {
                findings.add(
                        Finding.note("registers.toxic-equivalents", firstEquivalent, Integer.toString(equivalents)));
            }
            if (blanks > 0) {
                findings.add(Finding.note("registers.no-amount", firstBlank, Integer.toString(blanks)));
            }
        }
    }
}
