package org.vereda.app.flow;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vereda.app.worth.ReportedReleases;
import org.vereda.app.worth.UnitFootprints;
import org.vereda.measures.Advice;
import org.vereda.measures.EndUses;
import org.vereda.measures.FormulaInputs;
import org.vereda.measures.Horizon;
import org.vereda.measures.Option;
import org.vereda.measures.OptionFinder;
import org.vereda.measures.PlanMoney;
import org.vereda.measures.Prices;
import org.vereda.measures.composition.Compositions;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Money;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.content.Named;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;
import org.vereda.roadmap.columns.Candidate;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.folder.PartnershipSettings;

/**
 * The end uses of all facilities and what the measure library says about each of them.
 *
 * @param horizon the years of the plan
 * @param money its currency and price year
 * @param endUses what options can reduce
 * @param advice the advice for each facility, by its identifier
 */
public record Actions(Horizon horizon, PlanMoney money, EndUses endUses, Map<String, List<Advice>> advice) {

    /**
     * The advice for all facilities of a folder.
     *
     * @throws InvalidInput where its settings state no plan, without which nothing says for how long and at which rate money counts
     */
    public static Actions of(PartnershipFolder folder, Knowledge knowledge, Findings findings) {
        PartnershipSettings.Plan plan = planOf(folder);
        return of(
                folder,
                plan,
                Sites.of(folder, folder.facilities(), knowledge, findings, Progress.NONE),
                knowledge,
                findings);
    }

    static PartnershipSettings.Plan planOf(PartnershipFolder folder) {
        return folder.settings()
                .plan()
                .orElseThrow(() -> InvalidInput.of(
                        Finding.error("app.no-plan", folder.settings().position())));
    }

    static Actions of(
            PartnershipFolder folder,
            PartnershipSettings.Plan plan,
            Sites sites,
            Knowledge knowledge,
            Findings findings) {
        PartnershipSettings settings = folder.settings();
        Horizon horizon = new Horizon(plan.firstYear(), plan.lastYear() - plan.firstYear() + 1);
        PlanMoney money = new PlanMoney(settings.currency(), settings.priceYear(), knowledge.money());
        requireRates(folder, money);
        EndUses split = EndUses.of(
                sites.facilities(),
                uses(sites),
                folder.endUseShares(),
                new UnitFootprints(sites.method(), sites.period()),
                new Prices(folder.prices()).withPublished(knowledge.energyPrices()),
                money,
                horizon);
        EndUses endUses =
                new Compositions(folder.compositions(), ReportedReleases.of(folder, knowledge.substances())).in(split);
        findings.addAll(endUses.findings());
        OptionFinder finder = finder(folder, plan, money, knowledge, findings);
        Map<String, List<Advice>> advice = new LinkedHashMap<>();
        sites.facilities().forEach(facility -> advice.put(facility.id(), finder.find(facility, endUses.endUses())));
        return new Actions(horizon, money, endUses, advice);
    }

    /** Every sum of the input can be turned into the plan's money, or is told with its place. */
    private static void requireRates(PartnershipFolder folder, PlanMoney money) {
        Findings unknown = new Findings();
        folder.prices()
                .forEach(price -> tryRate(money, price.money(), price.claim().position(), unknown));
        folder.budgets().forEach(budget -> tryRate(money, budget.limit(), budget.position(), unknown));
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown.sorted());
        }
    }

    private static void tryRate(PlanMoney plan, Money money, SourcePosition position, Findings unknown) {
        try {
            plan.convert(money);
        } catch (InvalidInput e) {
            unknown.addAll(e.at(position).findings());
        }
    }

    /** All options with their figures, facility by facility. */
    public List<Advice.Ranked> ranked() {
        return advice.values().stream()
                .flatMap(List::stream)
                .<Advice.Ranked>mapMulti((one, sink) -> {
                    if (one instanceof Advice.Ranked ranked) {
                        sink.accept(ranked);
                    }
                })
                .toList();
    }

    /** The name of an option's measure in three languages. */
    public Named nameOf(Option option) {
        if (option.measure().equals(Candidate.FIXED_COST)) {
            return fixedCost();
        }
        return ranked().stream()
                .filter(one -> one.option().id().equals(option.id()))
                .findFirst()
                .map(one -> ActionLines.name(one.measure()))
                .orElseGet(() -> Named.of(option.measureName()));
    }

    /** The names of the measures of all options, by the option's identifier: ranked once for many. */
    public Function<Option, Named> names() {
        Map<String, Named> names = new HashMap<>();
        ranked().forEach(one -> names.putIfAbsent(one.option().id(), ActionLines.name(one.measure())));
        return option -> option.measure().equals(Candidate.FIXED_COST)
                ? fixedCost()
                : Optional.ofNullable(names.get(option.id())).orElseGet(() -> Named.of(option.measureName()));
    }

    private static Named fixedCost() {
        String key = "label.roadmap.fixed-cost";
        return new Named(
                Messages.in(Language.EN).text(key),
                Messages.in(Language.FR).text(key),
                Messages.in(Language.ES).text(key));
    }

    /** All options, facility by facility. */
    public List<Option> options() {
        return ranked().stream().map(Advice.Ranked::option).toList();
    }

    private static OptionFinder finder(
            PartnershipFolder folder,
            PartnershipSettings.Plan plan,
            PlanMoney money,
            Knowledge knowledge,
            Findings findings) {
        FormulaInputs equipment = new FormulaInputs(folder.equipment());
        findings.addAll(equipment.findings());
        findings.addAll(folder.measures().findings());
        return new OptionFinder(
                knowledge.library().with(folder.measures()),
                knowledge.priors(),
                equipment,
                new OptionFinder.Appraisal(
                        plan.discountRatePercent().movePointLeft(2),
                        plan.assumedLifetimeYears(),
                        plan.assumedLeadYears(),
                        PartnershipSettings.FILE,
                        money));
    }

    private static List<EndUses.SiteUse> uses(Sites sites) {
        return sites.footprints().stream()
                .flatMap(site -> EndUses.usesOf(site.inventory()).stream())
                .toList();
    }
}
