package org.vereda.sources;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/** A version of a folder of tables of facts; every row states its unit, year, source and licence. */
public final class ReferencePack {
    /**
     * A table of a pack as its manifest describes it.
     *
     * @param name its name, without the ending
     * @param about what its rows say
     * @param layout which columns it has, by which typed views find it; empty for a table that only people read
     * @param rows how many rows it has
     * @param sha256 the checksum of its bytes, in hexadecimal digits
     */
    public record PackTable(String name, String about, String layout, int rows, String sha256) {}

    /** Older versions before newer ones: {@code 2026.2} before {@code 2026.10}. */
    static final Comparator<ReferencePack> BY_ID_AND_VERSION =
            Comparator.comparing(ReferencePack::id).thenComparing(ReferencePack::versionNumbers, Arrays::compare);

    private static final TableFormat FORMAT =
            TableFormat.CSV.withNumberStyle(NumberStyle.PLAIN_POINT).requiring("unit", "year", "source", "licence");

    private final PackFiles files;
    private final PackManifest manifest;

    private ReferencePack(PackFiles files, PackManifest manifest) {
        this.files = files;
        this.manifest = manifest;
    }

    static ReferencePack of(PackFiles files) {
        return new ReferencePack(
                files, PackManifest.read(files.read(PackFiles.MANIFEST), files.nameOf(PackFiles.MANIFEST)));
    }

    public String id() {
        return manifest.id();
    }

    public String version() {
        return manifest.version();
    }

    /** How results name the pack: {@code id@version}. */
    public String label() {
        return id() + "@" + version();
    }

    public String title() {
        return manifest.title();
    }

    /** Lines to be shown with results made from the pack. */
    public List<String> attribution() {
        return manifest.attribution();
    }

    /** The licences of its rows, by the short name that rows use. */
    public Map<String, String> licences() {
        return manifest.licences();
    }

    /** Publisher and title of its sources, by the short name that rows use. */
    public Map<String, String> sources() {
        return manifest.sources();
    }

    public List<PackTable> tables() {
        return manifest.tables();
    }

    /** True where the bytes of the table are those that the manifest describes. */
    public boolean isIntact(PackTable table) {
        return sha256(files.read(fileOf(table.name()))).equalsIgnoreCase(table.sha256());
    }

    /**
     * The rows of a table.
     *
     * @throws InvalidInput where the pack has no such table, its checksum differs, or a row lacks a fact's unit, year,
     *     source or licence or names one that the manifest does not describe
     */
    public List<TableRow> rows(String name) {
        PackTable table = table(name);
        byte[] bytes = files.read(fileOf(name));
        String file = files.nameOf(fileOf(name));
        if (!sha256(bytes).equalsIgnoreCase(table.sha256())) {
            throw InvalidInput.of(
                    Finding.error("sources.pack-checksum", SourcePosition.ofFile(file), name, label(), table.sha256()));
        }
        return checked(bytes, file);
    }

    private List<TableRow> checked(byte[] bytes, String file) {
        Findings findings = new Findings();
        try (Table table = Table.read(new ByteArrayInputStream(bytes), file, FORMAT, findings)) {
            List<TableRow> rows =
                    table.rows().peek(row -> requireProvenance(row, findings)).toList();
            refuseErrors(findings);
            return rows;
        }
    }

    private void requireProvenance(TableRow row, Findings findings) {
        row.text("unit");
        row.text("year");
        requireKnown(row, "source", sources(), findings);
        requireKnown(row, "licence", licences(), findings);
    }

    private static void requireKnown(TableRow row, String column, Map<String, String> known, Findings findings) {
        row.text(column)
                .filter(key -> !known.containsKey(key))
                .ifPresent(key ->
                        findings.add(Finding.error("sources.pack-key-unknown", row.position(column), key, column)));
    }

    static void refuseErrors(Findings findings) {
        if (findings.hasErrors()) {
            throw new InvalidInput(findings.sorted());
        }
    }

    private PackTable table(String name) {
        return tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(Finding.error(
                        "sources.pack-table-unknown",
                        SourcePosition.ofFile(files.nameOf(PackFiles.MANIFEST)),
                        name,
                        tables().stream().map(PackTable::name).collect(Collectors.joining(", ")))));
    }

    private int[] versionNumbers() {
        return Arrays.stream(version().split("\\D+"))
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static String fileOf(String table) {
        return table + ".csv";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return label();
    }
}
