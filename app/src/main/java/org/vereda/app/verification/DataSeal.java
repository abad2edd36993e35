package org.vereda.app.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.folder.PartnershipSettings;
import org.vereda.sources.table.RawTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Binds a statement to the tables that it rests on: a hash of each row as it was written, header first, with its line. A row that is
 * changed, taken out or added later is named.
 */
final class DataSeal {
    /** The tables that savings rest on. */
    private static final List<String> FILES = List.of(
            "organizations.csv",
            "facilities.csv",
            "cohorts.csv",
            "projects.csv",
            "savings.csv",
            "verification.csv",
            "meters.csv",
            "readings.csv",
            "drivers.csv",
            "production.csv",
            "adjustments.csv",
            "prices.csv",
            "measures.csv");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DataSeal() {}

    /** The hashes of all rows, by file. */
    static ObjectNode of(PartnershipFolder folder) {
        ObjectNode seal = JsonNodeFactory.instance.objectNode();
        for (String file : FILES) {
            put(seal, file, rows(folder, file));
        }
        put(seal, PartnershipSettings.FILE, settings(folder));
        return seal;
    }

    private static void put(ObjectNode seal, String file, List<SealedRow> rows) {
        if (!rows.isEmpty()) {
            ArrayNode list = seal.putArray(file);
            rows.forEach(row -> list.addObject().put("line", row.line()).put("sha256", row.hash()));
        }
    }

    /** The rows of a table with the lines where they begin: cells may hold line breaks, and blank lines are no rows. */
    private static List<SealedRow> rows(PartnershipFolder folder, String file) {
        List<List<String>> rows = folder.tables().getOrDefault(file, List.of());
        if (rows.isEmpty()) {
            return List.of();
        }
        RawTable raw = RawTable.load(
                folder.root().resolve(file), file, folder.settings().format(file), new Findings());
        boolean same = raw.rows().equals(rows);
        return IntStream.range(0, rows.size())
                .mapToObj(at -> row(same ? raw.lines().get(at) : at + 1, rows.get(at)))
                .toList();
    }

    /** The lines of the settings: they say in which money and by which factors everything counts. */
    private static List<SealedRow> settings(PartnershipFolder folder) {
        try {
            List<String> lines = Files.readAllLines(folder.root().resolve(PartnershipSettings.FILE));
            return IntStream.range(0, lines.size())
                    .mapToObj(at -> row(at + 1, List.of(lines.get(at))))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static SealedRow row(int line, List<String> cells) {
        byte[] bytes = MAPPER.writeValueAsString(cells).getBytes(StandardCharsets.UTF_8);
        return new SealedRow(line, VerifyingKey.sha256(bytes), cells.isEmpty() ? "" : cells.getFirst());
    }

    /** Every row that is not as it was. */
    static List<Finding> changes(JsonNode seal, PartnershipFolder folder) {
        List<Finding> changes = new ArrayList<>();
        for (String file : FILES) {
            changes.addAll(new SealedTable(file, sealed(seal, file), rows(folder, file)).changes());
        }
        String file = PartnershipSettings.FILE;
        changes.addAll(new SealedTable(file, sealed(seal, file), settings(folder)).changes());
        return changes;
    }

    private static List<SealedRow> sealed(JsonNode seal, String file) {
        List<SealedRow> rows = new ArrayList<>();
        seal.path(file)
                .forEach(row -> rows.add(new SealedRow(
                        row.path("line").asInt(0), row.path("sha256").asString(""), "")));
        return rows;
    }
}
