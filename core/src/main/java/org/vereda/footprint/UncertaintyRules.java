package org.vereda.footprint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Pedigree;
import org.vereda.quantity.Uncertainty;

/**
 * How sure numbers are that do not say so themselves: a pedigree for each kind of source and a basic uncertainty for each kind
 * of amount, see {@link Pedigree}.
 *
 * <p>The age of a factor (below 3, 6, 10, 15 years, or older) and its place (the facility's own region, an area that contains
 * it, another one) give the scores for time and geography as in the pedigree matrix of ecoinvent report 1, table 7.1. What a
 * fuel or a gas holds does not age.
 *
 * @param basic squared geometric standard deviations, at least 1
 * @param pedigrees by source
 * @param pack the reference pack and version that they came from
 */
public record UncertaintyRules(Map<Basic, Double> basic, Map<Source, Pedigree> pedigrees, String pack) {
    private static final int[] AGES = {3, 6, 10, 15};
    private static final int OWN_REGION = 1;
    private static final int CONTAINING = 2;
    private static final int ELSEWHERE = 4;

    public UncertaintyRules {
        basic = Map.copyOf(basic);
        pedigrees = Map.copyOf(pedigrees);
    }

    /** A kind of amount with a basic uncertainty of its own. */
    public enum Basic {
        /** Energy, materials, waste treatment that a process demands. */
        DEMAND,
        /** Mass times distance of freight. */
        TRANSPORT,
        /** Carbon dioxide let out. */
        CO2,
        /** Methane let out by burning. */
        CH4,
        /** Nitrous oxide let out by burning. */
        N2O,
        /** Other gases let out. */
        OTHER_GAS
    }

    /** Where a number comes from. */
    public enum Source {
        /** An amount by the judgement of somebody. */
        ESTIMATED,
        /** An amount that was computed. */
        CALCULATED,
        /** An amount from a meter, a scale or an invoice. */
        MEASURED,
        /** An amount that an independent person confirmed. */
        VERIFIED,
        /** A factor for burning a fuel. */
        DIRECT,
        /** A factor of an electricity grid. */
        GRID,
        /** A factor per mass, energy, volume or freight from cradle to gate, or of a waste treatment. */
        PROCESS,
        /** A factor per money. */
        SPEND,
        /** A footprint that a supplier computed for the very product. */
        SUPPLIER_FOOTPRINT
    }

    /** Rules that know nothing: only stated spreads count. */
    public static UncertaintyRules none() {
        return new UncertaintyRules(Map.of(), Map.of(), "");
    }

    /** The spread of an amount: as stated, else by its evidence. */
    public Uncertainty amount(Claim<?> claim, Basic kind) {
        return claim.spread() instanceof Uncertainty.None
                ? spread(sourceOf(claim.evidence()), kind, OWN_REGION, OWN_REGION)
                : claim.spread();
    }

    private static Source sourceOf(Evidence evidence) {
        return switch (evidence) {
            case ESTIMATED -> Source.ESTIMATED;
            case CALCULATED -> Source.CALCULATED;
            case MEASURED -> Source.MEASURED;
            case VERIFIED -> Source.VERIFIED;
        };
    }

    /**
     * The spread of a gas in a factor.
     *
     * @param geography the score of its place, see {@link #geography}
     * @param year of the amounts that it is used for
     */
    public Uncertainty factor(EmissionFactor factor, Gas gas, int geography, int year) {
        int age = Math.abs(year - EmissionFactors.yearOf(factor));
        return switch (factor.kind()) {
            case DIRECT -> spread(Source.DIRECT, basicOf(gas), OWN_REGION, OWN_REGION);
            case LOCATION_MIX, RESIDUAL_MIX -> spread(Source.GRID, basicOf(gas), score(age), geography);
            case UPSTREAM, END_OF_LIFE ->
                spread(
                        factor.priceYear().isPresent() ? Source.SPEND : Source.PROCESS,
                        basicOf(gas),
                        score(age),
                        geography);
        };
    }

    /** The geographical score of a factor for a place whose regions are listed from the nearest to everywhere. */
    public static int geography(EmissionFactor factor, List<String> regions) {
        int place = regions.indexOf(factor.region());
        if (place < 0) {
            return factor.region().isEmpty() ? CONTAINING : ELSEWHERE;
        }
        return place == 0 && !factor.region().isEmpty() ? OWN_REGION : CONTAINING;
    }

    /** The spread of a footprint that a supplier sent and that ended to be valid some years before. */
    public Uncertainty footprint(int yearsExpired) {
        return spread(Source.SUPPLIER_FOOTPRINT, Basic.DEMAND, score(yearsExpired), OWN_REGION);
    }

    /** The geometric standard deviation of a bill, meter or scale, 1 where the rules know none. */
    public double afterRecord() {
        return ratio(spread(Source.MEASURED, Basic.DEMAND, OWN_REGION, OWN_REGION));
    }

    /** The geometric standard deviation of a footprint that a supplier computes anew, 1 where the rules know none. */
    public double afterFootprint() {
        return ratio(footprint(0));
    }

    private static double ratio(Uncertainty spread) {
        return spread instanceof Uncertainty.Lognormal(double ratio) ? ratio : 1;
    }

    private static int score(int years) {
        int score = 1;
        for (int limit : AGES) {
            score += years >= limit ? 1 : 0;
        }
        return score;
    }

    private static Basic basicOf(Gas gas) {
        return switch (gas) {
            case CO2, CO2E, CO2_BIOGENIC -> Basic.CO2;
            case CH4, CH4_BIOGENIC -> Basic.CH4;
            case N2O -> Basic.N2O;
            case SF6, NF3, FLUORINATED -> Basic.OTHER_GAS;
        };
    }

    private Uncertainty spread(Source source, Basic kind, int temporal, int geographical) {
        Optional<Double> own = Optional.ofNullable(basic.get(kind));
        return Optional.ofNullable(pedigrees.get(source))
                .flatMap(pedigree -> own.map(squared -> (Uncertainty) new Pedigree(
                                pedigree.reliability(),
                                pedigree.completeness(),
                                Math.max(temporal, pedigree.temporal()),
                                Math.max(geographical, pedigree.geographical()),
                                pedigree.technological())
                        .lognormal(squared)))
                .orElseGet(Uncertainty.None::new);
    }
}
