package org.vereda.app.council;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vereda.app.chain.Chained;
import org.vereda.app.chain.ChainedLog;
import org.vereda.partnership.council.ShownSums;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the Council reports of a partnership have shown, in {@code council-log.jsonl}; as confidential as the folder that it lies in. */
public final class CouncilLog {
    private static final String FILE = "council-log.jsonl";
    private static final String REPORT = "report";

    private final Chained log;

    public CouncilLog(Path folder) {
        this(new ChainedLog(folder.resolve(FILE)));
    }

    /** A log that is kept elsewhere. */
    public CouncilLog(Chained log) {
        this.log = log;
    }

    /**
     * The log as it was read.
     *
     * @param reports what each report showed
     * @param end how it ended
     */
    public record State(List<List<ShownSums>> reports, String end) {
        public State {
            reports = reports.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Reads it.
     *
     * @throws org.vereda.quantity.InvalidInput where a line does not fit to those before it, or says what this program cannot understand
     */
    public State read() {
        String end = log.last();
        List<List<ShownSums>> reports = new ArrayList<>();
        List<JsonNode> entries = log.entries();
        for (int at = 0; at < entries.size(); at++) {
            try {
                reports.add(report(entries.get(at)));
            } catch (JacksonException | IllegalArgumentException e) {
                throw log.notUnderstood(at + 1);
            }
        }
        return new State(reports, end);
    }

    /** Keeps what a report shows, unless it is the same as the last; false where somebody has kept another since. */
    public boolean keep(State state, List<ShownSums> shown, LocalDate today) {
        boolean isSame = !state.reports().isEmpty() && state.reports().getLast().equals(shown);
        return isSame || log.appendAfter(state.end(), List.of(entry(shown, today)));
    }

    /** The same with more about the report in its entry, and kept even where it is the same as the last. */
    public boolean keep(State state, List<ShownSums> shown, LocalDate today, ObjectNode more) {
        return log.appendAfter(state.end(), List.of(entry(shown, today).setAll(more)));
    }

    private static ObjectNode entry(List<ShownSums> shown, LocalDate today) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("kind", REPORT).put("date", today.toString());
        ArrayNode sums = entry.putArray("sums");
        shown.forEach(one -> write(sums.addObject(), one));
        return entry;
    }

    private static void write(ObjectNode node, ShownSums sums) {
        node.put("kind", sums.kind());
        texts(node.putArray("groups"), sums.groups());
        ArrayNode parts = node.putArray("parts");
        for (ShownSums.Part part : sums.parts()) {
            ObjectNode one = parts.addObject();
            one.put("project", part.project())
                    .put("owner", part.owner())
                    .put("size", part.size().toPlainString());
            texts(one.putArray("groups"), part.groups());
        }
    }

    private static void texts(ArrayNode array, Collection<String> texts) {
        texts.forEach(array::add);
    }

    private static List<ShownSums> report(JsonNode entry) {
        if (!entry.path("kind").asString("").equals(REPORT)
                || !entry.path("sums").isArray()) {
            throw new IllegalArgumentException("kind");
        }
        List<ShownSums> report = new ArrayList<>();
        entry.path("sums").forEach(sums -> report.add(sums(sums)));
        return report;
    }

    private static ShownSums sums(JsonNode node) {
        List<ShownSums.Part> parts = new ArrayList<>();
        node.path("parts")
                .forEach(part -> parts.add(
                        new ShownSums.Part(text(part, "project"), text(part, "owner"), size(part), groups(part))));
        return new ShownSums(text(node, "kind"), groups(node), parts);
    }

    private static BigDecimal size(JsonNode part) {
        BigDecimal size = new BigDecimal(text(part, "size"));
        if (size.signum() < 0 || !Double.isFinite(size.doubleValue())) {
            throw new IllegalArgumentException("size");
        }
        return size;
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isString()) {
            throw new IllegalArgumentException(name);
        }
        return value.asString();
    }

    private static SortedSet<String> groups(JsonNode node) {
        SortedSet<String> groups = new TreeSet<>();
        node.path("groups").forEach(group -> groups.add(group.asString()));
        return groups;
    }
}
