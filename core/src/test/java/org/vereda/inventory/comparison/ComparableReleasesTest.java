package org.vereda.inventory.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vereda.Repository;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.ReleaseTable;
import org.vereda.inventory.releases.ReportingState;
import org.vereda.quantity.Findings;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.registers.RegisterFiles;

/** The rules of comparison, on the made-up files of three countries in the examples. */
class ComparableReleasesTest {
    private static final ReferencePacks PACKS = ReferencePacks.builtIn();
    private static final DataVersion VERSION = new DataVersion("made", "made", List.of());
    private static final String CHROMIUM = "7440-47-3";
    private static final String HEXAVALENT = "18540-29-9";

    private static final ReleaseTable TABLE = table();
    private static final ReleaseSource PLAIN = new TableInMemory(TABLE, PACKS.substances(), VERSION);
    private static final ComparableReleases COMPARABLE = comparable(PLAIN);

    @Test
    void groupsAddUpToTheTotalByEveryAspect() {
        BigDecimal all = sum(COMPARABLE.answer(ReleaseQuery.EVERYTHING));
        for (Aspect aspect : List.of(Aspect.COUNTRY, Aspect.FACILITY, Aspect.YEAR, Aspect.DESTINATION, Aspect.MEDIUM)) {
            assertThat(sum(COMPARABLE.answer(ReleaseQuery.EVERYTHING.by(aspect))))
                    .as(aspect.name())
                    .isEqualByComparingTo(all);
        }
    }

    @Test
    void theOrderOfReportsDoesNotMatter() {
        List<RegisterReport> reports = new ArrayList<>(TABLE.reports());
        Collections.shuffle(reports, new Random(3));
        ReleaseSource shuffled =
                new TableInMemory(ReleaseTable.of(TABLE.facilities(), reports), PACKS.substances(), VERSION);
        ReleaseQuery query = ReleaseQuery.EVERYTHING.by(Aspect.COUNTRY, Aspect.SUBSTANCE);
        assertThat(comparable(shuffled).answer(query).rows())
                .isEqualTo(COMPARABLE.answer(query).rows());
    }

    @Test
    void hexavalentChromiumIsShownByItselfAndCountsOnceInASum() {
        ReleaseQuery canada = ReleaseQuery.EVERYTHING.where(Aspect.REGISTER, Set.of("NPRI"));
        Map<String, BigDecimal> bySubstance = byFirstKey(COMPARABLE.answer(canada.by(Aspect.SUBSTANCE)));
        assertThat(bySubstance).containsKeys(CHROMIUM, HEXAVALENT);
        ReleaseQuery both = canada.where(Aspect.SUBSTANCE, Set.of(CHROMIUM, HEXAVALENT));
        assertThat(sum(COMPARABLE.answer(both))).isEqualByComparingTo(bySubstance.get(CHROMIUM));
        assertThat(sum(PLAIN.answer(both)))
                .isEqualByComparingTo(
                        Objects.requireNonNull(bySubstance.get(CHROMIUM)).add(bySubstance.get(HEXAVALENT)));
    }

    @Test
    void theMatchedSubsetIsPartOfTheWholeAndSaysWhatItLeavesOut() {
        ReleaseAnswer full = COMPARABLE.answer(ReleaseQuery.EVERYTHING.by(Aspect.COUNTRY));
        ReleaseAnswer matched =
                COMPARABLE.answer(ReleaseQuery.EVERYTHING.by(Aspect.COUNTRY).with(Coverage.MATCHED));
        Map<String, BigDecimal> whole = byFirstKey(full);
        assertThat(matched.rows())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.kilograms().orElseThrow())
                        .isPositive()
                        .isLessThanOrEqualTo(whole.get(row.keys().getFirst())));
        assertThat(matched.notes())
                .extracting(ReleaseAnswer.Note::code)
                .contains("comparison.matched")
                .allMatch(code -> code.equals("comparison.matched") || code.startsWith("comparison.threshold-"));
        BigDecimal leftOut =
                new BigDecimal(matched.notes().getFirst().arguments().get(3));
        assertThat(leftOut.add(sum(matched))).isEqualByComparingTo(sum(COMPARABLE.answer(ReleaseQuery.EVERYTHING)));
    }

    @Test
    void greenhouseGasesAndCriteriaContaminantsAreNotInTheMatchedSubset() {
        MatchedSubset subset = COMPARABLE.matched(ReleaseQuery.EVERYTHING.with(Coverage.MATCHED));
        assertThat(subset.registers()).containsExactlyInAnyOrder(Register.TRI, Register.NPRI, Register.RETC);
        assertThat(subset.families()).contains("7439-92-1").doesNotContain("124-38-9", "PM10", "630-08-0", "N420");
        assertThat(subset.destinations()).doesNotContain(Destination.UNDERGROUND, Destination.UNDIVIDED);
    }

    @Test
    void aMetalAndItsCompoundsAreOneFamily() {
        SubstanceFamilies families = new SubstanceFamilies(PACKS.substances());
        assertThat(families.familyOf("N420")).isEqualTo("7439-92-1");
        assertThat(families.familyOf("N090")).isEqualTo(CHROMIUM);
        assertThat(families.members("7439-92-1")).containsExactly("7439-92-1", "N420");
        assertThat(families.familyOf("108-88-3")).isEqualTo("108-88-3");
        assertThat(families.isCombined("108-88-3")).isFalse();
    }

    @Test
    void anEmptyCellSaysWhyItIsEmpty() {
        ReleaseAnswer answer = COMPARABLE.answer(ReleaseQuery.EVERYTHING
                .where(Aspect.INDUSTRY, Set.of("3361", "3362", "3363"))
                .by(Aspect.SUBSTANCE, Aspect.REGISTER));
        assertThat(answer.rows())
                .filteredOn(row -> row.keys().equals(List.of("124-38-9", "TRI")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.kilograms()).isEmpty();
                    assertThat(row.states()).containsOnlyKeys(ReportingState.NOT_ASKED);
                });
        assertThat(answer.rows())
                .filteredOn(row -> row.kilograms().isEmpty() && row.facilities() == 0)
                .allMatch(row -> Set.of("TRI", "RETC").contains(row.keys().getLast()));
    }

    @Test
    void anIndustryThatTheUnitedStatesDoNotAskIsNotCovered() {
        ReleaseAnswer answer = COMPARABLE.answer(ReleaseQuery.EVERYTHING.by(Aspect.SUBSTANCE, Aspect.REGISTER));
        ReleaseAnswer.Row toluene = new ReleaseAnswer.Row(
                List.of("108-88-3", "RETC"),
                List.of("Toluene", "RETC"),
                java.util.Optional.empty(),
                Map.of(),
                1,
                false);
        List<ReleaseAnswer.Row> empty = new EmptyCells(
                        PACKS.substances(), new SubstanceFamilies(PACKS.substances()), PACKS.registerThresholds())
                .of(
                        answer.query().where(Aspect.INDUSTRY, Set.of("7211")),
                        List.of(toluene),
                        Map.of(
                                Register.TRI, java.util.Optional.of("US"),
                                Register.RETC, java.util.Optional.of("MX")));
        assertThat(empty)
                .singleElement()
                .satisfies(row -> assertThat(row.states()).containsOnlyKeys(ReportingState.NOT_COVERED));
    }

    @Test
    void ratiosOfOneLeaveATrendAsItIs() {
        ReleaseQuery trend =
                ReleaseQuery.EVERYTHING.where(Aspect.REGISTER, Set.of("TRI")).by(Aspect.YEAR);
        Map<String, BigDecimal> reported = byFirstKey(COMPARABLE.answer(trend));
        ReleaseAnswer ones = comparable(new Ratios(BigDecimal.ONE)).answer(trend.with(Normalization.PRODUCTION_RATIO));
        String first = reported.keySet().stream().sorted().findFirst().orElseThrow();
        assertThat(byFirstKey(ones).get(first)).isEqualByComparingTo(reported.get(first));
        ReleaseAnswer twice = comparable(new Ratios(BigDecimal.TWO)).answer(trend.with(Normalization.PRODUCTION_RATIO));
        byFirstKey(ones).forEach((year, amount) -> {
            int since = Integer.parseInt(year) - Integer.parseInt(first);
            assertThat(Objects.requireNonNull(byFirstKey(twice).get(year)).multiply(BigDecimal.TWO.pow(since)))
                    .isEqualByComparingTo(amount);
        });
        assertThat(ones.notes()).extracting(ReleaseAnswer.Note::code).containsExactly("comparison.normalized");
    }

    @Test
    void anAbsurdRatioBreaksTheChainInsteadOfBeingUsed() {
        ReleaseAnswer absurd = comparable(new Ratios(new BigDecimal("0.001")))
                .answer(ReleaseQuery.EVERYTHING
                        .where(Aspect.REGISTER, Set.of("TRI"))
                        .by(Aspect.YEAR)
                        .with(Normalization.PRODUCTION_RATIO));
        assertThat(absurd.rows().stream().filter(row -> row.kilograms().isPresent()))
                .hasSize(1);
    }

    /** The plain table with one ratio for every facility, substance and year. */
    private record Ratios(BigDecimal ratio) implements ReleaseSource {
        @Override
        public ReleaseAnswer answer(ReleaseQuery query) {
            return PLAIN.answer(query);
        }

        @Override
        public DataVersion version() {
            return VERSION;
        }

        @Override
        public List<ProductionRatio> ratios(ReleaseQuery query) {
            return PLAIN.answer(query.by(Aspect.FACILITY, Aspect.SUBSTANCE, Aspect.YEAR)).rows().stream()
                    .map(row -> new ProductionRatio(
                            row.keys().get(0),
                            row.keys().get(1),
                            Integer.parseInt(row.keys().get(2)),
                            ratio,
                            RegisterReport.RatioBasis.PRODUCTION))
                    .toList();
        }
    }

    private static ComparableReleases comparable(ReleaseSource source) {
        return new ComparableReleases(source, PACKS.substances(), PACKS.registerThresholds());
    }

    private static ReleaseTable table() {
        try (Stream<Path> files =
                Files.list(Repository.root().resolve("examples").resolve("registers"))) {
            return RegisterFiles.read(
                            files.filter(file -> file.toString().endsWith(".csv"))
                                    .sorted()
                                    .toList(),
                            new Findings())
                    .table();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static BigDecimal sum(ReleaseAnswer answer) {
        return TableInMemory.total(answer).amount();
    }

    private static Map<String, BigDecimal> byFirstKey(ReleaseAnswer answer) {
        return answer.rows().stream()
                .filter(row -> row.kilograms().isPresent())
                .collect(Collectors.toMap(
                        row -> row.keys().getFirst(), row -> row.kilograms().orElseThrow()));
    }
}
