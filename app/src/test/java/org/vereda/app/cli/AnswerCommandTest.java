package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vereda.app.console.ExitCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnswerCommandTest {
    @TempDir
    Path folder = Path.of("");

    private static Program answer(String root, String... words) {
        return Program.run(
                Stream.concat(Stream.of("answer", root), Stream.of(words)).toArray(String[]::new));
    }

    /** The answers of the example, each form once. */
    private static final Map<String, JsonNode> SHEETS = new ConcurrentHashMap<>();

    private static JsonNode sheet(String facility, String form) {
        return SHEETS.computeIfAbsent(
                facility + " " + form, key -> json(Program.example("answers"), "--facility", facility, "--form", form));
    }

    private static JsonNode json(String root, String... words) {
        Program program = answer(
                root,
                Stream.concat(Arrays.stream(words), Stream.of("--format", "json"))
                        .toArray(String[]::new));
        assertThat(program.exitCode()).as(program.printed()).isEqualTo(ExitCode.DONE);
        return JsonMapper.builder().build().readTree(program.out()).get("tables");
    }

    private static Optional<JsonNode> find(JsonNode tables, String question) {
        return StreamSupport.stream(tables.get("answers").spliterator(), false)
                .filter(row -> row.get("form-key").asString().equals(question))
                .findFirst();
    }

    private static BigDecimal number(JsonNode tables, String question) {
        return find(tables, question)
                .orElseThrow()
                .get("form-answer")
                .get("value")
                .decimalValue();
    }

    /** 1 lb is 0.45359237 kg, 1 MMBtu is 1.05505585262 GJ, 1 US gallon 3.785411784 L; 53.06 kg CO2, 1 g CH4 (28), 0.1 g N2O (265) per MMBtu. */
    @ParameterizedTest
    @CsvSource({
        "press-ohio,tri-form-r,air-stack,1984.16036,lb,releases.csv:2",
        "press-ohio,tri-form-r,air-fugitive,661.386786,lb,releases.csv:3",
        "press-ohio,tri-form-r,8-1,2645.54715,lb,'releases.csv:2, 3'",
        "press-ohio,tri-form-r,8-9,1.25,'','production.csv:2, 3'",
        "press-ohio,npri,air-total,1.2,t,'releases.csv:2, 3'",
        "press-ohio,retc-coa,air,1200,kg,'releases.csv:2, 3'",
        "press-ontario,npri,air-stack,0.9,t,releases.csv:5",
        "press-queretaro,retc-coa,use,6000,kg,chemicals.csv:5",
        "press-ohio,climate-questionnaire,natural-gas,1055.05585,GJ,'activity.csv:2, 3'",
        "press-ohio,climate-questionnaire,electricity-bought,500,MWh,activity.csv:4",
        "press-ohio,climate-questionnaire,electricity-contract,100,MWh,electricity.csv:2",
        "press-ohio,climate-questionnaire,water-withdrawn,378.541178,m3,activity.csv:6",
        "press-ohio,climate-questionnaire,waste-recycled,36.2873896,t,activity.csv:9",
        "press-ohio,climate-questionnaire,scope-1,53.1145,t CO2e,'activity.csv:2, 3, 5'",
        "press-ohio,cdp-supply-chain,scope-1,21.2458,t CO2e,'activity.csv:2, 3, 5; bom.csv:2; production.csv:4'",
        "press-ohio,cdp-supply-chain,share,40,%,bom.csv:2; production.csv:4",
        "press-ohio,imds-027,exempted,1.5,%,footprint-facts.csv:2"
    })
    void oneRecordAnswersEveryFormInItsUnit(
            String facility, String form, String question, BigDecimal value, String unit, String rows) {
        JsonNode tables = sheet(facility, form);

        assertThat(number(tables, question)).isCloseTo(value, withinPercentage(1e-6));
        JsonNode row = find(tables, question).orElseThrow();
        assertThat(row.get("form-answer").get("unit").asString()).isEqualTo(unit);
        assertThat(row.get("form-rows").asString()).isEqualTo(rows);
    }

    /** AT-21 of the science notes: the same use of toluene in three countries. */
    @ParameterizedTest
    @CsvSource({
        "press-ohio,tri-form-r,reported",
        "press-ontario,npri,below-threshold",
        "press-queretaro,retc-coa,reported",
        "press-ohio,npri,other-country"
    })
    void eachRegisterAsksByItsOwnThresholds(String facility, String form, String state) {
        JsonNode tables = sheet(facility, form);

        assertThat(find(tables, "must-report").orElseThrow().get("form-answer").asString())
                .isEqualTo(state);
    }

    @Test
    void whatNobodyWroteDownIsToldWithItsPlaceAndIsNoZero() {
        JsonNode tables = sheet("press-ohio", "tri-form-r");

        assertThat(find(tables, "underground")).isEmpty();
        assertThat(tables.get("answer-gaps").toString())
                .contains("not-recorded", "releases.csv (medium: UNDERGROUND_INJECTION)");
        JsonNode saq = sheet("press-ohio", "saq");
        assertThat(saq.get("answers").toString()).contains("ISO 14001:2015", "certificates/iso14001.pdf", "verified");
        assertThat(saq.get("answer-gaps").toString())
                .contains("evidence.csv (topic: energy-management) – ISO 50001:2018")
                .contains("responsible-sourcing");
    }

    @Test
    void aCustomerSeesItsOwnPartAndOnlyWhatWasConsentedTo() throws IOException {
        String root = copy("answers").toString();

        JsonNode cdp = json(root, "--facility", "press-ohio", "--form", "cdp-supply-chain", "--for", "norte");
        assertThat(number(cdp, "share")).isEqualByComparingTo("40");
        assertThat(find(cdp, "scope-2-market")).isEmpty();
        assertThat(cdp.get("answer-gaps").toString()).contains("electricity.amount");
        assertThat(cdp.toString()).contains("Norte Motors").doesNotContain("Lakes");

        JsonNode climate = json(root, "--facility", "press-ohio", "--form", "climate-questionnaire", "--for", "norte");
        assertThat(number(climate, "scope-1")).isNotNull();
        assertThat(find(climate, "customer-share")).isEmpty();
        assertThat(climate.get("answer-gaps").toString())
                .contains("withheld", "bom.amount")
                .doesNotContain("Lakes");

        JsonNode stranger = json(root, "--facility", "press-ohio", "--form", "tri-form-r", "--for", "lakes");
        assertThat(find(stranger, "facility")).isPresent();
        assertThat(find(stranger, "air-stack")).isEmpty();
        assertThat(stranger.toString()).doesNotContain("Toluene");
        JsonNode other = json(root, "--facility", "press-ohio", "--form", "npri", "--for", "lakes");
        assertThat(other.toString()).doesNotContain("Toluene", "Bracket");
        JsonNode saq = json(root, "--facility", "press-ohio", "--form", "saq", "--for", "lakes");
        assertThat(saq.toString()).doesNotContain("ISO 14001", "ISO 50001", "EX-");
        assertThat(climate.toString()).contains("gas bills");
        assertThat(cdp.toString()).doesNotContain("EX-REC");
        assertThat(Files.readString(Path.of(root).resolve("consent-log.jsonl")))
                .contains("\"answer\"", "\"norte\"", "cdp-supply-chain");
    }

    /** 100,000 brackets of 2 kg and 100,000 plates of 1 kg; worth 100,000 and 300,000 dollars. Norte takes 40 % of the brackets. */
    @ParameterizedTest
    @CsvSource({"physical,26.6666667,shared-by-physical", "economic,10,shared-by-economic"})
    void severalProductsShareTheSiteByTheKeyOfThePartnership(String key, BigDecimal share, String told)
            throws IOException {
        Path root = copy("answers");
        Path settings = root.resolve("partnership.yaml");
        Files.writeString(settings, Files.readString(settings).replace("allocation: physical", "allocation: " + key));
        Files.writeString(
                root.resolve("products.csv"),
                Files.readString(root.resolve("products.csv")) + "plate,Plate,1,item,1,kg\n");
        Files.writeString(root.resolve("production.csv"), """
                facility,period_start,period_end,product,amount,unit,value,currency,price_year,evidence,document
                press-ohio,2022-01-01,2022-12-31,bracket,100000,item,100000,USD,2022,MEASURED,book
                press-ohio,2022-01-01,2022-12-31,plate,100000,item,300000,USD,2022,MEASURED,book
                norte-plant,2022-01-01,2022-12-31,norte-car,10000,item,,,,MEASURED,count
                """);

        JsonNode tables = json(root.toString(), "--facility", "press-ohio", "--form", "cdp-supply-chain");

        assertThat(number(tables, "share")).isCloseTo(share, withinPercentage(1e-6));
        assertThat(find(tables, "method").orElseThrow().get("form-answer").asString())
                .isEqualTo(told);
    }

    @Test
    void moreDeliveredThanMadeIsToldAndNotGivenAwayTwice() throws IOException {
        Path root = copy("answers");
        Path made = root.resolve("production.csv");
        Files.writeString(made, Files.readString(made).replace("bracket,100000", "bracket,50000"));

        Program told = answer(root.toString(), "--facility", "press-ohio", "--form", "cdp-supply-chain");
        assertThat(told.err()).contains("70000", "50000", "bracket");
        JsonNode tables = json(root.toString(), "--facility", "press-ohio", "--form", "cdp-supply-chain");
        assertThat(number(tables, "share")).isCloseTo(new BigDecimal("57.142857"), withinPercentage(1e-5));
    }

    @Test
    void whatCustomersTookInAnotherUnitIsToldAtItsRow() throws IOException {
        Path root = copy("answers");
        Path bought = root.resolve("bom.csv");
        Files.writeString(
                bought, Files.readString(bought).replace("lakes-car,bracket,6,item", "lakes-car,bracket,6,m3"));

        Program told = answer(root.toString(), "--facility", "press-ohio", "--form", "cdp-supply-chain");

        assertThat(told.err()).contains("bom.csv:3", "6 m3", "bracket", "lakes");
    }

    @Test
    void mistakesOfTheTablesAreTold() throws IOException {
        Path root = copy("answers");
        Files.writeString(
                root.resolve("chemicals.csv"),
                Files.readString(root.resolve("chemicals.csv"))
                        + "press-ohio,2022,67-56-1,Methanol,OTHERWISE_USED,5,L,,\n");
        Files.writeString(
                root.resolve("evidence.csv"),
                Files.readString(root.resolve("evidence.csv")) + "pres,saq,POLICY,Rule,,,,,,\n");

        Program told = answer(root.toString(), "--facility", "press-ohio", "--form", "saq");
        assertThat(told.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(told.err()).contains("chemicals.csv:6:7", "\"L\"", "evidence.csv:6:1", "pres");
    }

    @Test
    void whatIsNotKnownIsNamed() {
        String root = Program.example("answers");
        assertThat(answer(root, "--form", "tri").err()).contains("tri-form-r", "imds-027");
        assertThat(answer(root, "--form", "saq").err()).contains("press-ohio", "press-ontario");
        assertThat(answer(root, "--form", "saq", "--facility", "press-ohio", "--for", "nobody")
                        .err())
                .contains("nobody");
    }

    @Test
    void everyFormHasAllWordsInEveryLanguage() {
        String overview = answer(Program.example("answers"), "--language", "es", "--format", "csv")
                .out();
        assertThat(overview.lines().map(line -> line.split(",", -1)[0]).distinct())
                .hasSize(6);
        assertThat(overview).contains("retc-coa", "Cuestionario").doesNotContain("label.");
        for (String language : List.of("fr", "es")) {
            assertThat(answer(
                                    Program.example("answers"),
                                    "--facility",
                                    "press-ohio",
                                    "--form",
                                    "cdp-supply-chain",
                                    "--language",
                                    language,
                                    "--format",
                                    "html")
                            .out())
                    .contains("</html>")
                    .doesNotContain("label.", "null");
        }
    }

    private Path copy(String example) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(example));
        try (Stream<Path> files = Files.list(Path.of(Program.example(example)))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }
}
