package org.vereda.app.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Messages;
import tools.jackson.databind.JsonNode;

/**
 * What a statement says, for whoever checks it. The words are the signer's, so that signs that steer a terminal are left out.
 *
 * @param root the statement
 */
public record StatementWords(JsonNode root) {
    /**
     * The words of a statement.
     *
     * @throws InvalidInput where it has another form than the one that this program writes, or lacks a field of it
     */
    static StatementWords of(JsonNode root, String file) {
        String format = root.path("format").asString("");
        if (!format.equals(Statement.FORMAT)) {
            throw InvalidInput.of(Finding.error(
                    "verification.other-format", SourcePosition.ofFile(file), plain(format), Statement.FORMAT));
        }
        boolean complete = root.path("verifier").path("id").isString()
                && is(root, "opinion", Statement.Opinion.values())
                && is(root, "assurance", Statement.Assurance.values())
                && is(root.path("scope"), "kind", StatementScope.Kind.values())
                && root.path("period").path("start").isString()
                && root.path("period").path("end").isString()
                && root.path("rows").isObject();
        if (!complete) {
            throw InvalidInput.of(Finding.error("verification.not-complete", SourcePosition.ofFile(file)));
        }
        return new StatementWords(root);
    }

    private static boolean is(JsonNode node, String field, Enum<?>[] known) {
        String word = node.path(field).asString("");
        return Arrays.stream(known)
                .anyMatch(one -> one.name().toLowerCase(Locale.ROOT).equals(word));
    }

    /** Who states what about which time and projects, and on which sample. */
    public List<String> lines(Messages messages) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                "label.verification.says.who",
                word(root.path("verifier"), "name"),
                word(root, "date"),
                messages.text("label.verification.opinion." + word(root, "opinion")),
                messages.text("label.verification.assurance." + word(root, "assurance"))));
        JsonNode scope = root.path("scope");
        lines.add(messages.text(
                "label.verification.says.scope",
                word(root.path("period"), "start"),
                word(root.path("period"), "end"),
                messages.text("label.verification.scope." + word(scope, "kind"), list(scope.path("ids"))),
                Integer.toString(scope.path("projects").size())));
        JsonNode sample = root.path("sample");
        if (sample.isObject()) {
            List<String> drawn = new ArrayList<>();
            sample.path("projects").forEach(project -> drawn.add(word(project, "project")));
            lines.add(messages.text("label.verification.says.sample", word(sample, "seed"), String.join(", ", drawn)));
        }
        return lines;
    }

    private static String list(JsonNode ids) {
        List<String> words = new ArrayList<>();
        ids.forEach(id -> words.add(plain(id.asString(""))));
        return String.join(", ", words);
    }

    private static String word(JsonNode node, String field) {
        return plain(node.path(field).asString(""));
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{C}", " ");
    }
}
