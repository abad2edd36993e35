package org.vereda.app.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vereda.quantity.Findings;
import org.vereda.report.page.Page;
import org.vereda.report.words.Language;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.table.RawTable;
import org.vereda.sources.table.TableFormat;

class TemplateWorkbookTest {
    private static final String TABLE = "activity.csv";

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(Language.class)
    void theReaderOfUploadsFindsTheColumnsOfATemplateInEveryLanguage(Language language) throws IOException {
        List<String> columns = PartnershipFolder.columnsOf(TABLE);
        Map<String, List<String>> values = new LinkedHashMap<>();
        columns.forEach(column -> values.put(column, column.equals("unit") ? List.of("kWh", "m3") : List.of()));
        byte[] workbook = TemplateWorkbook.write(
                new Page(language),
                "activity",
                PartnershipFolder.requiredColumnsOf(TABLE),
                values,
                (column, value) -> Optional.of("meaning of " + value).filter(any -> value.equals("m3")));
        Path file = Files.write(folder.resolve("template.xlsx"), workbook);
        Findings findings = new Findings();
        RawTable read = RawTable.loadSent(file, TABLE, TableFormat.CSV, findings);
        assertThat(findings.hasErrors()).isFalse();
        assertThat(read.rows().getFirst().stream().map(Fields.named(columns))).isEqualTo(columns);
        assertThat(read.rows()).hasSize(1);
    }
}
