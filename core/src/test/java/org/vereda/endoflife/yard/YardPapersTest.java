package org.vereda.endoflife.yard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;

/** Seals, checklists and custody chains. */
class YardPapersTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    /** Seventeen ones have check digit 1; the second number is a widely printed example with check digit X. */
    @Test
    void theCheckDigitTellsSlips() {
        assertThat(VinSeal.hasCheckDigit("11111111111111111")).isTrue();
        assertThat(VinSeal.hasCheckDigit("1M8GDM9AXKP042788")).isTrue();
        assertThat(VinSeal.hasCheckDigit("1M8GDM9AXKP042789")).isFalse();
        assertThat(VinSeal.isWellFormed("1M8GDM9AXKPO42788")).isFalse();
    }

    @Test
    void aSealTellsTheSameVehicleAgainButOnlyUnderItsKey() {
        VinSeal seal = VinSeal.of("a key of the yard in Leon");
        assertThat(seal.seal(" 1m8gdm9axkp042788"))
                .isEqualTo(seal.seal("1M8GDM9AXKP042788"))
                .hasSize(64);
        assertThat(VinSeal.of("another key of the yard").seal("1M8GDM9AXKP042788"))
                .isNotEqualTo(seal.seal("1M8GDM9AXKP042788"));
        assertThatThrownBy(() -> VinSeal.of("short")).hasMessageContaining("yard.short-key");
    }

    private static IntakeVehicle vehicle(Optional<LocalDate> left) {
        return new IntakeVehicle(
                "V1",
                Optional.empty(),
                "yard",
                Subdivision.parse("US-NJ"),
                "ice",
                Optional.of(2001),
                DAY,
                left,
                Optional.empty(),
                SourcePosition.NOWHERE);
    }

    private static DepollutionRule rule(String place, String item, Set<String> powertrains, Optional<Integer> last) {
        return new DepollutionRule(place, item, powertrains, last, DepollutionRule.Duty.REMOVE, "rule", "source");
    }

    @Test
    void rulesOfTheStateAndOfTheCountryHoldForAVehicle() {
        List<DepollutionRule> rules = List.of(
                rule("US", "refrigerant", Set.of(), Optional.empty()),
                rule("US-NJ", "mercury-switches", Set.of(), Optional.of(2003)),
                rule("US-NJ", "young", Set.of(), Optional.of(1999)),
                rule("US-ME", "mercury-switches", Set.of(), Optional.empty()),
                rule("US", "traction-battery", Set.of("bev"), Optional.empty()));
        DepollutionRecord done = new DepollutionRecord(
                "V1",
                "refrigerant",
                DepollutionRecord.Outcome.REMOVED,
                DAY.plusDays(1),
                "Ana",
                "",
                SourcePosition.NOWHERE);
        Checklist open = Checklist.of(vehicle(Optional.empty()), rules, List.of(done));
        assertThat(open.lines())
                .extracting(line -> line.rule().item() + " " + line.state())
                .containsExactly("mercury-switches OPEN", "refrigerant REMOVED");
        assertThat(open.isComplete()).isFalse();
        assertThat(open.findings()).isEmpty();
        Checklist gone = Checklist.of(vehicle(Optional.of(DAY.plusDays(9))), rules, List.of(done));
        assertThat(gone.findings()).extracting(Finding::code).containsExactly("yard.left-open");
    }

    @Test
    void aPlaceWithoutKnownRuleIsSaidAndNotTakenForClean() {
        assertThat(Checklist.of(vehicle(Optional.empty()), List.of(), List.of()).findings())
                .extracting(Finding::code)
                .containsExactly("yard.no-rule");
    }

    @Test
    void recordsOfUnknownVehiclesAreErrors() {
        DepollutionRecord other = new DepollutionRecord(
                "V2", "refrigerant", DepollutionRecord.Outcome.ABSENT, DAY, "", "", SourcePosition.NOWHERE);
        assertThat(Checklist.strangers(
                        List.of(vehicle(Optional.empty())),
                        List.of(rule("US", "refrigerant", Set.of(), Optional.empty())),
                        List.of(other)))
                .extracting(Finding::code)
                .containsExactly("yard.unknown-vehicle");
    }

    private static Handover handover(
            LocalDate sent,
            String from,
            Country there,
            String to,
            Country here,
            String paper,
            Optional<LocalDate> came) {
        return new Handover(
                "B1",
                Handover.Kind.BATTERY,
                sent,
                from,
                there,
                to,
                here,
                paper,
                came,
                came.isPresent() ? "Luis" : "",
                Optional.of(BigDecimal.valueOf(400)),
                Optional.of(BigDecimal.valueOf(398)),
                SourcePosition.NOWHERE);
    }

    private static List<String> gaps(Handover... handovers) {
        return new CustodyChain("B1", List.of(handovers))
                .gaps(new CustodyChain.Rules(DAY.plusDays(100), 30, BigDecimal.ONE)).stream()
                        .map(Finding::code)
                        .toList();
    }

    @Test
    void aChainWithoutGapIsFoundInOrder() {
        Handover first = handover(DAY, "yard", Country.MX, "store", Country.MX, "", Optional.of(DAY.plusDays(2)));
        Handover second = handover(
                DAY.plusDays(10),
                "store",
                Country.MX,
                "plant",
                Country.US,
                "manifest 7",
                Optional.of(DAY.plusDays(20)));
        assertThat(gaps(second, first)).isEmpty();
        CustodyChain chain = CustodyChain.of(List.of(second, first)).getFirst();
        assertThat(chain.holder()).isEqualTo("plant");
        assertThat(chain.isAcrossBorder()).isTrue();
        assertThat(chain.isOnTheWay()).isFalse();
    }

    @Test
    void gapsAreFlagged() {
        Handover first = handover(DAY, "yard", Country.MX, "store", Country.MX, "", Optional.empty());
        Handover second =
                handover(DAY.plusDays(10), "other", Country.MX, "plant", Country.US, "", Optional.of(DAY.plusDays(50)));
        assertThat(gaps(first, second))
                .containsExactly(
                        "yard.gap-unacknowledged",
                        "yard.gap-sender",
                        "yard.gap-sent-early",
                        "yard.gap-late",
                        "yard.gap-border");
    }
}
