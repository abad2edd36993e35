package org.vereda.sources.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.quantity.Country;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NearestName;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/**
 * A row of a table with typed access by column name. A cell that cannot be read as asked gives nothing and leaves a
 * finding; a blank cell does the same, unless it was asked for through {@link #optional()}.
 */
public final class TableRow {
    private static final List<String> YES = List.of("true", "yes", "1");
    private static final List<String> NO = List.of("false", "no", "0");

    /** Further days cannot be counted from later ones without end. */
    private static final int LAST_YEAR = 9999;

    private final TableHeader header;
    private final RawRows.RawRow raw;
    private final SourcePosition position;
    private final TableFormat format;
    private final Findings findings;
    private final boolean blankAllowed;

    TableRow(TableHeader header, RawRows.RawRow raw, SourcePosition position, TableFormat format, Findings findings) {
        this(header, raw, position, format, findings, false);
    }

    private TableRow(
            TableHeader header,
            RawRows.RawRow raw,
            SourcePosition position,
            TableFormat format,
            Findings findings,
            boolean blankAllowed) {
        this.header = header;
        this.raw = raw;
        this.position = position;
        this.format = format;
        this.findings = findings;
        this.blankAllowed = blankAllowed;
    }

    /** The same row, where a blank cell and an absent column give nothing and leave no finding. */
    public TableRow optional() {
        return new TableRow(header, raw, position, format, findings, true);
    }

    /** The same row, where a blank cell leaves a finding. */
    public TableRow required() {
        return new TableRow(header, raw, position, format, findings, false);
    }

    /** Where the row begins; column 0. */
    public SourcePosition position() {
        return position;
    }

    /** Where the cell is; column 0 when the table has no such column. */
    public SourcePosition position(String column) {
        return at(header.index(column).map(index -> index + 1).orElse(0));
    }

    /** The cells as written, one for each column of the table, in its order. */
    public List<String> texts() {
        return Stream.iterate(0, i -> i + 1)
                .limit(header.size())
                .map(this::text)
                .toList();
    }

    /** The text as written at that index, starting at 0; blank beyond the last cell. For readers of large files. */
    public String text(int index) {
        return index < raw.texts().size() ? raw.texts().get(index) : "";
    }

    /** The cell of that column as written; blank when the table has no such column. */
    public TableCell cell(String column) {
        return header.index(column).map(this::cell).orElseGet(() -> new TableCell("", position(column), false));
    }

    /** The cell at that index, starting at 0. */
    public TableCell cell(int index) {
        return new TableCell(text(index), at(index + 1), raw.typed().get(index));
    }

    /** The exact number of the cell at that index; a blank cell gives nothing and leaves no finding. */
    public Optional<BigDecimal> decimal(int index) {
        TableCell cell = cell(index);
        return cell.isBlank() ? Optional.empty() : new NumberText(cell, format).read(findings);
    }

    /** Adds a finding of the caller's own to those of the table. */
    public void report(Finding finding) {
        findings.add(finding);
    }

    /** The text without white space around it. */
    public Optional<String> text(String column) {
        return read(column, cell -> Optional.of(cell.value()));
    }

    /** Short for {@code optional().text(column)}. */
    public Optional<String> optionalText(String column) {
        return Optional.of(cell(column).value()).filter(text -> !text.isEmpty());
    }

    /** The exact number, read by the number style of the format; see {@link NumberText} for what is doubtful. */
    public Optional<BigDecimal> decimal(String column) {
        return read(column, cell -> new NumberText(cell, format).read(findings));
    }

    /** A whole number of at most nine digits or so. */
    public Optional<Integer> integer(String column) {
        return read(column, cell -> new NumberText(cell, format).read(findings).flatMap(number -> whole(number, cell)));
    }

    /** A date as yyyy-mm-dd. */
    public Optional<LocalDate> date(String column) {
        return read(column, this::date);
    }

    /** A unit by its text form, for example {@code kWh} or {@code MMBtu[HHV]}. */
    public Optional<Unit> unit(String column) {
        return read(column, cell -> {
            Optional<Unit> unit = Units.find(cell.value());
            return unit.isPresent() ? unit : refused("sources.unknown-unit", cell, nearestUnit(cell.value()));
        });
    }

    public Optional<Country> country(String column) {
        return oneOf(column, Country.class);
    }

    public Optional<Currency> currency(String column) {
        return oneOf(column, Currency.class);
    }

    /** A province, territory or state by its ISO 3166-2 code. */
    public Optional<Subdivision> subdivision(String column) {
        return read(column, cell -> {
            try {
                return Optional.of(Subdivision.parse(cell.value()));
            } catch (InvalidInput e) {
                return refused("sources.unknown-subdivision", cell);
            }
        });
    }

    /** A constant by its name; case, blanks and hyphens do not matter. */
    public <E extends Enum<E>> Optional<E> oneOf(String column, Class<E> type) {
        return read(column, cell -> {
            String wanted = cell.value().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
            Optional<E> found = Stream.of(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(wanted))
                    .findFirst();
            return found.isPresent() ? found : refused("sources.unknown-choice", cell, names(type));
        });
    }

    /** True for {@code true}, {@code yes}, {@code 1}; false for {@code false}, {@code no}, {@code 0}. */
    public Optional<Boolean> bool(String column) {
        return read(column, cell -> {
            String word = cell.value().toLowerCase(Locale.ROOT);
            return YES.contains(word) || NO.contains(word)
                    ? Optional.of(YES.contains(word))
                    : refused("sources.not-true-or-false", cell);
        });
    }

    /** An amount with the unit of another column. */
    public Optional<Quantity> quantity(String amountColumn, String unitColumn) {
        Optional<BigDecimal> amount = decimal(amountColumn);
        boolean needed = amount.isPresent() || !blankAllowed;
        Optional<Unit> unit = (needed ? required() : this).unit(unitColumn);
        return amount.flatMap(number -> unit.map(measure -> new Quantity(number, measure)));
    }

    /** The days from the first to the last date, both included; reversed dates are a finding. */
    public Optional<Period> period(String startColumn, String endColumn) {
        Optional<LocalDate> start = date(startColumn);
        Optional<LocalDate> end = date(endColumn);
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            return refused(
                    "sources.period-reversed", cell(endColumn), start.get().toString());
        }
        return start.flatMap(first -> end.map(last -> new Period(first, last)));
    }

    @Override
    public String toString() {
        return position + " " + texts();
    }

    private <T> Optional<T> read(String column, Function<TableCell, Optional<T>> reading) {
        TableCell cell = cell(column);
        if (!cell.isBlank()) {
            return reading.apply(cell);
        }
        if (!blankAllowed) {
            findings.add(Finding.error("sources.missing-value", cell.position(), column));
        }
        return Optional.empty();
    }

    private Optional<Integer> whole(BigDecimal number, TableCell cell) {
        try {
            return Optional.of(number.intValueExact());
        } catch (ArithmeticException e) {
            return refused("sources.not-a-whole-number", cell);
        }
    }

    private Optional<LocalDate> date(TableCell cell) {
        try {
            LocalDate day = LocalDate.parse(cell.value());
            return day.getYear() > 0 && day.getYear() <= LAST_YEAR
                    ? Optional.of(day)
                    : refused("sources.not-a-date", cell);
        } catch (DateTimeParseException e) {
            return refused("sources.not-a-date", cell);
        }
    }

    private <T> Optional<T> refused(String code, TableCell cell, String... advice) {
        String[] arguments =
                Stream.concat(Stream.of(cell.value()), Stream.of(advice)).toArray(String[]::new);
        findings.add(Finding.error(code, cell.position(), arguments));
        return Optional.empty();
    }

    private static String nearestUnit(String text) {
        return NearestName.orNone(text, Units.all().stream().map(Unit::symbol).toList());
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private SourcePosition at(int column) {
        return new SourcePosition(position.file(), position.sheet(), position.line(), column);
    }
}
