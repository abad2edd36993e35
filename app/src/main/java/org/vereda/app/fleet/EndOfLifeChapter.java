package org.vereda.app.fleet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.app.yard.YardPart;
import org.vereda.endoflife.loop.LotBalance;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.page.Chapter;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.folder.PartnershipFolder;

/**
 * The chapter of reports about vehicles at the end of their life: fleets and returns by country and year with the spread of the survival
 * sets, the way of a vehicle's mass, what yards weighed, and lots of recovered material with what products claim of them.
 */
public final class EndOfLifeChapter implements Chapter {
    /** Years that a forecast looks ahead. */
    private static final int AHEAD = 10;

    private final Optional<FleetPart> fleets;
    private final Optional<YardPart> yards;
    private final List<LotBalance> lots;
    private final List<String> commands;

    private EndOfLifeChapter(
            Optional<FleetPart> fleets, Optional<YardPart> yards, List<LotBalance> lots, List<String> commands) {
        this.fleets = fleets;
        this.yards = yards;
        this.lots = List.copyOf(lots);
        this.commands = List.copyOf(commands);
    }

    /** Of a partnership, from its base year on; nothing where it states nothing about vehicles at their end. */
    public static Optional<Chapter> of(
            PartnershipFolder folder, List<LotBalance> lots, ReferencePacks packs, Findings findings) {
        int year = folder.settings().baseYear();
        return of(
                fleets(folder.root(), year, year + AHEAD, packs, findings), YardPart.of(folder, year), lots, List.of());
    }

    /** Of a folder with tables about fleets alone, for some years and as many after them as a forecast looks ahead. */
    public static Optional<Chapter> ofFleets(Path folder, int from, ReferencePacks packs, Findings findings) {
        if (!Files.isDirectory(folder.resolve("fleet"))) {
            findings.add(Finding.error("fleet.no-sales", SourcePosition.ofFile(folder.toString())));
        }
        return of(
                fleets(folder, from, from + AHEAD, packs, findings),
                Optional.empty(),
                List.of(),
                List.of("endoflife fleet " + folder, "endoflife materials " + folder));
    }

    private static Optional<Chapter> of(
            Optional<FleetPart> fleets, Optional<YardPart> yards, List<LotBalance> lots, List<String> commands) {
        boolean isEmpty = fleets.isEmpty() && yards.isEmpty() && lots.isEmpty();
        return isEmpty ? Optional.empty() : Optional.of(new EndOfLifeChapter(fleets, yards, lots, commands));
    }

    private static Optional<FleetPart> fleets(
            Path folder, int from, int until, ReferencePacks packs, Findings findings) {
        try {
            return FleetPart.of(folder, from, until, packs, findings);
        } catch (InvalidInput refused) {
            findings.addAll(refused.findings());
            return Optional.empty();
        }
    }

    @Override
    public String id() {
        return "end-of-life";
    }

    @Override
    public List<ReportTable> tables() {
        List<ReportTable> tables = new ArrayList<>();
        fleets.ifPresent(part -> tables.addAll(part.tables()));
        yards.ifPresent(part -> tables.addAll(part.tables()));
        if (!lots.isEmpty()) {
            tables.add(ContentTables.balances(lots));
        }
        return tables;
    }

    @Override
    public List<Picture> pictures(Page page) {
        return fleets.map(part -> part.pictures(page)).orElse(List.of());
    }

    @Override
    public List<String> notes(Page page) {
        List<String> notes = new ArrayList<>();
        fleets.ifPresent(part -> notes.addAll(part.notes(page)));
        yards.ifPresent(part -> notes.addAll(part.notes(page)));
        if (!lots.isEmpty()) {
            notes.add(page.say("label.content.note-once"));
        }
        return notes;
    }

    @Override
    public List<String> commands() {
        return commands;
    }
}
