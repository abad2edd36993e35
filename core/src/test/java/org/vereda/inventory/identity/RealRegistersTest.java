package org.vereda.inventory.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vereda.Repository;
import org.vereda.SharedData;
import org.vereda.inventory.Facility;
import org.vereda.inventory.releases.FacilityKey;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.quantity.Findings;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.registers.RegisterFiles;
import org.vereda.sources.registers.ReleaseRegister;

/**
 * How well facilities are found again when their identifiers are hidden: one year of a register against another. The
 * bounds are those of docs/facility-identity.md.
 */
class RealRegistersTest {
    @Test
    void nineOfTenMexicanFacilitiesAreFoundAgainAfterThreeYears() {
        Measured measured = mexico(2010, 2013);
        assertThat(measured.recall()).isGreaterThan(0.90);
        assertThat(measured.recallWithReview()).isGreaterThan(0.98);
        assertThat(measured.precision()).isGreaterThan(0.97);
        assertThat(measured.surelyWrong()).isLessThanOrEqualTo(2);
    }

    @Test
    void newNamesAndPlacesInTheWholeRegisterLeaveMoreToThePeople() {
        Measured measured = mexico(2013, 2014);
        assertThat(measured.recall()).isBetween(0.5, 0.75);
        assertThat(measured.recallWithReview()).isGreaterThan(0.85);
        assertThat(measured.precision()).isGreaterThan(0.87);
        assertThat(measured.surelyWrong()).isLessThanOrEqualTo(4);
    }

    @Test
    void recentMexicanYearsAreLinkedWithoutAnIdentifier() {
        Measured measured = mexico(2018, 2022);
        assertThat(measured.recall()).isGreaterThan(0.92);
        assertThat(measured.recallWithReview()).isGreaterThan(0.97);
        assertThat(measured.precision()).isGreaterThan(0.96);
        assertThat(measured.surelyWrong()).isLessThanOrEqualTo(2);
    }

    @Test
    void facilitiesOfIllinoisAreFoundAgainAfterThirteenYears() {
        List<RegisterFacility> facilities = read(
                SharedData.require("tri-basic-illinois/2010_il.csv.gz"),
                SharedData.require("tri-basic-illinois/2023_il.csv.gz"));
        Measured measured = measure(facilities);
        assertThat(measured.recall()).isGreaterThan(0.98);
        assertThat(measured.precision()).isGreaterThan(0.99);
        assertThat(measured.surelyWrong()).isZero();
    }

    @Test
    void oneFederalIdentifierForTwoPlantsOfAYearIsAskedAbout() {
        List<RegisterFacility> facilities = read(SharedData.require("tri-basic-illinois/2022_il.csv.gz"));
        FacilityMatch match = FacilityMatch.of(FacilityDescription.of(facilities), List.of(), MatchThresholds.STANDARD);
        assertThat(match.review())
                .filteredOn(link -> link.reason() == FacilityLink.Reason.SAME_YEAR)
                .extracting(link -> link.left().value(), link -> link.right().value())
                .containsExactly(tuple("62024BRSSM427NS", "62024LNCRPSHAMR"));
        assertThat(match.links()).isEmpty();
    }

    @Test
    void aPartnershipIsMatchedWithRegistersWithoutItsIdentifiers() {
        List<RegisterFacility> registers = read(
                SharedData.require("tri-basic-illinois/2022_il.csv.gz"),
                SharedData.require("retc-mexico/emisoras/es_2022.csv.gz"));
        PartnershipFolder folder = PartnershipFolder.read(
                Repository.root().resolve("examples/tres-fronteras"), code -> true, new Findings());
        Map<String, String> truth = folder.facilities().stream()
                .filter(facility -> !facility.registerIds().isEmpty())
                .collect(Collectors.toMap(
                        Facility::id,
                        facility -> facility.registerIds().values().iterator().next()));
        List<FacilityDescription> all = new ArrayList<>(FacilityDescription.of(registers));
        folder.facilities().stream()
                .map(facility -> withoutKeys(FacilityDescription.of(facility, "")))
                .forEach(all::add);
        FacilityMatch match = FacilityMatch.of(all, List.of(), MatchThresholds.STANDARD);
        List<FacilityLink> own = match.links().stream()
                .filter(link -> link.left().scheme().equals(FacilityDescription.PARTNERSHIP))
                .toList();
        assertThat(own)
                .allSatisfy(link -> assertThat(truth)
                        .containsEntry(link.left().value(), link.right().value()));
        long asked = match.review().stream()
                .filter(link ->
                        link.right().value().equals(truth.get(link.left().value())))
                .count();
        assertThat(own.size()).isGreaterThanOrEqualTo(truth.size() * 7 / 10);
        assertThat(own.size() + asked).isGreaterThanOrEqualTo(truth.size() * 9 / 10);
    }

    /**
     * What came of matching two years.
     *
     * @param precision linked pairs with one identifier over all linked pairs; too low where a register gave a facility a
     *     new identifier
     * @param recall linked pairs with one identifier over all such pairs
     * @param recallWithReview the same with the review list
     * @param surelyWrong linked pairs where the facility is in the other year under its own identifier
     */
    private record Measured(double precision, double recall, double recallWithReview, int surelyWrong) {}

    private static Measured mexico(int first, int second) {
        return measure(read(
                SharedData.require("retc-mexico/emisoras/es_" + first + ".csv.gz"),
                SharedData.require("retc-mexico/emisoras/es_" + second + ".csv.gz")));
    }

    private static Measured measure(List<RegisterFacility> facilities) {
        FacilityMatch match = FacilityMatch.of(
                facilities.stream().map(RealRegistersTest::hidden).toList(), List.of(), MatchThresholds.STANDARD);
        assertThat(match.compared()).as("comparisons").isLessThan(12 * facilities.size());
        Set<String> appearances = new HashSet<>();
        facilities.forEach(facility -> appearances.add(facility.year() + "/" + facility.id()));
        double pairs = facilities.stream()
                .map(RegisterFacility::id)
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()))
                .values()
                .stream()
                .filter(years -> years == 2)
                .count();
        double right = match.links().stream().filter(RealRegistersTest::isRight).count();
        double asked =
                match.review().stream().filter(RealRegistersTest::isRight).count();
        int wrong = (int) match.links().stream()
                .filter(link -> !isRight(link) && isElsewhere(link, appearances))
                .count();
        return new Measured(right / match.links().size(), right / pairs, (right + asked) / pairs, wrong);
    }

    private static boolean isRight(FacilityLink link) {
        return id(link.left()).equals(id(link.right()));
    }

    private static boolean isElsewhere(FacilityLink link, Set<String> appearances) {
        return appearances.contains(year(link.right()) + "/" + id(link.left()))
                || appearances.contains(year(link.left()) + "/" + id(link.right()));
    }

    private static FacilityDescription hidden(RegisterFacility facility) {
        FacilityKey key = new FacilityKey(facility.register().name(), facility.year() + "/" + facility.id());
        FacilityDescription known = FacilityDescription.of(List.of(facility)).getFirst();
        return withoutKeys(new FacilityDescription(key, known.appearances()));
    }

    private static FacilityDescription withoutKeys(FacilityDescription description) {
        return new FacilityDescription(
                description.key(),
                description.appearances().stream()
                        .map(appearance -> new FacilityDescription.Appearance(
                                appearance.year(),
                                appearance.name(),
                                appearance.parent(),
                                appearance.address(),
                                appearance.city(),
                                appearance.subdivision(),
                                appearance.coordinates(),
                                appearance.industry(),
                                Set.of()))
                        .toList());
    }

    private static String id(FacilityKey key) {
        return key.value().substring(key.value().indexOf('/') + 1);
    }

    private static String year(FacilityKey key) {
        return key.value().substring(0, key.value().indexOf('/'));
    }

    private static List<RegisterFacility> read(Path... files) {
        List<RegisterFacility> facilities = new ArrayList<>();
        ReleaseRegister.Visitor visitor = new ReleaseRegister.Visitor() {
            @Override
            public void facility(RegisterFacility facility) {
                facilities.add(facility);
            }

            @Override
            public void report(RegisterReport report) {
                // Only facilities are matched.
            }
        };
        Arrays.asList(files).forEach(file -> RegisterFiles.read(file, visitor, new Findings()));
        return facilities;
    }
}
