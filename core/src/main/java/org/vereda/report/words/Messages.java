package org.vereda.report.words;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vereda.quantity.Finding;

/**
 * The words of all rooms in one language: {@code messages/<room>_<language>.properties}, with ICU placeholders.
 *
 * <p>{@code {0}} takes a text as it is; {@code {0, number}} and {@code {0, plural, ...}} take a number or the plain
 * decimal text of one and write it in the forms of the language. An apostrophe is only ever an apostrophe. A text may take
 * in another one with the same placeholders: {@code [[label.some.key]]}.
 */
public final class Messages {
    /** The rooms that may have a message file: those of the core, {@code app}, its {@code store}, its {@code paper} and so on. */
    static final List<String> ROOMS = List.of(
            "quantity",
            "matrix",
            "inventory",
            "plausibility",
            "footprint",
            "measures",
            "rates",
            "materials",
            "yard",
            "fleet",
            "loop",
            "partnership",
            "policy",
            "projects",
            "ledger",
            "actions",
            "audits",
            "council",
            "consent",
            "cohorts",
            "verification",
            "benchmark",
            "roadmap",
            "endoflife",
            "rules",
            "sources",
            "registers",
            "comparison",
            "identity",
            "facts",
            "process",
            "database",
            "exchange",
            "partner",
            "answers",
            "study",
            "report",
            "app",
            "store",
            "paper",
            "plan",
            "insight",
            "delegations",
            "review",
            "risk",
            "document",
            "keep",
            "api",
            "portal",
            "fields",
            "jobs",
            "library",
            "help",
            "glossary",
            "byproducts",
            "anchor",
            "cluster");

    /** A placeholder that wants a number; a value that is none is then shown as it is. */
    private static final Pattern STYLED = Pattern.compile("\\{(\\d+),\\s*number[^{}]*\\}");

    /** Words that several texts share. */
    private static final Pattern INCLUDED = Pattern.compile("\\[\\[(label\\.[a-z.-]+)]]");

    private static final String FOLDER = "/org/vereda/messages/";

    private static final Map<Language, Messages> READ = new ConcurrentHashMap<>();

    private final Language language;
    private final Map<String, String> patterns;

    private Messages(Language language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = Map.copyOf(patterns);
    }

    /** The words of every room in that language; they are read once. */
    public static Messages in(Language language) {
        return READ.computeIfAbsent(language, Messages::read);
    }

    private static Messages read(Language language) {
        Map<String, String> patterns = new HashMap<>();
        for (String room : ROOMS) {
            read(room, language).forEach((key, value) -> patterns.put(key.toString(), value.toString()));
        }
        patterns.replaceAll((key, text) -> INCLUDED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(patterns.getOrDefault(found.group(1), found.group(1)))));
        return new Messages(language, patterns);
    }

    public Language language() {
        return language;
    }

    /** The sentence that tells a person about the finding, without its position. */
    public String text(Finding finding) {
        return text(finding.code(), finding.arguments().toArray());
    }

    /**
     * The words of a key with the arguments put in. A key without words comes back as itself with its arguments, so that
     * nothing a person should know is lost.
     */
    public String text(String key, Object... arguments) {
        String pattern = patterns.get(key);
        return pattern == null ? withoutWords(key, arguments) : format(pattern, arguments);
    }

    /** The words of a key that has no placeholder, or nothing where the language has no words for it. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(patterns.get(key)).map(this::format);
    }

    Set<String> keys() {
        return new TreeSet<>(patterns.keySet());
    }

    /** The message pattern of a text in which an apostrophe is only an apostrophe. */
    static MessagePattern pattern(String text) {
        return new MessagePattern(text.replace("'", "''"));
    }

    private String format(String text, Object... arguments) {
        return text.indexOf('{') < 0 ? text : filled(text, arguments);
    }

    private String filled(String text, Object... arguments) {
        MessagePattern pattern = pattern(text);
        Object[] values = numbersWhereAsked(pattern, arguments);
        try {
            return new MessageFormat(pattern.getPatternString(), language.locale()).format((Object) values);
        } catch (IllegalArgumentException notANumber) {
            String plain = STYLED.matcher(pattern.getPatternString()).replaceAll("{$1}");
            return new MessageFormat(plain, language.locale()).format((Object) values);
        }
    }

    private static Object[] numbersWhereAsked(MessagePattern pattern, Object[] arguments) {
        Object[] values = Arrays.copyOf(arguments, arguments.length, Object[].class);
        for (int part = 0; part < pattern.countParts(); part++) {
            if (pattern.getPartType(part) == MessagePattern.Part.Type.ARG_START
                    && wantsNumber(pattern.getPart(part).getArgType())) {
                int number = pattern.getPart(part + 1).getValue();
                if (number < values.length) {
                    values[number] = asNumber(values[number]);
                }
            }
        }
        return values;
    }

    private static boolean wantsNumber(MessagePattern.ArgType type) {
        return type == MessagePattern.ArgType.SIMPLE || type.hasPluralStyle();
    }

    private static Object asNumber(Object value) {
        try {
            return value instanceof String text ? new BigDecimal(text) : value;
        } catch (NumberFormatException notANumber) {
            return value;
        }
    }

    private static String withoutWords(String key, Object[] arguments) {
        return arguments.length == 0 ? key : key + " " + Arrays.toString(arguments);
    }

    private static Properties read(String room, Language language) {
        Properties properties = new Properties();
        String name = FOLDER + room + "_" + language.code() + ".properties";
        try (InputStream stream = Messages.class.getResourceAsStream(name)) {
            if (stream != null) {
                properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties;
    }
}
