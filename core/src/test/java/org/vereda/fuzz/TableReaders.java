package org.vereda.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vereda.fuzz.Seed.Packing;
import org.vereda.quantity.Country;
import org.vereda.quantity.Findings;
import org.vereda.quantity.NumberStyle;
import org.vereda.sources.facts.AuditFiles;
import org.vereda.sources.facts.FactFiles;
import org.vereda.sources.identity.DecisionTable;
import org.vereda.sources.registers.OutputTableFile;
import org.vereda.sources.registers.RegisterFiles;
import org.vereda.sources.table.RawTable;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/** Readers of single tables: text and workbooks, registers, published tables, decisions. */
final class TableReaders {
    private static final String RESOURCES = "core/src/test/resources/org/vereda/sources/";
    private static final String ROWS =
            "name,amount,unit,day\nplant 1,\"1250.5\",kg,2024-02-29\n\"a \"\"b\"\"\nc\",3,kWh,2023-01-01\n";

    static final FuzzedReader TEXT = new FuzzedReader(
            "text tables",
            List.of(
                    Seeds.text("t.csv", ROWS),
                    Seeds.text("t.csv", ROWS.replace(",", ";").replace("1250.5", "1 250,5")),
                    Seeds.text("t.csv", "\uFEFF" + ROWS.replace("plant", "usine é"), StandardCharsets.UTF_16LE),
                    Seeds.text("t.csv", ROWS.replace("plant", "usine é"), StandardCharsets.ISO_8859_1),
                    Seeds.zipped("t.csv.gz", ROWS.repeat(20))),
            TableReaders::table);

    static final FuzzedReader WORKBOOK = new FuzzedReader("workbooks", List.of(Seeds.workbook()), (path, findings) -> {
        Table.sheets(path);
        table(path, findings);
    });

    static final FuzzedReader REGISTERS = new FuzzedReader("registers", registers(), TableReaders::registers);

    static final FuzzedReader FACTS =
            new FuzzedReader("published tables", facts(), (path, findings) -> FactFiles.read(List.of(path), findings));

    static final FuzzedReader AUDITS = new FuzzedReader(
            "audits",
            List.of(Seeds.text("assess.csv", """
                            CENTER,ID,FY,SIC,NAICS,STATE,SALES,EMPLOYEES,PLANT_AREA,PRODUCTS,PRODUNITS,PRODLEVEL,PRODHOURS,NUMARS,EC_plant_cost,EC_plant_usage
                            AM,AM0001,2019,3714,336350,MI,1,100,1,x,1,1,6000,5,1000,20000
                            """), Seeds.text("recc.csv", """
                            SUPERID,ID,AR_NUMBER,APPCODE,ARC2,IMPSTATUS,IMPCOST,PSOURCCODE,PCONSERVED,PSAVED,PAYBACK,BPTOOL,FY,IC_CAPITAL,IC_OTHER
                            AM000101,AM0001,1,1,2.7142,I,500,EC,2000,150,3.3,N,2019,400,100
                            """)),
            (path, findings) -> AuditFiles.read(List.of(path), findings));

    static final FuzzedReader DECISIONS = new FuzzedReader(
            "decisions and outputs",
            List.of(Seeds.text("links.csv", """
                            left,right,decision,decided_by,date,why
                            RETC:ABC12,TRI:60601XYZ,different,agency,2025-06-30,"two owners, one fence"
                            PARTNERSHIP:plant-1,NPRI:0000001234,same,agency,2025-07-01,
                            """), Seeds.text("outputs.csv", """
                            country,industry,year,output,unit,source
                            US,3361,2020,100,vehicle,made up
                            CA,,2021,50.5,vehicle,made up
                            """)),
            TableReaders::decisions);

    private TableReaders() {}

    static List<FuzzedReader> all() {
        return List.of(TEXT, WORKBOOK, REGISTERS, FACTS, AUDITS, DECISIONS);
    }

    private static List<Seed> registers() {
        List<Seed> seeds = new ArrayList<>();
        for (String register : List.of("GHGRP_CANADA", "GHGRP_US", "NPRI", "RETC", "TRI", "TRI-PLUS")) {
            seeds.addAll(Seeds.filesOf(RESOURCES + "registers/" + register));
            seeds.add(Seeds.folder(RESOURCES + "registers/" + register, Packing.FOLDER));
        }
        seeds.add(Seeds.folder(RESOURCES + "registers/TRI-PLUS", Packing.ZIP));
        seeds.add(Seeds.folder(RESOURCES + "registers/RETC", Packing.ZIP));
        return seeds;
    }

    private static List<Seed> facts() {
        List<Seed> seeds = new ArrayList<>(Seeds.filesOf(RESOURCES + "facts"));
        for (String text : List.of(
                "egrid/made_egrid_imperial.sheets",
                "egrid/made_egrid_metric.sheets",
                "nir-electricity/made_annex13.sheets",
                "statcan-ghg/made_ghg.sheets")) {
            seeds.add(Seeds.workbook(RESOURCES + "facts/" + text));
        }
        return seeds;
    }

    private static void table(Path path, Findings findings) {
        List<TableFormat> formats = List.of(
                TableFormat.CSV.knowing("name", "amount", "unit", "day"),
                TableFormat.CSV.withSeparator(';').withNumberStyle(NumberStyle.COMMA),
                TableFormat.CSV
                        .withCharset("windows-1252")
                        .orUtf8()
                        .withNumberStyle(NumberStyle.POINT)
                        .withHeaderLine(2));
        for (TableFormat format : formats) {
            telling(findings, () -> rows(path, format, findings));
        }
        RawTable.loadSent(path, "t", formats.getFirst(), findings).rows();
        RawTable.loadSent(path, "t", formats.get(1), findings).rows();
    }

    private static void rows(Path path, TableFormat format, Findings findings) {
        try (Table table = Table.open(path, format, findings)) {
            for (TableRow row : table) {
                row.text("name");
                row.decimal("amount");
                row.integer("amount");
                row.quantity("amount", "unit");
                row.date("day");
                row.bool("name");
                row.subdivision("name");
                row.oneOf("unit", Country.class);
                row.period("day", "day");
                row.texts();
            }
            table.preamble();
        }
    }

    private static void registers(Path path, Findings findings) throws Exception {
        List<Path> files = List.of(path);
        if (Files.isDirectory(path)) {
            try (Stream<Path> inside = Files.list(path)) {
                files = inside.sorted().toList();
            }
        }
        RegisterFiles.read(files, findings).table().bySubstance();
    }

    private static void decisions(Path path, Findings findings) {
        telling(findings, () -> OutputTableFile.read(path, findings));
        telling(
                findings,
                () -> DecisionTable.readFilled(
                        path, StandardCharsets.UTF_8, ',', "someone", LocalDate.of(2026, 1, 1), findings));
        DecisionTable.read(path, findings);
    }

    /** Goes on where a reader refuses the file. */
    static void telling(Findings findings, Runnable reading) {
        try {
            reading.run();
        } catch (org.vereda.quantity.InvalidInput refused) {
            findings.addAll(refused.findings());
        }
    }
}
