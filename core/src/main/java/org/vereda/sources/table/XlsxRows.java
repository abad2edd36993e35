package org.vereda.sources.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NumberStyle;

/** The rows of one sheet that hold a cell with a value, from the header line on. */
final class XlsxRows implements RawRows {
    /** Columns A to XFD and the last row of the format. */
    private static final int MOST_COLUMNS = 16_384;

    private static final int MOST_ROWS = 1_048_576;
    /** Turning digits into a number takes time by their square; binary numbers have far fewer. */
    private static final int LONGEST_NUMBER = 1_000;

    /** Titles above a table are read whole; rows that all say to be the first would be, too. */
    private static final int LONGEST_PREAMBLE = 1 << 21;

    /** Blank cells up to those that hold something, in a whole sheet; more are only there to keep a machine busy. */
    private static final int MOST_BLANKS = 1 << 27;

    /** Workbooks store binary numbers; up to this many digits a decimal survives that unchanged. */
    private static final int EXACT_DIGITS = 15;
    /** The serial day 61 is 1900-03-01; before it the format counts a 29 February 1900 that never was. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;
    private static final long SECONDS_PER_DAY = 86_400;

    private final XlsxWorkbook workbook;
    private final String sheet;
    private final XMLStreamReader reader;
    private final int firstLine;
    private final StringBuilder preamble = new StringBuilder();
    private int line;
    private long blanks;

    XlsxRows(XlsxWorkbook workbook, String sheet, XMLStreamReader reader, int firstLine) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.reader = reader;
        this.firstLine = firstLine;
    }

    @Override
    public Optional<RawRow> next() {
        try {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("row")) {
                    RawRow row = row();
                    if (row.line() < firstLine) {
                        row.texts().forEach(text -> preamble.append(text).append('\n'));
                        if (preamble.length() > LONGEST_PREAMBLE) {
                            throw workbook.tooLarge(sheet);
                        }
                    } else if (row.texts().stream().anyMatch(text -> !text.isEmpty())) {
                        return Optional.of(row);
                    }
                }
            }
            return Optional.empty();
        } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException e) {
            throw workbook.broken(sheet, line + 1);
        }
    }

    @Override
    public String preamble() {
        return preamble.toString();
    }

    @Override
    public boolean mayEndEarly() {
        return true;
    }

    @Override
    public void close() {
        workbook.close();
    }

    private RawRow row() throws XMLStreamException {
        String stated = XlsxWorkbook.attribute(reader, "r");
        line = stated.isEmpty() ? line + 1 : Integer.parseInt(stated);
        if (line < 1 || line > MOST_ROWS) {
            throw workbook.broken(sheet, 0);
        }
        List<String> texts = new ArrayList<>();
        BitSet typed = new BitSet();
        while (true) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("c")) {
                cell(texts, typed);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("row")) {
                return new RawRow(line, texts, typed);
            }
        }
    }

    private void cell(List<String> texts, BitSet typed) throws XMLStreamException {
        String stated = XlsxWorkbook.attribute(reader, "r");
        int column = stated.isEmpty() ? texts.size() : column(stated);
        if (column < texts.size() || column >= MOST_COLUMNS) {
            throw workbook.broken(sheet, line);
        }
        blanks += column - texts.size();
        if (blanks > MOST_BLANKS) {
            throw workbook.tooLarge(sheet);
        }
        while (texts.size() < column) {
            texts.add("");
        }
        String type = XlsxWorkbook.attribute(reader, "t");
        String style = XlsxWorkbook.attribute(reader, "s");
        typed.set(column, type.isEmpty() || type.equals("n") || type.equals("b") || type.equals("d"));
        texts.add(text(type, style.isEmpty() ? 0 : Integer.parseInt(style), column));
    }

    private String text(String type, int style, int column) throws XMLStreamException {
        String text = "";
        boolean computed = false;
        while (true) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "v" -> text = text(type, style, reader.getElementText());
                    case "is" -> text = XlsxWorkbook.richText(reader, "is");
                    case "f" -> computed = true;
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("c")) {
                if (computed && text.isEmpty() && !type.equals("str")) {
                    throw InvalidInput.of(
                            Finding.error("sources.formula-without-value", workbook.position(sheet, line, column + 1)));
                }
                return text;
            }
        }
    }

    private String text(String type, int style, String stored) {
        return switch (type) {
            case "s" -> workbook.sharedText(Integer.parseInt(stored.strip()));
            case "str", "inlineStr" -> XlsxWorkbook.unescaped(stored);
            case "b" -> stored.strip().equals("1") ? "true" : "false";
            case "d" -> stored.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "");
            case "", "n" -> workbook.isDate(style) ? date(stored.strip()) : number(stored.strip(), style);
            default -> stored;
        };
    }

    private String number(String stored, int style) {
        String number = number(stored);
        int missing = workbook.digits(style) - number.length();
        boolean isCode = missing > 0 && number.chars().allMatch(Character::isDigit);
        return isCode ? "0".repeat(missing) + number : number;
    }

    /** The shortest decimal that is the same binary number: {@code 0.1} for {@code 0.10000000000000001}. */
    private static String number(String stored) {
        if (stored.isEmpty()) {
            return stored;
        }
        BigDecimal exact = exact(stored);
        BigDecimal shortest =
                exact.precision() <= EXACT_DIGITS ? exact : new BigDecimal(Double.toString(exact.doubleValue()));
        BigDecimal plain = shortest.signum() == 0 ? BigDecimal.ZERO : shortest;
        boolean readable = Math.abs(plain.scale()) < 2 * EXACT_DIGITS;
        return readable ? withoutZeros(plain) : plain.toString();
    }

    private static BigDecimal exact(String stored) {
        if (stored.length() > LONGEST_NUMBER) {
            throw new NumberFormatException("a number of " + stored.length() + " signs");
        }
        return new BigDecimal(stored);
    }

    private static String withoutZeros(BigDecimal number) {
        return number.scale() > 0 ? number.stripTrailingZeros().toPlainString() : number.toPlainString();
    }

    private String date(String stored) {
        BigDecimal serial = exact(stored);
        long day = serial.longValue();
        if (serial.signum() < 0 || day > LAST_DAY || !NumberStyle.isOfThisWorld(serial)) {
            return number(stored);
        }
        BigDecimal fraction = serial.subtract(BigDecimal.valueOf(day));
        long second = Math.round(fraction.doubleValue() * SECONDS_PER_DAY);
        if (day == 0 && !workbook.isFrom1904()) {
            return LocalTime.ofSecondOfDay(Math.min(second, SECONDS_PER_DAY - 1))
                    .toString();
        }
        LocalDateTime moment = firstDay(day).plusDays(day).atStartOfDay().plusSeconds(second);
        return second == 0 ? moment.toLocalDate().toString() : moment.toString();
    }

    private LocalDate firstDay(long day) {
        if (workbook.isFrom1904()) {
            return DAY_ZERO_1904;
        }
        return day < 61 ? DAY_ZERO.plusDays(1) : DAY_ZERO;
    }

    /** The index of the column in an address such as {@code AB12}, starting at 0. */
    private static int column(String address) {
        int column = 0;
        for (char c : address.toUpperCase(Locale.ROOT).toCharArray()) {
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return column - 1;
    }
}
