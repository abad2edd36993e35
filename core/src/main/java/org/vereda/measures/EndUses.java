package org.vereda.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.inventory.Activity;
import org.vereda.inventory.Amount;
import org.vereda.inventory.Burden;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Flow;
import org.vereda.inventory.SiteInventory;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Unit;

/**
 * Splits what facilities use into end uses: as activities state them, then by the partnership's shares; what is left is
 * the end use {@code other}, so that the end uses of a flow always add up to the use of the site.
 *
 * @param endUses the end uses, in the order of the facilities and their uses
 * @param findings what could not be split, priced or counted
 */
public record EndUses(List<EndUse> endUses, List<Finding> findings) {
    /** The group of what no activity and no share assigns. */
    public static final String OTHER = "other";

    public EndUses {
        endUses = List.copyOf(endUses);
        findings = List.copyOf(findings);
    }

    /**
     * Makes the end uses of the facilities. The baseline is that of the base year in every year of the plan: announced
     * growth belongs into the uses given here.
     *
     * @param facilities the facilities
     * @param uses what they used in the base year
     * @param shares the partnership's shares; one for the facility itself counts before one for all
     * @param factors what a unit stands for
     * @param prices what a unit costs; an end use without a price is a finding and left out, for its saving has no value
     * @param money the currency and price year of the plan, to which prices are converted
     * @param horizon the years of the plan
     */
    public static EndUses of(
            List<Facility> facilities,
            List<SiteUse> uses,
            List<EndUseShare> shares,
            UseFactors factors,
            Prices prices,
            PlanMoney money,
            Horizon horizon) {
        Split split = new Split(shares, factors, prices, money, horizon);
        for (Facility facility : facilities) {
            uses.stream().filter(use -> use.facility().equals(facility.id())).forEach(use -> split.add(facility, use));
        }
        return new EndUses(split.merged(), split.findings);
    }

    /**
     * What a site used by stated end use, and what no end use explains as the site as a whole: where sub-meters are part of
     * the site's meter, {@code meter - sum of the sub-meters}. Amounts in units that cannot be added stay apart; money,
     * freight, purchases and emissions of processes are no use that a measure reduces.
     */
    public static List<SiteUse> usesOf(SiteInventory site) {
        Map<String, Flow> flows = new LinkedHashMap<>();
        site.counted().stream()
                .filter(row -> isReducible(row.flow()) && row.claim().value() instanceof Amount.Physical)
                .forEach(row -> flows.putIfAbsent(row.flow().id(), row.flow()));
        return flows.values().stream()
                .flatMap(flow -> usesOf(site, flow).stream())
                .filter(use -> use.amount().signum() > 0)
                .toList();
    }

    private static List<SiteUse> usesOf(SiteInventory site, Flow flow) {
        List<Amount> totals = site.total(flow);
        if (totals.size() == 1 && totals.getFirst() instanceof Amount.Physical(Quantity total)) {
            return site.endUses(flow, total.unit()).entrySet().stream()
                    .map(use -> siteUse(site, flow, use.getKey(), use.getValue()))
                    .toList();
        }
        return site.counted().stream()
                .filter(row -> row.flow().equals(flow))
                .flatMap(row -> row.claim().value() instanceof Amount.Physical(Quantity amount)
                        ? Stream.of(siteUse(site, flow, row.endUse(), amount))
                        : Stream.empty())
                .toList();
    }

    private static SiteUse siteUse(SiteInventory site, Flow flow, String endUse, Quantity amount) {
        List<Claim<Amount>> claims = Stream.concat(site.counted().stream(), site.subMeters().stream())
                .filter(row -> row.flow().equals(flow))
                .map(Activity::claim)
                .toList();
        Evidence weakest = claims.stream()
                .map(Claim::evidence)
                .min(Comparator.naturalOrder())
                .orElse(Evidence.ESTIMATED);
        String documents = claims.stream().map(Claim::document).distinct().collect(Collectors.joining("; "));
        String group = endUse.equals(SiteInventory.OTHER) ? "" : endUse;
        return new SiteUse(site.facility().id(), group, flow, amount.amount(), amount.unit(), weakest, documents);
    }

    private static boolean isReducible(Flow flow) {
        return switch (flow) {
            case Flow.Energy energy -> true;
            case Flow.Water water -> true;
            case Flow.Waste waste -> true;
            case Flow.Solvent solvent -> true;
            case Flow.Material material -> true;
            case Flow.Refrigerant refrigerant -> false;
            case Flow.Freight freight -> false;
            case Flow.Purchase purchase -> false;
            case Flow.Emission emission -> false;
        };
    }

    private static final class Split {
        private final List<EndUseShare> shares;
        private final UseFactors factors;
        private final Prices prices;
        private final PlanMoney money;
        private final Horizon horizon;
        private final Map<String, EndUse> byId = new LinkedHashMap<>();
        private final List<Finding> findings = new ArrayList<>();

        Split(List<EndUseShare> shares, UseFactors factors, Prices prices, PlanMoney money, Horizon horizon) {
            this.shares = shares;
            this.factors = factors;
            this.prices = prices;
            this.money = money;
            this.horizon = horizon;
        }

        List<EndUse> merged() {
            return List.copyOf(byId.values());
        }

        void add(Facility facility, SiteUse use) {
            if (!use.group().isEmpty()) {
                put(facility, use, use.group(), use.amount(), use.evidence(), use.rule());
                return;
            }
            List<EndUseShare> own = sharesOf(facility, use.flow());
            BigDecimal total = own.stream().map(EndUseShare::share).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (total.compareTo(BigDecimal.ONE) > 0) {
                findings.add(Finding.error(
                        "measures.shares-above-one",
                        own.getFirst().claim().position(),
                        facility.id(),
                        use.flow().id(),
                        total.toPlainString()));
                putRest(facility, use, BigDecimal.ONE);
                return;
            }
            own.forEach(share -> putShare(facility, use, share));
            putRest(facility, use, BigDecimal.ONE.subtract(total));
        }

        private List<EndUseShare> sharesOf(Facility facility, Flow flow) {
            List<EndUseShare> own = sharesOf(facility.id(), flow);
            return own.isEmpty() ? sharesOf(EndUseShare.ALL, flow) : own;
        }

        private List<EndUseShare> sharesOf(String facility, Flow flow) {
            return shares.stream()
                    .filter(share ->
                            share.facility().equals(facility) && share.flow().equals(flow))
                    .toList();
        }

        private void putShare(Facility facility, SiteUse use, EndUseShare share) {
            Evidence evidence =
                    Collections.min(List.of(use.evidence(), share.claim().evidence()));
            String rule = "%s of %s (%s)"
                    .formatted(
                            Say.number(share.share()),
                            Say.amount(use.amount(), use.unit()),
                            share.claim().document());
            put(facility, use, share.group(), use.amount().multiply(share.share()), evidence, rule);
        }

        private void putRest(Facility facility, SiteUse use, BigDecimal share) {
            if (share.signum() == 0) {
                return;
            }
            if (share.compareTo(BigDecimal.ONE) == 0) {
                findings.add(Finding.note(
                        "measures.no-end-use-split",
                        facility.position(),
                        facility.id(),
                        use.flow().id()));
            }
            put(facility, use, OTHER, use.amount().multiply(share), use.evidence(), use.rule());
        }

        private void put(
                Facility facility, SiteUse use, String group, BigDecimal amount, Evidence evidence, String rule) {
            Optional<List<Money>> price = price(facility, use.flow(), use.unit());
            if (price.isEmpty()) {
                return;
            }
            Map<Burden, List<BigDecimal>> metrics =
                    new HashMap<>(factors.of(facility, use.flow(), use.unit(), horizon));
            if (metrics.isEmpty()) {
                findings.add(Finding.warning(
                        "measures.no-metric",
                        facility.position(),
                        facility.id(),
                        use.flow().id(),
                        use.unit().symbol()));
            }
            EndUse endUse = new EndUse(
                    facility.id() + "/" + group + "/" + use.flow().id(),
                    facility.id(),
                    facility.country(),
                    group,
                    use.flow(),
                    use.unit(),
                    Collections.nCopies(horizon.years(), amount),
                    price.get(),
                    metrics,
                    evidence,
                    rule);
            byId.merge(endUse.id(), endUse, Split::sum);
        }

        private Optional<List<Money>> price(Facility facility, Flow flow, Unit unit) {
            Optional<Price> price = prices.of(facility, flow);
            Optional<List<Money>> years = price.flatMap(it -> Prices.byYear(it, unit, money, horizon));
            if (years.isEmpty()) {
                SourcePosition place = price.map(it -> it.claim().position()).orElse(facility.position());
                String code = price.isEmpty() ? "measures.no-price" : "measures.price-of-other-unit";
                findings.add(Finding.warning(code, place, facility.id(), flow.id(), unit.symbol()));
            }
            return years;
        }

        /** Two uses of one end use: the amounts add up, the weaker evidence counts. */
        private static EndUse sum(EndUse one, EndUse other) {
            BigDecimal added = new Quantity(other.baseline().getFirst(), other.unit())
                    .to(one.unit())
                    .amount();
            List<BigDecimal> baseline = one.baseline().stream().map(added::add).toList();
            return new EndUse(
                    one.id(),
                    one.facility(),
                    one.country(),
                    one.group(),
                    one.flow(),
                    one.unit(),
                    baseline,
                    one.price(),
                    one.factors(),
                    Collections.min(List.of(one.evidence(), other.evidence())),
                    one.rule() + "; " + other.rule());
        }
    }

    /**
     * How much of a flow a facility used in the base year: what the split into end uses starts from.
     *
     * @param facility the facility's identifier
     * @param group the end use that an activity stated, empty for the site as a whole; amounts with and without a group are
     *     parts of one sum, never one inside the other
     * @param flow what was used
     * @param amount how much in the year, in {@code unit}
     * @param unit its unit
     * @param evidence how it is known
     * @param rule the words that say how it was made
     */
    public record SiteUse(
            String facility, String group, Flow flow, BigDecimal amount, Unit unit, Evidence evidence, String rule) {}
}
