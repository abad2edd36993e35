package org.vereda.app.web.registers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vereda.app.registers.AmountUnit;
import org.vereda.app.registers.AspectWords;
import org.vereda.app.registers.QuestionReader;
import org.vereda.app.store.CommonTerms;
import org.vereda.app.store.RegisterStore;
import org.vereda.app.web.frame.Visit;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.Coverage;
import org.vereda.inventory.comparison.Normalization;
import org.vereda.inventory.comparison.ReleaseQuery;

/**
 * What a reader filled in: filters as typed, by what the answer is grouped, what counts, in which unit.
 *
 * @param typed the filters that are not empty, several values with semicolons between them
 * @param by the groups
 * @param coverage all rows or the matched subset
 * @param unit the unit of the sums
 */
record RegisterQuestion(Map<Aspect, String> typed, List<Aspect> by, Coverage coverage, AmountUnit unit) {
    /** What can be filtered and grouped by, in the order of the form. */
    static final List<Aspect> ASPECTS = List.of(
            Aspect.YEAR,
            Aspect.COUNTRY,
            Aspect.REGISTER,
            Aspect.SUBDIVISION,
            Aspect.INDUSTRY,
            Aspect.SUBSTANCE,
            Aspect.DESTINATION,
            Aspect.FACILITY,
            Aspect.PARENT);

    private static final List<Aspect> USUAL = List.of(Aspect.YEAR, Aspect.REGISTER);

    RegisterQuestion {
        typed = Map.copyOf(typed);
        by = List.copyOf(by);
    }

    /** Reads the address. */
    static RegisterQuestion of(Visit visit) {
        Map<Aspect, String> typed = new EnumMap<>(Aspect.class);
        ASPECTS.forEach(aspect -> {
            String text = visit.field(AspectWords.word(aspect)).strip();
            if (!text.isEmpty()) {
                typed.put(aspect, text);
            }
        });
        List<String> words = new ArrayList<>(List.of(visit.field("by"), visit.field("and")));
        words.removeIf(String::isBlank);
        List<Aspect> by = words.isEmpty() ? USUAL : QuestionReader.by(words);
        return new RegisterQuestion(
                typed,
                by,
                one(Coverage.values(), visit.field("coverage")),
                one(AmountUnit.values(), visit.field("unit")));
    }

    /** The constant of a word, the first one where nothing else was sent. */
    private static <E extends Enum<E>> E one(E[] all, String word) {
        return Arrays.stream(all)
                .filter(each -> AspectWords.word(each).equals(word))
                .findFirst()
                .orElse(all[0]);
    }

    /**
     * The question in the terms of the table.
     *
     * @throws org.vereda.quantity.InvalidInput where something is unknown, with the nearest names
     */
    ReleaseQuery query(RegisterStore store, CommonTerms terms) {
        QuestionReader reader = new QuestionReader(
                store.names(),
                terms.directory(),
                spelling -> terms.substance(spelling.register(), spelling.code(), spelling.name())
                        .id());
        Map<Aspect, List<String>> words = new EnumMap<>(Aspect.class);
        typed.forEach((aspect, text) -> words.put(aspect, values(aspect, text)));
        return new ReleaseQuery(reader.read(words), by, coverage, Normalization.NONE);
    }

    /** Names may hold commas; the values of other aspects do not. */
    private static List<String> values(Aspect aspect, String text) {
        String separator = AspectWords.hasNames(aspect) ? ";" : "[;,]";
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    String typed(Aspect aspect) {
        return typed.getOrDefault(aspect, "");
    }

    /** The address that asks it again, behind a path. */
    String link() {
        Map<String, String> fields = new LinkedHashMap<>();
        ASPECTS.forEach(aspect -> fields.put(AspectWords.word(aspect), typed(aspect)));
        fields.put("by", AspectWords.word(by.getFirst()));
        fields.put("and", by.size() > 1 ? AspectWords.word(by.get(1)) : "");
        fields.put("coverage", AspectWords.word(coverage));
        fields.put("unit", AspectWords.word(unit));
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
