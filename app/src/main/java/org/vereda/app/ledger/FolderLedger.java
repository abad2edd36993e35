package org.vereda.app.ledger;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.worth.MeterWorth;
import org.vereda.app.worth.UnitFootprints;
import org.vereda.footprint.ElectricityBasis;
import org.vereda.footprint.FootprintMethod;
import org.vereda.measures.Measure;
import org.vereda.measures.MeasureLibrary;
import org.vereda.measures.PlanMoney;
import org.vereda.measures.Prices;
import org.vereda.partnership.baseline.FitLimits;
import org.vereda.partnership.realised.LedgerInput;
import org.vereda.partnership.realised.RealisationRatios;
import org.vereda.partnership.realised.RealisedLedger;
import org.vereda.quantity.Period;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.folder.PartnershipSettings;

/**
 * The ledger of a partnership folder.
 *
 * @param input what it was made from
 * @param ledger the ledger
 */
public record FolderLedger(LedgerInput input, RealisedLedger ledger) {
    /** Computes the ledger: greenhouse gases with the factors of the base year, money with the prices of the folder. */
    public static FolderLedger of(PartnershipFolder folder, Knowledge knowledge) {
        PartnershipSettings settings = folder.settings();
        FootprintMethod method = knowledge.method(settings.gwp(), ElectricityBasis.LOCATION);
        PlanMoney money = new PlanMoney(settings.currency(), settings.priceYear(), knowledge.money());
        MeasureLibrary library = knowledge.library().with(folder.measures());
        LedgerInput input = new LedgerInput(
                folder.projects(),
                folder.savings(),
                folder.verifications(),
                folder.metering(),
                new MeterWorth(
                        folder.facilities(),
                        new UnitFootprints(method, Period.ofYear(settings.baseYear())),
                        new Prices(folder.prices()).withPublished(knowledge.energyPrices()),
                        money),
                money,
                FitLimits.USUAL,
                programs(library),
                families(library));
        return new FolderLedger(input, RealisedLedger.of(input));
    }

    /** How much of what is estimated comes about, in a metric. */
    public RealisationRatios ratios(String metric) {
        return RealisationRatios.of(ledger, input, metric);
    }

    private static Set<String> programs(MeasureLibrary library) {
        return library.measures().stream()
                .filter(measure -> measure.kind() == Measure.Kind.PROGRAM)
                .map(Measure::id)
                .collect(Collectors.toSet());
    }

    /** The family of a measure is the first end use that it is about. */
    private static Map<String, String> families(MeasureLibrary library) {
        Map<String, String> families = new TreeMap<>();
        library.measures().stream()
                .filter(measure -> !measure.applicability().groups().isEmpty())
                .forEach(measure -> families.put(
                        measure.id(), measure.applicability().groups().getFirst()));
        return families;
    }
}
