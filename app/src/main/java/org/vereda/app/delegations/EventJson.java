package org.vereda.app.delegations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vereda.roadmap.review.ReviewEvent;
import org.vereda.roadmap.review.ReviewRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Steps of a review as entries of the log. */
final class EventJson {
    private EventJson() {}

    static ObjectNode write(ReviewEvent event) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        return switch (event) {
            case ReviewEvent.Frozen(String at, String draft, String hash) ->
                node.put("step", "frozen").put("at", at).put("draft", draft).put("sha256", hash);
            case ReviewEvent.Commented comment ->
                node.put("step", "commented")
                        .put("at", comment.at())
                        .put("number", comment.number())
                        .put("draft", comment.draft())
                        .put("party", comment.party())
                        .put("element", comment.element())
                        .put("language", comment.language())
                        .put("text", comment.text());
            case ReviewEvent.Answered answer ->
                node.put("step", "answered")
                        .put("at", answer.at())
                        .put("number", answer.number())
                        .put("disposition", word(answer.disposition()))
                        .put("reason", answer.reason());
            case ReviewEvent.Confirmed confirmed ->
                node.put("step", "confirmed")
                        .put("at", confirmed.at())
                        .put("draft", confirmed.draft())
                        .put("element", confirmed.element())
                        .put("language", confirmed.language())
                        .put("by", confirmed.by());
            case ReviewEvent.Voted vote ->
                node.put("step", "voted")
                        .put("at", vote.at())
                        .put("draft", vote.draft())
                        .put("party", vote.party())
                        .put("vote", word(vote.vote()))
                        .put("reason", vote.reason());
            case ReviewEvent.Published(String at, String draft, String hash) ->
                node.put("step", "published").put("at", at).put("draft", draft).put("sha256", hash);
        };
    }

    /** Who reviews, as it stands in the entry of a frozen draft. */
    static ObjectNode write(ReviewRules rules) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        rules.delegations().forEach(node.putArray("delegations")::add);
        rules.observers().forEach(node.putArray("observers")::add);
        return node.put("rule", word(rules.rule())).put("quorum", rules.quorum());
    }

    /** Who reviews a frozen draft by its entry; none where the entry does not say. */
    static Optional<ReviewRules> rules(JsonNode entry) {
        JsonNode node = entry.path("rules");
        return choice(ReviewRules.Rule.class, text(node, "rule"))
                .map(rule -> new ReviewRules(
                        texts(node.path("delegations")),
                        texts(node.path("observers")),
                        rule,
                        node.path("quorum").asInt(0)));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asString("")));
        return texts;
    }

    /** The step of an entry, none where it is not understood. */
    static Optional<ReviewEvent> read(JsonNode node) {
        String at = text(node, "at");
        String draft = text(node, "draft");
        int number = node.path("number").asInt(0);
        return switch (text(node, "step")) {
            case "frozen" -> Optional.of(new ReviewEvent.Frozen(at, draft, text(node, "sha256")));
            case "commented" ->
                Optional.of(new ReviewEvent.Commented(
                        at,
                        number,
                        draft,
                        text(node, "party"),
                        text(node, "element"),
                        text(node, "language"),
                        text(node, "text")));
            case "answered" ->
                choice(ReviewEvent.Disposition.class, text(node, "disposition"))
                        .map(what -> new ReviewEvent.Answered(at, number, what, text(node, "reason")));
            case "confirmed" ->
                Optional.of(new ReviewEvent.Confirmed(
                        at, draft, text(node, "element"), text(node, "language"), text(node, "by")));
            case "voted" ->
                choice(ReviewEvent.Vote.class, text(node, "vote"))
                        .map(vote -> new ReviewEvent.Voted(at, draft, text(node, "party"), vote, text(node, "reason")));
            case "published" -> Optional.of(new ReviewEvent.Published(at, draft, text(node, "sha256")));
            default -> Optional.empty();
        };
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static <E extends Enum<E>> Optional<E> choice(Class<E> kind, String word) {
        for (E one : kind.getEnumConstants()) {
            if (word(one).equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
