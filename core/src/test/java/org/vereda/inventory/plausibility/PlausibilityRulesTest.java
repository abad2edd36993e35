package org.vereda.inventory.plausibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vereda.quantity.Finding;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.Period;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;

/** What every rule keeps to, on a relation that breaks it and on one that does not. */
class PlausibilityRulesTest {
    /** A relation that a rule has something against, and the nearest one that it has nothing against. */
    record Sample(String rule, Relation broken, Relation whole) {}

    static Stream<Sample> samples() {
        return Stream.of(
                new Sample("re-addition", sum("8305", "866", "1092", "6964"), sum("8922", "866", "1092", "6964")),
                new Sample("shares", shares("40", "35", "52"), shares("40", "35", "25")),
                new Sample("number", printed("277,03", Relation.Form.NUMBER), printed("277,093", Relation.Form.NUMBER)),
                new Sample(
                        "date", printed("31/06/2007", Relation.Form.DATE), printed("30/06/2007", Relation.Form.DATE)),
                new Sample("peers", peers("9e7"), peers("9000")),
                new Sample("scarce", scarce(1), scarce(3)),
                new Sample("series", series("52000"), series("52")),
                new Sample("double-entry", entries("12", "12", false), entries("12", "13", false)),
                new Sample("overlap", entries("12", "13", true), entries("12", "13", false)),
                new Sample(
                        "typical-use",
                        ratio(Relation.RatioKind.TYPICAL_USE, "3350"),
                        ratio(Relation.RatioKind.TYPICAL_USE, "3350000")),
                new Sample(
                        "price", ratio(Relation.RatioKind.PRICE, "3350"), ratio(Relation.RatioKind.PRICE, "3350000")),
                new Sample(
                        "implied-factor",
                        ratio(Relation.RatioKind.IMPLIED_FACTOR, "3350"),
                        ratio(Relation.RatioKind.IMPLIED_FACTOR, "3350000")),
                new Sample(
                        "mass-balance",
                        ratio(Relation.RatioKind.MASS_BALANCE, "9999999"),
                        ratio(Relation.RatioKind.MASS_BALANCE, "3350000")));
    }

    @Test
    void everyRuleHasANameOfItsOwnAndASample() {
        List<String> ids =
                PlausibilityRules.all().stream().map(PlausibilityRule::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(samples().map(Sample::rule)).containsExactlyInAnyOrderElementsOf(ids);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void onlyTheRuleOfTheRelationSpeaksAndOnlyWhereItIsBroken(Sample sample) {
        assertThat(PlausibilityRules.check(sample.broken()))
                .isNotEmpty()
                .allMatch(suspicion -> suspicion.rule().equals(sample.rule()));
        assertThat(PlausibilityRules.check(sample.whole())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySuspicionHasEvidenceAPositionAndWordsInThreeLanguages(Sample sample) {
        for (Suspicion suspicion : PlausibilityRules.check(sample.broken())) {
            assertThat(suspicion.numbers()).isNotEmpty();
            assertThat(suspicion.figure().position().line()).isPositive();
            Finding finding = suspicion.finding();
            assertThat(finding.isError()).isFalse();
            for (Language language : Language.values()) {
                assertThat(Messages.in(language).text(finding))
                        .doesNotContain("[", "{", "plausibility.", "  ")
                        .contains(suspicion.suggestion().map(Reading::text).orElse(""));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void likelihoodsAreSharesOfOneWhole(Sample sample) {
        for (Suspicion suspicion : PlausibilityRules.check(sample.broken())) {
            assertThat(suspicion.readings()).allMatch(reading -> reading.likelihood() <= Reading.CEILING);
            assertThat(suspicion.readings().stream()
                            .mapToDouble(Reading::likelihood)
                            .sum())
                    .isLessThan(1.0001);
        }
    }

    @Test
    void orderOfRelationsDoesNotMatter() {
        List<Relation> relations = new ArrayList<>(samples().map(Sample::broken).toList());
        Suspicions forward = PlausibilityRules.check(relations);
        Collections.shuffle(relations, new Random(7));
        assertThat(PlausibilityRules.check(relations)).isEqualTo(forward);
    }

    @Test
    void aDigitLostInATotalIsReadFromItsParts() {
        Suspicion found = only(new Relation.Sum(
                Relation.SumKind.PARTS,
                text("Water", "277,03", Optional.empty(), "m3", 5),
                List.of(figure("15305", "m3", 2), figure("120339", "m3", 3), figure("141449", "m3", 4)),
                Relation.Rounding.NONE));
        assertThat(found.suggestion().orElseThrow().amount().orElseThrow()).isEqualByComparingTo("277093");
        assertThat(found.suggestion().orElseThrow().slip()).isEqualTo(Slip.DIGIT_LOST);
    }

    @Test
    void swappedDigitsOfAPartAreReadFromTheTotal() {
        Suspicion found = only(sum("8922", "866", "1902", "6964"));
        Reading reading = found.suggestion().orElseThrow();
        assertThat(reading.amount().orElseThrow()).isEqualByComparingTo("1092");
        assertThat(reading.slip()).isEqualTo(Slip.DIGITS_SWAPPED);
        assertThat(reading.figure().printed()).isEqualTo("1902");
    }

    @Test
    void whatRoundingExplainsIsNotTold() {
        Relation rounded = new Relation.Sum(
                Relation.SumKind.PARTS,
                figure("10.2", "t", 5),
                List.of(figure("3.4", "t", 2), figure("3.4", "t", 3), figure("3.3", "t", 4)),
                Relation.Rounding.LAST_PLACE);
        assertThat(PlausibilityRules.check(rounded)).isEmpty();
    }

    @Test
    void savingsOfSevenHundredTonnesFromKilowattHoursReadAsMegawattHours() {
        Relation.Range usual = new Relation.Range(new BigDecimal("0.18"), new BigDecimal("0.5"), "t/MWh", "packs");
        Relation slip = new Relation.Ratio(
                Relation.RatioKind.IMPLIED_FACTOR,
                figure("775", "t", 2),
                figure("0.923", "MWh", 3),
                usual,
                BigDecimal.valueOf(5));
        assertThat(only(slip).readings())
                .anySatisfy(
                        reading -> assertThat(reading.amount().orElseThrow()).isEqualByComparingTo("923"));
    }

    @Test
    void aYearOfLittleProductionIsNoBreakPerProduction() {
        List<Relation.Point> points = IntStream.range(0, 8)
                .mapToObj(i -> new Relation.Point(
                        dated(i == 3 ? "4" : "100", "kg", 2010 + i), i == 3 ? new BigDecimal("0.04") : BigDecimal.ONE))
                .toList();
        List<Relation.Point> withoutProduction = points.stream()
                .map(point -> new Relation.Point(point.figure(), BigDecimal.ONE))
                .toList();
        assertThat(PlausibilityRules.check(new Relation.Series(points))).isEmpty();
        assertThat(PlausibilityRules.check(new Relation.Series(withoutProduction)))
                .hasSize(1);
    }

    @Test
    void aLastingChangeOfLevelIsNotTold() {
        List<Relation.Point> points = IntStream.range(0, 10)
                .mapToObj(i -> new Relation.Point(dated(i < 5 ? "100" : "100000", "kg", 2010 + i), BigDecimal.ONE))
                .toList();
        assertThat(PlausibilityRules.check(new Relation.Series(points))).isEmpty();
    }

    @Test
    void aPriorThatFitsAsWellAsNothingStaysAsUnlikelyAsItWas() {
        Figure inTheMiddle = figure("1000", "kg", 2);
        List<Reading> readings = new SlipModel(3, 1).readings(inTheMiddle, logarithm -> logarithm);
        assertThat(readings).allMatch(reading -> reading.likelihood() < 0.01);
    }

    @Test
    void medianOfASketchIsNearTheTrueOne() {
        Random random = new Random(3);
        LogSketch sketch = new LogSketch();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            double value = 2 + random.nextGaussian();
            values.add(value);
            sketch.add(value);
        }
        assertThat(sketch.crowd().median()).isCloseTo(Crowd.of(values).median(), within(0.02));
        assertThat(sketch.crowd().spread()).isCloseTo(Crowd.of(values).spread(), within(0.03));
    }

    private static Suspicion only(Relation relation) {
        List<Suspicion> found = PlausibilityRules.check(relation);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static Relation sum(String total, String... parts) {
        return new Relation.Sum(
                Relation.SumKind.PARTS, figure(total, "t", 9), figures("t", parts), Relation.Rounding.NONE);
    }

    private static Relation shares(String... parts) {
        return new Relation.Shares(figures("%", parts));
    }

    private static Relation printed(String text, Relation.Form form) {
        return new Relation.Printed(text("label", text, NumberStyle.POINT.parse(text), "", 2), form);
    }

    private static Relation peers(String amount) {
        List<Double> others =
                IntStream.rangeClosed(1, 40).mapToObj(i -> 3 + i / 40.0).toList();
        BigDecimal plain = new BigDecimal(new BigDecimal(amount).toPlainString());
        return new Relation.Peers(figure(plain.toPlainString(), "kg", 2), Optional.empty(), Crowd.of(others));
    }

    private static Relation scarce(int reporters) {
        return new Relation.Scarce(figure("92488.19", "kg", 2), new BigDecimal("92488.19"), reporters, 32);
    }

    private static Relation series(String fourth) {
        return new Relation.Series(IntStream.range(0, 8)
                .mapToObj(i -> new Relation.Point(
                        dated(i == 3 ? fourth : Integer.toString(50 + i), "kg", 2010 + i), BigDecimal.ONE))
                .toList());
    }

    private static Relation entries(String one, String other, boolean metered) {
        return new Relation.Entries(List.of(dated(one, "t", 2020), at(dated(other, "t", 2020), 3)), metered);
    }

    private static Relation ratio(Relation.RatioKind kind, String above) {
        String high = kind == Relation.RatioKind.MASS_BALANCE ? "60000" : "45000";
        return new Relation.Ratio(
                kind,
                figure(above, "kWh", 2),
                figure("100", "", 3),
                new Relation.Range(new BigDecimal("23000"), new BigDecimal(high), "kWh/employee", "IAC"),
                BigDecimal.TEN);
    }

    private static List<Figure> figures(String unit, String... amounts) {
        return IntStream.range(0, amounts.length)
                .mapToObj(i -> figure(amounts[i], unit, i + 2))
                .toList();
    }

    private static Figure figure(String amount, String unit, int line) {
        return Figure.of("label", "group", new BigDecimal(amount), unit, SourcePosition.of("table.csv", line, 4));
    }

    private static Figure text(String label, String printed, Optional<BigDecimal> amount, String unit, int line) {
        return new Figure(
                label, "", printed, amount, unit, Optional.empty(), "", SourcePosition.of("table.csv", line, 4));
    }

    private static Figure dated(String amount, String unit, int year) {
        return new Figure(
                "label",
                "group",
                amount,
                Optional.of(new BigDecimal(amount)),
                unit,
                Optional.of(Period.ofYear(year)),
                "",
                SourcePosition.of("table.csv", year - 2000, 4));
    }

    private static Figure at(Figure figure, int line) {
        return new Figure(
                figure.label(),
                figure.group(),
                figure.printed(),
                figure.amount(),
                figure.unit(),
                figure.period(),
                figure.document(),
                SourcePosition.of("table.csv", line + 20, 4));
    }
}
