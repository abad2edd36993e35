package org.vereda.inventory.plausibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.Random;

/** The slips that are put into clean figures to measure how many are found, each with what it makes of a figure. */
enum SlipKind {
    THOUSAND_TIMES("1000"),
    A_THOUSANDTH("0.001"),
    MILLION_TIMES("1000000"),
    HUNDRED_TIMES("100"),
    TEN_TIMES("10"),
    A_TENTH("0.1"),
    GIGAJOULE_AS_KILOWATT_HOUR("0.0036"),
    POUND_AS_KILOGRAM("2.20462262184878"),
    SHORT_TON_AS_TONNE("1.10231131092439"),
    DIGIT_LOST(""),
    DIGIT_ADDED(""),
    DIGIT_WRONG(""),
    DIGITS_SWAPPED("");

    private final String factor;

    SlipKind(String factor) {
        this.factor = factor;
    }

    boolean isOfSize() {
        return !factor.isEmpty();
    }

    /** The figure with the slip in it; nothing where the slip leaves it as it is or takes all of it. */
    Optional<Figure> on(Figure figure, Random random) {
        return isOfSize() ? Optional.of(scaled(figure)) : digits(figure, random);
    }

    private Figure scaled(Figure figure) {
        BigDecimal amount = figure.amount()
                .orElseThrow()
                .multiply(new BigDecimal(factor))
                .round(MathContext.DECIMAL32)
                .stripTrailingZeros();
        return with(figure, amount.toPlainString());
    }

    private Optional<Figure> digits(Figure figure, Random random) {
        String text = figure.amount().orElseThrow().toPlainString();
        int at = random.nextInt(text.length());
        boolean isSign = text.charAt(at) == '.' || (at + 1 < text.length() && text.charAt(at + 1) == '.');
        if (isSign && (text.charAt(at) == '.' || this == DIGITS_SWAPPED)) {
            return Optional.empty();
        }
        String slipped = switch (this) {
            case DIGIT_LOST -> text.substring(0, at) + text.substring(at + 1);
            case DIGIT_ADDED -> text.substring(0, at) + random.nextInt(10) + text.substring(at);
            case DIGIT_WRONG -> text.substring(0, at) + random.nextInt(10) + text.substring(at + 1);
            default ->
                at + 1 < text.length()
                        ? text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2)
                        : text;
        };
        boolean isNumber = slipped.matches("[1-9]\\d*(\\.\\d+)?");
        return isNumber && !slipped.equals(text) ? Optional.of(with(figure, slipped)) : Optional.empty();
    }

    private static Figure with(Figure figure, String printed) {
        return new Figure(
                figure.label(),
                figure.group(),
                printed,
                Optional.of(new BigDecimal(printed)),
                figure.unit(),
                figure.period(),
                figure.document(),
                figure.position());
    }
}
