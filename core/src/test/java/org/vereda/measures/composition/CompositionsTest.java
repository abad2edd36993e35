package org.vereda.measures.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.Flow;
import org.vereda.inventory.Metric;
import org.vereda.inventory.SolventStream;
import org.vereda.inventory.SubstanceBurden;
import org.vereda.measures.EndUse;
import org.vereda.measures.EndUseShare;
import org.vereda.measures.EndUses;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Country;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

class CompositionsTest {
    private static final Flow COATINGS = new Flow.Solvent(SolventStream.COATINGS);
    private static final SubstanceBurden XYLENE = new SubstanceBurden("1330-20-7", SubstanceBurden.Compartment.AIR);

    @Test
    void aShareOfTheFlowIsKilogramsInOneUnitOfTheUse() {
        EndUses found = read(List.of(row("plant", "", Composition.Basis.FLOW, "0.2")), Map.of());
        assertThat(factor(found, "plant/coating")).isEqualByComparingTo("200");
        assertThat(found.endUses().getFirst().factors()).containsKey(Metric.VOC);
    }

    @Test
    void aShareOfTheReleaseIsSpreadOverTheUsesThatItCovers() {
        EndUses found = read(List.of(row("plant", "", Composition.Basis.RELEASE, "0.9")), released("plant", "4000"));
        assertThat(factor(found, "plant/coating")).isEqualByComparingTo("300");
        assertThat(factor(found, "plant/repair")).isEqualByComparingTo("300");
    }

    @Test
    void aRowOfThePlantCountsBeforeOneForAll() {
        List<Composition> rows = List.of(
                row(EndUseShare.ALL, "", Composition.Basis.FLOW, "0.5"),
                row("plant", "coating", Composition.Basis.FLOW, "0.2"));
        EndUses found = read(rows, Map.of());
        assertThat(factor(found, "plant/coating")).isEqualByComparingTo("200");
        assertThat(found.endUses().get(1).factors()).doesNotContainKey(XYLENE);
    }

    @Test
    void aShareOfAReleaseThatNobodyReportedIsTold() {
        EndUses found = read(List.of(row("plant", "", Composition.Basis.RELEASE, "0.9")), released("other", "4000"));
        assertThat(codes(found)).containsExactly("measures.no-release");
        assertThat(found.endUses().getFirst().factors()).doesNotContainKey(XYLENE);
    }

    @Test
    void sharesOfOneReleaseBeyondAllOfItAreRefused() {
        List<Composition> rows = List.of(
                row("plant", "coating", Composition.Basis.RELEASE, "0.7"),
                row("plant", "repair", Composition.Basis.RELEASE, "0.4"));
        assertThat(codes(read(rows, released("plant", "4000")))).containsExactly("measures.release-above-all");
    }

    @Test
    void twoRowsAboutOneUseAreTold() {
        List<Composition> rows = List.of(
                row("plant", "", Composition.Basis.FLOW, "0.2"),
                row("plant", "coating", Composition.Basis.FLOW, "0.3"));
        assertThat(codes(read(rows, Map.of()))).containsExactly("measures.composition-twice");
    }

    @Test
    void aUseThatIsNoMassHasNoComposition() {
        List<EndUse> uses = List.of(use("plant", "coating", "10", Units.CUBIC_METER));
        EndUses found = new Compositions(List.of(row("plant", "", Composition.Basis.FLOW, "0.2")), Map.of())
                .in(new EndUses(uses, List.of()));
        assertThat(codes(found)).containsExactly("measures.composition-not-a-mass");
    }

    private static List<String> codes(EndUses found) {
        return found.findings().stream().map(Finding::code).toList();
    }

    private static BigDecimal factor(EndUses found, String id) {
        return found.endUses().stream()
                .filter(use -> use.id().equals(id))
                .findFirst()
                .orElseThrow()
                .factors()
                .getOrDefault(XYLENE, List.of())
                .getFirst();
    }

    private static Map<Compositions.Reported, BigDecimal> released(String facility, String kilograms) {
        return Map.of(new Compositions.Reported(facility, XYLENE), new BigDecimal(kilograms));
    }

    private static EndUses read(List<Composition> rows, Map<Compositions.Reported, BigDecimal> releases) {
        List<EndUse> uses =
                List.of(use("plant", "coating", "10", Units.TONNE), use("plant", "repair", "2", Units.TONNE));
        return new Compositions(rows, releases).in(new EndUses(uses, List.of()));
    }

    private static EndUse use(String facility, String group, String baseline, Unit unit) {
        return new EndUse(
                facility + "/" + group,
                facility,
                Country.US,
                group,
                COATINGS,
                unit,
                Collections.nCopies(3, new BigDecimal(baseline)),
                Collections.nCopies(3, Money.of("1", Currency.USD, 2024)),
                Map.of(Metric.VOC, Collections.nCopies(3, BigDecimal.ONE)),
                Evidence.MEASURED,
                "test");
    }

    private static Composition row(String facility, String group, Composition.Basis basis, String share) {
        Claim<BigDecimal> claim =
                new Claim<>(new BigDecimal(share), Evidence.ESTIMATED, "", "safety data sheet", SourcePosition.NOWHERE);
        return new Composition(facility, group, COATINGS, XYLENE, basis, claim);
    }
}
