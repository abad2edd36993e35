package org.vereda.report.page;

import java.util.List;
import java.util.Locale;
import org.vereda.quantity.Finding;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tables for programs: {@code {"format", "input", "program", "tables": {name: [row]}, "findings"}}. */
public final class TablesJson {
    private TablesJson() {}

    /**
     * The tables and findings as indented JSON.
     *
     * @param format the name and version of the layout
     * @param input what was read
     * @param programVersion the version of Vereda
     */
    public static String write(
            String format,
            String input,
            String programVersion,
            List<ReportTable> tables,
            List<Finding> findings,
            Language language) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", format).put("input", input).put("program", programVersion);
        ObjectNode rows = root.putObject("tables");
        tables.forEach(table -> rows.set(table.id(), TableJson.rows(table)));
        ArrayNode said = root.putArray("findings");
        Messages words = Messages.in(language);
        findings.forEach(finding -> said.addObject()
                .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .put("code", finding.code())
                .put("place", finding.position().toString())
                .put("message", words.text(finding)));
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }
}
