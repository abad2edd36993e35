package org.vereda.sources.folder;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NearestName;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.StrictYaml;
import org.vereda.sources.folder.PartnershipSettings.Allocation;
import org.vereda.sources.folder.PartnershipSettings.Electricity;
import org.vereda.sources.folder.PartnershipSettings.Plan;
import org.vereda.sources.table.FileKind;
import org.vereda.sources.table.TableFormat;

/** Reads {@code partnership.yaml}; every problem has the line and column of the file. */
final class SettingsFile {
    private static final List<String> KEYS = List.of(
            "name",
            "base_year",
            "price_year",
            "currency",
            "number_style",
            "language",
            "gwp",
            "allocation",
            "electricity",
            "plan",
            "impact_method",
            "disclosure",
            "review",
            "packs",
            "files");
    private static final List<String> FILE_KEYS = List.of("number_style", "charset", "separator");
    private static final List<String> PLAN_KEYS =
            List.of("first_year", "last_year", "discount_rate_percent", "assumed_lifetime_years", "assumed_lead_years");
    private static final List<String> LANGUAGES = List.of("en", "fr", "es");
    private static final List<String> REPORTS = List.of("AR4", "AR5", "AR6");
    private static final List<String> ALLOCATIONS = List.of("economic", "physical", "price-ratio");
    private static final List<String> ELECTRICITY = List.of("location", "market");
    private static final List<String> SEPARATORS = List.of(",", ";", "tab", "|");
    private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(100);
    private static final SourcePosition START = SourcePosition.of(PartnershipSettings.FILE, 1, 1);

    private final Findings findings;

    private SettingsFile(Findings findings) {
        this.findings = findings;
    }

    /**
     * Reads the file of the folder.
     *
     * @throws InvalidInput where there is none, or its form is broken, or name, base year or currency cannot be read
     */
    static PartnershipSettings read(Path folder, Findings findings) {
        Path path = folder.resolve(PartnershipSettings.FILE);
        FileKind.of(path, PartnershipSettings.FILE);
        return new SettingsFile(findings).read(text(path));
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw InvalidInput.of(Finding.error("sources.yaml-not-utf8", START));
        } catch (IOException e) {
            throw FileKind.unreadable(PartnershipSettings.FILE, e);
        }
    }

    private PartnershipSettings read(String text) {
        Map<String, Node> values = entries(root(text), KEYS);
        Optional<String> name = required(values, "name", this::scalar);
        Optional<Integer> baseYear = required(values, "base_year", this::year);
        Optional<Currency> currency = required(values, "currency", this::currency);
        Optional<NumberStyle> style = stated(values, "number_style", this::style);
        Optional<Integer> priceYear = stated(values, "price_year", this::year);
        Map<String, TableFormat> files = formats(values, style);
        if (name.isEmpty() || baseYear.isEmpty() || currency.isEmpty()) {
            throw new InvalidInput(findings.sorted().stream()
                    .filter(finding ->
                            finding.isError() && finding.position().file().equals(START.file()))
                    .toList());
        }
        return new PartnershipSettings(
                name.get(),
                baseYear.get(),
                priceYear.or(() -> baseYear).get(),
                currency.get(),
                style,
                stated(values, "language", node -> oneOf(node, LANGUAGES)).orElse("en"),
                stated(values, "gwp", node -> oneOf(node, REPORTS)).orElse("AR5"),
                stated(values, "allocation", node -> oneOf(node, ALLOCATIONS))
                        .map(word ->
                                Allocation.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                        .orElse(Allocation.ECONOMIC),
                stated(values, "electricity", node -> oneOf(node, ELECTRICITY))
                        .map(word -> Electricity.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(Electricity.LOCATION),
                stated(values, "plan", this::plan),
                stated(values, "impact_method", this::scalar).orElse(""),
                texts(values, "disclosure"),
                texts(values, "review"),
                texts(values, "packs"),
                files,
                START);
    }

    private static MappingNode root(String text) {
        try {
            StrictYaml.check(PartnershipSettings.FILE, text);
            Optional<Node> root = new Compose(StrictYaml.settings(PartnershipSettings.FILE)).composeString(text);
            return root.filter(MappingNode.class::isInstance)
                    .map(MappingNode.class::cast)
                    .orElseThrow(() -> InvalidInput.of(Finding.error("sources.yaml-no-keys", START)));
        } catch (MarkedYamlEngineException e) {
            throw InvalidInput.of(
                    Finding.error("sources.broken-yaml", at(e.getProblemMark()), String.valueOf(e.getProblem())));
        } catch (YamlEngineException e) {
            throw InvalidInput.of(Finding.error("sources.broken-yaml", START, String.valueOf(e.getMessage())));
        }
    }

    /** The values by their keys; keys that are written twice or, unless all are welcome, not known are findings. */
    private Map<String, Node> entries(Node node, List<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            findings.add(Finding.error("sources.yaml-no-keys", at(node.getStartMark())));
            return Map.of();
        }
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            SourcePosition position = at(entry.getKeyNode().getStartMark());
            if (values.putIfAbsent(key, entry.getValueNode()) != null) {
                findings.add(Finding.error("sources.duplicate-key", position, key));
            } else if (!known.isEmpty() && !known.contains(key)) {
                findings.add(Finding.warning("sources.unknown-key", position, key, NearestName.orNone(key, known)));
            }
        }
        return values;
    }

    private <T> Optional<T> required(Map<String, Node> values, String key, Function<Node, Optional<T>> reading) {
        if (!values.containsKey(key)) {
            findings.add(Finding.error("sources.missing-key", START, key));
        }
        return stated(values, key, reading);
    }

    private <T> Optional<T> stated(Map<String, Node> values, String key, Function<Node, Optional<T>> reading) {
        return Optional.ofNullable(values.get(key)).flatMap(reading);
    }

    private Optional<String> scalar(Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        findings.add(Finding.error("sources.yaml-not-a-value", at(node.getStartMark())));
        return Optional.empty();
    }

    private Optional<Integer> year(Node node) {
        return scalar(node)
                .flatMap(text -> text.matches("(19|20)\\d\\d")
                        ? Optional.of(Integer.valueOf(text))
                        : refused("sources.not-a-year", node, text));
    }

    private Optional<Currency> currency(Node node) {
        List<String> known = Arrays.stream(Currency.values()).map(Enum::name).toList();
        return oneOf(node, known).map(Currency::valueOf);
    }

    private Optional<NumberStyle> style(Node node) {
        return oneOf(node, List.of("plain", "point", "comma")).flatMap(NumberStyle::ofText);
    }

    private Optional<String> oneOf(Node node, List<String> known) {
        return scalar(node)
                .flatMap(text -> known.contains(text)
                        ? Optional.of(text)
                        : refused("sources.unknown-choice", node, text, String.join(", ", known)));
    }

    private Optional<Plan> plan(Node node) {
        Map<String, Node> values = entries(node, PLAN_KEYS);
        Optional<Integer> first = required(values, "first_year", this::year);
        Optional<Integer> last = required(values, "last_year", this::year);
        Optional<BigDecimal> rate = required(values, "discount_rate_percent", this::discountRate);
        Optional<Integer> life = required(values, "assumed_lifetime_years", this::lifetime);
        Optional<Integer> lead = required(values, "assumed_lead_years", this::years);
        if (first.isPresent() && last.isPresent() && last.get() < first.get()) {
            return refused(
                    "sources.period-reversed",
                    node,
                    last.get().toString(),
                    first.get().toString());
        }
        return FolderCells.allOf(first, last, rate, life, lead)
                ? Optional.of(new Plan(first.get(), last.get(), rate.get(), life.get(), lead.get()))
                : Optional.empty();
    }

    private Optional<Integer> lifetime(Node node) {
        return years(node).flatMap(years -> years > 0 ? Optional.of(years) : refused("sources.no-lifetime", node));
    }

    private Optional<Integer> years(Node node) {
        return rate(node).flatMap(number -> {
            boolean isWhole =
                    number.stripTrailingZeros().scale() <= 0 && number.compareTo(BigDecimal.valueOf(100)) <= 0;
            return isWhole
                    ? Optional.of(number.intValue())
                    : refused("sources.not-a-whole-number", node, number.toPlainString());
        });
    }

    private Optional<BigDecimal> discountRate(Node node) {
        return rate(node)
                .flatMap(rate -> rate.compareTo(HIGHEST_RATE) <= 0
                        ? Optional.of(rate)
                        : refused("sources.rate-too-high", node, rate.toPlainString()));
    }

    private Optional<BigDecimal> rate(Node node) {
        return scalar(node)
                .flatMap(text -> NumberStyle.PLAIN_POINT
                        .parse(text)
                        .filter(number -> number.signum() >= 0)
                        .or(() -> refused("sources.not-a-number", node, text)));
    }

    private Optional<Charset> charset(Node node) {
        return scalar(node).flatMap(text -> {
            try {
                return Optional.of(Charset.forName(text));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                return refused("sources.unknown-choice", node, text, "UTF-8, windows-1252, ISO-8859-1");
            }
        });
    }

    private Optional<Character> separator(Node node) {
        return oneOf(node, SEPARATORS).map(text -> text.equals("tab") ? '\t' : text.charAt(0));
    }

    private Map<String, TableFormat> formats(Map<String, Node> values, Optional<NumberStyle> usual) {
        Map<String, TableFormat> formats = new LinkedHashMap<>();
        section(values, "files").forEach((file, node) -> {
            Map<String, Node> stated = entries(node, FILE_KEYS);
            TableFormat format = TableFormat.CSV
                    .withCharset(stated(stated, "charset", this::charset).orElse(TableFormat.CSV.charset()))
                    .withSeparator(stated(stated, "separator", this::separator).orElse(TableFormat.CSV.separator()));
            Optional<NumberStyle> style =
                    stated(stated, "number_style", this::style).or(() -> usual);
            formats.put(file, style.map(format::withNumberStyle).orElse(format));
        });
        return formats;
    }

    private Map<String, String> texts(Map<String, Node> values, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        section(values, key).forEach((name, node) -> scalar(node).ifPresent(text -> texts.put(name, text)));
        return texts;
    }

    private Map<String, Node> section(Map<String, Node> values, String key) {
        return Optional.ofNullable(values.get(key))
                .map(node -> entries(node, List.of()))
                .orElse(Map.of());
    }

    private <T> Optional<T> refused(String code, Node node, String... arguments) {
        findings.add(Finding.error(code, at(node.getStartMark()), arguments));
        return Optional.empty();
    }

    private static SourcePosition at(Optional<Mark> mark) {
        return mark.map(m -> SourcePosition.of(PartnershipSettings.FILE, m.getLine() + 1, m.getColumn() + 1))
                .orElse(START);
    }
}
