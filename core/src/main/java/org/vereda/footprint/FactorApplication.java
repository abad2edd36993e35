package org.vereda.footprint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vereda.footprint.EmissionFactor.Kind;
import org.vereda.footprint.method.ElectricityCover;
import org.vereda.footprint.method.GhgComponent;
import org.vereda.inventory.Amount;
import org.vereda.inventory.ElectricityInstrument;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Flow;
import org.vereda.inventory.FreightMode;
import org.vereda.inventory.WaterFlow;
import org.vereda.quantity.Basis;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Dimension;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Finding.Severity;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;

/** Applies factors to amounts at one place and in one year; collects lines, what is not covered, and findings. */
public final class FactorApplication {
    private static final Set<Gas> AGGREGATES = Set.of(Gas.CO2E, Gas.FLUORINATED);
    private static final Flow ELECTRICITY = new Flow.Energy(EnergyCarrier.ELECTRICITY);

    /** One factor that an amount asks for; the first of the alternatives that is found counts. */
    private record Demand(EmissionScope scope, List<Alternative> alternatives, Severity whenMissing) {}

    /** A factor to look for; a code says what taking it instead of the first one means. */
    private record Alternative(Flow flow, Kind kind, String code) {}

    private record Fitted(BigDecimal amount, List<String> steps) {}

    private final FootprintMethod method;
    private final List<String> regions;
    private final int year;
    private final Optional<ElectricityCover> cover;
    private final List<FootprintLine> lines = new ArrayList<>();
    private final List<NotCovered> notCovered = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * An application without any amount yet.
     *
     * @param regions where the amounts are used, nearest first, see {@link FootprintMethod#regionsOf}
     * @param year for which factors are looked up
     */
    public FactorApplication(FootprintMethod method, List<String> regions, int year) {
        this(method, regions, year, Optional.empty());
    }

    /** The same with what instruments cover of the electricity that the place buys. */
    FactorApplication(FootprintMethod method, List<String> regions, int year, Optional<ElectricityCover> cover) {
        this.method = method;
        this.regions = regions;
        this.year = year;
        this.cover = cover;
        cover.ifPresent(covered -> findings.addAll(covered.findings()));
    }

    /** What was covered so far, in the order of the amounts. */
    public List<FootprintLine> lines() {
        return Collections.unmodifiableList(lines);
    }

    /** What no factor covers. */
    public List<NotCovered> notCovered() {
        return Collections.unmodifiableList(notCovered);
    }

    /** What a person should know. */
    public List<Finding> findings() {
        return Collections.unmodifiableList(findings);
    }

    /** Covers an amount of a flow with the factors that belong to it; {@code endUse} is empty for the site as a whole. */
    public void apply(Flow flow, String endUse, Claim<Amount> claim) {
        switch (flow) {
            case Flow.Energy(EnergyCarrier carrier) -> energy(carrier, flow, endUse, claim);
            case Flow.Water(WaterFlow kind) -> water(kind, flow, endUse, claim);
            case Flow.Waste waste -> apply(EmissionScope.WASTE, Kind.END_OF_LIFE, flow, endUse, claim);
            case Flow.Freight freight -> apply(EmissionScope.UPSTREAM_TRANSPORT, Kind.UPSTREAM, flow, endUse, claim);
            case Flow.Material material -> apply(EmissionScope.PURCHASED_GOODS, Kind.UPSTREAM, flow, endUse, claim);
            case Flow.Purchase purchase -> apply(EmissionScope.PURCHASED_GOODS, Kind.UPSTREAM, flow, endUse, claim);
            case Flow.Refrigerant(String name) -> released(name, Gas.FLUORINATED, flow, endUse, claim);
            case Flow.Emission(String substance) -> released(substance, gasOf(substance), flow, endUse, claim);
            case Flow.Solvent solvent -> {
                // VOC oxidize to carbon dioxide in air, which inventories leave out: no greenhouse gas is counted.
            }
        }
    }

    private void apply(EmissionScope scope, Kind kind, Flow flow, String endUse, Claim<Amount> claim) {
        demand(new Demand(scope, List.of(new Alternative(flow, kind, "")), Severity.WARNING), flow, endUse, claim);
    }

    // --- energy and water

    private void energy(EnergyCarrier carrier, Flow flow, String endUse, Claim<Amount> claim) {
        switch (carrier) {
            case ELECTRICITY ->
                electricity(List.of(new Alternative(ELECTRICITY, Kind.RESIDUAL_MIX, "")), flow, endUse, claim);
            case ELECTRICITY_CONTRACT ->
                electricity(
                        List.of(
                                new Alternative(flow, Kind.DIRECT, ""),
                                new Alternative(flow, Kind.LOCATION_MIX, ""),
                                new Alternative(flow, Kind.RESIDUAL_MIX, ""),
                                new Alternative(ELECTRICITY, Kind.RESIDUAL_MIX, "footprint.contract-without-factor")),
                        flow,
                        endUse,
                        claim);
            case ELECTRICITY_ON_SITE -> madeOnSite(flow, endUse, claim);
            case STEAM -> {
                List<Alternative> steam =
                        List.of(new Alternative(flow, Kind.LOCATION_MIX, ""), new Alternative(flow, Kind.DIRECT, ""));
                demand(new Demand(EmissionScope.SCOPE_2_HEAT, steam, Severity.WARNING), flow, endUse, claim);
                upstream(flow, flow, endUse, claim);
            }
            case NATURAL_GAS, PROPANE, LPG, DIESEL, GASOLINE, FUEL_OIL_LIGHT, FUEL_OIL_HEAVY, COAL, COKE -> {
                apply(EmissionScope.SCOPE_1, Kind.DIRECT, flow, endUse, claim);
                upstream(flow, flow, endUse, claim);
            }
        }
    }

    private void electricity(List<Alternative> market, Flow flow, String endUse, Claim<Amount> claim) {
        Alternative location = new Alternative(ELECTRICITY, Kind.LOCATION_MIX, "");
        List<Alternative> all = new ArrayList<>(market);
        all.add(new Alternative(ELECTRICITY, Kind.LOCATION_MIX, "footprint.no-residual-mix"));
        demand(new Demand(EmissionScope.SCOPE_2_LOCATION, List.of(location), Severity.WARNING), flow, endUse, claim);
        boolean open = !flow.equals(ELECTRICITY) || cover.isEmpty();
        Optional<Claim<Amount>> left = open ? Optional.of(claim) : covered(flow, endUse, claim);
        left.ifPresent(
                rest -> demand(new Demand(EmissionScope.SCOPE_2_MARKET, all, Severity.WARNING), flow, endUse, rest));
        upstream(ELECTRICITY, flow, endUse, claim);
    }

    /** Adds a line for each instrument, in proportion to the row; answers what is left for the residual mix. */
    private Optional<Claim<Amount>> covered(Flow flow, String endUse, Claim<Amount> claim) {
        ElectricityCover covered = cover.orElseThrow();
        for (ElectricityCover.Share share : covered.shares()) {
            Claim<Amount> part = scaled(claim, covered.fraction(share));
            if (part.value() instanceof Amount.Physical(Quantity quantity)) {
                EmissionFactor factor = factorOf(share.instrument(), flow);
                Fitted amount = new Fitted(quantity.to(Units.KILOWATT_HOUR).amount(), List.of());
                noteGwpSet(factor, flow, part);
                lines.add(line(EmissionScope.SCOPE_2_MARKET, flow, endUse, part, amount, factor, true));
            }
        }
        BigDecimal rest = covered.uncoveredFraction();
        return rest.signum() > 0 ? Optional.of(scaled(claim, rest)) : Optional.empty();
    }

    private static Claim<Amount> scaled(Claim<Amount> claim, BigDecimal fraction) {
        Amount amount = switch (claim.value()) {
            case Amount.Physical(Quantity quantity) -> new Amount.Physical(quantity.times(fraction));
            case Amount.Spent(Money money) -> new Amount.Spent(money.times(fraction));
        };
        return claim.withValue(amount);
    }

    /** kg CO2e per kWh as the contract or supplier states it; a zero has no GWP set to be asked for. */
    private EmissionFactor factorOf(ElectricityInstrument instrument, Flow flow) {
        BigDecimal perKilowattHour = instrument
                .factor()
                .orElseThrow()
                .to(Units.KILOGRAM.per(Units.KILOWATT_HOUR))
                .amount();
        return new EmissionFactor(
                flow,
                instrument.market(),
                Kind.DIRECT,
                Units.KILOWATT_HOUR,
                Map.of(Gas.CO2E, perKilowattHour),
                perKilowattHour.signum() == 0 ? method.gwp().id() : "",
                instrument.year(),
                Optional.empty(),
                Optional.empty(),
                instrument.source().isEmpty() ? instrument.document() : instrument.source(),
                "",
                (instrument.kind().name() + " " + instrument.tracking() + " " + instrument.position()).strip());
    }

    private void upstream(Flow factorFlow, Flow flow, String endUse, Claim<Amount> claim) {
        List<Alternative> one = List.of(new Alternative(factorFlow, Kind.UPSTREAM, ""));
        demand(new Demand(EmissionScope.FUEL_AND_ENERGY, one, Severity.NOTE), flow, endUse, claim);
    }

    /** Sun, wind and water burn nothing: a stated zero, so that the row is seen to be covered. */
    private void madeOnSite(Flow flow, String endUse, Claim<Amount> claim) {
        if (claim.value() instanceof Amount.Physical(Quantity quantity)) {
            EmissionFactor none = ownFactor(
                    flow,
                    Gas.CO2,
                    BigDecimal.ZERO,
                    "GHG Protocol Scope 2 Guidance (2015), 6.8.4: on-site electricity from sun, wind or water");
            lines.add(line(
                    EmissionScope.SCOPE_1, flow, endUse, claim, new Fitted(quantity.amount(), List.of()), none, false));
        }
    }

    private void water(WaterFlow kind, Flow flow, String endUse, Claim<Amount> claim) {
        switch (kind) {
            case MUNICIPAL -> apply(EmissionScope.PURCHASED_GOODS, Kind.UPSTREAM, flow, endUse, claim);
            case DISCHARGE_SEWER -> apply(EmissionScope.WASTE, Kind.END_OF_LIFE, flow, endUse, claim);
            case GROUND, SURFACE, RAIN, REUSED, DISCHARGE_SURFACE, DISCHARGE_GROUND -> {
                // Pumping and treating it is in the site's own energy; nobody else does anything for it.
            }
        }
    }

    // --- gases let out

    private static Gas gasOf(String substance) {
        return switch (substance) {
            case "CO2" -> Gas.CO2;
            case "CH4" -> Gas.CH4;
            case "N2O" -> Gas.N2O;
            case "SF6" -> Gas.SF6;
            case "NF3" -> Gas.NF3;
            default -> Gas.FLUORINATED;
        };
    }

    private void released(String name, Gas gas, Flow flow, String endUse, Claim<Amount> claim) {
        Optional<BigDecimal> potential = method.gwp().of(name);
        if (claim.value() instanceof Amount.Physical(Quantity quantity) && potential.isPresent()) {
            BigDecimal perKilogram = gas == Gas.FLUORINATED ? potential.get() : BigDecimal.ONE;
            EmissionFactor factor =
                    ownFactor(flow, gas, perKilogram, "GWP-" + method.gwp().horizonYears() + " " + name);
            Fitted amount = new Fitted(quantity.to(Units.KILOGRAM).amount(), List.of());
            lines.add(line(EmissionScope.SCOPE_1, flow, endUse, claim, amount, factor, gas == Gas.FLUORINATED));
            return;
        }
        boolean gasExpected = flow instanceof Flow.Refrigerant;
        Finding reason = new Finding(
                gasExpected ? Severity.WARNING : Severity.NOTE,
                gasExpected ? "footprint.unknown-refrigerant" : "footprint.no-greenhouse-gas",
                claim.position(),
                List.of(name, method.gwp().id()));
        leaveOut(EmissionScope.SCOPE_1, flow, claim, reason);
    }

    private EmissionFactor ownFactor(Flow flow, Gas gas, BigDecimal value, String source) {
        return new EmissionFactor(
                flow,
                "",
                Kind.DIRECT,
                Units.KILOGRAM,
                Map.of(gas, value),
                method.gwp().id(),
                year,
                Optional.empty(),
                Optional.empty(),
                source,
                "",
                method.gwp().pack());
    }

    // --- looking a factor up

    private void demand(Demand demand, Flow flow, String endUse, Claim<Amount> claim) {
        for (Alternative alternative : demand.alternatives()) {
            Optional<EmissionFactors.Match<Fitted>> match = method.factors()
                    .find(
                            alternative.flow(),
                            alternative.kind(),
                            regions,
                            year,
                            factor -> fit(alternative.flow(), claim.value(), factor));
            if (match.isPresent()) {
                use(match.get(), alternative, demand.scope(), flow, endUse, claim);
                return;
            }
        }
        leaveOut(demand.scope(), flow, claim, missing(demand, flow, claim));
    }

    private Optional<EmissionFactors.Fit<Fitted>> fit(Flow flow, Amount amount, EmissionFactor factor) {
        return switch (amount) {
            case Amount.Physical(Quantity quantity) ->
                flow instanceof Flow.Purchase
                        ? Optional.empty()
                        : method.fuels()
                                .convert(flow, regions, quantity, factor.unit())
                                .map(converted -> new EmissionFactors.Fit<>(
                                        new Fitted(converted.quantity().amount(), converted.steps()),
                                        converted.steps().size()));
            case Amount.Spent(Money money) ->
                flow instanceof Flow.Purchase ? inDollars(money, factor) : Optional.empty();
        };
    }

    /** The price year first in the money's own currency, then the exchange rate of the factor's price year. */
    private Optional<EmissionFactors.Fit<Fitted>> inDollars(Money money, EmissionFactor factor) {
        try {
            int prices = factor.priceYear().orElse(factor.year());
            Money dollars = method.money().convert(money, Currency.USD, prices);
            boolean same = money.currency() == Currency.USD && money.priceYear() == prices;
            List<String> steps = same ? List.of() : List.of(money + " = " + dollars);
            return Optional.of(new EmissionFactors.Fit<>(new Fitted(dollars.amount(), steps), steps.size()));
        } catch (InvalidInput noRate) {
            return Optional.empty();
        }
    }

    private Finding missing(Demand demand, Flow flow, Claim<Amount> claim) {
        Optional<Alternative> unfit = demand.alternatives().stream()
                .filter(alternative -> method.factors().has(alternative.flow(), alternative.kind()))
                .filter(alternative -> !isMixOfOtherRegion(alternative))
                .findFirst();
        return unfit.map(alternative -> unfit(alternative, flow, claim))
                .orElseGet(() -> new Finding(
                        demand.whenMissing(),
                        "footprint.no-factor",
                        claim.position(),
                        List.of(flow.id(), demand.scope().number(), placeOf(demand), Integer.toString(year))));
    }

    /** A mix is missing for a grid, any other factor for a country. */
    private String placeOf(Demand demand) {
        boolean mix = isMix(demand.alternatives().getLast().kind());
        return mix && regions.size() > 1 ? regions.getFirst() : country();
    }

    private boolean isMixOfOtherRegion(Alternative alternative) {
        return isMix(alternative.kind())
                && method.factors().all().stream()
                        .noneMatch(factor -> factor.flow().equals(alternative.flow())
                                && factor.kind() == alternative.kind()
                                && regions.contains(factor.region()));
    }

    private Finding unfit(Alternative alternative, Flow flow, Claim<Amount> claim) {
        return switch (claim.value()) {
            case Amount.Physical(Quantity quantity) -> {
                boolean unstated = flow instanceof Flow.Energy
                        && quantity.unit().basis() == Basis.NONE
                        && !quantity.unit().dimension().equals(Dimension.MASS);
                String units = String.join(", ", method.factors().unitsOf(alternative.flow(), alternative.kind()));
                yield Finding.error(
                        unstated ? "footprint.basis-not-stated" : "footprint.unit-does-not-fit",
                        claim.position(),
                        flow.id(),
                        quantity.toString(),
                        units);
            }
            case Amount.Spent(Money money) ->
                Finding.warning("footprint.money-not-convertible", claim.position(), flow.id(), money.toString());
        };
    }

    private void leaveOut(EmissionScope scope, Flow flow, Claim<Amount> claim, Finding reason) {
        notCovered.add(new NotCovered(scope, flow, claim, reason));
        findings.add(reason);
    }

    // --- using it

    private void use(
            EmissionFactors.Match<Fitted> match,
            Alternative alternative,
            EmissionScope scope,
            Flow flow,
            String endUse,
            Claim<Amount> claim) {
        EmissionFactor factor = match.factor();
        note(factor, alternative, flow, claim);
        noteConversion(match.fit(), flow, claim);
        boolean single = factor.gases().keySet().stream().anyMatch(gas -> !AGGREGATES.contains(gas));
        boolean aggregated = factor.gases().keySet().stream().anyMatch(AGGREGATES::contains);
        if (single && hasPotentials(scope, factor, flow, claim)) {
            lines.add(line(scope, flow, endUse, claim, match.fit().value(), factor, false));
        }
        if (aggregated) {
            lines.add(line(scope, flow, endUse, claim, match.fit().value(), factor, true));
        }
    }

    private boolean hasPotentials(EmissionScope scope, EmissionFactor factor, Flow flow, Claim<Amount> claim) {
        List<String> unknown = factor.gases().keySet().stream()
                .filter(gas -> !AGGREGATES.contains(gas))
                .filter(gas -> method.gwp().of(gas).isEmpty())
                .map(Gas::name)
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            leaveOut(
                    scope,
                    flow,
                    claim,
                    Finding.warning(
                            "footprint.no-potential",
                            claim.position(),
                            String.join(", ", unknown),
                            method.gwp().id()));
        }
        return unknown.isEmpty();
    }

    /** The gases that a source states one by one are a line; those it states as a sum are another. */
    private FootprintLine line(
            EmissionScope scope,
            Flow flow,
            String endUse,
            Claim<Amount> claim,
            Fitted amount,
            EmissionFactor factor,
            boolean aggregated) {
        Map<Gas, BigDecimal> kilograms = new EnumMap<>(Gas.class);
        factor.gases().forEach((gas, perUnit) -> {
            if (AGGREGATES.contains(gas) == aggregated) {
                kilograms.put(gas, amount.amount().multiply(perUnit));
            }
        });
        Map<GhgComponent, BigDecimal> components = new EnumMap<>(GhgComponent.class);
        kilograms.forEach(
                (gas, mass) -> components.merge(component(flow, gas), mass.multiply(potential(gas)), BigDecimal::add));
        String set = aggregated ? setOf(factor) : method.gwp().id();
        return new FootprintLine(
                scope, flow, endUse, claim, amount.amount(), amount.steps(), factor, set, kilograms, components);
    }

    private static GhgComponent component(Flow flow, Gas gas) {
        return flow instanceof Flow.Freight(FreightMode mode) && mode == FreightMode.AIR
                ? GhgComponent.AIRCRAFT
                : gas.component();
    }

    private BigDecimal potential(Gas gas) {
        return method.gwp().of(gas).orElseThrow();
    }

    /** A sum whose source does not state its set counts in the method's, with a warning; nothing else is known of it. */
    private String setOf(EmissionFactor factor) {
        return factor.gwpSet().isEmpty() ? method.gwp().id() : factor.gwpSet();
    }

    // --- doubts

    private void note(EmissionFactor factor, Alternative alternative, Flow flow, Claim<Amount> claim) {
        if (!alternative.code().isEmpty()) {
            add(Severity.NOTE, alternative.code(), claim, flow.id(), country());
        }
        noteYear(factor, flow, claim);
        noteRegion(factor, flow, claim);
        noteGwpSet(factor, flow, claim);
    }

    /** What a fuel or a gas holds does not age: a factor of scope 1 is as good in any year. */
    private void noteYear(EmissionFactor factor, Flow flow, Claim<Amount> claim) {
        int factorYear = EmissionFactors.yearOf(factor);
        if (factorYear != year && factor.kind() != Kind.DIRECT) {
            add(
                    isMix(factor.kind()) ? Severity.WARNING : Severity.NOTE,
                    "footprint.factor-of-other-year",
                    claim,
                    flow.id(),
                    Integer.toString(factorYear),
                    Integer.toString(year),
                    factor.pack());
        }
    }

    private void noteRegion(EmissionFactor factor, Flow flow, Claim<Amount> claim) {
        if (!factor.region().isEmpty() && !regions.contains(factor.region()) && regions.size() > 1) {
            add(Severity.NOTE, "footprint.factor-from-elsewhere", claim, flow.id(), factor.region(), country());
        }
        if (isMix(factor.kind()) && factor.region().equals("US")) {
            add(Severity.WARNING, "footprint.mix-of-country", claim, flow.id(), factor.region(), regions.getFirst());
        }
    }

    private void noteGwpSet(EmissionFactor factor, Flow flow, Claim<Amount> claim) {
        boolean aggregated = factor.gases().keySet().stream().anyMatch(AGGREGATES::contains);
        String set = method.gwp().id();
        if (aggregated && factor.gwpSet().isEmpty()) {
            add(Severity.WARNING, "footprint.gwp-set-not-stated", claim, flow.id(), factor.pack(), set);
        }
        if (aggregated && !setOf(factor).equals(set)) {
            add(Severity.WARNING, "footprint.other-gwp-set", claim, flow.id(), setOf(factor), set);
        }
    }

    private static boolean isMix(Kind kind) {
        return kind == Kind.LOCATION_MIX || kind == Kind.RESIDUAL_MIX;
    }

    /** The country of the place, a dash where the place is not known. */
    private String country() {
        return regions.size() > 1 ? regions.get(regions.size() - 2) : "-";
    }

    private void noteConversion(EmissionFactors.Fit<Fitted> fit, Flow flow, Claim<Amount> claim) {
        boolean physical = claim.value() instanceof Amount.Physical;
        if (physical && fit.conversions() > 0) {
            add(
                    Severity.NOTE,
                    "footprint.converted",
                    claim,
                    flow.id(),
                    String.join("; ", fit.value().steps()));
        }
    }

    private void add(Severity severity, String code, Claim<Amount> claim, String... arguments) {
        findings.add(new Finding(severity, code, claim.position(), List.of(arguments)));
    }
}
