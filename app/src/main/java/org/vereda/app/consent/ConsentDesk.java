package org.vereda.app.consent;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.app.chain.ChainedLog;
import org.vereda.app.shown.OutputFile;
import org.vereda.app.shown.TablesPage;
import org.vereda.partnership.consent.Consent;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.table.TableWriter;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the consents of a folder; every grant, withdrawal and export leaves a line in {@code consent-log.jsonl}. */
public final class ConsentDesk {
    private static final String FILE = "consents.csv";
    private static final String LOG = "consent-log.jsonl";
    private static final List<String> HEADER =
            List.of("organization", "field", "receiver", "purpose", "from", "until", "withdrawn_on", "document");

    private final PartnershipFolder folder;
    private final LocalDate today;
    private final ChainedLog log;

    public ConsentDesk(PartnershipFolder folder, LocalDate today) {
        this.folder = folder;
        this.today = today;
        this.log = new ChainedLog(folder.root().resolve(LOG));
    }

    /**
     * What is granted or withdrawn.
     *
     * @param organization whose data
     * @param field which fields
     * @param receiver who may see them
     * @param purpose what for
     * @param until the last day, none for no end
     * @param document where that is written
     */
    public record Asked(
            String organization,
            String field,
            String receiver,
            String purpose,
            Optional<LocalDate> until,
            String document) {}

    /** Grants from today on. */
    public void grant(Asked asked) {
        add(asked, Optional.empty(), "grant");
    }

    /** Withdraws from today on, whatever was granted before. */
    public void withdraw(Asked asked) {
        add(asked, Optional.of(today), "withdraw");
    }

    private void add(Asked asked, Optional<LocalDate> withdrawn, String kind) {
        requireOrganization(asked.organization());
        if (!asked.receiver().equals(Consent.EVERYBODY)) {
            requireOrganization(asked.receiver());
        }
        ObjectNode entry = entry(kind)
                .put("organization", asked.organization())
                .put("field", asked.field())
                .put("receiver", asked.receiver())
                .put("purpose", asked.purpose());
        log.append(entry);
        List<List<String>> rows = new ArrayList<>(folder.tables().getOrDefault(FILE, List.of(HEADER)));
        rows.add(row(rows.getFirst(), asked, withdrawn));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter writer =
                TableWriter.open(bytes, FILE, folder.settings().format(FILE))) {
            rows.forEach(writer::row);
        }
        OutputFile.write(folder.root().resolve(FILE), bytes.toByteArray());
    }

    private List<String> row(List<String> header, Asked asked, Optional<LocalDate> withdrawn) {
        return header.stream()
                .map(column -> switch (column) {
                    case "organization" -> asked.organization();
                    case "field" -> asked.field();
                    case "receiver" -> asked.receiver();
                    case "purpose" -> asked.purpose();
                    case "from" -> today.toString();
                    case "until" -> asked.until().map(LocalDate::toString).orElse("");
                    case "withdrawn_on" -> withdrawn.map(LocalDate::toString).orElse("");
                    case "document" -> asked.document();
                    default -> "";
                })
                .toList();
    }

    private void requireOrganization(String id) {
        if (folder.organizations().stream().noneMatch(one -> one.id().equals(id))) {
            throw InvalidInput.of(
                    Finding.error("consent.unknown-organization", SourcePosition.ofFile("organizations.csv"), id));
        }
    }

    /** Exports what the receiver may see today and gives the number of blank cells. */
    public int export(String receiver, String purpose, Path target) {
        requireOrganization(receiver);
        int withheld = new ConsentExport(folder, receiver, purpose, today).write(target);
        log.append(entry("export")
                .put("receiver", receiver)
                .put("purpose", purpose)
                .put("withheld", withheld));
        return withheld;
    }

    /**
     * Notes that answers to a form went to somebody.
     *
     * @param owner whose data
     * @param receiver to whom
     * @param purpose what for
     * @param form which form
     * @param withheld how many answers nobody consented to show
     */
    public void answered(String owner, String receiver, String purpose, String form, int withheld) {
        log.append(entry("answer")
                .put("organization", owner)
                .put("receiver", receiver)
                .put("purpose", purpose)
                .put("form", form)
                .put("withheld", withheld));
    }

    /** How many entries the log has; an entry that does not fit to those before it is an error. */
    public int check() {
        return log.entries().size();
    }

    /** The consents, those that hold today marked. */
    public TablesPage list() {
        List<Column> columns = List.of(
                Column.of("organization"),
                Column.of("consent-field"),
                Column.of("consent-receiver"),
                Column.of("purpose"),
                Column.of("period-start"),
                Column.of("period-end"),
                Column.of("withdrawn-on"),
                Column.of("holds-today"));
        List<List<Cell>> rows = folder.consents().stream().map(this::cells).toList();
        return new TablesPage(
                "label.consent.title", List.of(new ReportTable("consents", columns, rows, List.of())), List.of());
    }

    private List<Cell> cells(Consent consent) {
        boolean holds = consent.withdrawnOn().isEmpty()
                && !today.isBefore(consent.from())
                && consent.until().map(end -> !today.isAfter(end)).orElse(true);
        return List.of(
                Cell.text(consent.organization()),
                Cell.text(consent.field()),
                Cell.text(consent.receiver()),
                Cell.text(consent.purpose()),
                Cell.text(consent.from().toString()),
                Cell.text(consent.until().map(LocalDate::toString).orElse("")),
                Cell.text(consent.withdrawnOn().map(LocalDate::toString).orElse("")),
                Cell.word("label.consent.holds." + (holds ? "yes" : "no")));
    }

    private ObjectNode entry(String kind) {
        return JsonNodeFactory.instance.objectNode().put("kind", kind).put("date", today.toString());
    }
}
