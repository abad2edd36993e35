package org.vereda.app.yard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vereda.app.chain.Chained;
import org.vereda.partnership.disclosure.Publication;
import org.vereda.partnership.disclosure.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which totals over yards were shown and refused, so that no later one tells of a single yard. */
final class YardTotalsLog {
    private static final String TOTAL = "total";
    private static final String REFUSED = "refused";

    private final Chained log;
    private final LocalDate today;

    YardTotalsLog(Chained log, LocalDate today) {
        this.log = log;
        this.today = today;
    }

    /**
     * The log as it was read.
     *
     * @param shown the totals that were shown
     * @param refused what was refused because of the figures
     * @param end how it ended
     */
    record State(List<Publication> shown, List<Refusal> refused, String end) {
        State {
            shown = List.copyOf(shown);
            refused = List.copyOf(refused);
        }
    }

    /**
     * Reads it.
     *
     * @throws org.vereda.quantity.InvalidInput where an entry does not fit to those before it, or says what this program cannot understand
     */
    State read() {
        String end = log.last();
        List<Publication> shown = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        List<JsonNode> entries = log.entries();
        for (int at = 0; at < entries.size(); at++) {
            JsonNode entry = entries.get(at);
            try {
                switch (entry.path("kind").asString("")) {
                    case TOTAL -> shown.add(total(entry));
                    case REFUSED -> refused.add(new Refusal(text(entry, "subject"), members(entry)));
                    default -> throw new IllegalArgumentException("kind");
                }
            } catch (IllegalArgumentException e) {
                throw log.notUnderstood(at + 1);
            }
        }
        return new State(shown, refused, end);
    }

    /** Adds what was decided by a state; false where somebody has added since, so that it has to be decided anew. */
    boolean add(State state, Collection<Publication> shown, Collection<Refusal> refused) {
        List<ObjectNode> entries = new ArrayList<>();
        shown.forEach(total -> {
            ObjectNode entry = entry(TOTAL, total.subject(), total.members());
            entry.put("topic", total.topic());
            entry.put("shown", total.shown().toPlainString());
            entries.add(entry.put("half_width", total.halfWidth().toPlainString()));
        });
        refused.forEach(refusal -> entries.add(entry(REFUSED, refusal.subject(), refusal.members())));
        return entries.isEmpty() || log.appendAfter(state.end(), entries);
    }

    private ObjectNode entry(String kind, String subject, SortedSet<String> members) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("kind", kind).put("date", today.toString()).put("subject", subject);
        ArrayNode array = entry.putArray("members");
        members.forEach(array::add);
        return entry;
    }

    private static Publication total(JsonNode entry) {
        return new Publication(
                text(entry, "subject"),
                text(entry, "topic"),
                members(entry),
                new BigDecimal(text(entry, "shown")),
                new BigDecimal(text(entry, "half_width")));
    }

    private static SortedSet<String> members(JsonNode entry) {
        JsonNode array = entry.path("members");
        if (!array.isArray()) {
            throw new IllegalArgumentException("members");
        }
        SortedSet<String> members = new TreeSet<>();
        array.forEach(member -> members.add(member.asString("")));
        return members;
    }

    private static String text(JsonNode entry, String name) {
        String text = entry.path(name).asString("");
        if (text.isEmpty()) {
            throw new IllegalArgumentException(name);
        }
        return text;
    }
}
