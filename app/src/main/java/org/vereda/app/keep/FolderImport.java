package org.vereda.app.keep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.vereda.app.keep.KeptRow.Kind;
import org.vereda.app.keep.KeptRow.Owner;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.folder.PartnershipSettings;
import org.vereda.sources.table.TableFormat;

/**
 * Takes a folder in: tables as rows, everything else as documents. What is as it was stays untouched; of a table only the rows between the
 * first and the last that differ get new entries. Files that the folder no longer has end.
 */
final class FolderImport {
    private final KeptRecords kept;
    private final NavigableMap<String, Path> files;
    private final PartnershipSettings settings;
    private final Findings findings;
    private final Map<String, Taken> tables = new TreeMap<>();
    private boolean assignAgain;

    FolderImport(Session session, long number, Path root, Findings findings) {
        this.kept = new KeptRecords(session, number);
        this.findings = findings;
        this.files = new FolderFiles(root, findings).all();
        this.settings = PartnershipSettings.read(root, findings);
        if (findings.hasErrors()) {
            throw new InvalidInput(findings.sorted());
        }
    }

    /** A text of the folder and how it is written. */
    private record Read(TextForm form, String text) {}

    /** A table of the folder: how it is written, its records, the names of its columns. */
    private record Taken(TextForm form, List<KeptRow> rows, List<String> header) {}

    void run() {
        files.forEach((path, file) ->
                read(path, file).ifPresent(read -> tables.put(path, taken(read.form(), read.text()))));
        Owners owners = Owners.of(this::each);
        boolean isFirst = kept.files().isEmpty();
        kept.files().stream().filter(file -> !files.containsKey(file.path())).forEach(this::end);
        files.forEach((path, file) -> {
            Taken table = tables.get(path);
            if (table == null) {
                document(path, FolderFiles.read(file));
            } else {
                table(path, table, owners);
            }
        });
        if (assignAgain && !isFirst) {
            kept.assignOwners();
        }
    }

    private void end(KeptFile file) {
        assignAgain |= Owners.DECIDING.contains(file.path());
        kept.end(file);
    }

    private void each(String path, BiConsumer<List<String>, List<String>> sink) {
        Taken table = tables.get(path);
        if (table != null) {
            TextRecords records = table.form().records();
            table.rows().stream()
                    .filter(row -> row.kind() == Kind.ROW)
                    .forEach(row -> sink.accept(table.header(), records.cells(row.raw())));
        }
    }

    /** The text of a table, or nothing where the file is none or could not be written again as it is; its bytes are let go. */
    private Optional<Read> read(String path, Path file) {
        if (!path.endsWith(".csv")) {
            return Optional.empty();
        }
        byte[] bytes = FolderFiles.read(file);
        TextForm form = TextForm.of(bytes, settings.format(path));
        Optional<String> text = form.decode(bytes);
        if (text.isEmpty()) {
            findings.add(Finding.warning(
                    "keep.kept-whole",
                    SourcePosition.ofFile(path),
                    form.charset().name()));
        }
        return text.map(known -> new Read(form, known));
    }

    private static Taken taken(TextForm form, String text) {
        TextRecords records = form.records();
        List<KeptRow> rows = new ArrayList<>();
        List<String> header = new ArrayList<>();
        records.each(text, record -> {
            List<String> cells = records.cells(record.raw());
            boolean isBeside = record.line() < form.headerLine() || cells.equals(List.of(""));
            Kind kind = isBeside ? Kind.BESIDE : header.isEmpty() ? Kind.HEADER : Kind.ROW;
            if (kind == Kind.HEADER) {
                cells.stream().map(TableFormat::inOneLine).forEach(header::add);
            }
            rows.add(new KeptRow(0, 0, 0, record.line(), kind, record.raw(), Owner.NOBODY));
        });
        return new Taken(form, rows, List.copyOf(header));
    }

    private void document(String path, byte[] bytes) {
        String hash = new Documents(kept.session()).keep(bytes);
        Optional<KeptFile> before = kept.file(path);
        if (before.flatMap(KeptFile::document).filter(hash::equals).isEmpty()) {
            before.ifPresent(this::end);
            kept.begin(path, Optional.of(hash), TextForm.PLAIN);
        }
    }

    private void table(String path, Taken table, Owners owners) {
        Optional<KeptFile> before = kept.file(path);
        Optional<KeptFile> same =
                before.filter(KeptFile::isTable).filter(file -> file.form().equals(table.form()));
        if (same.isEmpty()) {
            before.ifPresent(this::end);
        }
        KeptFile file = same.orElseGet(() -> kept.begin(path, Optional.empty(), table.form()));
        assignAgain |= same.isPresent() && !kept.header(file).equals(table.header());
        if (new RowChange(kept, file, table.header(), owners).replace(table.rows())) {
            assignAgain |= Owners.DECIDING.contains(path);
        }
    }
}
