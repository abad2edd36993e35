package org.vereda.app.council;

import java.util.List;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.ledger.FolderLedger;
import org.vereda.partnership.Ledger;
import org.vereda.partnership.council.CouncilInput;
import org.vereda.partnership.council.CouncilReport;
import org.vereda.partnership.council.ShownSums;
import org.vereda.partnership.disclosure.DisclosurePolicy;
import org.vereda.partnership.realised.RealisedLedger;
import org.vereda.quantity.Findings;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.folder.PartnershipSettings;

/**
 * What a Council report is written from.
 *
 * @param partnership the partnership's name
 * @param report the figures
 * @param ledger the savings behind them
 * @param policy what may be shown
 * @param money the currency and price year of sums
 */
public record CouncilPaper(
        String partnership, CouncilReport report, RealisedLedger ledger, DisclosurePolicy policy, String money) {
    /**
     * The report of a folder; a setting of the disclosure policy that cannot be read is an error among the findings.
     *
     * @param earlier what each earlier report showed
     */
    public static CouncilPaper of(
            PartnershipFolder folder, Knowledge knowledge, List<List<ShownSums>> earlier, Findings findings) {
        PartnershipSettings settings = folder.settings();
        DisclosurePolicy policy = DisclosurePolicy.of(settings.disclosure(), settings.position(), findings);
        FolderLedger book = FolderLedger.of(folder, knowledge);
        findings.addAll(book.ledger().findings());
        CouncilInput input = new CouncilInput(
                folder.organizations(),
                folder.facilities(),
                folder.cohorts(),
                folder.projects(),
                new Ledger(folder.cohorts(), folder.projects(), folder.savings(), folder.published()),
                book.ledger(),
                book.input().money(),
                policy,
                earlier);
        return new CouncilPaper(
                settings.name(),
                CouncilReport.of(input),
                book.ledger(),
                policy,
                settings.currency() + " " + settings.priceYear());
    }
}
