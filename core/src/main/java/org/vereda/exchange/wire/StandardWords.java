package org.vereda.exchange.wire;

import java.util.List;
import java.util.Optional;

/** How standards across sectors are called: the codes of PACT 3, the words of PACT 2 and Catena-X 7, those of Catena-X 8 and later. */
final class StandardWords {
    private record Words(String code, String older, String catena) {}

    private static final List<Words> WORDS = List.of(
            new Words("ISO14067", "ISO Standard 14067", "ISO 14067"),
            new Words("ISO14040-44", "ISO Standard 14044", "ISO 14040-44"),
            new Words("GHGP-Product", "GHG Protocol Product standard", "GHG Protocol Product Standard"),
            new Words("ISO14083", "", "ISO 14083"),
            new Words("PEF", "", "PEF"),
            new Words("PACT-1.0", "", "PACT 1.0"),
            new Words("PACT-2.0", "", "PACT 2.0"),
            new Words("PACT-3.0", "", "PACT 3.0"));

    private StandardWords() {}

    /** The code of a standard, the words themselves where nobody gave it one. */
    static String code(String words) {
        return WORDS.stream()
                .filter(known -> known.code().equalsIgnoreCase(words)
                        || known.older().equalsIgnoreCase(words)
                        || known.catena().equalsIgnoreCase(words))
                .map(Words::code)
                .findFirst()
                .orElse(words);
    }

    /** The words of PACT 2 and Catena-X 7, nothing for a standard that they do not name. */
    static Optional<String> older(String code) {
        return WORDS.stream()
                .filter(known -> known.code().equals(code))
                .map(Words::older)
                .filter(older -> !older.isEmpty())
                .findFirst();
    }

    /** The words of Catena-X 8 and later. */
    static String catena(String code) {
        return WORDS.stream()
                .filter(known -> known.code().equals(code))
                .map(Words::catena)
                .findFirst()
                .orElse(code);
    }
}
