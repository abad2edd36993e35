package org.vereda.app.benchmark;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.vereda.app.chain.ChainedLog;
import org.vereda.matrix.frontier.FrontierModel;
import org.vereda.partnership.benchmark.Reference;
import org.vereda.partnership.disclosure.Publication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the benchmark of a partnership has shown: references and totals, in {@code benchmark-log.jsonl}. */
final class BenchmarkLog {
    /** The name of the file in the partnership folder. */
    static final String FILE = "benchmark-log.jsonl";

    private static final String REFERENCE = "reference";
    private static final String TOTAL = "total";

    private final ChainedLog log;
    private final LocalDate today;

    BenchmarkLog(Path folder, LocalDate today) {
        this.log = new ChainedLog(folder.resolve(FILE));
        this.today = today;
    }

    List<Reference> references() {
        return log.entries().stream()
                .filter(entry -> entry.path("kind").asString("").equals(REFERENCE))
                .map(BenchmarkLog::reference)
                .toList();
    }

    List<Publication> totals() {
        return log.entries().stream()
                .filter(entry -> entry.path("kind").asString("").equals(TOTAL))
                .map(BenchmarkLog::total)
                .toList();
    }

    void add(Reference reference) {
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
        entry.put("certain", reference.certain());
        log.append(entry);
    }

    void add(Publication total) {
        ObjectNode entry = entry(TOTAL);
        entry.put("subject", total.subject()).put("topic", total.topic());
        entry.set("members", array(total.members()));
        entry.put("shown", total.shown().toPlainString())
                .put("half_width", total.halfWidth().toPlainString());
        log.append(entry);
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
        entry.path("coefficients").forEach(value -> coefficients.add(value.asDouble()));
        return new Reference(
                entry.path("metric").asString(""),
                entry.path("group").asString(""),
                entry.path("year").asInt(),
                entry.path("unit").asString(""),
                texts(entry.path("drivers")),
                new TreeSet<>(texts(entry.path("members"))),
                entry.path("plants").asInt(),
                new FrontierModel(
                        coefficients,
                        entry.path("noise").asDouble(),
                        entry.path("inefficiency").asDouble()),
                entry.path("certain").asBoolean());
    }

    private static Publication total(JsonNode entry) {
        return new Publication(
                entry.path("subject").asString(""),
                entry.path("topic").asString(""),
                new TreeSet<>(texts(entry.path("members"))),
                new java.math.BigDecimal(entry.path("shown").asString("0")),
                new java.math.BigDecimal(entry.path("half_width").asString("0")));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(value -> texts.add(value.asString("")));
        return texts;
    }
}
