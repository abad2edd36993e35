package org.vereda.inventory.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.identity.FacilityDecision.Verdict;
import org.vereda.inventory.identity.FacilityLink.Reason;
import org.vereda.inventory.releases.FacilityAddress;
import org.vereda.inventory.releases.FacilityKey;
import org.vereda.quantity.Finding;
import org.vereda.quantity.SourcePosition;

class FacilityMatchTest {
    private static final Sample PLANT = Sample.plant("RETC", "A", 2010);
    private static final Sample LATER =
            Sample.plant("RETC", "B", 2015).named("TROQUELADOS IMAGINARIOS").at(25.4125, -101.0030);

    @Test
    void anIdentifierThatChangedIsOneFacilityByNameAndPlace() {
        FacilityMatch match = match(PLANT, LATER);
        assertThat(match.links()).singleElement().satisfies(link -> {
            assertThat(link.reason()).isEqualTo(Reason.SCORE);
            assertThat(link.probability()).isGreaterThan(0.95);
            assertThat(link.agreements()).containsEntry(Feature.NAME, Agreement.SAME);
        });
        assertThat(match.groups().isSame(PLANT.key(), LATER.key())).isTrue();
        assertThat(match.groups().representative(LATER.key())).isEqualTo(PLANT.key());
    }

    @Test
    void nothingIsMerged() {
        assertThat(match(PLANT, LATER).descriptions()).containsExactly(PLANT.description(), LATER.description());
    }

    @Test
    void twoIdentifiersInOneYearAreTwoFacilities() {
        FacilityMatch match = match(PLANT, Sample.plant("RETC", "B", 2010));
        assertThat(match.links()).isEmpty();
        assertThat(match.review()).isEmpty();
    }

    @Test
    void aPlantWithTwoEqualCandidatesIsAskedAbout() {
        FacilityMatch match = match(PLANT, LATER, Sample.plant("RETC", "C", 2015));
        assertThat(match.links()).isEmpty();
        assertThat(match.review()).extracting(FacilityLink::reason).containsOnly(Reason.AMBIGUOUS);
    }

    @Test
    void otherPlantNumbersOfACompanyAreNotLinked() {
        FacilityMatch match = match(
                PLANT.named("Troquelados Imaginarios Planta I"), LATER.named("Troquelados Imaginarios Planta II"));
        assertThat(match.links()).isEmpty();
    }

    @Test
    void aPlantThatMovedIsAskedAbout() {
        FacilityMatch match = match(PLANT, LATER.in("Torreón").at(25.5428, -103.4068));
        assertThat(match.links()).isEmpty();
    }

    @Test
    void anIdentifierThatAnotherSourceStatesDecides() {
        Sample npri = Sample.plant("NPRI", "1", 2022).named("Synthetic Stamping");
        Sample ghgrp =
                Sample.plant("GHGRP_CANADA", "G1", 2022).named("Other Name Ltd").alsoCalled("NPRI", "0001");
        FacilityMatch match = match(npri, ghgrp);
        assertThat(match.links()).extracting(FacilityLink::reason).containsExactly(Reason.SHARED_KEY);
    }

    @Test
    void anIdentifierSharedByTwoOfOneRegisterInOneYearIsAskedAbout() {
        FacilityMatch match = match(
                Sample.plant("TRI", "T1", 2022).alsoCalled("FRS", "110"),
                Sample.plant("TRI", "T2", 2022).alsoCalled("FRS", "110"));
        assertThat(match.links()).isEmpty();
        assertThat(match.review()).extracting(FacilityLink::reason).containsExactly(Reason.SAME_YEAR);
    }

    @Test
    void anIdentifierOfPlacesFarApartIsTold() {
        FacilityMatch match = match(
                Sample.plant("TRI", "T1", 2020).alsoCalled("FRS", "110"),
                Sample.plant("TRI", "T2", 2022).alsoCalled("FRS", "110").at(32.5, -117.0));
        assertThat(match.links()).hasSize(1);
        assertThat(codes(match)).containsExactly("identity.identifier-far-apart");
    }

    @Test
    void partnershipAndRegisterMeetByTheStatedIdentifier() {
        Sample own = Sample.plant(FacilityDescription.PARTNERSHIP, "saltillo", 2022)
                .withoutYear()
                .alsoCalled("RETC", "A");
        FacilityLinks links = match(PLANT, own).groups();
        assertThat(links.inPartnership(PLANT.key())).contains("saltillo");
        assertThat(links.inPartnership(LATER.key())).isEmpty();
        assertThat(FacilityMatch.known(List.of(PLANT.description(), own.description()), List.of())
                        .inPartnership(PLANT.key()))
                .contains("saltillo");
    }

    @Test
    void aDecisionBeatsTheScore() {
        FacilityMatch match = decided(List.of(PLANT, LATER), decision(PLANT, LATER, Verdict.DIFFERENT));
        assertThat(match.links()).isEmpty();
        assertThat(match.review()).isEmpty();
        Sample other = LATER.named("Otra Cosa").in("Torreón").at(25.5428, -103.4068);
        assertThat(decided(List.of(PLANT, other), decision(other, PLANT, Verdict.SAME))
                        .links())
                .extracting(FacilityLink::reason)
                .containsExactly(Reason.DECISION);
    }

    @Test
    void aDecisionAgainstAnIdentifierCountsAndIsTold() {
        Sample left = Sample.plant("TRI", "T1", 2020).alsoCalled("FRS", "110");
        Sample right = Sample.plant("TRI", "T2", 2022).alsoCalled("FRS", "110");
        FacilityMatch match = decided(List.of(left, right), decision(left, right, Verdict.DIFFERENT));
        assertThat(match.links()).isEmpty();
        assertThat(codes(match)).containsExactly("identity.decision-against-identifier");
    }

    @Test
    void aDecisionAgainstTheRegisterCountsAndIsTold() {
        Sample twin = Sample.plant("RETC", "C", 2010);
        FacilityMatch match = decided(List.of(PLANT, twin), decision(PLANT, twin, Verdict.SAME));
        assertThat(match.groups().isSame(PLANT.key(), twin.key())).isTrue();
        assertThat(codes(match)).containsExactly("identity.decision-against-year");
    }

    @Test
    void decisionsThatContradictInARingAreAnError() {
        Sample third = Sample.plant("NPRI", "N", 2022).named("Something Else").at(45, -75);
        FacilityMatch match = decided(
                List.of(PLANT, LATER, third),
                decision(PLANT, LATER, Verdict.SAME),
                decision(LATER, third, Verdict.SAME),
                decision(PLANT, third, Verdict.DIFFERENT));
        assertThat(codes(match)).containsExactly("identity.decisions-contradict");
        assertThat(match.groups().isSame(PLANT.key(), third.key())).isFalse();
        assertThat(match.review()).extracting(FacilityLink::reason).contains(Reason.CONFLICT);
    }

    @Test
    void thePairDecidedBothWaysIsAnError() {
        FacilityMatch match = decided(
                List.of(PLANT, LATER), decision(PLANT, LATER, Verdict.SAME), decision(LATER, PLANT, Verdict.DIFFERENT));
        assertThat(codes(match)).containsExactly("identity.decided-both-ways");
    }

    @Test
    void aDecisionAboutFacilitiesElsewhereIsANote() {
        assertThat(codes(decided(List.of(PLANT), decision(PLANT, LATER, Verdict.SAME))))
                .containsExactly("identity.decision-elsewhere");
    }

    @Test
    void aLinkThatAThirdFacilityContradictsIsAskedAbout() {
        FacilityMatch match = decided(
                List.of(
                        PLANT,
                        LATER,
                        Sample.plant("RETC", "C", 2015)
                                .named("Otra")
                                .at(31, -110)
                                .in("Nogales")),
                decision(PLANT, Sample.plant("RETC", "C", 2015), Verdict.SAME));
        assertThat(match.groups().isSame(PLANT.key(), LATER.key())).isFalse();
    }

    @Test
    void nothingComesOfNothing() {
        FacilityMatch match = match();
        assertThat(match.links()).isEmpty();
        assertThat(match.review()).isEmpty();
        assertThat(match.groups().groups()).isEmpty();
    }

    @Test
    void facilitiesThatSayNothingAreNotLinked() {
        FacilityDescription.Appearance blank = new FacilityDescription.Appearance(
                OptionalInt.empty(),
                "",
                "",
                FacilityAddress.NONE,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
        FacilityMatch match = FacilityMatch.of(
                Stream.of("TRI", "NPRI", "RETC")
                        .map(scheme -> new FacilityDescription(new FacilityKey(scheme, "1"), List.of(blank)))
                        .toList(),
                List.of(),
                MatchThresholds.STANDARD);
        assertThat(match.links()).isEmpty();
    }

    private static List<String> codes(FacilityMatch match) {
        return match.findings().stream().map(Finding::code).toList();
    }

    private static FacilityMatch match(Sample... samples) {
        return decided(Arrays.asList(samples));
    }

    private static FacilityMatch decided(List<Sample> samples, FacilityDecision... decisions) {
        return FacilityMatch.of(
                new ArrayList<>(samples.stream().map(Sample::description).toList()),
                List.of(decisions),
                MatchThresholds.STANDARD);
    }

    private static FacilityDecision decision(Sample left, Sample right, Verdict verdict) {
        return new FacilityDecision(
                left.key(), right.key(), verdict, "office", LocalDate.of(2026, 1, 15), "", SourcePosition.NOWHERE);
    }
}
