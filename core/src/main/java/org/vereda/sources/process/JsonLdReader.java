package org.vereda.sources.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vereda.inventory.process.FlowProperty;
import org.vereda.inventory.process.ProcessDatabase;
import org.vereda.inventory.process.ProcessFlow;
import org.vereda.inventory.process.ProcessLocation;
import org.vereda.inventory.process.UnitGroup;
import org.vereda.inventory.process.UnitProcess;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Reads an openLCA JSON-LD package of schema 2 or 1, one entity at a time.
 *
 * <p>Read are unit groups, flow properties, categories, locations, flows and processes. Actors, who are persons, and all
 * other entities are never opened; a note tells how many there were.
 */
final class JsonLdReader {
    private static final String PROCESSES = "processes/";
    private static final List<String> READ =
            List.of("unit_groups", "flow_properties", "categories", "locations", "flows", "processes");

    private final PackageFiles files;
    private final Findings findings;
    private final Json.Reader json = new Json.Reader();
    private final String root;

    private JsonLdReader(PackageFiles files, String root, Findings findings) {
        this.files = files;
        this.root = root;
        this.findings = findings;
    }

    /** True where some folder of the package holds processes as JSON. */
    static boolean recognizes(PackageFiles files) {
        return root(files).isPresent();
    }

    /**
     * The database of the package.
     *
     * @param findings takes what a person should know about it
     * @throws InvalidInput with everything that is broken
     */
    static ProcessDatabase read(PackageFiles files, Findings findings) {
        String root = root(files).orElseThrow();
        Findings own = new Findings(ProcessDatabases.FINDINGS);
        ProcessDatabase database = new JsonLdReader(files, root, own).database();
        findings.addAll(own.sorted());
        return database;
    }

    /** The folder inside the package that the folders of the entities lie in, empty or ending in a slash. */
    private static Optional<String> root(PackageFiles files) {
        return files.paths().stream()
                .filter(path ->
                        path.endsWith(".json") && (path.startsWith(PROCESSES) || path.contains("/" + PROCESSES)))
                .map(path -> path.substring(0, path.indexOf(PROCESSES)))
                .findFirst();
    }

    private ProcessDatabase database() {
        requireKnownVersion();
        JsonLdUnits units = new JsonLdUnits();
        Map<String, UnitGroup> groups = each("unit_groups", units::group, UnitGroup::id);
        Map<String, FlowProperty> properties =
                each("flow_properties", entity -> units.property(entity, groups), FlowProperty::id);
        JsonLdCategories categories = new JsonLdCategories();
        each("categories", categories::add, id -> id);
        Map<String, ProcessLocation> locations = each("locations", JsonLdReader::location, ProcessLocation::id);
        JsonLdFlows reader = new JsonLdFlows(categories, properties, locations);
        Map<String, ProcessFlow> flows = each("flows", reader::flow, ProcessFlow::id);
        requireNoErrors();
        JsonLdProcesses processReader = new JsonLdProcesses(categories, properties, locations, flows);
        Map<String, UnitProcess> processes = each("processes", processReader::process, UnitProcess::id);
        requireNoErrors();
        RoughUnits.tell(processes.values(), files.name(), findings);
        tellWhatWasNotRead();
        return new ProcessDatabase(
                files.name(),
                groups.values(),
                properties.values(),
                flows.values(),
                locations.values(),
                processes.values());
    }

    private static Optional<ProcessLocation> location(Entity entity) {
        return Optional.of(new ProcessLocation(entity.id(), entity.text("code"), entity.text("name")));
    }

    /** Reads every entity of a folder; where an identifier comes twice, the second is an error. */
    private <T> Map<String, T> each(String folder, Function<Entity, Optional<T>> read, Function<T, String> id) {
        Map<String, T> things = Entity.index();
        String inside = root + folder + "/";
        for (String path : files.paths()) {
            if (path.startsWith(inside) && path.endsWith(".json")) {
                entity(path)
                        .ifPresent(entity -> read.apply(entity).ifPresent(thing -> {
                            if (things.putIfAbsent(id.apply(thing), thing) != null) {
                                entity.refuse("process.identifier-twice", id.apply(thing));
                            }
                        }));
            }
        }
        return things;
    }

    private Optional<Entity> entity(String path) {
        try (InputStream stream = files.open(path)) {
            Json document = json.read(stream);
            if (document instanceof Json.Fields fields) {
                return Optional.of(Entity.ofFile(fields, files, path, findings));
            }
            findings.add(Finding.error("process.not-an-object", files.place(path), "/", ""));
        } catch (JacksonIOException broken) {
            throw InvalidInput.of(Finding.error("process.broken-archive", files.place(path)));
        } catch (JacksonException broken) {
            TokenStreamLocation place = broken.getLocation();
            findings.add(Finding.error(
                    "process.broken-json",
                    place == null ? files.place(path) : files.place(path, place.getLineNr(), place.getColumnNr()),
                    broken.getOriginalMessage()));
        } catch (IOException broken) {
            throw InvalidInput.of(Finding.error("process.broken-archive", files.place(path)));
        }
        return Optional.empty();
    }

    /** Versions are told by {@code openlca.json} since 2; without it the package is of version 1. */
    private void requireKnownVersion() {
        String file = root + "openlca.json";
        if (files.has(file)) {
            double version = entity(file)
                    .map(entity -> entity.requiredNumber("schemaVersion"))
                    .orElse(Double.NaN);
            requireNoErrors();
            if (version != 1 && version != 2) {
                throw InvalidInput.of(
                        Finding.error("process.unknown-schema", files.place(file), Long.toString((long) version)));
            }
        }
    }

    private void requireNoErrors() {
        if (findings.hasErrors()) {
            throw new InvalidInput(
                    findings.sorted().stream().filter(Finding::isError).toList());
        }
    }

    private void tellWhatWasNotRead() {
        Map<String, Long> others = files.paths().stream()
                .filter(path -> path.startsWith(root) && path.endsWith(".json"))
                .map(path -> path.substring(root.length()))
                .filter(path -> path.contains("/"))
                .map(path -> path.substring(0, path.indexOf('/')))
                .filter(folder -> !READ.contains(folder))
                .collect(Collectors.groupingBy(folder -> folder, TreeMap::new, Collectors.counting()));
        if (!others.isEmpty()) {
            List<String> parts = new ArrayList<>();
            others.forEach((folder, count) -> parts.add(folder + " (" + count + ")"));
            findings.add(Finding.note("process.not-read", files.place(""), String.join(", ", parts)));
        }
    }
}
