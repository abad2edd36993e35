package org.vereda.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code product[/product]...} of single units, each with an optional basis. */
final class UnitText {
    private static final Pattern WITH_BASIS =
            Pattern.compile("(?<unit>.+?)(?:\\s*\\[(?<square>[^]]+)]|\\s*\\((?<round>[^)]+)\\)|\\s+@?(?<plain>\\S.*))");

    /** What a cell holds may be of any length; the patterns take time by its square. */
    private static final int LONGEST = 200;

    private UnitText() {}

    static Optional<Unit> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Unit> whole = term(text);
        return whole.isPresent() || text.isEmpty() ? whole : quotient(text);
    }

    private static Optional<Unit> quotient(String text) {
        List<String> parts = split(text, '/');
        Optional<Unit> result = product(parts.getFirst());
        for (String below : parts.subList(1, parts.size())) {
            Optional<Unit> divisor = divisor(below.strip());
            result = result.flatMap(above -> divisor.map(above::per));
        }
        return result;
    }

    private static Optional<Unit> product(String text) {
        Optional<Unit> whole = term(text.strip());
        if (whole.isPresent()) {
            return whole;
        }
        List<String> parts = split(text.replace('·', '*'), '*');
        if (parts.size() == 1) {
            return Optional.empty();
        }
        Optional<Unit> result = term(parts.getFirst().strip());
        for (String factor : parts.subList(1, parts.size())) {
            Optional<Unit> next = term(factor.strip());
            result = result.flatMap(left -> next.map(left::times));
        }
        return result;
    }

    private static Optional<Unit> term(String text) {
        Optional<Unit> plain = Units.single(text);
        return plain.isPresent() ? plain : termWithBasis(text);
    }

    private static Optional<Unit> termWithBasis(String text) {
        Matcher matcher = WITH_BASIS.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String basis = firstNonNull(matcher.group("square"), matcher.group("round"), matcher.group("plain"));
        return Units.single(matcher.group("unit"))
                .flatMap(unit -> Basis.ofText(basis).map(unit::on));
    }

    private static String firstNonNull(String... texts) {
        for (String text : texts) {
            if (text != null) {
                return text;
            }
        }
        throw new IllegalStateException("no basis group matched");
    }

    /** A product, or in parentheses anything that is a unit, as in {@code kW/(ft3/min)}. */
    private static Optional<Unit> divisor(String text) {
        boolean isWrapped = text.startsWith("(") && text.endsWith(")");
        return isWrapped ? read(text.substring(1, text.length() - 1)) : product(text);
    }

    /** Splits at the separator, but not inside brackets. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == separator && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
