package org.vereda.partnership.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.vereda.partnership.benchmark.ReferenceMaker.Asked;
import org.vereda.partnership.benchmark.ReferenceMaker.Made;
import org.vereda.partnership.disclosure.DisclosurePolicy;
import org.vereda.partnership.disclosure.Publication;

/** Attacks on the benchmark: what is shown must not move by what one plant does, and refusals look alike. */
class ReferenceMakerTest {
    private static final DisclosurePolicy POLICY = DisclosurePolicy.USUAL;

    private final List<Reference> shown = new ArrayList<>();

    @Test
    void aPlantThatChangesItsOwnFiguresMovesNothing() {
        List<Peer> peers = peers(30, 1);
        Reference first = ask("3363", 2024, peers);
        for (double use : new double[] {1, 1e3, 1e6, 1e9}) {
            List<Peer> altered = new ArrayList<>(peers);
            altered.set(0, new Peer("p0", "o0", "336390", use, peers.getFirst().drivers()));
            assertThat(ask("3363", 2024, altered)).isEqualTo(first);
        }
        assertThat(shown).hasSize(1);
    }

    @Test
    void twoQuestionsThatDifferByOneMemberGetTheSameReference() {
        List<Peer> peers = peers(30, 2);
        Reference first = ask("3363", 2024, peers);
        for (int left = 0; left < peers.size(); left++) {
            List<Peer> fewer = new ArrayList<>(peers);
            fewer.remove(left);
            assertThat(ask("3363", 2024, fewer)).isEqualTo(first);
            assertThat(ask("3363", 2025, fewer)).isEqualTo(first);
        }
    }

    @Test
    void aGroupAndItsComplementOfFewMembersAreNotBothShown() {
        List<Peer> peers = new ArrayList<>(peers(30, 3));
        peers.set(
                0,
                new Peer(
                        "p0",
                        "o0",
                        "336310",
                        peers.getFirst().use(),
                        peers.getFirst().drivers()));
        Reference first = ask("3363", 2024, peers);
        assertThat(make("33639", 2024, peers)).isInstanceOf(Made.Refused.class);
        assertThat(ask("", 2024, peers)).isEqualTo(first);
    }

    @Test
    void otherNamesAndOtherDriversOfTheSameFiguresDoNotShowMoreAndMore() {
        List<Peer> peers = peers(30, 9);
        Reference first = ask("3363", 2024, peers);
        List<Peer> altered = new ArrayList<>(peers);
        altered.set(0, new Peer("p0", "o0", "336390", 123_456, peers.getFirst().drivers()));
        assertThat(ask("336", 2024, altered)).isEqualTo(first);
        int answered = 0;
        for (int driver = 0; driver < 50; driver++) {
            Made made = new ReferenceMaker(POLICY, history())
                    .make(new Asked("energy", "3363", 2024, "MWh", List.of("driver " + driver)), peers);
            if (made instanceof Made.Fresh(Reference reference)) {
                shown.add(reference);
                answered++;
            }
        }
        assertThat((answered + 1) * 4).isLessThanOrEqualTo(30 - POLICY.contributors());
    }

    @Test
    void differencesOfAllSubgroupsNeverIsolateFewerThanTheMinimum() {
        SplittableRandom random = new SplittableRandom(4);
        List<Peer> peers = new ArrayList<>();
        for (Peer peer : peers(60, 4)) {
            peers.add(new Peer(
                    peer.facility(), peer.organization(), "336" + random.nextInt(10, 100), peer.use(), peer.drivers()));
        }
        for (int question = 0; question < 300; question++) {
            int from = random.nextInt(0, 40);
            int to = random.nextInt(from + 1, 61);
            make("336", 2000 + question, peers.subList(from, to));
        }
        for (Reference one : shown) {
            for (Reference other : shown) {
                int difference = Publication.difference(one.members(), other.members());
                assertThat(difference == 0 || difference >= POLICY.contributors())
                        .isTrue();
            }
        }
        assertThat(shown).hasSizeGreaterThan(3);
    }

    @Test
    void smallAndDominatedGroupsAreRefusedAlike() {
        Made few = make("3363", 2024, peers(8, 5));
        List<Peer> dominated = new ArrayList<>(peers(30, 5));
        Peer first = dominated.getFirst();
        dominated.set(0, new Peer("p0", "o0", "336390", first.use() * 1e4, first.drivers()));
        assertThat(few).isEqualTo(new Made.Refused()).isEqualTo(make("3363", 2024, dominated));
    }

    @Test
    void plantsOfOneOwnerAreOneMember() {
        List<Peer> owned = peers(30, 6).stream()
                .map(peer -> new Peer(
                        peer.facility(),
                        "o" + Integer.parseInt(peer.facility().substring(1)) % 4,
                        peer.industry(),
                        peer.use(),
                        peer.drivers()))
                .toList();
        assertThat(make("3363", 2024, owned)).isInstanceOf(Made.Refused.class);
    }

    @Test
    void enoughNewMembersMakeANewReference() {
        List<Peer> all = peers(40, 7);
        Reference first = ask("3363", 2024, all.subList(0, 30));
        Reference second = ask("3363", 2025, all);
        assertThat(second.members()).hasSize(40);
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void quartersAreThoseOfTheSpreadNotOfTheMembers() {
        List<Peer> peers = peers(200, 8);
        Reference reference = ask("3363", 2024, peers);
        Map<Integer, Long> quarters = peers.stream()
                .map(peer -> Standing.of(peer, reference).quarter())
                .collect(java.util.stream.Collectors.groupingBy(
                        quarter -> quarter, java.util.stream.Collectors.counting()));
        assertThat(quarters.values()).allSatisfy(count -> assertThat(count).isBetween(25L, 80L));
        assertThat(peers)
                .allSatisfy(peer ->
                        assertThat(Standing.of(peer, reference).reserve()).isBetween(0.0, peer.use()));
    }

    private History history() {
        return new History(shown, List.of(), List.of());
    }

    private Made make(String group, int year, List<Peer> peers) {
        Made made = new ReferenceMaker(POLICY, history())
                .make(new Asked("energy", group, year, "MWh", List.of("tonnes")), peers);
        if (made instanceof Made.Fresh(Reference reference)) {
            shown.add(reference);
        }
        return made;
    }

    private Reference ask(String group, int year, List<Peer> peers) {
        return switch (make(group, year, peers)) {
            case Made.Fresh(Reference reference) -> reference;
            case Made.Kept(Reference reference) -> reference;
            case Made.Refused() -> throw new AssertionError("refused");
        };
    }

    private static List<Peer> peers(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Peer> peers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double tonnes = 500 + 3000 * random.nextDouble();
            double use = (400 + 1.5 * tonnes)
                    * Math.exp(0.08 * random.nextGaussian() + Math.abs(0.3 * random.nextGaussian()));
            peers.add(new Peer("p" + i, "o" + i, "336390", use, List.of(1.0, tonnes)));
        }
        return peers;
    }
}
