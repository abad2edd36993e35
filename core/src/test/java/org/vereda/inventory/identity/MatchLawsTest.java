package org.vereda.inventory.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.vereda.inventory.identity.FacilityDecision.Verdict;
import org.vereda.quantity.SourcePosition;

/** What holds for any facilities: symmetry, no influence of order, and the same links when links become decisions. */
class MatchLawsTest {
    private static final List<String> NAMES = List.of(
            "Troquelados Imaginarios S.A. de C.V.",
            "TROQUELADOS IMAGINARIOS",
            "Troquelados Imaginarios Planta 2",
            "Fundiciones Supuestas S. de R.L. de C.V.",
            "Fundiciones Supuestas",
            "Pinturas Inventadas del Norte",
            "Pinturas Inventadas",
            "Ensambles Ficticios");
    private static final List<String> CITIES = List.of("Saltillo", "Ramos Arizpe", "Saltíllo");

    @Property(tries = 60)
    void theOrderOfFacilitiesAndDecisionsDoesNotMatter(@ForAll @IntRange(min = 0, max = 9999) int seed) {
        List<FacilityDescription> facilities = facilities(seed);
        List<FacilityDescription> shuffled = new ArrayList<>(facilities);
        Collections.shuffle(shuffled, new Random(seed + 1L));
        assertThat(match(shuffled, List.of())).isEqualTo(match(facilities, List.of()));
    }

    @Property(tries = 60)
    void comparingIsSymmetric(@ForAll @IntRange(min = 0, max = 9999) int seed) {
        List<Profile> profiles = facilities(seed).stream().map(Profile::of).toList();
        PairComparison comparison = new PairComparison(
                new WordWeights(profiles.stream().map(Profile::words).toList()));
        for (Profile left : profiles) {
            for (Profile right : profiles) {
                assertThat(comparison.compare(left, right)).isEqualTo(comparison.compare(right, left));
            }
        }
    }

    @Property(tries = 60)
    void linksThatBecomeDecisionsGiveTheSameGroups(@ForAll @IntRange(min = 0, max = 9999) int seed) {
        List<FacilityDescription> facilities = facilities(seed);
        FacilityMatch once = FacilityMatch.of(facilities, List.of(), MatchThresholds.STANDARD);
        List<FacilityDecision> kept = once.links().stream()
                .map(link -> new FacilityDecision(
                        link.left(),
                        link.right(),
                        Verdict.SAME,
                        "office",
                        LocalDate.of(2026, 1, 15),
                        "",
                        SourcePosition.NOWHERE))
                .toList();
        FacilityMatch again = FacilityMatch.of(facilities, kept, MatchThresholds.STANDARD);
        assertThat(again.findings()).isEmpty();
        assertThat(FacilityMatch.known(facilities, kept).groups())
                .isEqualTo(once.groups().groups());
    }

    @Property(tries = 60)
    void noGroupHoldsTwoIdentifiersOfOneSourceAndYear(@ForAll @IntRange(min = 0, max = 9999) int seed) {
        FacilityMatch match = FacilityMatch.of(facilities(seed), List.of(), MatchThresholds.STANDARD);
        match.groups().groups().forEach(group -> {
            List<Profile> members = group.stream()
                    .map(key -> Profile.of(Objects.requireNonNull(match.byKey().get(key))))
                    .toList();
            for (Profile left : members) {
                assertThat(members).noneMatch(right -> !right.equals(left) && left.standsBeside(right));
            }
        });
    }

    private static List<Object> match(List<FacilityDescription> facilities, List<FacilityDecision> decisions) {
        FacilityMatch match = FacilityMatch.of(facilities, decisions, MatchThresholds.STANDARD);
        return List.of(match.links(), match.review(), match.groups().groups(), match.findings());
    }

    private static List<FacilityDescription> facilities(int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 14)
                .mapToObj(index -> Sample.plant(index % 3 == 0 ? "NPRI" : "RETC", "F" + index, 2010 + random.nextInt(4))
                        .named(NAMES.get(random.nextInt(NAMES.size())))
                        .in(CITIES.get(random.nextInt(CITIES.size())))
                        .at(25.4 + random.nextInt(5) / 100d + 0.00123, -101 - random.nextInt(5) / 100d - 0.00321)
                        .description())
                .toList();
    }
}
