package org.vereda.sources.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vereda.sources.table.TextTables.found;
import static org.vereda.sources.table.TextTables.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.vereda.quantity.Country;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Findings;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Units;

class TableRowTest {
    private final Findings findings = new Findings();

    private TableRow cell(String text) {
        return row("x\n\"" + text + "\"\n", TableFormat.CSV, findings);
    }

    private TableRow cell(String text, NumberStyle style) {
        return row("x\n\"" + text + "\"\n", TableFormat.CSV.withNumberStyle(style), findings);
    }

    @Test
    void aPlainNumberIsExact() {
        assertThat(cell(" 1250.50\u00a0").decimal("x")).contains(new BigDecimal("1250.50"));
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void aPointBeforeThreeDigitsIsKeptWithAWarning() {
        assertThat(cell("1.250").decimal("x")).contains(new BigDecimal("1.250"));
        assertThat(found(findings)).containsExactly("t.csv:2:1: sources.ambiguous-number [1.250]");
    }

    @Test
    void aPointBeforeThreeDigitsIsClearWhenAStyleIsStated() {
        assertThat(cell("1.250", NumberStyle.POINT).decimal("x")).contains(new BigDecimal("1.250"));
        assertThat(cell("1.250", NumberStyle.COMMA).decimal("x")).contains(new BigDecimal("1250"));
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void aCommaBeforeThreeDigitsCannotBeKnownWithoutAStyle() {
        assertThat(cell("1,250").decimal("x")).isEmpty();
        assertThat(found(findings)).containsExactly("t.csv:2:1: sources.ambiguous-comma [1,250]");
    }

    @Test
    void aDecimalCommaIsRefusedWithTheStyleToState() {
        assertThat(cell("1.250,5").decimal("x")).isEmpty();
        assertThat(found(findings)).containsExactly("t.csv:2:1: sources.number-comma [1.250,5]");
    }

    @Test
    void groupedThousandsAreRefusedWithTheStyleToState() {
        assertThat(cell("1,250.5").decimal("x")).isEmpty();
        assertThat(found(findings)).containsExactly("t.csv:2:1: sources.number-point [1,250.5]");
    }

    @Test
    void wordsAreNoNumbers() {
        assertThat(cell("2022a").decimal("x")).isEmpty();
        assertThat(found(findings)).containsExactly("t.csv:2:1: sources.not-a-number [2022a]");
    }

    @Test
    void aBlankCellIsAFindingUnlessItIsOptional() {
        assertThat(cell(" ").optional().decimal("x")).isEmpty();
        assertThat(findings.isEmpty()).isTrue();
        assertThat(cell(" ").text("x")).isEmpty();
        assertThat(found(findings)).containsExactly("t.csv:2:1: sources.missing-value [x]");
    }

    @Test
    void anAbsentColumnIsBlank() {
        assertThat(cell("1").optional().text("y")).isEmpty();
        assertThat(cell("1").text("y")).isEmpty();
        assertThat(found(findings)).containsExactly("t.csv:2: sources.missing-value [y]");
    }

    @Test
    void wholeNumbersHaveNoDecimals() {
        assertThat(cell("2022").integer("x")).contains(2022);
        assertThat(cell("2022.5").integer("x")).isEmpty();
        assertThat(found(findings)).containsExactly("t.csv:2:1: sources.not-a-whole-number [2022.5]");
    }

    @Test
    void datesAreYearMonthDay() {
        assertThat(cell("2024-02-29").date("x")).contains(LocalDate.of(2024, 2, 29));
        assertThat(cell("02/03/2024").date("x")).isEmpty();
        assertThat(cell("2023-02-29").date("x")).isEmpty();
        assertThat(found(findings))
                .containsExactly(
                        "t.csv:2:1: sources.not-a-date [02/03/2024]", "t.csv:2:1: sources.not-a-date [2023-02-29]");
    }

    @Test
    void unitsAndPlacesAreKnownOnes() {
        assertThat(cell("kWh").unit("x")).contains(Units.KILOWATT_HOUR);
        assertThat(cell("mx").country("x")).contains(Country.MX);
        assertThat(cell("mx-que").subdivision("x")).contains(new Subdivision("MX-QUE"));
        assertThat(cell("kWhh").unit("x")).isEmpty();
        assertThat(cell("MX-QRO").subdivision("x")).isEmpty();
        assertThat(cell("DE").country("x")).isEmpty();
        assertThat(found(findings))
                .containsExactly(
                        "t.csv:2:1: sources.unknown-choice [DE, CA, MX, US]",
                        "t.csv:2:1: sources.unknown-subdivision [MX-QRO]",
                        "t.csv:2:1: sources.unknown-unit [kWhh, kWh]");
    }

    @Test
    void constantsAreReadByName() {
        assertThat(cell("measured").oneOf("x", Evidence.class)).contains(Evidence.MEASURED);
        assertThat(cell("guessed").oneOf("x", Evidence.class)).isEmpty();
        assertThat(found(findings))
                .containsExactly(
                        "t.csv:2:1: sources.unknown-choice [guessed, ESTIMATED, CALCULATED, MEASURED, VERIFIED]");
    }

    @Test
    void anAmountNeedsItsUnit() {
        assertThat(row("a,u\n5,kg\n", TableFormat.CSV, findings).quantity("a", "u"))
                .contains(Quantity.of(5, Units.KILOGRAM));
        assertThat(row("a,u\n5,\n", TableFormat.CSV, findings).optional().quantity("a", "u"))
                .isEmpty();
        assertThat(found(findings)).containsExactly("t.csv:2:2: sources.missing-value [u]");
    }

    @Test
    void aPeriodDoesNotEndBeforeItStarts() {
        assertThat(row("s,e\n2024-01-01,2024-12-31\n", TableFormat.CSV, findings)
                        .period("s", "e"))
                .contains(Period.ofYear(2024));
        assertThat(row("s,e\n2024-02-01,2024-01-31\n", TableFormat.CSV, findings)
                        .period("s", "e"))
                .isEmpty();
        assertThat(found(findings)).containsExactly("t.csv:2:2: sources.period-reversed [2024-01-31, 2024-02-01]");
    }

    @Test
    void allProblemsOfATableAreToldAtOnce() {
        try (Table table = TextTables.open("n,d\nx,2024\n1,2024-01-01\ny,z\n", TableFormat.CSV, findings)) {
            table.forEach(row -> {
                row.decimal("n");
                row.date("d");
            });
        }
        assertThat(found(findings))
                .containsExactly(
                        "t.csv:2:1: sources.not-a-number [x]",
                        "t.csv:2:2: sources.not-a-date [2024]",
                        "t.csv:4:1: sources.not-a-number [y]",
                        "t.csv:4:2: sources.not-a-date [z]");
    }
}
