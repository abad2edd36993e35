package org.vereda.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.vereda.inventory.Metric;
import org.vereda.inventory.Register;
import org.vereda.quantity.Country;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;

/**
 * Everything that a report shows, ready to be shown: results of the other rooms, sorted, with nothing left to compute. Greenhouse
 * gases are kg CO2e, money is in the currency and price year of the frame. An empty list is shown as empty, with what to do
 * about it.
 *
 * @param frame what the report is about
 * @param facilities the footprint of each facility in the base year
 * @param products the footprint of each product
 * @param releases releases to public registers
 * @param actions the options found, best first
 * @param plan the roadmap, or why there is none
 * @param findings what a person should know about the input
 * @param sources the packs, factors and documents used
 */
public record ReportContent(
        Frame frame,
        List<FacilityLine> facilities,
        List<ProductLine> products,
        List<ReleaseLine> releases,
        List<ActionLine> actions,
        PlanPart plan,
        List<Finding> findings,
        List<SourceLine> sources) {
    public ReportContent {
        facilities = List.copyOf(facilities);
        products = List.copyOf(products);
        releases = List.copyOf(releases);
        actions = List.copyOf(actions);
        findings = List.copyOf(findings);
        sources = List.copyOf(sources);
    }

    /**
     * What a report is about.
     *
     * @param partnership the partnership's name
     * @param baseYear the year that the inventory is about
     * @param currency the currency of all money in the report
     * @param priceYear the year of its prices
     * @param gwpSet the GWP set and horizon, for example {@code AR6, 100}
     * @param programVersion the version of Vereda
     * @param written the day of the report
     * @param organizations how many organizations take part
     * @param evidence how the rows of each input table are known
     * @param estimateRules the rules by which estimated rows were made
     * @param missingSteps the steps that could not be computed, by the keys {@code label.step.*}
     * @param truncatedFindings findings beyond the readers' cap, counted and not listed
     */
    public record Frame(
            String partnership,
            int baseYear,
            Currency currency,
            int priceYear,
            String gwpSet,
            String programVersion,
            LocalDate written,
            int organizations,
            List<EvidenceCount> evidence,
            List<String> estimateRules,
            List<String> missingSteps,
            int truncatedFindings) {
        public Frame {
            evidence = List.copyOf(evidence);
            estimateRules = List.copyOf(estimateRules);
            missingSteps = List.copyOf(missingSteps);
        }
    }

    /**
     * How the rows of an input table are known.
     *
     * @param table the table, by the keys {@code label.input.*}: energy, spend, bom, production, releases ...
     * @param rows how many rows there are of each kind of evidence
     */
    public record EvidenceCount(String table, Map<Evidence, Integer> rows) {
        public EvidenceCount {
            rows = Map.copyOf(rows);
        }

        int total() {
            return rows.values().stream().mapToInt(Integer::intValue).sum();
        }

        int of(Evidence evidence) {
            return rows.getOrDefault(evidence, 0);
        }
    }

    /**
     * A name in the three languages.
     *
     * @param en English
     * @param fr French (Canada)
     * @param es Spanish (Mexico)
     */
    public record Named(String en, String fr, String es) {
        /** A name that is the same in all languages. */
        public static Named of(String name) {
            return new Named(name, name, name);
        }

        public String in(Language language) {
            return switch (language) {
                case EN -> en;
                case FR -> fr;
                case ES -> es;
            };
        }
    }

    /**
     * A best estimate between a low and a high one.
     *
     * @param low the low estimate
     * @param central the best estimate
     * @param high the high estimate
     */
    public record Estimate(BigDecimal low, BigDecimal central, BigDecimal high) {
        public static Estimate exactly(BigDecimal value) {
            return new Estimate(value, value, value);
        }

        boolean isExact() {
            return low.compareTo(high) == 0;
        }
    }

    /**
     * The footprint of a facility in the base year.
     *
     * @param id its identifier
     * @param name its name
     * @param country its country
     * @param place city and subdivision
     * @param industry its industry code, empty where unknown
     * @param scope1 kg CO2e burnt or lost on site
     * @param scope2Location kg CO2e of bought energy, by the mix of the region
     * @param scope2Market kg CO2e of bought energy, by contracts and residual mix
     * @param scope3 kg CO2e of supplied goods, freight and waste, as far as data goes
     * @param total the sum of scopes 1, 2 (location-based) and 3 with its range
     * @param amounts other totals of the site, each in the unit of its metric; absent ones are not known
     */
    public record FacilityLine(
            String id,
            String name,
            Country country,
            String place,
            String industry,
            Optional<BigDecimal> scope1,
            Optional<BigDecimal> scope2Location,
            Optional<BigDecimal> scope2Market,
            Optional<BigDecimal> scope3,
            Estimate total,
            Map<Metric, BigDecimal> amounts) {
        public FacilityLine {
            amounts = Map.copyOf(amounts);
        }
    }

    /**
     * The cradle-to-gate footprint of a product.
     *
     * @param id its identifier
     * @param name its name
     * @param maker the facility that makes it
     * @param country where it is made
     * @param declaredUnit the amount that it is stated for, for example {@code 1 item}
     * @param total kg CO2e per declared unit
     * @param contributions its parts, which add up to the central total
     * @param inputs the same total by what goes in directly, each with everything behind it; empty where not known
     * @param primaryShare the share that rests on data of the makers themselves, 0 to 1
     */
    public record ProductLine(
            String id,
            String name,
            String maker,
            Optional<Country> country,
            String declaredUnit,
            Estimate total,
            List<Contribution> contributions,
            List<Contribution> inputs,
            Optional<BigDecimal> primaryShare) {
        public ProductLine {
            contributions = List.copyOf(contributions);
            inputs = List.copyOf(inputs);
        }

        /** A product of which only the parts are known. */
        public ProductLine(
                String id,
                String name,
                String maker,
                Optional<Country> country,
                String declaredUnit,
                Estimate total,
                List<Contribution> contributions,
                Optional<BigDecimal> primaryShare) {
            this(id, name, maker, country, declaredUnit, total, contributions, List.of(), primaryShare);
        }
    }

    /**
     * A part of a product's footprint.
     *
     * @param label what causes it: a process, an input, a freight leg
     * @param source where its factor or amount comes from, empty where that is the facility's own inventory
     * @param kilograms kg CO2e per declared unit
     */
    public record Contribution(Named label, String source, BigDecimal kilograms) {}

    /**
     * What a facility reported of a substance to a register for a year.
     *
     * @param register the register
     * @param year the reporting year
     * @param country the register's country
     * @param facility the facility's name
     * @param substance the substance's name
     * @param air kg to air
     * @param water kg to surface water
     * @param land kg to land and underground injection
     * @param transferred kg moved off site
     */
    public record ReleaseLine(
            Register register,
            int year,
            Country country,
            String facility,
            String substance,
            BigDecimal air,
            BigDecimal water,
            BigDecimal land,
            BigDecimal transferred) {
        BigDecimal total() {
            return air.add(water).add(land).add(transferred);
        }
    }

    /**
     * An option at a facility with what it brings.
     *
     * @param id the option's identifier
     * @param name the measure's name
     * @param facility the facility's name
     * @param country its country
     * @param endUse the use that it reduces, by the words of the measure library
     * @param saved what it saves a year of that use, in {@code savedUnit}
     * @param savedUnit the unit
     * @param gases kg CO2e that it saves a year
     * @param investment what it costs once
     * @param netBenefit what it brings a year: value saved less running cost
     * @param paybackYears investment over net benefit, none where it does not pay
     * @param formula the formula with the numbers put in
     * @param evidenceGrade A statistics, B guide or engineering text, C single case or vendor
     * @param source where saving and cost were read
     * @param decision whether the plan takes it
     */
    public record ActionLine(
            String id,
            Named name,
            String facility,
            Country country,
            String endUse,
            Estimate saved,
            String savedUnit,
            Estimate gases,
            Estimate investment,
            BigDecimal netBenefit,
            Optional<BigDecimal> paybackYears,
            String formula,
            String evidenceGrade,
            String source,
            Decision decision) {}

    /** Whether a plan takes an option, and when or why not. */
    public sealed interface Decision {
        /** No plan was made. */
        record Undecided() implements Decision {}

        /** It starts in that year. */
        record Taken(int year) implements Decision {}

        /**
         * It is not taken.
         *
         * @param key the reason, by the keys {@code label.why-not.*}
         * @param arguments what fills the placeholders
         */
        record Refused(String key, List<String> arguments) implements Decision {
            public Refused {
                arguments = List.copyOf(arguments);
            }
        }
    }

    /** The roadmap, or why there is none. */
    public sealed interface PlanPart {
        /**
         * There is no roadmap.
         *
         * @param key why and what to do, by the keys {@code label.no-plan.*}
         * @param arguments what fills the placeholders
         */
        record Missing(String key, List<String> arguments) implements PlanPart {
            public Missing {
                arguments = List.copyOf(arguments);
            }
        }

        /** A roadmap. */
        record Made(PlanResult result) implements PlanPart {}
    }

    /**
     * The optimized plan.
     *
     * @param years its years
     * @param cost the discounted net cost over the plan; negative where it earns
     * @param lowerBound what no plan can undercut
     * @param gap (cost - bound) / |cost|
     * @param certificate the identifier by which the bound can be checked again
     * @param steps the chosen options
     * @param spend what is invested by year and country
     * @param reductions what is reached by year
     * @param targets what had to be reached
     * @param integration one common plan against national plans
     * @param prices what one unit more of a target or budget would change
     */
    public record PlanResult(
            List<Integer> years,
            BigDecimal cost,
            BigDecimal lowerBound,
            BigDecimal gap,
            String certificate,
            List<PlanStep> steps,
            List<Spend> spend,
            List<Reduction> reductions,
            List<TargetLine> targets,
            Optional<Integration> integration,
            List<ShadowPrice> prices) {
        public PlanResult {
            years = List.copyOf(years);
            steps = List.copyOf(steps);
            spend = List.copyOf(spend);
            reductions = List.copyOf(reductions);
            targets = List.copyOf(targets);
            prices = List.copyOf(prices);
        }
    }

    /**
     * An option that the plan takes.
     *
     * @param year in which year it starts
     * @param name the measure's name
     * @param facility the facility's name
     * @param country its country
     * @param investment what is paid in that year
     * @param gases kg CO2e that it saves in the last year of the plan, next to the others chosen
     * @param costPerTonne discounted net cost over t CO2e saved in the plan, not discounted; none where it saves no gases
     */
    public record PlanStep(
            int year,
            Named name,
            String facility,
            Country country,
            BigDecimal investment,
            BigDecimal gases,
            Optional<BigDecimal> costPerTonne) {}

    /**
     * What is invested.
     *
     * @param year in which year
     * @param country where
     * @param amount how much
     * @param budget how much there is, none where it is not limited or pooled
     */
    public record Spend(int year, Country country, BigDecimal amount, Optional<BigDecimal> budget) {}

    /**
     * What the plan saves.
     *
     * @param year in which year
     * @param metric what is counted
     * @param amount in the metric's unit
     * @param baseline what would be without the plan, in the metric's unit
     */
    public record Reduction(int year, Metric metric, BigDecimal amount, BigDecimal baseline) {}

    /**
     * A target of the plan.
     *
     * @param scope whose it is: {@code all}, a country's code or a facility's name
     * @param metric what is counted
     * @param year in which year
     * @param asked how much, in the metric's unit
     * @param reached how much the plan reaches
     */
    public record TargetLine(String scope, Metric metric, int year, BigDecimal asked, BigDecimal reached) {
        boolean isMet() {
            return reached.compareTo(asked) >= 0;
        }
    }

    /**
     * The value of one common plan over three national ones.
     *
     * @param siloCost the cost of the national plans together, none where they cannot meet their targets
     * @param pooledCost the cost of the common plan
     * @param byTargets the part of the value that pooled targets bring (mean over both orders)
     * @param byBudgets the part that pooled budgets bring
     */
    public record Integration(
            Optional<BigDecimal> siloCost,
            BigDecimal pooledCost,
            Optional<BigDecimal> byTargets,
            Optional<BigDecimal> byBudgets) {
        /** What the national plans cost more than the common one. */
        Optional<BigDecimal> value() {
            return siloCost.map(cost -> cost.subtract(pooledCost));
        }
    }

    /**
     * What one unit more would change.
     *
     * @param kind a target or a budget
     * @param scope whose
     * @param metric what a target counts, empty for a budget
     * @param year in which year
     * @param value money per tonne for gases, per unit of the metric otherwise, and per unit of money for a budget
     */
    public record ShadowPrice(Kind kind, String scope, Optional<Metric> metric, OptionalInt year, BigDecimal value) {
        /** What a price belongs to. */
        public enum Kind {
            /** A reduction that must be reached. */
            TARGET,
            /** Money that may be spent. */
            BUDGET
        }
    }

    /**
     * A source of the figures.
     *
     * @param name the pack, table or document with its version
     * @param what what it gave
     * @param publisher who published it
     * @param year the year of its data, empty where mixed
     * @param licence under which it may be passed on
     * @param checksum its checksum, empty for none
     */
    public record SourceLine(
            String name, String what, String publisher, String year, String licence, String checksum) {}
}
