package org.vereda.app.exchange;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.vereda.app.shown.OutputFile;
import org.vereda.exchange.catena.CalculatorCsv;
import org.vereda.exchange.wire.WireDocument;
import org.vereda.exchange.wire.WireFile;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.exchange.wire.WireJson;
import org.vereda.exchange.wire.WireVersion;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Files with product footprints: JSON, or the calculator CSV where the name ends in {@code .csv}. */
public final class FootprintFiles {
    private FootprintFiles() {}

    /**
     * All footprints of a file.
     *
     * @throws InvalidInput where it cannot be read or something in it is no footprint of a known version
     */
    public static List<WireDocument> read(Path file) {
        String name = String.valueOf(file.getFileName());
        String text = text(file, name);
        boolean csv = name.toLowerCase(Locale.ROOT).endsWith(".csv");
        return csv ? CalculatorCsv.read(name, text) : WireFile.read(name, text);
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
