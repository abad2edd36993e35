package org.vereda.footprint.product;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.vereda.footprint.FactorApplication;
import org.vereda.footprint.FootprintLine;
import org.vereda.footprint.SiteFootprint;
import org.vereda.footprint.UncertaintyRules.Basic;
import org.vereda.footprint.network.Fact;
import org.vereda.footprint.product.ProcessNode.Link;
import org.vereda.inventory.Amount;
import org.vereda.inventory.BomLine;
import org.vereda.inventory.Flow;
import org.vereda.inventory.Product;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;

/** Turns the lines of a bill of materials into links to other nodes and burdens of bought flows and freight. */
final class BomReader {
    private final SystemCompiler compiler;

    BomReader(SystemCompiler compiler) {
        this.compiler = compiler;
    }

    void read(ProcessNode node, List<BomLine> lines) {
        lines.forEach(line -> read(node, line));
    }

    private void read(ProcessNode node, BomLine line) {
        if (line.loss().signum() < 0 || line.loss().compareTo(BigDecimal.ONE) >= 0) {
            compiler.leaveOut(
                    line.product(),
                    line.input().id(),
                    error(
                            "footprint.bad-loss",
                            line,
                            line.input().id(),
                            line.loss().toPlainString()));
            return;
        }
        Claim<Amount> bought = beforeLoss(line);
        noteNegative(line, bought);
        switch (line.input()) {
            case BomLine.Input.Made(String id) -> link(node, line, id, bought);
            case BomLine.Input.Bought(Flow flow) -> buy(node, line, flow, bought);
        }
    }

    /** {@code amount / (1 - loss)}. */
    private static Claim<Amount> beforeLoss(BomLine line) {
        BigDecimal rest = BigDecimal.ONE.subtract(line.loss());
        Claim<Amount> claim = line.claim();
        Amount amount = switch (claim.value()) {
            case Amount.Physical(Quantity quantity) ->
                new Amount.Physical(
                        new Quantity(quantity.amount().divide(rest, MathContext.DECIMAL128), quantity.unit()));
            case Amount.Spent(Money money) ->
                new Amount.Spent(new Money(
                        money.amount().divide(rest, MathContext.DECIMAL128), money.currency(), money.priceYear()));
        };
        return claim.withValue(amount);
    }

    private void noteNegative(BomLine line, Claim<Amount> bought) {
        BigDecimal amount = switch (bought.value()) {
            case Amount.Physical(Quantity quantity) -> quantity.amount();
            case Amount.Spent(Money money) -> money.amount();
        };
        if (amount.signum() < 0) {
            compiler.add(Finding.warning(
                    "footprint.negative-input",
                    line.claim().position(),
                    line.product(),
                    line.input().id(),
                    amount.toPlainString()));
        }
    }

    // --- inputs that are products

    private void link(ProcessNode node, BomLine line, String id, Claim<Amount> bought) {
        Optional<Product> input =
                compiler.isKnown(id) ? compiler.product(id, line.claim().position()) : Optional.empty();
        Optional<ProcessNode> provider = input.flatMap(known ->
                compiler.provider(id, line.supplierFacility(), line.claim().position()));
        if (input.isEmpty() || provider.isEmpty()) {
            Finding reason = input.isEmpty()
                    ? error("footprint.unknown-product", line, id)
                    : Finding.warning("footprint.no-provider", line.claim().position(), line.product(), id);
            compiler.leaveOut(line.product(), id, reason);
            return;
        }
        Optional<BigDecimal> units = bought.value() instanceof Amount.Physical(Quantity quantity)
                ? input.get().declaredUnits(quantity)
                : Optional.empty();
        units.ifPresentOrElse(
                amount -> {
                    node.links()
                            .add(new Link(
                                    provider.get().index(),
                                    amount.doubleValue(),
                                    line.claim().position(),
                                    compiler.rules().amount(line.claim(), Basic.DEMAND),
                                    Optional.of(fact(line, id))));
                    carry(node, line, mass(input.get(), bought));
                },
                () -> compiler.leaveOut(
                        line.product(),
                        id,
                        error(
                                "footprint.bom-unit",
                                line,
                                id,
                                text(bought.value()),
                                input.get().declaredUnit().toString())));
    }

    private static Optional<Quantity> mass(Product product, Claim<Amount> bought) {
        return bought.value() instanceof Amount.Physical(Quantity quantity)
                ? product.massOf(quantity)
                : Optional.empty();
    }

    // --- inputs from outside

    private void buy(ProcessNode node, BomLine line, Flow flow, Claim<Amount> bought) {
        if (SiteShare.isOfTheSite(flow) && isMetered(node.facility(), flow)) {
            compiler.add(Finding.note(
                    "footprint.in-the-site-already",
                    line.claim().position(),
                    line.product(),
                    flow.id(),
                    node.facility()));
            return;
        }
        burden(node, line, flow, bought, Basic.DEMAND);
        Optional<Quantity> mass = bought.value() instanceof Amount.Physical(Quantity quantity)
                        && quantity.unit().isComparableWith(Units.KILOGRAM)
                ? Optional.of(quantity)
                : Optional.empty();
        carry(node, line, mass);
    }

    private boolean isMetered(String facility, Flow flow) {
        return compiler.site(facility)
                .filter(site -> !site.inventory().total(flow).isEmpty())
                .isPresent();
    }

    private void carry(ProcessNode node, BomLine line, Optional<Quantity> mass) {
        line.freight().ifPresent(leg -> {
            Flow flow = new Flow.Freight(leg.mode());
            if (mass.isEmpty()) {
                compiler.leaveOut(
                        line.product(),
                        flow.id(),
                        Finding.warning(
                                "footprint.freight-without-mass",
                                line.claim().position(),
                                line.product(),
                                line.input().id()));
                return;
            }
            Quantity work = mass.get()
                    .to(Units.TONNE)
                    .times(leg.distance().to(Units.KILOMETER))
                    .to(Units.TONNE_KILOMETER);
            burden(node, line, flow, line.claim().withValue(new Amount.Physical(work)), Basic.TRANSPORT);
        });
    }

    private void burden(ProcessNode node, BomLine line, Flow flow, Claim<Amount> claim, Basic kind) {
        List<String> regions = regions(node, line);
        FactorApplication application = new FactorApplication(compiler.method(), regions, compiler.year());
        application.apply(flow, "", claim);
        application.lines().stream()
                .filter(one -> one.scope().counts(compiler.method().electricity()))
                .forEach(one -> {
                    addBurdens(node, one);
                    node.uses().add(use(line, one, regions, kind));
                });
        application.notCovered().forEach(gap -> compiler.leaveOut(line.product(), flow.id(), gap.reason()));
        compiler.addAll(application.findings());
    }

    private ProcessNode.Use use(BomLine line, FootprintLine factored, List<String> regions, Basic kind) {
        String flow = factored.flow().id();
        Optional<ProcessNode.Bought> bought = kind == Basic.TRANSPORT
                ? Optional.empty()
                : Optional.of(new ProcessNode.Bought(flow, line.supplierFacility()));
        return new ProcessNode.Use(
                FactorKey.of(factored, regions),
                factored.amount().doubleValue(),
                line.claim().position(),
                compiler.rules().amount(line.claim(), kind),
                fact(line, flow),
                bought);
    }

    /** A line is one fact for all who make the product by it. */
    private static Fact fact(BomLine line, String subject) {
        String key = String.join(
                "|", "bill of materials", line.product(), line.input().id(), line.supplierFacility(), subject);
        return new Fact(
                key,
                Fact.Kind.BILL_OF_MATERIALS,
                line.product(),
                subject,
                line.claim().position());
    }

    private static void addBurdens(ProcessNode node, FootprintLine line) {
        line.components()
                .forEach((component, kilograms) -> node.burdens()
                        .add(new Contribution(
                                node.product().id(),
                                node.facility(),
                                node.country(),
                                line.scope(),
                                line.flow().id(),
                                SiteShare.backgroundOf(line),
                                component,
                                line.gwpSet(),
                                kilograms.doubleValue(),
                                0)));
    }

    /** Factors of the supplier's region where the supplier is known, of the maker's otherwise. */
    private List<String> regions(ProcessNode node, BomLine line) {
        return compiler.site(line.supplierFacility())
                .or(() -> compiler.site(node.facility()))
                .map(SiteFootprint::regions)
                .orElse(List.of(""));
    }

    private static Finding error(String code, BomLine line, String... arguments) {
        return new Finding(Finding.Severity.ERROR, code, line.claim().position(), List.of(arguments));
    }

    private static String text(Amount amount) {
        return switch (amount) {
            case Amount.Physical(Quantity quantity) -> quantity.toString();
            case Amount.Spent(Money money) -> money.toString();
        };
    }
}
