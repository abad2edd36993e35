package org.vereda.endoflife.loop;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vereda.quantity.Finding;

/**
 * A lot and what is counted of it. Each kilogram is counted once: as an avoided burden of who sells it or as recycled content of who buys
 * it, so {@code credited + claimed <= recovered}.
 *
 * @param lot the lot
 * @param claimed what parts count as recycled content, kg
 */
public record LotBalance(SecondaryLot lot, BigDecimal claimed) {
    /** What nobody counts yet, kg; negative where kilograms are counted twice. */
    public BigDecimal left() {
        return lot.recovered().subtract(lot.credited()).subtract(claimed);
    }

    /** The balance of each lot. */
    public static List<LotBalance> of(List<SecondaryLot> lots, List<PartMaterial> materials) {
        return lots.stream()
                .map(lot -> new LotBalance(
                        lot,
                        materials.stream()
                                .filter(one -> one.content()
                                        .lot()
                                        .filter(lot.id()::equals)
                                        .isPresent())
                                .map(PartMaterial::recycledKilograms)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)))
                .toList();
    }

    /** What is wrong between lots and parts: kilograms counted twice, lots that nobody knows, another material than the lot's. */
    public static List<Finding> problems(List<SecondaryLot> lots, List<PartMaterial> materials) {
        List<Finding> found = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (SecondaryLot lot : lots) {
            if (!known.add(lot.id())) {
                found.add(Finding.error("loop.lot-twice", lot.position(), lot.id()));
            }
        }
        for (LotBalance balance : of(lots, materials)) {
            if (balance.left().signum() < 0) {
                found.add(Finding.error(
                        "loop.counted-twice",
                        balance.lot().position(),
                        balance.lot().id(),
                        balance.lot().recovered().toPlainString(),
                        balance.lot().credited().toPlainString(),
                        balance.claimed().stripTrailingZeros().toPlainString()));
            }
        }
        materials.forEach(one -> one.content().lot().ifPresent(id -> found.addAll(problems(one, id, lots))));
        return found;
    }

    private static List<Finding> problems(PartMaterial one, String id, List<SecondaryLot> lots) {
        List<SecondaryLot> named =
                lots.stream().filter(lot -> lot.id().equals(id)).toList();
        if (named.isEmpty()) {
            return List.of(Finding.error("loop.unknown-lot", one.position(), id));
        }
        return named.stream()
                .filter(lot -> !lot.material().equals(one.material()))
                .map(lot -> Finding.error("loop.other-material", one.position(), id, lot.material(), one.material()))
                .toList();
    }
}
