package org.vereda.app.store;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import org.vereda.inventory.Coordinates;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.OffSiteTransfer;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.RegisterReport.RatioBasis;
import org.vereda.inventory.releases.Release;
import org.vereda.inventory.releases.SourceReduction;
import org.vereda.inventory.releases.WasteReport;
import org.vereda.inventory.statistics.MissingFigure;
import org.vereda.inventory.statistics.Statistic;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Units;
import org.vereda.sources.facts.FactTable;
import org.vereda.sources.registers.ReleaseRegister;

/** Writes what a file holds into the tables of a store, row by row. */
final class RegisterAppender implements ReleaseRegister.Visitor, FactTable.Visitor, AutoCloseable {
    private record SubstanceKey(Register register, String code, String name) {}

    private record PlantKey(Register register, String id) {}

    private record SiteKey(int plant, int year) {}

    private record YearOf(Register register, int year) {}

    /** Where a row of a file without reports says whose it is; reports are counted from 1. */
    static final int OF_NO_REPORT = 0;

    private final Sql sql;
    private final int file;
    private final Dictionary<String> words;
    private final Dictionary<SubstanceKey> substances;
    private final Dictionary<IndustryCode> industries;
    private final Dictionary<PlantKey> plants;
    private final Dictionary<SiteKey> sites;
    private final Set<YearOf> knownYears = new HashSet<>();
    private final SortedSet<Integer> years = new TreeSet<>();
    private final Map<String, DuckDBAppender> appenders = new HashMap<>();
    private int facilities;
    private int reports;
    private int transfers;
    private int reductions;
    private int figures;

    RegisterAppender(Sql sql, int file) {
        this.sql = sql;
        this.file = file;
        words = dictionary("word", "text", row -> row.getString(2));
        substances = dictionary(
                "substance",
                "register, code, name",
                row -> new SubstanceKey(Register.valueOf(row.getString(2)), row.getString(3), row.getString(4)));
        industries =
                dictionary("industry", "digits, vintage", row -> new IndustryCode(row.getString(2), row.getInt(3)));
        plants = dictionary(
                "plant", "register, id", row -> new PlantKey(Register.valueOf(row.getString(2)), row.getString(3)));
        sites = new Dictionary<>(Map.of(), next("site"));
    }

    private <K> Dictionary<K> dictionary(String table, String columns, Sql.Reading<K> key) {
        Map<K, Integer> known = new HashMap<>();
        sql.all("SELECT number, " + columns + " FROM " + table, row -> known.put(key.read(row), row.getInt(1)));
        return new Dictionary<>(known, next(table));
    }

    private int next(String table) {
        return (int) sql.count("SELECT coalesce(max(number), 0) + 1 FROM " + table);
    }

    // --- what a file says

    @Override
    public void facility(RegisterFacility facility) {
        facilities++;
        int site = site(facility.register(), facility.year(), facility.id());
        facility.subdivision().ifPresent(place -> words.number(place.country().name()));
        String keys = facility.otherKeys().stream()
                .map(key -> key.scheme() + ":" + key.value())
                .sorted()
                .collect(Collectors.joining("\n"));
        append("description", row -> {
            row.append(file).append(site).append(facility.name()).append(words.number(facility.parent()));
            row.append(facility.subdivision()
                    .map(place -> words.number(place.code()))
                    .orElse(null));
            row.append(facility.city());
            row.append(facility.coordinates().map(Coordinates::latitude).orElse(null));
            row.append(facility.coordinates().map(Coordinates::longitude).orElse(null));
            row.append(industry(facility.industry()));
            row.append(facility.address().street()).append(facility.address().postalCode());
            row.append(keys);
            position(row, facility.position());
        });
    }

    @Override
    public void report(RegisterReport report) {
        reports++;
        int site = site(report.register(), report.year(), report.facility());
        int substance = substance(report.register(), report.substance(), report.substanceName());
        if (report.releases().isEmpty()) {
            release(report, site, substance, null);
        }
        for (Release release : report.releases()) {
            release(report, site, substance, release);
        }
        total(report, site, substance);
        report.waste()
                .ifPresent(waste ->
                        waste.ratio().ifPresent(ratio -> ratio(reports, site, substance, ratio, waste.ratioBasis())));
    }

    /** The production ratio of a form whose releases another file holds. */
    @Override
    public void waste(WasteReport report) {
        report.waste()
                .ratio()
                .ifPresent(ratio -> ratio(
                        OF_NO_REPORT,
                        site(report.register(), report.year(), report.facility()),
                        substance(report.register(), report.substance(), report.substanceName()),
                        ratio,
                        report.waste().ratioBasis()));
    }

    private void ratio(int report, int site, int substance, BigDecimal ratio, RatioBasis basis) {
        append(
                "ratio",
                row -> row.append(file)
                        .append(report)
                        .append(site)
                        .append(substance)
                        .append(ratio.toPlainString())
                        .append(word(basis)));
    }

    private void total(RegisterReport report, int site, int substance) {
        Optional<BigDecimal> mass = report.releases().stream()
                .filter(Release::isMass)
                .map(release -> release.claim().value().to(Units.KILOGRAM).amount())
                .reduce(BigDecimal::add);
        Amount amount = mass.map(kilograms -> Amount.of(new Quantity(kilograms, Units.KILOGRAM), report.position()))
                .orElse(Amount.NONE);
        append("total", row -> {
            row.append(file).append(site).append(substance);
            row.append(industry(report.industry())).append(word(report.state()));
            amount.appendMass(row);
        });
    }

    private void release(RegisterReport report, int site, int substance, @Nullable Release release) {
        SourcePosition position =
                release == null ? report.position() : release.claim().position();
        Amount amount =
                release == null ? Amount.NONE : Amount.of(release.claim().value(), position);
        append("release", row -> {
            row.append(file).append(reports).append(site).append(substance);
            row.append(industry(report.industry())).append(word(report.state()));
            row.append(release == null ? null : Integer.valueOf(word(release.medium())));
            amount.append(row);
            row.append(release != null && release.isMass() ? Integer.valueOf(unit(release)) : null);
            row.append(release != null && release.isMass() ? Short.valueOf(decimals(release)) : null);
            position(row, position);
        });
    }

    private int unit(Release release) {
        return words.number(release.claim().value().unit().symbol());
    }

    private static short decimals(Release release) {
        return (short) release.claim().value().amount().scale();
    }

    @Override
    public void transfer(OffSiteTransfer transfer) {
        transfers++;
        int site = site(transfer.register(), transfer.year(), transfer.facility());
        int substance = substance(transfer.register(), transfer.substance(), transfer.substanceName());
        SourcePosition position = transfer.claim().position();
        Amount amount = Amount.of(transfer.claim().value(), position);
        OffSiteTransfer.Receiver receiver = transfer.receiver();
        append("transfer", row -> {
            row.append(file).append(site).append(substance).append(word(transfer.medium()));
            row.append(receiver.id()).append(receiver.name());
            row.append(words.number(receiver.country().map(Enum::name).orElse(receiver.countryText())));
            row.append(code(receiver.subdivision())).append(receiver.city()).append(receiver.countryText());
            amount.append(row);
            position(row, position);
        });
    }

    @Override
    public void reduction(SourceReduction reduction) {
        reductions++;
        int site = site(reduction.register(), reduction.year(), reduction.facility());
        int substance = substance(reduction.register(), reduction.substance(), reduction.substanceName());
        append("reduction", row -> {
            row.append(file).append(site).append(substance);
            row.append(reduction.code()).append(reduction.activity());
            row.append(String.join("\n", reduction.methods()));
            row.append(reduction.estimatedReduction().orElse(null));
            position(row, reduction.position());
        });
    }

    /** A published figure about an industry or region. */
    @Override
    public void figure(Statistic figure) {
        Cell cell = new Cell(
                figure.table(), figure.country().name(), code(figure.subdivision()), figure.sector(), figure.year());
        figure(cell, row -> {
            row.append(figure.indicator()).append(figure.medium()).append(figure.basis());
            row.append(figure.amount().amount().toPlainString());
            row.append(figure.amount().unit().symbol());
            row.append(figure.mark()).appendNull();
            position(row, figure.position());
        });
    }

    /** A cell of a published table without a figure. */
    @Override
    public void missing(MissingFigure figure) {
        Cell cell = new Cell(
                figure.table(), figure.country().name(), code(figure.subdivision()), figure.sector(), figure.year());
        figure(cell, row -> {
            row.append(figure.indicator()).append(figure.medium()).append("");
            row.appendNull().appendNull();
            row.append(figure.symbol()).append(figure.reason().name());
            position(row, figure.position());
        });
    }

    /** Where a published figure stands in its table. */
    private record Cell(
            String table, String country, @Nullable String subdivision, Statistic.Sector sector, int year) {}

    private void figure(Cell cell, Sql.Appending rest) {
        figures++;
        years.add(cell.year());
        append("figure", row -> {
            row.append(file).append(cell.table()).append(cell.country()).append(cell.subdivision());
            row.append(cell.sector().classification()).append(cell.sector().code());
            row.append(cell.sector().name()).append(cell.sector().isTotal()).append((short) cell.year());
            rest.append(row);
        });
    }

    // --- the end

    StoredFile.Rows rows() {
        return new StoredFile.Rows(facilities, reports, transfers, reductions, figures);
    }

    /** Writes out everything, and the words that are new. */
    void finish() {
        words.flush(text -> row -> row.append(text), row -> append("word", row));
        substances.flush(
                key -> row ->
                        row.append(key.register().name()).append(key.code()).append(key.name()),
                row -> append("substance", row));
        industries.flush(
                code -> row -> row.append(code.digits()).append((short) code.vintage()),
                row -> append("industry", row));
        plants.flush(key -> row -> row.append(key.register().name()).append(key.id()), row -> append("plant", row));
        sites.flush(key -> row -> row.append(key.plant()).append((short) key.year()), row -> append("site", row));
        years.forEach(year -> append("file_year", row -> row.append(file).append(year.shortValue())));
        close();
    }

    @Override
    public void close() {
        appenders.values().forEach(sql::close);
        appenders.clear();
    }

    // --- inside

    /** An amount in the columns of a table: kilograms, or another quantity as it was written. */
    private record Amount(
            @Nullable ExactMass mass, @Nullable Quantity other) {
        static final Amount NONE = new Amount(null, null);

        static Amount of(Quantity quantity, SourcePosition position) {
            if (!quantity.unit().isComparableWith(Units.KILOGRAM)) {
                return new Amount(null, quantity);
            }
            BigDecimal kilograms = quantity.to(Units.KILOGRAM).amount();
            try {
                return new Amount(ExactMass.of(kilograms), null);
            } catch (ArithmeticException tooFineOrLarge) {
                throw InvalidInput.of(Finding.error("store.amount", position, quantity.toString()));
            }
        }

        void appendMass(DuckDBAppender row) throws java.sql.SQLException {
            row.append(mass == null ? null : mass.coarse()).append(mass == null ? null : mass.fine());
        }

        void append(DuckDBAppender row) throws java.sql.SQLException {
            appendMass(row);
            row.append(other == null ? null : other.amount().toPlainString());
            row.append(other == null ? null : other.unit().symbol());
        }
    }

    private void append(String table, Sql.Appending row) {
        sql.append(appenders.computeIfAbsent(table, sql::appender), row);
    }

    private void position(DuckDBAppender row, SourcePosition position) throws java.sql.SQLException {
        String place = position.sheet().isEmpty() ? position.file() : position.file() + "!" + position.sheet();
        row.append(words.number(place)).append(position.line()).append(position.column());
    }

    private int word(Enum<?> constant) {
        return words.number(constant.name());
    }

    private @Nullable Integer industry(Optional<IndustryCode> code) {
        return code.map(industries::number).orElse(null);
    }

    private int substance(Register register, String code, String name) {
        return substances.number(new SubstanceKey(register, code, name));
    }

    /** Numbers of facilities are loaded for a register and year when it first occurs. */
    private int site(Register register, int year, String id) {
        if (year != RegisterFacility.EVERY_YEAR) {
            years.add(year);
        }
        if (knownYears.add(new YearOf(register, year))) {
            words.number(register.name());
            words.number("");
            register.country().ifPresent(country -> words.number(country.name()));
            Map<SiteKey, Integer> known = new HashMap<>();
            sql.all(
                    "SELECT s.number, s.plant FROM site s JOIN plant p ON p.number = s.plant"
                            + " WHERE p.register = ? AND s.year = ?",
                    row -> known.put(new SiteKey(row.getInt(2), year), row.getInt(1)),
                    register.name(),
                    year);
            sites.know(known);
        }
        return sites.number(new SiteKey(plants.number(new PlantKey(register, id)), year));
    }

    private static @Nullable String code(Optional<Subdivision> subdivision) {
        return subdivision.map(Subdivision::code).orElse(null);
    }
}
