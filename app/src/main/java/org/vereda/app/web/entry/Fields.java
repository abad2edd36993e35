package org.vereda.app.web.entry;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;

/** The words of a language for the tables of a partnership folder and for their columns; what has none is named as in the folder. */
public final class Fields {
    private final Messages words;

    private Fields(Messages words) {
        this.words = words;
    }

    /** Those of a language. */
    public static Fields in(Language language) {
        return new Fields(Messages.in(language));
    }

    /** The title of a table, by its name without {@code .csv}. */
    public String table(String name) {
        return words.find("label.rows." + name).orElse(name);
    }

    /** What a table is for. */
    public Optional<String> lead(String table) {
        return words.find("label.rows-lead." + table);
    }

    /** The title of a column. */
    public String title(String column) {
        return words.find("label.field." + column).orElse(column);
    }

    /** What is written into a column of a table, where it means the same as in others or something of its own. */
    public Optional<String> help(String table, String column) {
        return words.find("label.explain." + table + "." + column).or(() -> words.find("label.explain." + column));
    }

    /**
     * Names of columns from what stands above them in a file: the name itself, or its title in any language, in capitals or not, with accents or
     * without, and without what stands behind it in parentheses. What is neither stays as it is.
     *
     * @param columns the columns that the table has
     */
    public static UnaryOperator<String> named(List<String> columns) {
        Map<String, String> names = new HashMap<>();
        for (Language language : Language.values()) {
            Fields fields = in(language);
            columns.forEach(column -> names.putIfAbsent(plain(fields.title(column)), column));
        }
        columns.forEach(column -> names.put(plain(column), column));
        shortened(names).forEach(names::putIfAbsent);
        return header -> names.getOrDefault(plain(header), header);
    }

    /** Titles without their parentheses, where only one column has them. */
    private static Map<String, String> shortened(Map<String, String> names) {
        Map<String, Set<String>> columns = new HashMap<>();
        names.forEach(
                (title, column) -> columns.computeIfAbsent(title.replaceFirst(" \\(.*\\)$", ""), any -> new HashSet<>())
                        .add(column));
        Map<String, String> only = new HashMap<>();
        columns.forEach((title, found) -> {
            if (found.size() == 1) {
                only.put(title, found.iterator().next());
            }
        });
        return only;
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
