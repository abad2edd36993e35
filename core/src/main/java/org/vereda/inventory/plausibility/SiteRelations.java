package org.vereda.inventory.plausibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vereda.inventory.Activity;
import org.vereda.inventory.Amount;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Flow;
import org.vereda.inventory.Product;
import org.vereda.inventory.Production;
import org.vereda.inventory.SiteInventory;
import org.vereda.inventory.SolventBalance;
import org.vereda.inventory.TypicalUse;
import org.vereda.quantity.Basis;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/** The relations in which the figures of a facility stand: use per employee, prices, masses, and the rows of each meter. */
public final class SiteRelations {
    private static final BigDecimal UNIT_SLIP = BigDecimal.TEN;
    private static final BigDecimal LEAST_SHARE = new BigDecimal("0.01");
    private static final String SHARE = "kg/kg";

    private final SiteInventory inventory;
    private final List<Relation> relations = new ArrayList<>();

    private SiteRelations(SiteInventory inventory) {
        this.inventory = inventory;
    }

    /**
     * What an energy carrier usually costs.
     *
     * @param carrier the carrier
     * @param unit the unit of energy
     * @param currency the currency of the prices; bills in another one are not compared
     * @param usual lowest and highest usual price per unit
     */
    public record UsualPrice(EnergyCarrier carrier, Unit unit, Currency currency, Relation.Range usual) {}

    /**
     * The relations of an inventory.
     *
     * @param inventory the inventory of a facility
     * @param products the products by identifier, for their masses
     * @param uses quartiles of audited plants; use ten times outside of them asks back
     * @param prices usual prices; prices ten times outside of them ask back
     */
    public static List<Relation> of(
            SiteInventory inventory,
            Map<String, Product> products,
            Collection<TypicalUse> uses,
            Collection<UsualPrice> prices) {
        SiteRelations site = new SiteRelations(inventory);
        site.use(EnergyCarrier.ELECTRICITY, Units.KILOWATT_HOUR, "electricity-per-employee", uses);
        site.use(EnergyCarrier.NATURAL_GAS, Units.MILLION_BTU.on(Basis.HHV), "natural-gas-per-employee", uses);
        prices.forEach(site::price);
        site.water();
        site.solvents();
        site.mass("waste", inventory.waste());
        site.productMass(products).ifPresent(mass -> site.mass("products", mass));
        return List.copyOf(site.relations);
    }

    /**
     * The rows of each account, from the rows of any facilities: double entries, overlapping periods, and bills that
     * jump; amounts of bills are compared per day.
     */
    public static List<Relation> accounts(Collection<Activity> activities) {
        Map<String, List<Activity>> accounts = new TreeMap<>();
        activities.forEach(row -> accounts.computeIfAbsent(
                        String.join("|", row.facility(), row.flow().id(), row.endUse()), key -> new ArrayList<>())
                .add(row));
        return accounts.values().stream()
                .flatMap(rows -> account(rows).stream())
                .toList();
    }

    private static List<Relation> account(List<Activity> rows) {
        Flow flow = rows.getFirst().flow();
        List<Figure> physical = new ArrayList<>();
        List<Figure> money = new ArrayList<>();
        for (Activity row : rows) {
            switch (row.claim().value()) {
                case Amount.Physical(Quantity quantity) ->
                    physical.add(figure(row, quantity.amount(), quantity.unit().symbol()));
                case Amount.Spent(Money spent) ->
                    money.add(figure(row, spent.amount(), spent.currency() + " " + spent.priceYear()));
            }
        }
        List<Relation> relations = new ArrayList<>();
        relations.add(new Relation.Entries(physical, isMetered(flow)));
        relations.add(new Relation.Entries(money, false));
        if (isMetered(flow)) {
            relations.add(perDay(physical));
        }
        return relations;
    }

    private static Relation perDay(List<Figure> bills) {
        Optional<Unit> first =
                bills.stream().flatMap(bill -> Units.find(bill.unit()).stream()).findFirst();
        return new Relation.Series(bills.stream()
                .flatMap(bill -> Units.find(bill.unit())
                        .filter(unit -> first.filter(unit::isComparableWith).isPresent())
                        .flatMap(unit -> bill.period()
                                .map(period -> new Relation.Point(
                                        bill,
                                        BigDecimal.valueOf(period.days())
                                                .divide(unit.factor(), MathContext.DECIMAL64))))
                        .stream())
                .toList());
    }

    private static Figure figure(Activity row, BigDecimal amount, String unit) {
        return new Figure(
                row.flow().id(),
                row.facility(),
                amount.toPlainString(),
                Optional.of(amount),
                unit,
                Optional.of(row.period()),
                row.claim().document(),
                row.claim().position());
    }

    private static boolean isMetered(Flow flow) {
        return flow instanceof Flow.Energy || flow instanceof Flow.Water;
    }

    private void use(EnergyCarrier carrier, Unit unit, String metric, Collection<TypicalUse> uses) {
        int employees = inventory.facility().employees().orElse(0);
        Flow flow = new Flow.Energy(carrier);
        Optional<TypicalUse> typical = uses.stream()
                .filter(use -> use.metric().equals(metric) && isFor(use))
                .max(Comparator.comparingInt(SiteRelations::precision));
        Optional<Quantity> energy =
                inventory.total(flow, unit).filter(total -> total.amount().signum() > 0);
        if (employees > 0 && typical.isPresent() && energy.isPresent()) {
            TypicalUse use = typical.get();
            relations.add(new Relation.Ratio(
                    Relation.RatioKind.TYPICAL_USE,
                    figure(carrier.id(), energy.get(), firstPosition(flow)),
                    Figure.of(
                            "employees",
                            inventory.facility().id(),
                            BigDecimal.valueOf(employees),
                            "",
                            inventory.facility().position()),
                    new Relation.Range(use.firstQuartile(), use.thirdQuartile(), use.unit(), use.source()),
                    UNIT_SLIP));
        }
    }

    private boolean isFor(TypicalUse use) {
        String[] ends = use.industry().split("-", -1);
        return inventory
                .facility()
                .industry()
                .filter(code -> ends.length == 1 ? code.isWithin(ends[0]) : isBetween(code.digits(), ends))
                .isPresent();
    }

    private static boolean isBetween(String digits, String... ends) {
        return digits.length() >= ends[0].length()
                && digits.compareTo(ends[0]) >= 0
                && digits.substring(0, ends[0].length()).compareTo(ends[1]) <= 0;
    }

    /** A prefix says more than a range of prefixes, and a longer prefix more than a shorter one. */
    private static int precision(TypicalUse use) {
        return use.industry().contains("-") ? 0 : use.industry().length();
    }

    private void price(UsualPrice price) {
        Flow flow = new Flow.Energy(price.carrier());
        Optional<Quantity> energy = inventory
                .total(flow, price.unit())
                .filter(total -> total.amount().signum() > 0);
        inventory.cost(flow).stream()
                .filter(money -> money.currency() == price.currency())
                .map(Money::amount)
                .reduce(BigDecimal::add)
                .ifPresent(paid -> energy.ifPresent(amount -> relations.add(new Relation.Ratio(
                        Relation.RatioKind.PRICE,
                        Figure.of(
                                price.carrier().id(),
                                inventory.facility().id(),
                                paid,
                                price.currency().name(),
                                firstPosition(flow)),
                        figure(price.carrier().id(), amount, firstPosition(flow)),
                        price.usual(),
                        UNIT_SLIP))));
    }

    /** A facility lets go no more water than it takes in. */
    private void water() {
        SiteInventory.WaterBalance water = inventory.water();
        if (water.isClosed()) {
            within("discharge", water.discharged(), "withdrawal", water.withdrawn());
        }
    }

    /** The VOC that leave by known ways are no more than the VOC that were bought. */
    private void solvents() {
        SolventBalance solvents = inventory.solvents();
        Quantity led = solvents.input().minus(solvents.emitted());
        within("voc-led-away", led, "voc-bought", solvents.input());
    }

    /** Waste and products weigh no more than the materials bought, where materials are stated by mass. */
    private void mass(String label, Quantity mass) {
        if (!inventory.materials().isZero()) {
            within(label, mass, "materials", inventory.materials());
        }
    }

    private void within(String label, Quantity smaller, String largerLabel, Quantity larger) {
        SourcePosition position = inventory.facility().position();
        relations.add(new Relation.Ratio(
                Relation.RatioKind.MASS_BALANCE,
                figure(label, smaller, position),
                figure(largerLabel, larger.to(smaller.unit()), position),
                new Relation.Range(LEAST_SHARE, BigDecimal.ONE, SHARE, ""),
                BigDecimal.ONE));
    }

    private Optional<Quantity> productMass(Map<String, Product> products) {
        Quantity sum = Quantity.zero(Units.KILOGRAM);
        for (Production made : inventory.production()) {
            Optional<Quantity> mass = Optional.ofNullable(products.get(made.product()))
                    .flatMap(product -> product.massOf(made.claim().value()));
            if (mass.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(mass.get());
        }
        return Optional.of(sum);
    }

    private Figure figure(String label, Quantity quantity, SourcePosition position) {
        return Figure.of(label, inventory.facility().id(), quantity, inventory.period(), "", position);
    }

    private SourcePosition firstPosition(Flow flow) {
        return Stream.concat(inventory.counted().stream(), inventory.costs().stream())
                .filter(row -> row.flow().equals(flow))
                .map(row -> row.claim().position())
                .findFirst()
                .orElse(inventory.facility().position());
    }
}
