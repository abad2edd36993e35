package org.vereda.app.registers;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.quantity.NearestName;

/** Names without case, accents and signs, so that {@code Toluène} finds toluene. */
final class PlainName {
    private static final int PROPOSALS = 5;

    private PlainName() {}

    static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** What a person may have meant: names that hold the text, else the nearest one; {@code none} where nothing is near. */
    static String proposals(String text, Collection<String> names) {
        String plain = of(text);
        List<String> holding = names.stream()
                .filter(name -> !plain.isEmpty() && of(name).contains(plain))
                .distinct()
                .sorted()
                .limit(PROPOSALS)
                .toList();
        Stream<String> proposals = holding.isEmpty() ? NearestName.of(text, names).stream() : holding.stream();
        String all = proposals.collect(Collectors.joining("; "));
        return all.isEmpty() ? "none" : all;
    }
}
