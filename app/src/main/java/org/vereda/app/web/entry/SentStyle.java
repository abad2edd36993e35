package org.vereda.app.web.entry;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vereda.quantity.NumberStyle;
import org.vereda.sources.table.TableFormat;

/**
 * How a sent table writes numbers and days, as its sender says. Its cells are written anew as the partnership writes that table; what is no
 * number or day in the stated style stays as it is, and is told at its row.
 *
 * @param numbers nothing where the table writes them as the partnership does
 * @param days in which order days are written
 */
public record SentStyle(Optional<NumberStyle> numbers, Days days) {
    /** As the partnership writes. */
    public static final SentStyle OF_THE_PARTNERSHIP = new SentStyle(Optional.empty(), Days.YEAR_FIRST);

    /** Columns that hold numbers with decimals. */
    static final Set<String> NUMBERS = Set.of(
            "amount",
            "value",
            "price",
            "mass",
            "investment",
            "gsd",
            "loss_percent",
            "freight_distance",
            "share_percent",
            "recycled_percent",
            "error_percent",
            "change_percent",
            "latitude",
            "longitude");

    /** Columns that hold days. */
    static final Set<String> DAYS = Set.of(
            "period_start",
            "period_end",
            "date",
            "start",
            "end",
            "baseline_start",
            "baseline_end",
            "effect_from",
            "valid_from",
            "valid_until",
            "received",
            "left",
            "from",
            "due",
            "done_on");

    private static final Pattern SHORT_DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    /** The order of the parts of a day. */
    public enum Days {
        /** 2025-01-31. */
        YEAR_FIRST,
        /** 31/01/2025, as in Mexico and Quebec. */
        DAY_FIRST,
        /** 01/31/2025, as in the United States. */
        MONTH_FIRST
    }

    /** The style that fields of a form or call state; what they do not know is as the partnership writes. */
    public static SentStyle of(String numbers, String days) {
        Days order = switch (days) {
            case "day" -> Days.DAY_FIRST;
            case "month" -> Days.MONTH_FIRST;
            default -> Days.YEAR_FIRST;
        };
        return new SentStyle(NumberStyle.ofText(numbers), order);
    }

    /** How the file is read: as the partnership writes, but for what the sender states. */
    TableFormat reading(TableFormat format) {
        return numbers.map(format::withNumberStyle).orElse(format);
    }

    /** A cell of a column as the partnership writes it. */
    String written(String column, String text, TableFormat format) {
        if (NUMBERS.contains(column)) {
            return number(text, format);
        }
        return DAYS.contains(column) ? day(text) : text;
    }

    private String number(String text, TableFormat format) {
        return numbers.flatMap(style -> style.parse(text))
                .map(number -> written(number, format.numberStyle()))
                .orElse(text);
    }

    /** Where no style is stated, three decimals could be a thousand; one more says that they are not. */
    private static String written(BigDecimal number, Optional<NumberStyle> style) {
        String plain = number.toPlainString();
        if (style.isEmpty() && NumberStyle.isAmbiguous(plain)) {
            return plain + "0";
        }
        return style.filter(NumberStyle.COMMA::equals).isPresent() ? plain.replace('.', ',') : plain;
    }

    private String day(String text) {
        Matcher matcher = SHORT_DAY.matcher(text.strip());
        if (!matcher.matches()) {
            return text;
        }
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(2));
        int year = Integer.parseInt(matcher.group(3));
        return switch (days) {
            case YEAR_FIRST -> text;
            case DAY_FIRST -> day(year, second, first, text);
            case MONTH_FIRST -> day(year, first, second, text);
        };
    }

    private static String day(int year, int month, int day, String text) {
        try {
            return LocalDate.of(year, month, day).toString();
        } catch (DateTimeException noDay) {
            return text; // a day that no calendar has is told at its row
        }
    }
}
