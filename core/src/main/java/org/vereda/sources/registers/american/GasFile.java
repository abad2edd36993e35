package org.vereda.sources.registers.american;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vereda.inventory.Register;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableCell;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/** What a file of the Greenhouse Gas Reporting Program of the United States (EPA) holds. */
public enum GasFile {
    /**
     * The yearly workbook {@code ghgp_data_<year>.xlsx}, sheet of direct emitters: titles, which state the set of potentials,
     * column names in row 4, a row for each facility with CO2 equivalents by gas and their total.
     */
    WORKBOOK("releases") {
        @Override
        boolean is(Table table) {
            return table.hasColumn("facility id") && table.hasColumn(TOTAL);
        }

        @Override
        void read(Table table, Potentials potentials, AmericanRows rows, Findings findings) {
            readWorkbook(table, potentials, rows, findings);
        }
    },
    /**
     * A table of emitters from Envirofacts, a row for each facility, year and gas, perhaps by subpart, with CO2 equivalents
     * and perhaps the mass ({@code ghg_quantity}). It states no set of potentials.
     */
    EMITTERS("releases") {
        @Override
        boolean is(Table table) {
            return hasAll(table, "facility id", "gas code");
        }

        @Override
        void read(Table table, Potentials potentials, AmericanRows rows, Findings findings) {
            readEmitters(table, potentials, rows, findings);
        }
    },
    /** The table of facilities from Envirofacts (PUB_DIM_FACILITY), a row for each facility and year. */
    FACILITIES("facilities") {
        @Override
        boolean is(Table table) {
            return hasAll(table, "facility id", "year", "facility name", "reported industry types");
        }

        @Override
        void read(Table table, Potentials potentials, AmericanRows rows, Findings findings) {
            Columns columns = new Columns(table);
            GasFacilities facilities = new GasFacilities(table, findings);
            for (TableRow row : table) {
                columns.key(row, findings).ifPresent(key -> rows.facility(facilities.facility(row, key.year, key.id)));
            }
        }
    },
    /**
     * The tables of facts from Envirofacts with numbers instead of names: they hold what emitters emit beside what suppliers sell.
     * PUB_FACTS_SECTOR_GHG_EMISSION is read where the tables that explain its numbers are known; the one by subpart, whose
     * numbers do not tell emitters from suppliers, is not read.
     */
    FACTS("releases") {
        @Override
        boolean is(Table table) {
            return hasAll(table, "facility id", "year", "gas id", "co2e emission");
        }

        @Override
        void read(Table table, Potentials potentials, AmericanRows rows, Findings findings) {
            findings.add(Finding.warning("registers.emitters-and-suppliers", table.headerPosition()));
        }
    },
    /** What the numbers of sectors mean (PUB_DIM_SECTOR). */
    SECTORS("names") {
        @Override
        boolean is(Table table) {
            return hasAll(table, "sector id", "sector type");
        }

        @Override
        void read(Table table, Potentials potentials, AmericanRows rows, Findings findings) {}
    },
    /** What the numbers of gases mean (PUB_DIM_GHG). */
    GASES("names") {
        @Override
        boolean is(Table table) {
            return hasAll(table, "gas id", "gas code");
        }

        @Override
        void read(Table table, Potentials potentials, AmericanRows rows, Findings findings) {}
    };

    private static final String TOTAL = "total reported direct emissions";
    private static final Pattern REPORT = Pattern.compile("\\bAR\\d\\b");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");
    private static final Pattern TABLE_NAME = Pattern.compile("^[a-z0-9_]+\\.(?=[a-z])");
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");
    /** Binary numbers of the workbook end somewhere: half a kilogram is no difference. */
    private static final BigDecimal LEAST_TOLERANCE = new BigDecimal("0.0005");

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final TableFormat TEXT = TableFormat.CSV
            .withCharset("windows-1252")
            .orUtf8()
            .withNumberStyle(NumberStyle.PLAIN_POINT)
            .withNormalizer(GasFile::plain);

    /** How these files are written: text, and the sheet of direct emitters under its name from 2018 on and before. */
    public static final List<TableFormat> FORMATS = List.of(
            TEXT,
            TEXT.withHeaderLine(4).withSheet("Direct Point Emitters"),
            TEXT.withHeaderLine(4).withSheet("Direct Emitters"));

    private final String part;

    GasFile(String part) {
        this.part = part;
    }

    /** What the table holds; nothing where it is none of these. */
    public static Optional<GasFile> of(Table table) {
        return Stream.of(values()).filter(file -> file.is(table)).findFirst();
    }

    /** What of the register it holds. */
    public String part() {
        return part;
    }

    /** True where it explains the numbers of other tables and holds no rows of its own. */
    public boolean isOfNames() {
        return this == SECTORS || this == GASES;
    }

    /** True where its numbers are explained by tables of names. */
    public boolean isOfNumbers(Table table) {
        return this == FACTS && table.hasColumn("sector id");
    }

    /**
     * Reads all rows in one pass.
     *
     * @param names what numbers mean, for a table that {@link #isOfNumbers holds some}
     * @throws InvalidInput where a table of names was not given, or as without names
     */
    public void read(Table table, GasNames names, Potentials potentials, AmericanRows rows, Findings findings) {
        if (isOfNumbers(table)) {
            new GasFacts(table, names, potentials, findings).read(rows);
        } else {
            read(table, potentials, rows, findings);
        }
    }

    /**
     * Reads all rows in one pass.
     *
     * @throws InvalidInput where a column is missing that every row needs, or neither titles nor name of a workbook state its
     *     year
     */
    abstract void read(Table table, Potentials potentials, AmericanRows rows, Findings findings);

    abstract boolean is(Table table);

    private record Key(int year, String id) {}

    private record Columns(int year, int id) {
        Columns(Table table) {
            this(
                    table.indexOf("year").orElse(RequiredColumns.ABSENT),
                    table.indexOf("facility id").orElse(RequiredColumns.ABSENT));
        }

        Optional<Key> key(TableRow row, Findings findings) {
            return TriText.required(row, id, "facility id", findings)
                    .flatMap(text -> TriText.year(row, year, findings).map(number -> new Key(number, text)));
        }
    }

    private static void readWorkbook(Table table, Potentials potentials, AmericanRows rows, Findings findings) {
        int year = yearOf(table);
        GasAmounts amounts = new GasAmounts(reportOf(table), potentials, findings);
        GasFacilities facilities = new GasFacilities(table, findings);
        RequiredColumns columns = new RequiredColumns(table, Register.GHGRP_US.name());
        columns.require(List.of(AmericanGas.CO2.column(), AmericanGas.CH4.column(), AmericanGas.N2O.column()));
        int id = columns.index("facility id");
        int total = columns.index(TOTAL);
        Map<AmericanGas, Integer> gases = new EnumMap<>(AmericanGas.class);
        Stream.of(AmericanGas.values())
                .filter(gas -> table.hasColumn(gas.column()))
                .forEach(gas -> gases.put(gas, columns.index(gas.column())));
        for (TableRow row : table) {
            Optional<String> facility = TriText.required(row, id, "facility id", findings);
            if (facility.isPresent()) {
                rows.facility(facilities.facility(row, year, facility.get()));
                List<BigDecimal> parts = new ArrayList<>();
                gases.forEach((gas, column) -> amount(row, column, findings).ifPresent(equivalents -> {
                    if (gas.isInTotal()) {
                        parts.add(equivalents);
                    }
                    rows.report(amounts.report(year, facility.get(), gas, equivalents, row.cell(column)));
                }));
                reconcile(row, total, parts, findings);
            }
        }
        amounts.tell();
    }

    private static void readEmitters(Table table, Potentials potentials, AmericanRows rows, Findings findings) {
        Columns columns = new Columns(table);
        GasAmounts amounts = new GasAmounts(Optional.empty(), potentials, findings);
        GasFacilities facilities = new GasFacilities(table, findings);
        RequiredColumns names = new RequiredColumns(table, Register.GHGRP_US.name());
        names.require(List.of("year", "co2e emission"));
        int gasCode = names.index("gas code");
        int equivalents = names.index("co2e emission");
        int mass = names.index("ghg quantity");
        Set<Key> told = new HashSet<>();
        for (TableRow row : table) {
            Optional<Key> key = columns.key(row, findings);
            Optional<AmericanGas> gas = gas(row.cell(gasCode), findings);
            if (key.isPresent() && gas.isPresent()) {
                Key place = key.get();
                if (table.hasColumn("facility name") && told.add(place)) {
                    rows.facility(facilities.facility(row, place.year, place.id));
                }
                boolean byMass = gas.get().isSingle() && mass != RequiredColumns.ABSENT;
                int column = byMass ? mass : equivalents;
                amount(row, column, findings)
                        .map(amount -> byMass
                                ? amounts.mass(place.year, place.id, gas.get(), amount, row.cell(column))
                                : amounts.report(place.year, place.id, gas.get(), amount, row.cell(column)))
                        .ifPresent(rows::report);
            }
        }
        amounts.tell();
    }

    private static Optional<AmericanGas> gas(TableCell cell, Findings findings) {
        Optional<AmericanGas> gas = AmericanGas.ofCode(cell.value());
        if (gas.isEmpty()) {
            findings.add(Finding.error("registers.unknown-gas", cell.position(), cell.value()));
        }
        return gas;
    }

    /** The amount of a column; a blank one is none, a negative one is an error and not used. */
    static Optional<BigDecimal> amount(TableRow row, int column, Findings findings) {
        Optional<BigDecimal> amount = row.decimal(column);
        if (amount.filter(number -> number.signum() < 0).isPresent()) {
            TableCell cell = row.cell(column);
            findings.add(Finding.error("registers.negative-amount", cell.position(), cell.value()));
        }
        return amount.filter(number -> number.signum() >= 0);
    }

    private static void reconcile(TableRow row, int column, List<BigDecimal> parts, Findings findings) {
        Optional<BigDecimal> total = amount(row, column, findings);
        if (total.isEmpty()) {
            return;
        }
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tolerance = Stream.concat(parts.stream(), total.stream())
                .map(number -> HALF.scaleByPowerOfTen(-number.scale()))
                .reduce(LEAST_TOLERANCE, BigDecimal::add);
        if (total.get().subtract(sum).abs().compareTo(tolerance) > 0) {
            TableCell cell = row.cell(column);
            findings.add(Finding.warning(
                    "registers.total-differs", cell.position(), TOTAL, cell.value(), sum.toPlainString()));
        }
    }

    /** The assessment report that the titles name beside the potentials; nothing where they name none or several. */
    private static Optional<String> reportOf(Table table) {
        List<String> reports = table.preamble().contains("GWP")
                ? REPORT.matcher(table.preamble())
                        .results()
                        .map(match -> match.group())
                        .distinct()
                        .toList()
                : List.of();
        return reports.size() == 1 ? Optional.of(reports.getFirst()) : Optional.empty();
    }

    /** The year in the name of the file; data of several years stand in workbooks of their own. */
    private static int yearOf(Table table) {
        String file = table.headerPosition().file();
        Matcher years = YEAR.matcher(file);
        List<String> found =
                years.results().map(match -> match.group()).distinct().toList();
        if (found.size() != 1) {
            throw InvalidInput.of(
                    Finding.error("registers.no-year", SourcePosition.ofFile(file), file, Register.GHGRP_US.name()));
        }
        return Integer.parseInt(found.getFirst());
    }

    private static boolean hasAll(Table table, String... columns) {
        return Stream.of(columns).allMatch(table::hasColumn);
    }

    /** The name in lower case without the table before it, with one blank for all signs between words. */
    static String plain(String name) {
        String column = TABLE_NAME.matcher(TableFormat.inOneLine(name)).replaceFirst("");
        return SIGNS.matcher(column).replaceAll(" ").strip();
    }
}
