package org.vereda.app.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vereda.quantity.Finding;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.folder.PartnershipSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Binds a statement to the tables that it rests on: a hash of each row as it was written, header first. A row that is changed, taken
 * out or added later is named.
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
            put(seal, file, folder.tables().getOrDefault(file, List.of()));
        }
        put(seal, PartnershipSettings.FILE, settings(folder));
        return seal;
    }

    private static void put(ObjectNode seal, String file, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            ArrayNode hashes = seal.putArray(file);
            rows.forEach(row -> hashes.add(hash(row)));
        }
    }

    /** The lines of the settings: they say in which money and by which factors everything counts. */
    private static List<List<String>> settings(PartnershipFolder folder) {
        try {
            return Files.readAllLines(folder.root().resolve(PartnershipSettings.FILE)).stream()
                    .map(List::of)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Every row that is not as it was. */
    static List<Finding> changes(JsonNode seal, PartnershipFolder folder) {
        List<Finding> changes = new ArrayList<>();
        for (String file : FILES) {
            changes.addAll(changes(file, hashes(seal, file), folder.tables().getOrDefault(file, List.of())));
        }
        changes.addAll(changes(PartnershipSettings.FILE, hashes(seal, PartnershipSettings.FILE), settings(folder)));
        return changes;
    }

    private static List<String> hashes(JsonNode seal, String file) {
        List<String> hashes = new ArrayList<>();
        seal.path(file).forEach(hash -> hashes.add(hash.asString("")));
        return hashes;
    }

    /** Rows are compared as a crowd, so that rows in another order are the same; the header must be the first. */
    private static List<Finding> changes(String file, List<String> before, List<List<String>> now) {
        List<Finding> changes = new ArrayList<>();
        if (!before.isEmpty() && !now.isEmpty() && !before.getFirst().equals(hash(now.getFirst()))) {
            changes.add(Finding.error(
                    "verification.row-new", SourcePosition.of(file, 1, 0), String.join(",", now.getFirst())));
        }
        Map<String, Integer> left = new HashMap<>();
        before.forEach(hash -> left.merge(hash, 1, Integer::sum));
        for (int at = 0; at < now.size(); at++) {
            String hash = hash(now.get(at));
            if (left.merge(hash, -1, Integer::sum) < 0) {
                left.merge(hash, 1, Integer::sum);
                String first = now.get(at).isEmpty() ? "" : now.get(at).getFirst();
                changes.add(Finding.error("verification.row-new", SourcePosition.of(file, at + 1, 0), first));
            }
        }
        long gone = left.values().stream()
                .mapToInt(Integer::intValue)
                .filter(count -> count > 0)
                .sum();
        if (gone > 0) {
            for (int at = 0; at < before.size(); at++) {
                if (left.merge(before.get(at), -1, Integer::sum) >= 0) {
                    changes.add(Finding.error(
                            "verification.row-gone", SourcePosition.of(file, at + 1, 0), Integer.toString(at + 1)));
                }
            }
        }
        return changes;
    }

    private static String hash(List<String> row) {
        return VerifyingKey.sha256(MAPPER.writeValueAsString(row).getBytes(StandardCharsets.UTF_8));
    }
}
