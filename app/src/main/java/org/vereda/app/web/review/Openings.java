package org.vereda.app.web.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.log.KeptLog;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Visit;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.chart.Markup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What everybody may read without signing in: what somebody opened, and nobody has closed since. Every act stays with who and when. */
final class Openings {
    static final String ROADMAP = "roadmap";
    static final String COUNCIL = "council";

    private final KeptLog log;
    private final Clock clock;

    Openings(KeepDatabase database, Clock clock) {
        this.log = new KeptLog(database, "public");
        this.clock = clock;
    }

    /**
     * What is open.
     *
     * @param what a roadmap or a report
     * @param key its draft or number
     * @param at when it was opened
     * @param who opened it
     */
    record Opening(String what, String key, String at, String who) {}

    /** All that is open, in the order in which it was opened. */
    List<Opening> all() {
        Map<String, Opening> open = new LinkedHashMap<>();
        for (JsonNode entry : log.entries()) {
            Opening one = new Opening(
                    entry.path("what").asString(""),
                    entry.path("key").asString(""),
                    entry.path("at").asString(""),
                    entry.path("who").asString(""));
            String name = one.what() + "/" + one.key();
            open.remove(name);
            if (entry.path("step").asString("").equals("opened")) {
                open.put(name, one);
            }
        }
        return List.copyOf(open.values());
    }

    boolean isOpen(String what, String key) {
        return all().stream()
                .anyMatch(one -> one.what().equals(what) && one.key().equals(key));
    }

    void open(String what, String key, String who) {
        if (!isOpen(what, key)) {
            add("opened", what, key, who);
        }
    }

    void close(String what, String key, String who) {
        if (isOpen(what, key)) {
            add("closed", what, key, who);
        }
    }

    private void add(String step, String what, String key, String who) {
        String end = log.last();
        boolean added = log.appendAfter(
                end,
                List.of(JsonNodeFactory.instance
                        .objectNode()
                        .put("step", step)
                        .put(
                                "at",
                                Instant.now(clock)
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString())
                        .put("what", what)
                        .put("key", key)
                        .put("who", who)));
        if (!added) {
            throw InvalidInput.of(Finding.error("delegations.somebody-was-faster", SourcePosition.NOWHERE));
        }
    }

    /** Whether everybody may read something, and the form that changes it. */
    List<Markup> forms(Visit visit, String what, String key) {
        String path = what.equals(ROADMAP) ? ReviewPages.PATH : "/council";
        return all().stream()
                .filter(one -> one.what().equals(what) && one.key().equals(key))
                .findFirst()
                .map(one -> List.of(
                        Markup.of("p")
                                .say(visit.say("label.public.is-open", one.at(), one.who()) + " ")
                                .add(Markup.of("a").with("href", "/public").say(visit.say("label.public.way"))),
                        Form.to(visit, path + "/close", "close" + key)
                                .hidden("key", key)
                                .button("label.public.do-close")))
                .orElseGet(() -> List.of(
                        visit.page().paragraph("label.public.is-closed"),
                        Form.to(visit, path + "/open", "open" + key)
                                .hidden("key", key)
                                .button("label.public.do-open")));
    }
}
