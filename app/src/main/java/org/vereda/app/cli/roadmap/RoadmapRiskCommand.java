package org.vereda.app.cli.roadmap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.Surroundings;
import org.vereda.app.ledger.FolderLedger;
import org.vereda.app.risk.FamilyFactors;
import org.vereda.app.risk.RiskTables;
import org.vereda.app.shown.Again;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.Optimizer;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.RoadmapProblem;
import org.vereda.roadmap.risk.PlanRisk;
import org.vereda.roadmap.risk.RiskSettings;
import org.vereda.roadmap.risk.RobustPlan;
import org.vereda.roadmap.risk.SafePlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws futures for a plan. */
@Command(
        name = "risk",
        description = {
            "How surely the targets are met when savings come about in part: futures drawn from what the ledger learned about each family",
            "of measures, and from stated settings where it learned nothing; what safety costs, and what to measure next."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RoadmapRiskCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    PlanOptions options = new PlanOptions();

    @Option(
            names = "--safe",
            paramLabel = "PERCENT",
            description =
                    "Also look for the plan that meets each target in so many percent of the futures, and what it costs more.")
    @Nullable
    BigDecimal safe;

    /** Against what a plan is protected. */
    enum Protect {
        /** Every family falls short at once. */
        HAIRCUT,
        /** Any few families do. */
        FAMILIES,
        /** The average of the worst futures counts. */
        TAIL
    }

    @Option(
            names = "--protect",
            paramLabel = "haircut|families|tail",
            description = {
                "Also look for the cheapest plan whose targets hold when every family of measures falls short at once (haircut), when any few",
                "do (families), or on the average of the worst futures (tail: conditional value at risk)."
            })
    @Nullable
    Protect protect;

    @Option(
            names = "--deviations",
            paramLabel = "X",
            description =
                    "By how many standard deviations families fall short; 1.645 (one in twenty) where not stated.")
    double deviations = 1.645;

    @Option(
            names = "--families",
            paramLabel = "N",
            description = "How many families fall short with --protect families; 2 where not stated.")
    int families = 2;

    @Option(
            names = "--tail",
            paramLabel = "PERCENT",
            description = "Which share of the futures are the worst with --protect tail; 10 where not stated.")
    BigDecimal tail = BigDecimal.TEN;

    @Option(names = "--draws", paramLabel = "N", description = "How many futures; 2000 where not stated.")
    int draws = 2000;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of the draws; 1 where not stated.")
    long seed = 1;

    @Option(
            names = "--mean",
            paramLabel = "X",
            description =
                    "How much of an estimate comes about, for families without results in the ledger; 1 where not stated.")
    double mean = 1;

    @Option(
            names = "--spread",
            paramLabel = "X",
            description = "Its standard deviation, common to all measures of a family; 0.25 where not stated.")
    double spread = 0.25;

    @Option(
            names = "--own-spread",
            paramLabel = "X",
            description = "The standard deviation of a single measure within its family; 0.2 where not stated.")
    double ownSpread = 0.2;

    @Option(
            names = "--price-spread",
            paramLabel = "X",
            description =
                    "The standard deviation of the logarithm of energy prices, the same for one kind in one country; 0.2 where not stated.")
    double priceSpread = RiskSettings.Costs.ASSUMED.priceSpread();

    @Option(
            names = "--investment-spread",
            paramLabel = "X",
            description =
                    "The standard deviation of investments without a stated range, as a share; 0.2 where not stated, 0 for sure ones.")
    double investmentSpread = RiskSettings.Costs.ASSUMED.investmentSpread();

    @Option(
            names = "--adoption",
            paramLabel = "all|observed",
            description =
                    "Whether all actions are carried out, or as often as such advice was by others; all where not stated.")
    RiskSettings.Adoption adoption = RiskSettings.Adoption.ALL;

    RoadmapRiskCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        requireSettings();
        PlanOptions.Ready ready = options.open();
        RiskSettings settings = settings(ready);
        RoadmapProblem problem = RoadmapProblem.of(ready.planning().scenario());
        Optional<SafePlan> plan = Optional.ofNullable(safe)
                .map(percent ->
                        SafePlan.of(problem, settings, percent.movePointLeft(2).doubleValue(), options.settings()));
        Roadmap plain = plan.map(SafePlan::plain).orElseGet(() -> Optimizer.solve(problem, options.settings()));
        Optional<RobustPlan> robust =
                protection().map(against -> RobustPlan.of(problem, settings, against, options.settings()));
        String currency = ready.planning().scenario().currency().name();
        options.options
                .shown(surroundings)
                .show(
                        new RiskTables(settings, currency, options.options.messages(surroundings))
                                .all(
                                        PlanRisk.of(plain, settings),
                                        costs(plain, plan, robust, problem, settings),
                                        plan,
                                        robust.map(found -> RiskTables.Protected.of(found, problem, settings))),
                        "vereda-roadmap-risk-1",
                        Again.line(again()));
        return options.finish(ready, plain, surroundings);
    }

    /** What each plan costs in drawn futures. */
    private static List<RiskTables.CostOf> costs(
            Roadmap plain,
            Optional<SafePlan> safe,
            Optional<RobustPlan> robust,
            RoadmapProblem problem,
            RiskSettings settings) {
        List<RiskTables.CostOf> costs = new ArrayList<>(List.of(new RiskTables.CostOf("plain", plain, settings)));
        safe.filter(SafePlan::holds).ifPresent(plan -> costs.add(new RiskTables.CostOf("safe", plan.safe(), settings)));
        robust.filter(RobustPlan::holds)
                .map(plan ->
                        Optimizer.workOut(problem, plan.robust().certificate().plan()))
                .ifPresent(plan -> costs.add(new RiskTables.CostOf("protected", plan, settings)));
        return costs;
    }

    private void requireSettings() {
        boolean isShare = safe == null || (safe.signum() > 0 && safe.compareTo(BigDecimal.valueOf(100)) < 0);
        boolean isTail = tail.signum() > 0 && tail.compareTo(BigDecimal.valueOf(100)) <= 0;
        if (!isShare
                || !isTail
                || draws < 1
                || spread < 0
                || ownSpread < 0
                || priceSpread < 0
                || investmentSpread < 0
                || deviations < 0
                || families < 0) {
            throw InvalidInput.of(Finding.error("risk.wrong-setting", SourcePosition.NOWHERE));
        }
    }

    /** Futures of their own, not those in which the plan is looked at afterwards. */
    private Optional<RobustPlan.Protection> protection() {
        return Optional.ofNullable(protect).map(kind -> switch (kind) {
            case HAIRCUT -> new RobustPlan.Protection.Haircut(deviations);
            case FAMILIES -> new RobustPlan.Protection.WorstFamilies(families, deviations);
            case TAIL ->
                new RobustPlan.Protection.WorstFutures(tail.movePointLeft(2).doubleValue(), FUTURES, seed + 1_000_003);
        });
    }

    private static final int FUTURES = 200;

    private RiskSettings settings(PlanOptions.Ready ready) {
        FolderLedger ledger =
                FolderLedger.of(ready.opened().folder(), ready.opened().knowledge());
        return new RiskSettings(
                FamilyFactors.of(ledger),
                new RiskSettings.Factor(mean, spread),
                ownSpread,
                adoption,
                FIRM_CORRELATION,
                new RiskSettings.Costs(priceSpread, investmentSpread),
                draws,
                seed);
    }

    /** How much the actions of one facility hang together in being carried out: a judgement. */
    private static final double FIRM_CORRELATION = 0.3;

    private List<String> again() {
        List<String> words = new ArrayList<>(options.again("risk"));
        Again.add(words, "--safe", safe);
        if (protect != null) {
            Again.add(words, "--protect", protect.name().toLowerCase(Locale.ROOT));
            words.addAll(
                    switch (protect) {
                        case HAIRCUT -> List.of("--deviations", Double.toString(deviations));
                        case FAMILIES ->
                            List.of(
                                    "--families",
                                    Integer.toString(families),
                                    "--deviations",
                                    Double.toString(deviations));
                        case TAIL -> List.of("--tail", tail.toPlainString());
                    });
        }
        Again.add(words, "--draws", draws);
        Again.add(words, "--seed", seed);
        Again.add(words, "--mean", mean);
        Again.add(words, "--spread", spread);
        Again.add(words, "--own-spread", ownSpread);
        Again.add(words, "--price-spread", priceSpread);
        Again.add(words, "--investment-spread", investmentSpread);
        Again.add(words, "--adoption", adoption.name().toLowerCase(Locale.ROOT));
        return words;
    }
}
