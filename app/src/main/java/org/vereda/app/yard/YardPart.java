package org.vereda.app.yard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vereda.app.shown.KeyWord;
import org.vereda.endoflife.yard.MassBalance;
import org.vereda.endoflife.yard.YardTotal;
import org.vereda.inventory.Facility;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Period;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.sources.folder.PartnershipFolder;

/** What yards weighed in a year, as a part of a chapter: totals by yard and kind, and what their weights leave unexplained. */
public final class YardPart {
    /** The chance of a false alarm of the test for gross errors, as of the command. */
    private static final double CHANCE = 0.05;

    private final List<YardTotal> totals;
    private final Optional<MassBalance> balance;
    private final Map<String, Facility> sites;

    private YardPart(List<YardTotal> totals, Optional<MassBalance> balance, Map<String, Facility> sites) {
        this.totals = totals;
        this.balance = balance;
        this.sites = sites;
    }

    /** The yards of a partnership; nothing where nobody weighed anything in the year. */
    public static Optional<YardPart> of(PartnershipFolder folder, int year) {
        Period period = Period.ofYear(year);
        Map<String, Facility> sites =
                folder.facilities().stream().collect(Collectors.toMap(Facility::id, site -> site, (one, two) -> one));
        List<YardTotal> totals = YardTotal.of(period, folder.yards().movements(), sites.keySet());
        return totals.isEmpty() ? Optional.empty() : Optional.of(new YardPart(totals, balance(folder, period), sites));
    }

    private static Optional<MassBalance> balance(PartnershipFolder folder, Period period) {
        try {
            return Optional.of(MassBalance.of(period, folder.yards().movements(), CHANCE));
        } catch (InvalidInput nothingPasses) {
            return Optional.empty();
        }
    }

    /** Totals, and the residuals where something passes through. */
    public List<ReportTable> tables() {
        List<ReportTable> tables = new ArrayList<>(List.of(totals()));
        balance.ifPresent(known -> tables.add(BalanceSheets.residuals(known)));
        return tables;
    }

    private ReportTable totals() {
        return new ReportTable(
                "ending-yards",
                List.of(
                        Column.of("yard-site"),
                        Column.of("country"),
                        Column.of("yard-side"),
                        Column.of("yard-kind"),
                        Column.of("yard-weight", "kg")),
                totals.stream().map(this::total).toList(),
                List.of());
    }

    private List<Cell> total(YardTotal one) {
        Optional<Facility> site = Optional.ofNullable(sites.get(one.yard()));
        return List.of(
                Cell.text(site.map(Facility::name).orElse(one.yard())),
                site.map(known -> Cell.word("label.country." + known.country().name()))
                        .orElseGet(Cell.Missing::new),
                Cell.word("label.yard.side." + KeyWord.of(one.side())),
                Cell.word("label.yard.moved." + KeyWord.of(one.kind())),
                Cell.number(one.kilograms()));
    }

    /** What the reader must know. */
    public List<String> notes(Page page) {
        List<String> notes = new ArrayList<>();
        notes.add(page.say("label.yard.note-totals"));
        balance.ifPresent(known -> {
            notes.add(page.say("label.yard.note-residual"));
            known.findings().forEach(finding -> notes.add(page.words().text(finding)));
        });
        return notes;
    }
}
