package org.vereda.app.registers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.beside.BesideAnswer;
import org.vereda.inventory.comparison.beside.BesideQuery;
import org.vereda.inventory.comparison.beside.BesideSource;
import org.vereda.inventory.comparison.beside.BesideTable;
import org.vereda.inventory.comparison.beside.GroupKey;
import org.vereda.inventory.comparison.beside.ReductionKind;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NearestName;
import org.vereda.quantity.SourcePosition;

/** Turns what people type about the tables beside the releases into questions; what is unknown is told with the nearest names. */
public final class BesideWords {
    private BesideWords() {}

    /** The keys of {@code --by}. */
    public static List<GroupKey> by(BesideTable table, List<String> words) {
        List<GroupKey> keys = new ArrayList<>();
        List<String> known = GroupKey.of(table).stream().map(GroupKey::word).toList();
        for (String word : words) {
            String plain = word.strip().toLowerCase(Locale.ROOT).replace('_', '-');
            GroupKey key = GroupKey.of(table).stream()
                    .filter(candidate -> candidate.word().equals(plain))
                    .findFirst()
                    .orElseThrow(() -> InvalidInput.of(Finding.error(
                            "store.unknown-aspect",
                            SourcePosition.NOWHERE,
                            word,
                            NearestName.orNone(word, known),
                            String.join(", ", known))));
            if (!keys.contains(key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** Filters of shared aspects as filters of keys. */
    public static Map<GroupKey, SortedSet<String>> filters(Map<Aspect, SortedSet<String>> read) {
        Map<GroupKey, SortedSet<String>> filters = new LinkedHashMap<>();
        read.forEach((aspect, values) -> filters.put(GroupKey.of(aspect), values));
        return filters;
    }

    /** The receivers that words mean: by identifier, or by a part of the name without case, accents and signs. */
    public static SortedSet<String> receivers(BesideSource source, List<String> words) {
        Map<String, String> names = new TreeMap<>();
        BesideAnswer all = source.answer(BesideQuery.all(BesideTable.TRANSFERS).by(GroupKey.Own.RECEIVER));
        all.rows().forEach(row -> names.put(row.keys().getFirst(), row.names().getFirst()));
        SortedSet<String> found = new TreeSet<>();
        for (String word : words) {
            String plain = PlainName.of(word);
            Set<String> meant = new TreeSet<>();
            names.forEach((key, name) -> {
                boolean isMeant = key.equals(word)
                        || (!plain.isEmpty() && PlainName.of(name).contains(plain));
                if (isMeant) {
                    meant.add(key);
                }
            });
            if (meant.isEmpty()) {
                throw InvalidInput.of(Finding.error(
                        "store.unknown-receiver",
                        SourcePosition.NOWHERE,
                        word,
                        PlainName.proposals(word, names.values())));
            }
            found.addAll(meant);
        }
        return found;
    }

    /** The kinds of source reduction that words mean. */
    public static SortedSet<String> kinds(List<String> words) {
        List<String> known =
                Arrays.stream(ReductionKind.values()).map(AspectWords::word).toList();
        SortedSet<String> found = new TreeSet<>();
        for (String word : words) {
            String plain = word.strip().toLowerCase(Locale.ROOT).replace('_', '-');
            if (!known.contains(plain)) {
                throw InvalidInput.of(Finding.error(
                        "store.unknown-word", SourcePosition.NOWHERE, "kind", word, String.join(", ", known)));
            }
            found.add(plain.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
        return found;
    }

    /** Codes as registers write them. */
    public static SortedSet<String> codes(List<String> words) {
        SortedSet<String> codes = new TreeSet<>();
        words.forEach(word -> codes.add(word.strip().toUpperCase(Locale.ROOT)));
        return codes;
    }

    /** The question as it is typed behind the name of its command. */
    public static List<String> typed(BesideQuery query) {
        List<String> words = new ArrayList<>();
        if (!query.by().isEmpty()) {
            words.add("--by");
            words.add(String.join(",", query.by().stream().map(GroupKey::word).toList()));
        }
        query.filters().forEach((key, values) -> words.addAll(typed(key, values)));
        if (query.acrossBorders()) {
            words.add("--across-borders");
        }
        return words;
    }

    private static List<String> typed(GroupKey key, SortedSet<String> values) {
        return switch (key) {
            case GroupKey.Shared(Aspect aspect) -> AskAgain.filter(aspect, values);
            case GroupKey.Own own -> {
                List<String> words = new ArrayList<>();
                values.forEach(value -> {
                    words.add("--" + own.word());
                    words.add(own == GroupKey.Own.KIND ? value.toLowerCase(Locale.ROOT) : value);
                });
                yield words;
            }
        };
    }
}
