package org.vereda.app.roadmap;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vereda.app.console.ProgramVersion;
import org.vereda.app.shown.OutputFile;
import org.vereda.inventory.Burden;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.Certificate;
import org.vereda.roadmap.Precedent;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.RoadmapProblem;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.policy.Pooling;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan with its proof, as it is kept in a file: {@code {"format", "program", "rates", "pooling", "fingerprint", "cost", "bound",
 * "prices", "plan", "lowered", "before"}}.
 *
 * @param rates whose discount rates it was made with
 * @param pooling what the countries put together
 * @param certificate the proof
 * @param before the plan that it was held near, from which year on, and what a change was charged; empty for a plan of its own
 * @param lowered targets that could not be met, with what was asked instead, by the row's name and in the metric's unit
 */
public record PlanFile(
        Scenario.Rates rates,
        Pooling pooling,
        Certificate certificate,
        Optional<Before> before,
        SortedMap<String, Double> lowered) {
    /**
     * The plan that another was held near.
     *
     * @param plan the start year of each of its options
     * @param from the first year in which more could start
     * @param changeCost what a change was charged
     */
    public record Before(SortedMap<String, Integer> plan, int from, BigDecimal changeCost) {
        public Before {
            plan = new TreeMap<>(plan);
        }

        static Optional<Before> of(Precedent precedent) {
            boolean any = precedent.openFrom() > Integer.MIN_VALUE
                    || !precedent.plan().isEmpty();
            return any
                    ? Optional.of(new Before(precedent.plan(), precedent.openFrom(), precedent.changeCost()))
                    : Optional.empty();
        }

        Precedent on(Precedent decided) {
            return decided.from(from).near(plan, changeCost);
        }
    }

    private static final String FORMAT = "vereda-roadmap-plan-1";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public PlanFile {
        lowered = new TreeMap<>(lowered);
    }

    /** The file of a roadmap. */
    public static PlanFile of(Roadmap roadmap) {
        Scenario scenario = roadmap.problem().scenario();
        Set<String> missed = roadmap.shortfalls().stream()
                .map(shortfall -> shortfall.target().id())
                .collect(Collectors.toSet());
        SortedMap<String, Double> lowered = new TreeMap<>();
        roadmap.problem().required().forEach((id, amount) -> {
            if (missed.contains(id)) {
                lowered.put(id, amount);
            }
        });
        return new PlanFile(
                scenario.rates(), scenario.pooling(), roadmap.certificate(), Before.of(scenario.precedent()), lowered);
    }

    /** The problem that the plan is about, made anew from a folder. */
    public RoadmapProblem problem(Scenario scenario) {
        Precedent precedent =
                before.map(known -> known.on(scenario.precedent())).orElse(scenario.precedent());
        RoadmapProblem asked =
                RoadmapProblem.of(scenario.withRates(rates).withPooling(pooling).withPrecedent(precedent));
        return lowered.isEmpty() ? asked : asked.asking(lowered);
    }

    /** Writes the file. */
    public void write(Path file) {
        OutputFile.write(file, bytes());
    }

    /** The file as it is written. */
    public byte[] bytes() {
        String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json()) + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT).put("program", ProgramVersion.text()).put("rates", rates.name());
        ObjectNode together = root.putObject("pooling");
        together.put("targets", pooling.targets()).put("budgets", pooling.budgets());
        pooling.unlocked().stream().map(Burden::id).sorted().forEach(together.putArray("unlocked")::add);
        root.put("fingerprint", certificate.fingerprint());
        root.put("cost", certificate.cost()).put("bound", certificate.bound());
        ObjectNode prices = root.putObject("prices");
        certificate.prices().forEach(prices::put);
        ObjectNode plan = root.putObject("plan");
        certificate.plan().forEach(plan::put);
        ObjectNode less = root.putObject("lowered");
        lowered.forEach(less::put);
        before.ifPresent(known -> {
            ObjectNode node = root.putObject("before");
            node.put("from", known.from).put("change_cost", known.changeCost);
            ObjectNode starts = node.putObject("plan");
            known.plan.forEach(starts::put);
        });
        return root;
    }

    /**
     * Reads a file.
     *
     * @throws InvalidInput where it cannot be read or is no such file
     */
    public static PlanFile read(Path file) {
        JsonNode root = parse(file);
        if (!root.path("format").asString("").equals(FORMAT)) {
            throw broken(file, "format", root.path("format").asString(""));
        }
        Certificate certificate = new Certificate(
                root.path("fingerprint").asString(""),
                numbers(root, "prices", file),
                number(root, "bound", file),
                number(root, "cost", file),
                years(root, file));
        return new PlanFile(
                rates(root, file),
                pooling(root, file),
                certificate,
                before(root, file),
                numbers(root, "lowered", file));
    }

    private static Optional<Before> before(JsonNode root, Path file) {
        JsonNode node = root.path("before");
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        if (!node.path("from").isInt()) {
            throw broken(file, "from", node.path("from").toString());
        }
        BigDecimal cost = BigDecimal.valueOf(number(node, "change_cost", file));
        return Optional.of(new Before(years(node, file), node.path("from").intValue(), cost));
    }

    private static JsonNode parse(Path file) {
        try {
            return MAPPER.readTree(Files.readString(file));
        } catch (IOException | JacksonException e) {
            throw InvalidInput.of(
                    Finding.error("plan.unreadable", SourcePosition.ofFile(file.toString()), file.toString()));
        }
    }

    private static Scenario.Rates rates(JsonNode root, Path file) {
        String word = root.path("rates").asString("");
        for (Scenario.Rates rates : Scenario.Rates.values()) {
            if (rates.name().equals(word)) {
                return rates;
            }
        }
        throw broken(file, "rates", word);
    }

    private static Pooling pooling(JsonNode root, Path file) {
        JsonNode node = root.path("pooling");
        Set<Burden> unlocked = new HashSet<>();
        for (JsonNode metric : node.path("unlocked")) {
            String id = metric.asString("");
            unlocked.add(Burden.read(id).orElseThrow(() -> broken(file, "unlocked", id)));
        }
        return new Pooling(isTrue(node, "targets", file), isTrue(node, "budgets", file), unlocked);
    }

    private static boolean isTrue(JsonNode node, String field, Path file) {
        JsonNode value = node.path(field);
        if (!value.isBoolean()) {
            throw broken(file, field, value.toString());
        }
        return value.booleanValue();
    }

    private static double number(JsonNode node, String field, Path file) {
        JsonNode value = node.path(field);
        if (!value.isNumber() || !Double.isFinite(value.asDouble(Double.NaN))) {
            throw broken(file, field, value.toString());
        }
        return value.doubleValue();
    }

    private static SortedMap<String, Double> numbers(JsonNode root, String field, Path file) {
        SortedMap<String, Double> found = new TreeMap<>();
        JsonNode fields = object(root, field, file);
        fields.propertyNames().forEach(name -> found.put(name, number(fields, name, file)));
        return found;
    }

    private static SortedMap<String, Integer> years(JsonNode root, Path file) {
        SortedMap<String, Integer> found = new TreeMap<>();
        JsonNode fields = object(root, "plan", file);
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            if (!field.getValue().isInt()) {
                throw broken(file, field.getKey(), field.getValue().toString());
            }
            found.put(field.getKey(), field.getValue().intValue());
        }
        return found;
    }

    private static JsonNode object(JsonNode root, String field, Path file) {
        JsonNode fields = root.path(field);
        if (!fields.isObject()) {
            throw broken(file, field, fields.toString());
        }
        return fields;
    }

    private static InvalidInput broken(Path file, String field, String value) {
        return InvalidInput.of(Finding.error("plan.wrong-field", SourcePosition.ofFile(file.toString()), field, value));
    }
}
