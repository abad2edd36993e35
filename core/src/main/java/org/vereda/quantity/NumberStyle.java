package org.vereda.quantity;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a file writes numbers: which decimal sign and which grouping signs. A style is stated, never guessed.
 *
 * <p>{@link #POINT} is en-US, en-CA and es-MX ({@code 1,234.5}); {@link #COMMA} is fr-CA ({@code 1 234,5}) and the
 * European form with points as groups ({@code 1.234,5}); {@link #PLAIN_POINT} is the machine form without any grouping.
 */
public enum NumberStyle {
    /** Decimal point, no grouping: {@code 1234.5}; scientific notation allowed. */
    PLAIN_POINT("plain", "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,9})?"),
    /** Decimal point, comma, blank or apostrophe as group: {@code 1,234.5}. */
    POINT("point", "(?=[+-]?\\.?\\d)[+-]?(\\d{1,3}([,'\\u00a0\\u202f ]\\d{3})+|\\d+)?(\\.\\d*)?([eE][+-]?\\d{1,9})?"),
    /** Decimal comma, blank, point or apostrophe as group: {@code 1 234,5}. */
    COMMA("comma", "(?=[+-]?,?\\d)[+-]?(\\d{1,3}([.'\\u00a0\\u202f ]\\d{3})+|\\d+)?(,\\d*)?([eE][+-]?\\d{1,9})?");

    /** Turning digits into a number takes time by their square; no number that anybody writes is longer. */
    private static final int LONGEST = 1_000;

    private static final int MOST_PLACES = 40;

    private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern GROUPS = Pattern.compile("['\\u00a0\\u202f ]");

    private final String text;
    private final Pattern pattern;

    NumberStyle(String text, String pattern) {
        this.text = text;
        this.pattern = Pattern.compile(pattern);
    }

    /** The name that a partnership file uses: {@code plain}, {@code point} or {@code comma}. */
    public String text() {
        return text;
    }

    public static Optional<NumberStyle> ofText(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(style -> style.text.equals(wanted))
                .findFirst();
    }

    /** The number that the text writes in this style, or nothing where it writes none that is {@linkplain #isOfThisWorld of this world}. */
    public Optional<BigDecimal> parse(String text) {
        return parseOfAnySize(text).filter(NumberStyle::isOfThisWorld);
    }

    /** The same with numbers that nothing can be computed from in time and memory, for readers that tell them apart. */
    public Optional<BigDecimal> parseOfAnySize(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String stripped = text.strip();
        if (this == PLAIN_POINT && isPlain(stripped)) {
            return Optional.of(new BigDecimal(stripped));
        }
        return pattern.matcher(stripped).matches()
                ? Optional.of(new BigDecimal(canonical(stripped)))
                : Optional.empty();
    }

    /**
     * True for a text such as {@code 1.250} or {@code 1,250} that one style reads as a thousand times the other: without
     * a stated style nobody can know.
     */
    public static boolean isAmbiguous(String text) {
        return AMBIGUOUS.matcher(text.strip()).matches();
    }

    /**
     * False for a number that written out would fill pages or the memory, such as 1e999999999: nothing that people count or measure
     * needs more than 40 places before the point, or 80 behind it.
     */
    public static boolean isOfThisWorld(BigDecimal number) {
        long before = (long) number.precision() - number.scale();
        return number.scale() <= 2 * MOST_PLACES && before <= MOST_PLACES;
    }

    /** True for digits around at most one point: what nearly all numbers of large files are, told without a pattern. */
    private static boolean isPlain(String text) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '.') {
                points++;
            } else if (sign >= '0' && sign <= '9') {
                digits++;
            } else {
                return false;
            }
        }
        return digits > 0 && points <= 1;
    }

    private String canonical(String text) {
        String ungrouped = GROUPS.matcher(text).replaceAll("");
        return switch (this) {
            case PLAIN_POINT -> ungrouped;
            case POINT -> ungrouped.replace(",", "");
            case COMMA -> ungrouped.replace(".", "").replace(',', '.');
        };
    }
}
