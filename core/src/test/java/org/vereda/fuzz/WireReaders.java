package org.vereda.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.exchange.Partners;
import org.vereda.exchange.ReceivedFootprints;
import org.vereda.exchange.UsedFields;
import org.vereda.exchange.catena.CalculatorCsv;
import org.vereda.exchange.declaration.DeclarationPackage;
import org.vereda.exchange.openlca.ResultPackage;
import org.vereda.exchange.rules.FootprintCheck;
import org.vereda.exchange.wire.Conversion;
import org.vereda.exchange.wire.FieldTable;
import org.vereda.exchange.wire.Sample;
import org.vereda.exchange.wire.WireDocument;
import org.vereda.exchange.wire.WireFile;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.exchange.wire.WireVersion;
import org.vereda.fuzz.Seed.Packing;
import org.vereda.inventory.Product;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;

/** Readers of footprints that suppliers send. */
final class WireReaders {
    /** Of a file that repeats a footprint, the first ones stand for all. */
    private static final int MOST_USED = 3;

    static final FuzzedReader FOOTPRINTS = new FuzzedReader("footprints", footprints(), WireReaders::footprints);

    static final FuzzedReader CALCULATOR = new FuzzedReader(
            "calculator CSV",
            List.of(Seeds.text(
                    "f.csv",
                    CalculatorCsv.write(List.of(Conversion.convert(Sample.bracket(), WireVersion.CALCULATOR_CSV)
                            .footprint())))),
            (path, findings) -> use(CalculatorCsv.read("f.csv", text(path)), findings));

    static final FuzzedReader RESULTS = new FuzzedReader(
            "openLCA results",
            List.of(Seeds.texts("r.zip", Packing.ZIP, results()), Seeds.texts("r", Packing.FOLDER, results())),
            (path, findings) -> use(ResultPackage.read(path, findings), findings));

    private WireReaders() {}

    static List<FuzzedReader> all() {
        return List.of(FOOTPRINTS, CALCULATOR, RESULTS);
    }

    private static List<Seed> footprints() {
        List<Seed> seeds = new ArrayList<>();
        seeds.add(Seeds.text("f.json", "{\"data\": [" + Sample.PACT_3 + "]}"));
        seeds.add(Seeds.text("f.json", Sample.PACT_3.replaceAll("\"(-?\\d+(\\.\\d+)?)\"", "$1")));
        for (WireVersion version : WireVersion.values()) {
            if (version != WireVersion.CALCULATOR_CSV) {
                seeds.add(Seeds.text(
                        "f.json",
                        Conversion.convert(Sample.bracket(), version)
                                .footprint()
                                .json()));
            }
        }
        return seeds;
    }

    private static Map<String, String> results() {
        return Map.of(
                "openlca.json",
                "{\"schemaVersion\":2}",
                "epds/e.json",
                """
                {"@type":"Epd","@id":"0d2f1c7a-1111-4a4a-8b8b-000000000001","name":"bracket","manufacturer":{"name":"Press Works"},
                 "validFrom":"2024-06-01","validUntil":"2029-05-31",
                 "product":{"flow":{"@id":"0d2f1c7a-2222-4a4a-8b8b-000000000002","name":"Bracket"},"unit":{"name":"t"},"amount":1.0},
                 "modules":[{"name":"A1","multiplier":1,"result":{"@id":"r1"}},{"name":"A2","multiplier":2.5,"result":{"@id":"r2"}}]}
                """,
                "results/r1.json",
                result("r1"),
                "results/r2.json",
                result("r2"),
                "results/r3.json",
                result("r3")
                        .replace(
                                "\"name\"",
                                "\"flowResults\":[{\"isRefFlow\":true,\"amount\":2.0,\"unit\":{\"name\":\"kg\"}}],\"name\""),
                "lcia_categories/c1.json",
                "{\"@id\":\"c1\",\"refUnit\":\"kg CO2 eq\"}");
    }

    private static String result(String id) {
        return """
                {"@type":"Result","@id":"%s","name":"%s","impactResults":[
                 {"indicator":{"@id":"c1","name":"Climate change - fossil"},"amount":2.25},
                 {"indicator":{"@id":"c2","name":"Climate change - land use and luc"},"amount":0.01},
                 {"indicator":{"@id":"c3","name":"Climate change - total"},"amount":1.81}]}
                """.formatted(id, id);
    }

    private static void footprints(Path path, Findings findings) throws Exception {
        String text = text(path);
        Partners partners = Partners.of(
                List.of(new Product(
                        "BRK-1042", "BRK-1042", Quantity.of(1, Units.ITEM), Optional.empty(), SourcePosition.NOWHERE)),
                List.of(),
                List.of(),
                List.of());
        findings.addAll(ReceivedFootprints.of("f.json", text, partners).findings());
        use(WireFile.read("f.json", text), findings);
    }

    /** What is done with a footprint that was sent: its rules are checked, it is shown, converted and handed on. */
    private static void use(List<WireDocument> documents, Findings findings) {
        for (WireDocument document : documents.subList(0, Math.min(MOST_USED, documents.size()))) {
            WireFootprint footprint = document.footprint();
            FootprintCheck.of(document);
            UsedFields.losses(footprint);
            FieldTable.of(footprint.version()).forEach(field -> {
                footprint.value(field.id());
                footprint.written(field.id());
                footprint.texts(field.id());
                footprint.decimal(field.id()).ifPresent(number -> number.toPlainString());
                footprint.instant(field.id());
                document.at(field.id());
            });
            footprint.json();
            Arrays.stream(WireVersion.values())
                    .forEach(version -> TableReaders.telling(
                            findings,
                            () -> Conversion.convert(footprint, version)
                                    .footprint()
                                    .json()));
            TableReaders.telling(findings, () -> DeclarationPackage.write(List.of(footprint)));
        }
    }

    private static String text(Path path) throws Exception {
        return new String(Files.readAllBytes(path), java.nio.charset.StandardCharsets.UTF_8);
    }
}
