package org.vereda.endoflife.content;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.endoflife.loop.LotBalance;
import org.vereda.endoflife.loop.SecondaryLot;
import org.vereda.inventory.Amount;
import org.vereda.inventory.BomLine;
import org.vereda.inventory.Flow;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;

/** Checks what is stated about recycled content, statement by statement and lot by lot, and puts what holds into the bills. */
final class ContentReader {
    private final ContentBook book;
    private final RecycledBills.Basis basis;
    private final Makers makers;
    private final MaterialFactors factors;
    private final List<Finding> findings = new ArrayList<>();

    ContentReader(ContentBook book, RecycledBills.Basis basis) {
        this.book = book;
        this.basis = basis;
        this.makers = new Makers(basis.products(), basis.sites());
        this.factors = new MaterialFactors(basis.method(), basis.period().end().getYear(), basis.sites());
    }

    RecycledBills bills() {
        List<ContentClaim> held = book.claims().stream()
                .filter(claim -> holds(refusal(claim)) && holds(lotRefusal(claim)))
                .toList();
        List<LotBalance> balances = balances(held);
        List<LotBalance> overdrawn =
                balances.stream().filter(one -> one.left().signum() < 0).toList();
        overdrawn.forEach(balance -> findings.add(countedTwice(balance)));
        List<ContentClaim> counted =
                held.stream().filter(claim -> holds(shortage(claim, overdrawn))).toList();
        List<BomLine> lines =
                basis.bom().stream().flatMap(line -> split(line, counted)).toList();
        return new RecycledBills(lines, counted.stream().flatMap(this::effects).toList(), balances, findings);
    }

    private boolean holds(Optional<Finding> refusal) {
        refusal.ifPresent(findings::add);
        return refusal.isEmpty();
    }

    // --- one statement

    private Optional<Finding> refusal(ContentClaim claim) {
        if (linesOf(claim).isEmpty()) {
            return Optional.of(error("loop.no-line", claim, claim.product(), claim.material()));
        }
        if (statedOf(claim).compareTo(BigDecimal.ONE) > 0) {
            return Optional.of(error(
                    "loop.above-whole",
                    claim,
                    claim.product(),
                    claim.material(),
                    statedOf(claim).movePointRight(2).stripTrailingZeros().toPlainString()));
        }
        Optional<String> whole = makers.whoStates(claim.product(), claim.whole());
        if (whole.isPresent()) {
            return Optional.of(error("loop.stated-as-a-whole", claim, whole.get(), claim.material()));
        }
        boolean known = effects(claim).count()
                == (long) linesOf(claim).size() * makers.of(claim.product()).size();
        return known
                ? Optional.empty()
                : Optional.of(error(
                        "loop.no-factor",
                        claim,
                        claim.whole().id(),
                        claim.recycled().id(),
                        basis.method().gwp().id()));
    }

    /** The recycled share that all statements about one material of one product add up to. */
    private BigDecimal statedOf(ContentClaim claim) {
        return book.claims().stream()
                .filter(one ->
                        one.product().equals(claim.product()) && one.material().equals(claim.material()))
                .map(ContentClaim::share)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<ContentEffect> effects(ContentClaim claim) {
        return makers.of(claim.product()).stream()
                .flatMap(maker -> linesOf(claim).stream().flatMap(line -> effect(claim, line, maker).stream()));
    }

    private Optional<ContentEffect> effect(ContentClaim claim, BomLine line, String maker) {
        Optional<BigDecimal> virgin = factors.perKilogram(line, maker, claim.whole());
        Optional<BigDecimal> recycled = factors.perKilogram(line, maker, claim.recycled());
        return virgin.isPresent() && recycled.isPresent()
                ? Optional.of(new ContentEffect(claim, maker, kilograms(line), virgin.get(), recycled.get()))
                : Optional.empty();
    }

    // --- lots

    private List<LotBalance> balances(List<ContentClaim> claims) {
        return book.lots().stream()
                .map(lot -> new LotBalance(
                        lot,
                        claims.stream()
                                .filter(claim -> isOf(claim, lot))
                                .map(this::claimed)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)))
                .toList();
    }

    /** kg of recycled material in all that was made in the period. */
    private BigDecimal claimed(ContentClaim claim) {
        return linesOf(claim).stream()
                .map(ContentReader::kilograms)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(claim.share())
                .multiply(makers.units(claim.product()));
    }

    private static boolean isOf(ContentClaim claim, SecondaryLot lot) {
        return claim.content().lot().filter(lot.id()::equals).isPresent();
    }

    private Optional<Finding> lotRefusal(ContentClaim claim) {
        return claim.content().lot().flatMap(id -> {
            List<SecondaryLot> named =
                    book.lots().stream().filter(lot -> lot.id().equals(id)).toList();
            return named.size() == 1
                    ? refusal(claim, named.getFirst())
                    : Optional.of(error(named.isEmpty() ? "loop.unknown-lot" : "loop.lot-twice", claim, id));
        });
    }

    private Optional<Finding> refusal(ContentClaim claim, SecondaryLot lot) {
        int year = basis.period().end().getYear();
        if (!lot.material().equals(claim.material())) {
            return Optional.of(error("loop.other-material", claim, lot.id(), lot.material(), claim.material()));
        }
        if (lot.year() > year) {
            return Optional.of(
                    error("loop.later-lot", claim, lot.id(), Integer.toString(lot.year()), Integer.toString(year)));
        }
        return makers.units(claim.product()).signum() == 0
                ? Optional.of(error("loop.no-production", claim, claim.product(), lot.id()))
                : Optional.empty();
    }

    /** Who takes less than all from a lot that is claimed beyond what it holds cannot be told: nobody's statement counts. */
    private static Optional<Finding> shortage(ContentClaim claim, List<LotBalance> overdrawn) {
        return overdrawn.stream()
                .map(LotBalance::lot)
                .filter(lot -> isOf(claim, lot))
                .findFirst()
                .map(lot -> error("loop.not-enough-for-all", claim, claim.product(), claim.material(), lot.id()));
    }

    private static Finding countedTwice(LotBalance balance) {
        SecondaryLot lot = balance.lot();
        return Finding.error(
                "loop.counted-twice",
                lot.position(),
                lot.id(),
                lot.recovered().toPlainString(),
                lot.credited().toPlainString(),
                balance.claimed().stripTrailingZeros().toPlainString());
    }

    // --- lines

    private List<BomLine> linesOf(ContentClaim claim) {
        return basis.bom().stream().filter(line -> isOf(claim, line)).toList();
    }

    private static boolean isOf(ContentClaim claim, BomLine line) {
        return line.product().equals(claim.product())
                && line.input().id().equals(claim.whole().id())
                && line.claim().value() instanceof Amount.Physical(Quantity quantity)
                && quantity.unit().isComparableWith(Units.KILOGRAM)
                && line.loss().compareTo(BigDecimal.ONE) < 0;
    }

    /** What is bought for one declared unit: {@code amount / (1 - loss)}, kg. */
    private static BigDecimal kilograms(BomLine line) {
        return line.claim().value() instanceof Amount.Physical(Quantity quantity)
                ? quantity.to(Units.KILOGRAM)
                        .amount()
                        .divide(BigDecimal.ONE.subtract(line.loss()), MathContext.DECIMAL128)
                : BigDecimal.ZERO;
    }

    private static Stream<BomLine> split(BomLine line, List<ContentClaim> counted) {
        List<ContentClaim> own =
                counted.stream().filter(claim -> isOf(claim, line)).toList();
        if (own.isEmpty()) {
            return Stream.of(line);
        }
        BigDecimal share = own.stream().map(ContentClaim::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Stream.of(
                        part(line, own.getFirst().whole(), BigDecimal.ONE.subtract(share)),
                        part(line, own.getFirst().recycled(), share))
                .flatMap(Optional::stream);
    }

    private static Optional<BomLine> part(BomLine line, Flow flow, BigDecimal share) {
        return share.signum() > 0 && line.claim().value() instanceof Amount.Physical(Quantity quantity)
                ? Optional.of(new BomLine(
                        line.product(),
                        new BomLine.Input.Bought(flow),
                        line.claim().withValue(new Amount.Physical(quantity.times(share))),
                        line.supplierFacility(),
                        line.loss(),
                        line.freight()))
                : Optional.empty();
    }

    private static Finding error(String code, ContentClaim claim, String... arguments) {
        return new Finding(Finding.Severity.ERROR, code, claim.position(), List.of(arguments));
    }
}
