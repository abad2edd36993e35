package org.vereda.app.exchange;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vereda.app.shown.OutputFile;
import org.vereda.exchange.catena.CalculatorCsv;
import org.vereda.exchange.openlca.ResultPackage;
import org.vereda.exchange.wire.FieldTable;
import org.vereda.exchange.wire.FieldText;
import org.vereda.exchange.wire.WireDocument;
import org.vereda.exchange.wire.WireField;
import org.vereda.exchange.wire.WireFile;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.exchange.wire.WireJson;
import org.vereda.exchange.wire.WireVersion;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Files with product footprints: JSON, the calculator CSV ({@code .csv}), results and declarations of openLCA ({@code .zip} or a folder). */
public final class FootprintFiles {
    private FootprintFiles() {}

    /**
     * All footprints of a file.
     *
     * @param findings takes what is doubtful about the file
     * @throws InvalidInput where it cannot be read or something in it is no footprint of a known version
     */
    public static List<WireDocument> read(Path file, Findings findings) {
        String name = String.valueOf(file.getFileName());
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip") || Files.isDirectory(file)) {
            return ResultPackage.read(file, findings);
        }
        String text = text(file, name);
        boolean csv = name.toLowerCase(Locale.ROOT).endsWith(".csv");
        return csv ? CalculatorCsv.read(name, text) : WireFile.read(name, text);
    }

    /**
     * The same with what a person states, by the names of the field table.
     *
     * @throws InvalidInput where there is no such field, or it holds something else
     */
    public static WireDocument with(WireDocument document, Map<String, String> facts) {
        if (facts.isEmpty()) {
            return document;
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        facts.forEach((name, text) -> values.put(name, value(name, text, document)));
        return new WireDocument(document.footprint().with(values), document.position(), document.places());
    }

    private static JsonNode value(String name, String text, WireDocument document) {
        String product = document.footprint().text("productNameCompany");
        WireField field = FieldTable.all().stream()
                .filter(known -> known.id().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        Finding.error("exchange.fact-without-field", SourcePosition.NOWHERE, name, text, product)));
        return FieldText.value(field, text)
                .orElseThrow(() -> InvalidInput.of(
                        Finding.error("exchange.fact-of-no-kind", SourcePosition.NOWHERE, name, text, product)));
    }

    private static String text(Path file, String name) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notUtf8) {
            throw InvalidInput.of(Finding.error("exchange.not-utf-8", SourcePosition.ofFile(name)));
        } catch (IOException e) {
            throw InvalidInput.of(
                    Finding.error("exchange.unreadable-file", SourcePosition.ofFile(file.toString()), e.toString()));
        }
    }

    /** Writes footprints of one version: one as it is, several as a list. */
    public static void write(Path file, WireVersion version, List<WireFootprint> footprints) {
        OutputFile.write(file, text(version, footprints).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(WireVersion version, List<WireFootprint> footprints) {
        if (version == WireVersion.CALCULATOR_CSV) {
            return CalculatorCsv.write(footprints);
        }
        if (footprints.size() == 1) {
            return footprints.getFirst().json();
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        footprints.forEach(footprint -> list.add(footprint.content()));
        return WireJson.write(list);
    }
}
