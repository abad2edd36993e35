package org.vereda.sources.registers;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.vereda.inventory.Coordinates;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.FacilityAddress;
import org.vereda.inventory.releases.FacilityKey;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.Subdivision;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableCell;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/**
 * The "Basic" files of the Toxics Release Inventory (US EPA), reporting years from 1987: comma-separated, one row for
 * each form, 122 columns with their ordinal before the name.
 *
 * <p>Columns are found by name, without the ordinal. Of the facility only name, place, parent company and industry are
 * read.
 */
final class TriBasicRegister implements ReleaseRegister {
    private static final TableFormat FORMAT = TableFormat.CSV
            .withNumberStyle(NumberStyle.PLAIN_POINT)
            .withNormalizer(name -> TableFormat.inOneLine(name).replaceFirst("^\\d{1,3}\\. ", ""));

    @Override
    public Register register() {
        return Register.TRI;
    }

    @Override
    public TableFormat format() {
        return FORMAT;
    }

    @Override
    public boolean recognizes(Table table) {
        return table.hasColumn("trifd") && table.hasColumn("doc_ctrl_num") && table.hasColumn("form type");
    }

    @Override
    public boolean hasFacilityFile() {
        return false;
    }

    @Override
    public void read(Table table, Visitor visitor, Findings findings) {
        new RegisterColumns(table, register()).require(TriForm.requiredColumns());
        Map<String, Facility> facilities = new TreeMap<>();
        for (TableRow row : table) {
            TriForm form = new TriForm(row, findings);
            form.report().ifPresent(report -> {
                facilities
                        .computeIfAbsent(
                                report.year() + " " + report.facility(), key -> new Facility(row, report, findings))
                        .add(report);
                visitor.report(report);
            });
        }
        facilities.values().forEach(facility -> visitor.facility(facility.described()));
    }

    /** What the rows of a facility say about it; its main industry is the one that most of its forms state. */
    private static final class Facility {
        private final RegisterFacility first;
        private final Map<IndustryCode, Integer> industries = new HashMap<>();

        Facility(TableRow row, RegisterReport report, Findings findings) {
            first = new RegisterFacility(
                    Register.TRI,
                    report.year(),
                    report.facility(),
                    row.optionalText("facility name").orElse(""),
                    parent(row),
                    subdivision(row, findings),
                    row.optionalText("city").orElse(""),
                    coordinates(row, findings),
                    report.industry(),
                    new FacilityAddress(
                            row.optionalText("street address").orElse(""),
                            row.optionalText("zip").orElse("")),
                    row.optionalText("frs id")
                            .map(id -> Set.of(new FacilityKey("FRS", id)))
                            .orElse(Set.of()),
                    row.position());
        }

        void add(RegisterReport report) {
            report.industry().ifPresent(industry -> industries.merge(industry, 1, Integer::sum));
        }

        RegisterFacility described() {
            return first.in(mainIndustry());
        }

        private Optional<IndustryCode> mainIndustry() {
            return industries.entrySet().stream()
                    .max(Map.Entry.<IndustryCode, Integer>comparingByValue()
                            .thenComparing(entry -> entry.getKey().digits(), (one, other) -> other.compareTo(one)))
                    .map(Map.Entry::getKey);
        }

        private static String parent(TableRow row) {
            return row.optionalText("standard parent co name")
                    .or(() -> row.optionalText("parent co name"))
                    .filter(name -> !name.equals("NA"))
                    .orElse("");
        }

        private static Optional<Subdivision> subdivision(TableRow row, Findings findings) {
            TableCell state = row.cell("st");
            try {
                return Optional.of(Subdivision.parse("US-" + state.value()));
            } catch (InvalidInput e) {
                findings.add(Finding.warning("registers.unknown-state", state.position(), state.value()));
                return Optional.empty();
            }
        }

        private static Optional<Coordinates> coordinates(TableRow row, Findings findings) {
            Optional<BigDecimal> latitude = row.optional().decimal("latitude");
            Optional<BigDecimal> longitude = row.optional().decimal("longitude");
            if (latitude.isEmpty() || longitude.isEmpty()) {
                return Optional.empty();
            }
            double north = latitude.get().doubleValue();
            double east = longitude.get().doubleValue();
            if (!isInUnitedStates(north, east)) {
                findings.add(Finding.warning(
                        "registers.doubtful-coordinates",
                        row.position("latitude"),
                        row.cell("latitude").value(),
                        row.cell("longitude").value()));
                return Optional.empty();
            }
            return Optional.of(new Coordinates(north, east));
        }

        /** States and territories, from Samoa to the Virgin Islands and from there to Alaska; Guam lies in the east. */
        private static boolean isInUnitedStates(double north, double east) {
            boolean american = north >= -15 && north <= 72 && east >= -180 && east <= -64;
            boolean pacific = north >= 13 && north <= 21 && east >= 144 && east <= 146.5;
            return american || pacific;
        }
    }
}
