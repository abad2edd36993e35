package org.vereda.app.benchmark;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.vereda.app.chain.Chained;
import org.vereda.app.chain.ChainedLog;
import org.vereda.matrix.frontier.FrontierModel;
import org.vereda.partnership.benchmark.History;
import org.vereda.partnership.benchmark.MetricFamily;
import org.vereda.partnership.benchmark.Reference;
import org.vereda.partnership.disclosure.Publication;
import org.vereda.partnership.disclosure.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the benchmark of a partnership has shown and refused, in {@code benchmark-log.jsonl}. */
final class BenchmarkLog {
    /** The name of the file in the partnership folder. */
    static final String FILE = "benchmark-log.jsonl";

    private static final String REFERENCE = "reference";
    private static final String TOTAL = "total";
    private static final String REFUSED = "refused";

    private final Chained log;
    private final LocalDate today;

    BenchmarkLog(Path folder, LocalDate today) {
        this(new ChainedLog(folder.resolve(FILE)), today);
    }

    /** A log that is kept elsewhere. */
    BenchmarkLog(Chained log, LocalDate today) {
        this.log = log;
        this.today = today;
    }

    /**
     * The log as it was read.
     *
     * @param history what it says
     * @param end how it ended
     */
    record State(History history, String end) {}

    /**
     * Reads it.
     *
     * @throws org.vereda.quantity.InvalidInput where a line does not fit to those before it, or says what this program cannot understand
     */
    State read() {
        String end = log.last();
        List<Reference> references = new ArrayList<>();
        List<Publication> totals = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        List<JsonNode> entries = log.entries();
        for (int at = 0; at < entries.size(); at++) {
            JsonNode entry = entries.get(at);
            try {
                switch (entry.path("kind").asString("")) {
                    case REFERENCE -> references.add(reference(entry));
                    case TOTAL -> totals.add(total(entry));
                    case REFUSED -> refusals.add(refusal(entry));
                    default -> throw new IllegalArgumentException("kind");
                }
            } catch (JacksonException | IllegalArgumentException e) {
                throw log.notUnderstood(at + 1);
            }
        }
        return new State(new History(references, totals, refusals), end);
    }

    /** Adds what was decided by a state; false where somebody has added since, so that it has to be decided anew. */
    boolean add(
            State state,
            Collection<Reference> references,
            Collection<Publication> totals,
            Collection<Refusal> refusals) {
        List<ObjectNode> entries = new ArrayList<>();
        references.forEach(reference -> entries.add(entry(reference)));
        totals.forEach(total -> entries.add(entry(total)));
        refusals.forEach(refusal -> entries.add(entry(refusal)));
        return entries.isEmpty() || log.appendAfter(state.end(), entries);
    }

    private ObjectNode entry(Reference reference) {
        ObjectNode entry = entry(REFERENCE);
        entry.put("metric", reference.metric()).put("group", reference.group()).put("year", reference.year());
        entry.put("unit", reference.unit());
        entry.set("drivers", array(reference.drivers()));
        entry.set("members", array(reference.members()));
        entry.put("plants", reference.plants());
        ArrayNode coefficients = entry.putArray("coefficients");
        reference.model().coefficients().forEach(coefficients::add);
        entry.put("noise", reference.model().noise())
                .put("inefficiency", reference.model().inefficiency());
        return entry.put("certain", reference.certain());
    }

    private ObjectNode entry(Publication total) {
        ObjectNode entry = entry(TOTAL);
        entry.put("subject", total.subject()).put("topic", total.topic());
        entry.set("members", array(total.members()));
        return entry.put("shown", total.shown().toPlainString())
                .put("half_width", total.halfWidth().toPlainString());
    }

    private ObjectNode entry(Refusal refusal) {
        ObjectNode entry = entry(REFUSED);
        entry.put("subject", refusal.subject());
        entry.set("members", array(refusal.members()));
        return entry;
    }

    private ObjectNode entry(String kind) {
        return JsonNodeFactory.instance.objectNode().put("kind", kind).put("date", today.toString());
    }

    private static ArrayNode array(Collection<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static Reference reference(JsonNode entry) {
        List<Double> coefficients = new ArrayList<>();
        required(entry, "coefficients").forEach(value -> coefficients.add(value.asDouble()));
        List<String> drivers = texts(required(entry, "drivers"));
        if (coefficients.size() != drivers.size() + 1) {
            throw new IllegalArgumentException("coefficients");
        }
        return new Reference(
                required(entry, "metric").asString(),
                required(entry, "group").asString(),
                required(entry, "year").asInt(),
                required(entry, "unit").asString(),
                drivers,
                new TreeSet<>(texts(required(entry, "members"))),
                required(entry, "plants").asInt(),
                new FrontierModel(
                        coefficients,
                        required(entry, "noise").asDouble(),
                        required(entry, "inefficiency").asDouble()),
                required(entry, "certain").asBoolean());
    }

    private static Publication total(JsonNode entry) {
        return new Publication(
                required(entry, "subject").asString(),
                MetricFamily.idOf(required(entry, "topic").asString()),
                new TreeSet<>(texts(required(entry, "members"))),
                number(entry, "shown"),
                number(entry, "half_width"));
    }

    private static Refusal refusal(JsonNode entry) {
        return new Refusal(required(entry, "subject").asString(), new TreeSet<>(texts(required(entry, "members"))));
    }

    private static BigDecimal number(JsonNode entry, String name) {
        BigDecimal number = new BigDecimal(required(entry, name).asString());
        if (number.signum() < 0) {
            throw new IllegalArgumentException(name);
        }
        return number;
    }

    private static JsonNode required(JsonNode entry, String name) {
        JsonNode value = entry.path(name);
        if (value.isMissingNode() || value.isNull()) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(value -> texts.add(value.asString()));
        return texts;
    }
}
