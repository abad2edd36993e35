package org.vereda.report.upstream;

import java.util.List;
import org.vereda.quantity.Finding;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.TablesJson;
import org.vereda.report.words.Language;

/** Answers about footprints for programs: {@code {"format", "input", "program", "tables": {name: [row]}, "findings"}}. */
public final class UpstreamJson {
    private UpstreamJson() {}

    /**
     * The whole answer as indented JSON.
     *
     * @param input what was read
     * @param programVersion the version of Vereda
     */
    public static String write(
            String input, String programVersion, List<ReportTable> tables, List<Finding> findings, Language language) {
        return TablesJson.write("vereda-footprint-1", input, programVersion, tables, findings, language);
    }
}
