package org.vereda.partnership.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.vereda.partnership.benchmark.ReferenceMaker.Asked;
import org.vereda.partnership.benchmark.ReferenceMaker.Made;
import org.vereda.partnership.disclosure.DisclosurePolicy;
import org.vereda.partnership.disclosure.Publication;
import org.vereda.partnership.disclosure.Refusal;

/** Attacks with drivers, far figures, related metrics and totals: no number of a reference may be about few plants. */
class ReferenceInfluenceTest {
    private static final DisclosurePolicy POLICY = DisclosurePolicy.USUAL;

    @Test
    void aDriverThatOnlyOnePlantHasWouldShowItsUse() {
        assertThat(make(peers(30, i -> i == 0 ? 2000 : 0), History.NONE)).isInstanceOf(Made.Refused.class);
        assertThat(make(peers(30, i -> i < 4 ? 500 : 0), History.NONE)).isInstanceOf(Made.Refused.class);
        assertThat(make(peers(30, i -> 100 + 31 * i % 700), History.NONE)).isInstanceOf(Made.Fresh.class);
    }

    @Test
    void aDriverThatIsTheSameForAllButOneOrTwoWouldAsWell() {
        assertThat(make(peers(30, i -> i == 0 ? 200 : 100), History.NONE)).isInstanceOf(Made.Refused.class);
        assertThat(make(peers(30, i -> i < 2 ? 200 : 100), History.NONE)).isInstanceOf(Made.Refused.class);
    }

    @Test
    void aDriverOfNobodyHasNoPart() {
        assertThat(make(peers(30, i -> 0), History.NONE)).isInstanceOf(Made.Refused.class);
    }

    @Test
    void aFigureFarFromAllOthersWouldBeTheSpread() {
        List<Peer> peers = new ArrayList<>(peers(30, i -> 100 + 31 * i % 700));
        Peer first = peers.getFirst();
        for (double use : new double[] {1e-20, first.use() / 1e4}) {
            peers.set(0, new Peer("p0", "o0", "336390", use, first.drivers()));
            assertThat(make(peers, History.NONE)).isInstanceOf(Made.Refused.class);
        }
    }

    @Test
    void whatTheFiguresHaveRefusedStaysRefusedHoweverAPlantChangesItsOwn() {
        List<Peer> peers = peers(30, i -> 100 + 31 * i % 700);
        List<Peer> inflated = new ArrayList<>(peers);
        inflated.set(0, new Peer("p0", "o0", "336390", 1e9, peers.getFirst().drivers()));
        ReferenceMaker maker = new ReferenceMaker(POLICY, History.NONE);
        assertThat(maker.make(asked("energy", "use"), inflated)).isInstanceOf(Made.Refused.class);
        assertThat(maker.refusals()).containsExactly(new Refusal("energy 2024", members(peers)));
        History later = new History(List.of(), List.of(), maker.refusals());
        assertThat(make(peers, later)).isInstanceOf(Made.Refused.class);
        assertThat(make(peers.subList(1, 30), later)).isInstanceOf(Made.Refused.class);
        assertThat(make(peers.subList(2, 30), later)).isInstanceOf(Made.Fresh.class);
    }

    @Test
    void asManyAsMayColludeStillMissEnoughFigures() {
        DisclosurePolicy five = new DisclosurePolicy(
                3, 2, POLICY.dominance(), POLICY.protection(), 5, DisclosurePolicy.Overlap.REFUSE, 1);
        List<Peer> peers = peers(11, i -> 100 + 31 * i % 700);
        ReferenceMaker maker = new ReferenceMaker(five, History.NONE);
        assertThat(maker.make(asked("energy", "use"), peers)).isInstanceOf(Made.Refused.class);
        assertThat(maker.refusals()).isEmpty();
    }

    @Test
    void relatedMetricsCountTogether() {
        List<Peer> peers = peers(20, i -> 100 + 31 * i % 700);
        History history = shown(make(peers, History.NONE));
        assertThat(ask("electricity", peers.subList(0, 19), history)).isInstanceOf(Made.Refused.class);
        assertThat(ask("electricity", peers, history)).isInstanceOf(Made.Fresh.class);
        History both = new History(
                List.of(
                        history.references().getFirst(),
                        shown(ask("electricity", peers, history)).references().getFirst()),
                List.of(total("ghg 2024", members(peers))),
                List.of());
        assertThat(ask("ghg", peers, both)).isInstanceOf(Made.Refused.class);
        assertThat(ask("water", peers, both)).isInstanceOf(Made.Fresh.class);
    }

    @Test
    void totalsOfTheSameFiguresCountAndKeepTheirDistance() {
        List<Peer> peers = peers(20, i -> 100 + 31 * i % 700);
        List<Publication> many = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            many.add(total("electricity 2024", members(peers)));
        }
        assertThat(make(peers, new History(List.of(), many.subList(0, 10), List.of())))
                .isInstanceOf(Made.Fresh.class);
        assertThat(make(peers, new History(List.of(), many, List.of()))).isInstanceOf(Made.Refused.class);
        List<Publication> lessOne = List.of(total("energy 2023", members(peers.subList(1, 20))));
        assertThat(make(peers, new History(List.of(), lessOne, List.of()))).isInstanceOf(Made.Refused.class);
    }

    private static Publication total(String subject, SortedSet<String> members) {
        return new Publication(subject, "energy", members, BigDecimal.TEN, BigDecimal.ZERO);
    }

    private static Made make(List<Peer> peers, History history) {
        return ask("energy", peers, history);
    }

    private static Made ask(String metric, List<Peer> peers, History history) {
        return new ReferenceMaker(POLICY, history).make(asked(metric, "paint"), peers);
    }

    private static Asked asked(String metric, String driver) {
        return new Asked(metric, "3363", 2024, "MWh", List.of(driver, "tonnes"));
    }

    private static History shown(Made made) {
        return made instanceof Made.Fresh(Reference reference)
                ? new History(List.of(reference), List.of(), List.of())
                : History.NONE;
    }

    private static SortedSet<String> members(List<Peer> peers) {
        SortedSet<String> members = new TreeSet<>();
        peers.forEach(peer -> members.add(peer.organization()));
        return members;
    }

    private static List<Peer> peers(int count, IntToDoubleFunction paint) {
        SplittableRandom random = new SplittableRandom(11);
        List<Peer> peers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double tonnes = 500 + 3000 * random.nextDouble();
            double painted = paint.applyAsDouble(i);
            double use = (400 + 1.5 * tonnes + 2 * painted)
                    * Math.exp(0.08 * random.nextGaussian() + Math.abs(0.3 * random.nextGaussian()));
            peers.add(new Peer("p" + i, "o" + i, "336390", use, List.of(1.0, painted, tonnes)));
        }
        return peers;
    }
}
