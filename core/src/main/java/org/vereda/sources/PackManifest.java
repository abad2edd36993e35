package org.vereda.sources;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * What {@code pack.yaml} states about a pack.
 *
 * @param id the pack's identifier
 * @param version its version
 * @param title what it holds
 * @param attribution lines to be shown with results made from it
 * @param licences the licences by the short name that rows use
 * @param sources publisher and title by the short name that rows use
 * @param tables its tables
 */
record PackManifest(
        String id,
        String version,
        String title,
        List<String> attribution,
        Map<String, String> licences,
        Map<String, String> sources,
        List<ReferencePack.PackTable> tables) {

    static PackManifest read(byte[] yaml, String file) {
        return new Reader(file).manifest(yaml);
    }

    /** Reads one manifest; every wrong or missing field throws with the field's name. */
    private record Reader(String file) {
        PackManifest manifest(byte[] yaml) {
            Map<?, ?> root = asMap(parse(yaml), "id");
            return new PackManifest(
                    text(root, "id"),
                    text(root, "version"),
                    text(root, "title"),
                    list(root, "attribution").stream().map(String::valueOf).toList(),
                    texts(map(root, "licences")),
                    sources(map(root, "sources")),
                    tables(list(root, "tables")));
        }

        private Object parse(byte[] yaml) {
            try {
                StrictYaml.check(file, new ByteArrayInputStream(yaml));
                Object root = new Load(StrictYaml.settings(file)).loadFromInputStream(new ByteArrayInputStream(yaml));
                return root == null ? Map.of() : root;
            } catch (YamlEngineException e) {
                throw InvalidInput.of(
                        Finding.error("sources.pack-not-yaml", SourcePosition.ofFile(file), firstLine(e)));
            }
        }

        private Map<String, String> texts(Map<?, ?> map) {
            Map<String, String> texts = new LinkedHashMap<>();
            map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
            return Map.copyOf(texts);
        }

        private Map<String, String> sources(Map<?, ?> map) {
            Map<String, String> sources = new LinkedHashMap<>();
            map.forEach((key, value) -> {
                Map<?, ?> source = asMap(value, "sources." + key);
                sources.put(String.valueOf(key), text(source, "publisher") + ": " + text(source, "title"));
            });
            return Map.copyOf(sources);
        }

        private List<ReferencePack.PackTable> tables(List<?> entries) {
            List<ReferencePack.PackTable> tables = new ArrayList<>();
            for (Object entry : entries) {
                Map<?, ?> table = asMap(entry, "tables");
                tables.add(new ReferencePack.PackTable(
                        text(table, "name"),
                        text(table, "about"),
                        optionalText(table, "layout").orElse(""),
                        rows(table),
                        text(table, "sha256")));
            }
            return List.copyOf(tables);
        }

        private int rows(Map<?, ?> table) {
            if (table.get("rows") instanceof Integer rows) {
                return rows;
            }
            throw refusal("rows");
        }

        private List<?> list(Map<?, ?> map, String field) {
            if (map.get(field) instanceof List<?> list) {
                return list;
            }
            throw refusal(field);
        }

        private Map<?, ?> map(Map<?, ?> map, String field) {
            return asMap(Optional.ofNullable(map.get(field)).orElseThrow(() -> refusal(field)), field);
        }

        private Map<?, ?> asMap(Object value, String field) {
            if (value instanceof Map<?, ?> map) {
                return map;
            }
            throw refusal(field);
        }

        private String text(Map<?, ?> map, String field) {
            return optionalText(map, field).orElseThrow(() -> refusal(field));
        }

        private static Optional<String> optionalText(Map<?, ?> map, String field) {
            return Optional.ofNullable(map.get(field)).map(Object::toString).filter(text -> !text.isBlank());
        }

        private InvalidInput refusal(String field) {
            return InvalidInput.of(Finding.error("sources.pack-field", SourcePosition.ofFile(file), field));
        }

        private static String firstLine(YamlEngineException e) {
            return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        }
    }
}
