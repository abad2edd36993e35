package org.vereda.app.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vereda.app.shown.KeyWord;
import org.vereda.app.shown.TablesPage;
import org.vereda.exchange.rules.Breach;
import org.vereda.exchange.rules.Rule;
import org.vereda.exchange.rules.RuleTable;
import org.vereda.exchange.wire.Loss;
import org.vereda.exchange.wire.WireDocument;
import org.vereda.quantity.Finding.Severity;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/** What is wrong with footprints, what a conversion lost, and the rules, as tables. */
public final class ExchangeTables {
    private final Page page;

    public ExchangeTables(Messages messages) {
        this.page = new Page(messages.language());
    }

    /** What breaks rules, footprint by footprint. */
    public TablesPage breaches(Map<WireDocument, List<Breach>> checked) {
        List<Column> columns = List.of(
                Column.of("place"),
                Column.of("severity"),
                Column.of("rule"),
                Column.of("exchange-field"),
                Column.of("value"),
                Column.offPage("exchange-limit"),
                Column.offPage("exchange-footprint"),
                Column.offPage("exchange-product"),
                Column.offPage("exchange-version"),
                Column.offPage("exchange-source"),
                Column.of("message"));
        List<List<Cell>> rows = new ArrayList<>();
        checked.forEach((document, breaches) -> breaches.forEach(breach -> rows.add(row(document, breach))));
        List<String> notes = new ArrayList<>(checked.entrySet().stream()
                .map(one -> page.say(
                        "label.exchange.note-checked",
                        one.getKey().footprint().id(),
                        one.getKey().footprint().version().id(),
                        count(one.getValue(), Severity.ERROR),
                        count(one.getValue(), Severity.WARNING),
                        count(one.getValue(), Severity.NOTE)))
                .toList());
        notes.add(page.say("label.exchange.note-trademark"));
        return new TablesPage(
                "label.exchange.check-title",
                List.of(new ReportTable("exchange-breaches", columns, rows, List.of())),
                notes);
    }

    private List<Cell> row(WireDocument document, Breach breach) {
        return List.of(
                Cell.text(breach.position().toString()),
                severity(breach.severity()),
                Cell.text(breach.rule().id()),
                Cell.text(breach.field()),
                Cell.text(breach.value()),
                Cell.text(breach.limit()),
                Cell.text(document.footprint().id()),
                Cell.text(document.footprint().text("productNameCompany")),
                Cell.text(document.footprint().version().id()),
                Cell.text(breach.rule().source() + " " + breach.rule().section()),
                Cell.text(
                        page.say("label.rule." + breach.rule().id(), breach.field(), breach.value(), breach.limit())));
    }

    private static Cell severity(Severity severity) {
        return Cell.word("label.severity." + KeyWord.of(severity));
    }

    private static String count(List<Breach> breaches, Severity severity) {
        return String.valueOf(breaches.stream()
                .filter(breach -> breach.severity() == severity)
                .count());
    }

    /** What could not be carried over as it was, by the identifier of the footprint. */
    public TablesPage losses(Map<String, List<Loss>> losses, String target, String file) {
        return new TablesPage(
                "label.exchange.convert-title",
                List.of(lost(losses)),
                List.of(page.say("label.exchange.note-converted", target, file)));
    }

    /** What a calculation leaves out, by the identifier of the footprint. */
    public TablesPage leftOut(Map<String, List<Loss>> losses) {
        return new TablesPage(
                "label.exchange.used-title", List.of(lost(losses)), List.of(page.say("label.exchange.note-used")));
    }

    private static ReportTable lost(Map<String, List<Loss>> losses) {
        List<Column> columns = List.of(
                Column.of("exchange-footprint"),
                Column.of("exchange-reason"),
                Column.of("exchange-field"),
                Column.of("before"),
                Column.of("after"));
        List<List<Cell>> rows = new ArrayList<>();
        losses.forEach((id, all) -> all.forEach(loss -> rows.add(List.of(
                Cell.text(id),
                Cell.word("label.exchange.reason." + KeyWord.of(loss.reason())),
                Cell.text(loss.field()),
                Cell.text(loss.before()),
                Cell.text(loss.after())))));
        return new ReportTable("exchange-losses", columns, rows, List.of());
    }

    /** Offers with what breaks rules in them: which files were written, and which were not. */
    public TablesPage offers(Map<String, FolderOffers.Checked> offers, List<String> written) {
        Map<WireDocument, List<Breach>> checked = new LinkedHashMap<>();
        offers.values().forEach(offer -> checked.put(offer.document(), offer.breaches()));
        TablesPage breaches = breaches(checked);
        List<String> notes = new ArrayList<>();
        offers.keySet()
                .forEach(name -> notes.add(page.say(
                        written.contains(name) ? "label.exchange.note-written" : "label.exchange.note-not-written",
                        name)));
        notes.add(page.say("label.exchange.note-trademark"));
        return new TablesPage("label.exchange.offer-title", breaches.tables(), notes);
    }

    /** All rules. */
    public TablesPage rules() {
        List<Column> columns = List.of(
                Column.of("rule"),
                Column.of("severity"),
                Column.of("exchange-versions"),
                Column.of("exchange-since"),
                Column.of("exchange-from"),
                Column.of("exchange-source"));
        List<List<Cell>> rows =
                RuleTable.all().stream().map(ExchangeTables::rule).toList();
        return new TablesPage(
                "label.exchange.rules-title",
                List.of(new ReportTable("exchange-rules", columns, rows, List.of())),
                List.of(page.say("label.exchange.note-trademark")));
    }

    private static List<Cell> rule(Rule rule) {
        return List.of(
                Cell.text(rule.id()),
                severity(rule.severity()),
                Cell.text(rule.versions()),
                Cell.text(rule.since()),
                Cell.text(rule.from().map(String::valueOf).orElse("")),
                Cell.text(rule.source() + " " + rule.section()));
    }
}
