package org.vereda.sources.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vereda.sources.table.TextTables.found;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vereda.SharedData;
import org.vereda.quantity.Findings;

/** Files as their publishers wrote them; counts and values by the SOURCE.md beside them. */
class SharedTablesTest {
    private final Findings findings = new Findings();

    @Test
    void theStrictWorkbookOfEgridHasAllItsRates() {
        Path path = SharedData.require("egrid/eGrid_zipcode_lookup_2025.xlsx");
        TableFormat format = TableFormat.CSV
                .withSheet("eGrid_data_2025")
                .requiring("SUBRGN", "CATEGORY", "Year", "CO2", "CH4", "N2O");
        try (Table table = Table.open(path, format, findings)) {
            List<TableRow> rows = table.rows().toList();
            assertThat(rows).hasSize(611);
            TableRow row = rows.stream()
                    .filter(r -> r.texts().subList(0, 3).equals(List.of("RFCM", "LocationMix", "2024")))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.decimal("CO2").orElseThrow().setScale(9, RoundingMode.HALF_EVEN))
                    .isEqualTo(new BigDecimal("551.751123168"));
            rows.forEach(r -> r.decimal("CO2"));
        }
        assertThat(found(findings)).isEmpty();
    }

    @Test
    void theStrictWorkbookOfEgridHasAllItsZipCodes() {
        Path path = SharedData.require("egrid/eGrid_zipcode_lookup_2025.xlsx");
        assertThat(Table.sheets(path)).containsExactly("eGrid_data_2025", "eGrid_zipcode_lookup");
        try (Table table = Table.open(path, TableFormat.CSV.withSheet("eGrid_zipcode_lookup"), findings)) {
            assertThat(table.rows())
                    .hasSize(42_177)
                    .allMatch(row -> row.cell(0).text().length() == 5);
        }
    }

    @Test
    void yearsThatAreTextInTheWorkbookOfCanadaStayText() {
        Path path = SharedData.require("canada-nir/nir_electricity.xlsx");
        TableFormat format = TableFormat.CSV.withSheet("Table A13-7").withHeaderLine(3);
        try (Table table = Table.open(path, format, findings)) {
            assertThat(table.columns()).endsWith("2021", "2022a");
            TableRow generation = table.rows()
                    .filter(row -> row.texts().toString().contains("Generation Intensity (g CO2 eq"))
                    .findFirst()
                    .orElseThrow();
            assertThat(generation.decimal("2022a").orElseThrow()).isEqualByComparingTo("35");
        }
    }

    @Test
    void theMexicanRegisterIsReadWithItsHeadersOfTwoLines() {
        Path path = SharedData.require("retc-mexico/emisiones/em_2022.csv.gz");
        TableFormat format = TableFormat.TSV.requiring("NRA", "CAS", "UNIDAD", "DISPOSICIÓN FINAL");
        try (Table table = Table.open(path, format, findings)) {
            assertThat(table.rows()).hasSize(7_409);
        }
        assertThat(found(findings)).isEmpty();
    }

    @Test
    void theMexicanInventoryIsRefusedAsUtf8AndReadAsWindowsLetters() {
        Path path = SharedData.require("inem-mexico/INEM-2016-fuentes-fijas-sector.csv");
        assertThat(TextTables.failure(() -> {
                    try (Table table = Table.open(path, TableFormat.CSV, findings)) {
                        return table.rows().count();
                    }
                }))
                .singleElement()
                .asString()
                .contains("sources.wrong-charset [0x", "UTF-8]");
        try (Table table = Table.open(path, TableFormat.CSV.withCharset("windows-1252"), findings)) {
            assertThat(table.rows()).anyMatch(row -> row.texts().toString().contains("Automotriz"));
        }
    }
}
