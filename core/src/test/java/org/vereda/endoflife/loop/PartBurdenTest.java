package org.vereda.endoflife.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vereda.footprint.method.RecyclingCase;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.SourcePosition;

/** AT-16: Ev 10, Er 2, Ed 0.1, R1 0.3, R2 0.8, Q 1; and that a kilogram is counted once. */
final class PartBurdenTest {
    @Test
    void recycledContentLowersAPartByWhatAReaderComputesByHand() {
        PartBurden with = PartBurden.of(List.of(metal("1", "0.3", "0.2")));
        PartBurden virgin = PartBurden.ofVirgin(List.of(metal("1", "0.3", "0.2")));
        assertThat(with.cutOff().kilograms()).isEqualByComparingTo("7.62");
        assertThat(virgin.cutOff().kilograms()).isEqualByComparingTo("10.02");
        assertThat(with.avoidedBurden().kilograms()).isEqualByComparingTo("3.62");
        assertThat(virgin.avoidedBurden().kilograms()).isEqualByComparingTo("3.62");
        assertThat(with.circular().kilograms()).isEqualByComparingTo("4.42");
        assertThat(virgin.circular().kilograms()).isEqualByComparingTo("4.90");
    }

    @Test
    void materialsOfAPartAddUpByTheirMass() {
        PartBurden both = PartBurden.of(List.of(metal("2", "0.5", "0.5"), metal("1", "0.3", "0.5")));
        assertThat(both.cutOff().kilograms()).isEqualByComparingTo("19.66");
        assertThat(PartBurden.of(List.of(metal("1", "0.3", "0.5"))).circular().kilograms())
                .isEqualByComparingTo("5.62");
    }

    @Test
    void whatIsCreditedAndClaimedIsNoMoreThanWhatWasRecovered() {
        List<PartMaterial> parts = List.of(metal("2", "0.5", "0.2"), metal("1", "0.3", "0.2"));
        LotBalance fair =
                LotBalance.of(List.of(lot("metal", "4", "1.5")), parts).getFirst();
        assertThat(fair.claimed()).isEqualByComparingTo("1.3");
        assertThat(fair.left()).isEqualByComparingTo("1.2");
        assertThat(LotBalance.problems(List.of(lot("metal", "4", "1.5")), parts))
                .isEmpty();
        assertThat(codes(List.of(lot("metal", "2", "1.5")), parts)).containsExactly("loop.counted-twice");
        assertThat(codes(List.of(), parts)).containsExactly("loop.unknown-lot", "loop.unknown-lot");
        assertThat(codes(List.of(lot("plastic", "9", "0")), parts))
                .containsExactly("loop.other-material", "loop.other-material");
        assertThat(codes(List.of(lot("metal", "9", "0"), lot("metal", "9", "0")), parts))
                .containsExactly("loop.lot-twice");
    }

    private static List<String> codes(List<SecondaryLot> lots, List<PartMaterial> parts) {
        return LotBalance.problems(lots, parts).stream().map(Finding::code).toList();
    }

    private static SecondaryLot lot(String material, String recovered, String credited) {
        return new SecondaryLot(
                "lot",
                Country.MX,
                2027,
                material,
                new BigDecimal(recovered),
                new BigDecimal(credited),
                SourcePosition.NOWHERE);
    }

    private static PartMaterial metal(String mass, String content, String market) {
        RecyclingCase recycling = new RecyclingCase(
                new BigDecimal("10"),
                new BigDecimal("2"),
                new BigDecimal("2"),
                new BigDecimal("10"),
                new BigDecimal("0.1"),
                new BigDecimal(content),
                new BigDecimal("0.8"),
                BigDecimal.ONE,
                BigDecimal.ONE);
        RecycledContent known = new RecycledContent(
                RecycledContent.Consumer.POST_CONSUMER, true, RecycledContent.Accounting.PHYSICAL, Optional.of("lot"));
        return new PartMaterial(
                "part",
                "metal",
                new BigDecimal(mass),
                recycling,
                new BigDecimal(market),
                known,
                SourcePosition.NOWHERE);
    }
}
