package org.vereda.app.actions;

import java.util.List;
import org.vereda.app.flow.Actions;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.ledger.FolderLedger;
import org.vereda.app.shown.TablesPage;
import org.vereda.inventory.Facility;
import org.vereda.inventory.releases.Release;
import org.vereda.measures.Measure;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NearestName;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Messages;
import org.vereda.sources.folder.PartnershipFolder;

/** Finds actions for people: what can be done where, why not, and by which formula. */
public final class ActionFinder {
    /** What is asked for. */
    public enum View {
        /** The actions that apply. */
        ACTIONS,
        /** The measures that do not, and why. */
        WHY_NOT,
        /** The formulas with the numbers put in. */
        FORMULAS
    }

    private final Knowledge knowledge;
    private final ActionFilter filter;
    private final Messages messages;

    /**
     * A finder.
     *
     * @param knowledge what the packs tell
     * @param filter which actions are wanted
     * @param messages the language of the words
     */
    public ActionFinder(Knowledge knowledge, ActionFilter filter, Messages messages) {
        this.knowledge = knowledge;
        this.filter = filter;
        this.messages = messages;
    }

    /** The actions of a folder. */
    public TablesPage find(PartnershipFolder folder, View view, Findings findings) {
        requireKnown(folder);
        return found(folder, view, Actions.of(folder, knowledge, findings), FolderLedger.of(folder, knowledge));
    }

    /**
     * The actions that can be done, where those of the folder are computed already.
     *
     * @param actions those of this folder
     * @param ledger what came of projects in it
     */
    public TablesPage doable(PartnershipFolder folder, Actions actions, FolderLedger ledger) {
        requireKnown(folder);
        return found(folder, View.ACTIONS, actions, ledger);
    }

    private void requireKnown(PartnershipFolder folder) {
        requireKnown(
                filter.facilities,
                folder.facilities().stream().map(Facility::id).toList(),
                "actions.unknown-facility");
        requireKnown(
                filter.measures,
                knowledge.library().with(folder.measures()).measures().stream()
                        .map(Measure::id)
                        .toList(),
                "actions.unknown-measure");
    }

    private TablesPage found(PartnershipFolder folder, View view, Actions actions, FolderLedger ledger) {
        List<Facility> places = folder.facilities().stream()
                .filter(facility -> filter.wants(facility, folder.releases()))
                .toList();
        requireReleased(places, folder);
        ActionTables tables = new ActionTables(actions, places, new Experience(ledger), filter, messages);
        return switch (view) {
            case ACTIONS -> tables.doable();
            case WHY_NOT -> tables.others();
            case FORMULAS -> tables.formulas();
        };
    }

    /** The measures of the library, without any facility. */
    public TablesPage library() {
        return new LibraryTable(knowledge.library(), filter).page(messages);
    }

    /** A substance that no facility releases is more likely a slip of the pen. */
    private void requireReleased(List<Facility> places, PartnershipFolder folder) {
        filter.substance().filter(wanted -> places.isEmpty()).ifPresent(wanted -> {
            List<String> known = folder.releases().stream()
                    .map(Release::substanceName)
                    .distinct()
                    .toList();
            throw InvalidInput.of(Finding.error(
                    "actions.nobody-releases",
                    SourcePosition.ofFile("releases.csv"),
                    wanted,
                    NearestName.orNone(wanted, known)));
        });
    }

    private static void requireKnown(List<String> wanted, List<String> known, String code) {
        List<Finding> unknown = wanted.stream()
                .filter(id -> !known.contains(id))
                .map(id -> Finding.error(code, SourcePosition.NOWHERE, id, NearestName.orNone(id, known)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
    }
}
