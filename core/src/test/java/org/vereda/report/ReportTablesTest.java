package org.vereda.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vereda.report.chart.Numbers;
import org.vereda.report.content.ContributionLine;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.page.TableCsv;
import org.vereda.report.words.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTablesTest {
    @Test
    void formulasOfSpreadsheetsAreDisarmedAndNegativeNumbersAreNot() {
        ReportTable table = table(List.of(
                List.of(new Cell.Text("=HYPERLINK(\"x\")"), new Cell.Decimal(new BigDecimal("-12.50"))),
                List.of(new Cell.Text("@cmd"), new Cell.Missing())));
        assertThat(TableCsv.write(table))
                .isEqualTo("facility,total,total_unit\n\"'=HYPERLINK(\"\"x\"\")\",-12.5,kg\n'@cmd,,\n");
    }

    @Test
    void rangesStandInColumnsOfTheirOwn() {
        ReportTable table = table(List.of(List.of(
                new Cell.Text("a"), new Cell.Ranged(new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("3e3")))));
        assertThat(TableCsv.write(table)).isEqualTo("facility,total,total_low,total_high,total_unit\na,2,1,3000,kg\n");
    }

    @Test
    void rowOfAnotherLengthIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> table(List.of(List.of(new Cell.Text("a")))));
    }

    @Test
    void everyTableOfAFullReportIsWrittenAsCsv() {
        Map<String, String> files = new Report(SampleContent.full()).csv();
        assertThat(files).containsKeys("facilities", "contributions", "actions", "steps", "findings", "prices");
        assertThat(files.values()).allMatch(text -> text.lines().count() > 1);
    }

    @Test
    void contributionsAddUpToTheTotal() {
        SampleContent.full().products().forEach(product -> {
            BigDecimal sum = Page.sum(product.contributions().stream()
                    .map(ContributionLine::kilograms)
                    .toList());
            assertThat(sum).isEqualByComparingTo(product.total().central());
        });
    }

    @Test
    void jsonHoldsTheSameRows() {
        JsonNode root = JsonMapper.builder().build().readTree(ReportJson.write(SampleContent.full()));
        assertThat(root.at("/tables/facilities").size()).isEqualTo(16);
        assertThat(root.at("/tables/facilities/0/total/central").decimalValue()).isEqualByComparingTo("331770");
        assertThat(root.at("/plan/integration/value").decimalValue()).isEqualByComparingTo("734000");
        assertThat(root.at("/findings/0/message/es").asString()).contains("kwhh");
    }

    @Test
    void numberThatWouldVanishKeepsItsDigits() {
        Numbers numbers = new Numbers(Language.EN.locale());
        assertThat(numbers.fixed(new BigDecimal("0.00432"), 1)).isEqualTo("0.0043");
        assertThat(numbers.fixed(new BigDecimal("-1234.5"), 1)).isEqualTo("\u22121,234.5");
        assertThat(new Numbers(Language.FR.locale()).money(new BigDecimal("1234567"), "CAD", 0))
                .isEqualTo("1\u00a0234\u00a0567\u00a0CAD");
    }

    private static ReportTable table(List<List<Cell>> rows) {
        return new ReportTable("facilities", List.of(Column.of("facility"), Column.of("total", "kg")), rows, List.of());
    }
}
