package org.vereda.app.registers;

import java.util.List;
import org.vereda.app.shown.TablesPage;
import org.vereda.inventory.comparison.DataVersion;
import org.vereda.inventory.comparison.ReleaseAnswer;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.TableJson;
import org.vereda.report.words.Messages;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An answer for programs: {@code {"format", "question", "again", "rows", "notes", "data"}}; sums are exact decimals. */
public final class AnswerJson {
    private AnswerJson() {}

    /**
     * The whole answer as indented JSON.
     *
     * @param table its rows in the unit that was asked for
     * @param again the command that asks again
     * @param words the language of the notes
     */
    public static String write(ReleaseAnswer answer, ReportTable table, String again, Messages words) {
        return written(node(answer, table, again, words));
    }

    static ObjectNode node(ReleaseAnswer answer, ReportTable table, String again, Messages words) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", "vereda-registers-1");
        ObjectNode question = root.putObject("question");
        question.set(
                "by",
                strings(answer.query().by().stream().map(AspectWords::word).toList()));
        ObjectNode filters = question.putObject("filters");
        AskAgain.filters(answer.query()).forEach((aspect, values) -> filters.set(aspect, strings(values)));
        question.put("coverage", AspectWords.word(answer.query().coverage()));
        question.put("normalization", AspectWords.word(answer.query().normalization()));
        root.put("again", again);
        root.set("rows", TableJson.rows(table));
        ArrayNode notes = root.putArray("notes");
        answer.notes()
                .forEach(note -> notes.addObject()
                        .put("code", note.code())
                        .put("message", words.text(note.code(), note.arguments().toArray())));
        root.set("data", version(answer.version()));
        return root;
    }

    /** Tables, what is said about them, the data behind them, and the command that asks again. */
    static String write(TablesPage tables, DataVersion version, String again) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", "vereda-registers-1").put("again", again);
        ObjectNode rows = root.putObject("tables");
        tables.tables().forEach(table -> rows.set(table.id(), TableJson.rows(table)));
        root.set("notes", strings(tables.notes()));
        root.set("data", version(version));
        return written(root);
    }

    static ObjectNode version(DataVersion version) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("version", version.id()).put("sha256", version.checksum());
        ArrayNode files = data.putArray("files");
        version.files()
                .forEach(file -> files.addObject()
                        .put("name", file.name())
                        .put("sha256", file.checksum())
                        .put("synthetic", file.synthetic()));
        return data;
    }

    static String written(ObjectNode root) {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static ArrayNode strings(List<String> values) {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        values.forEach(node::add);
        return node;
    }
}
