package org.vereda.app.fuzz;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Texts that programs send, damaged: parts left out, and words in their place that no reader expects. */
public final class DamagedText {
    private static final int MOST_EDITS = 5;

    private static final List<String> WORDS = List.of(
            "",
            "\"",
            "[]",
            "{}",
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "1e999999999",
            "1e-999999999",
            "1e2147483648",
            "9".repeat(400),
            "9".repeat(2_000),
            "NaN",
            "\"\"",
            "\"\\ud800\"",
            "\\u0000",
            "\u0000",
            "[".repeat(2_000),
            "{\"a\":".repeat(2_000),
            "}",
            "]",
            ",",
            ":",
            "2147483648",
            "+999999999-12-31",
            "x".repeat(5_000),
            "../",
            "\ud800",
            "é");

    private DamagedText() {}

    private record Edit(int place, int length, String word) {
        String on(String text) {
            int at = text.isEmpty() ? 0 : place % text.length();
            int from = isNearWord() ? wordBegin(text, at) : at;
            int to = isNearWord() ? wordEnd(text, at) : Math.min(text.length(), at + length);
            return text.substring(0, from) + word + text.substring(to);
        }

        private boolean isNearWord() {
            return length % 2 == 0;
        }

        private static int wordBegin(String text, int at) {
            int from = at;
            while (from > 0 && isLetter(text.charAt(from - 1))) {
                from--;
            }
            return from;
        }

        private static int wordEnd(String text, int at) {
            int to = at;
            while (to < text.length() && isLetter(text.charAt(to))) {
                to++;
            }
            return to;
        }

        private static boolean isLetter(char sign) {
            return Character.isLetterOrDigit(sign) || sign == '.' || sign == '-' || sign == '_';
        }
    }

    /** What comes of a sound text. */
    public static Arbitrary<String> of(String sound) {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 1 << 16).withoutEdgeCases();
        Arbitrary<Edit> edit = Combinators.combine(
                        number, Arbitraries.integers().between(0, 20).withoutEdgeCases(), Arbitraries.of(WORDS))
                .as(Edit::new);
        return edit.list().ofMinSize(1).ofMaxSize(MOST_EDITS).map(edits -> {
            String text = sound;
            for (Edit one : edits) {
                text = one.on(text);
            }
            return text;
        });
    }
}
