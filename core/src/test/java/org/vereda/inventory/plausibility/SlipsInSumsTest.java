package org.vereda.inventory.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vereda.Repository;
import org.vereda.quantity.SourcePosition;

/**
 * Tables of made-up parts and their totals, spread over four decades as real ones are: every total closes, and of the
 * slips put into one figure of each, part or total, nearly all are found. The numbers of docs/plausibility.md are in
 * {@code target/plausibility-sums.md} after a run.
 */
class SlipsInSumsTest {
    private static final int TABLES = 1000;

    private record Printed(Figure total, List<Figure> parts) {
        Relation.Sum relation() {
            return new Relation.Sum(Relation.SumKind.PARTS, total, parts, Relation.Rounding.NONE);
        }

        Printed with(Figure figure, Figure slipped) {
            return new Printed(
                    total.equals(figure) ? slipped : total,
                    parts.stream()
                            .map(part -> part.equals(figure) ? slipped : part)
                            .toList());
        }

        Stream<Figure> figures() {
            return Stream.concat(Stream.of(total), parts.stream());
        }
    }

    @Test
    void whatAddsUpIsNotSuspicious() {
        Random random = new Random(1);
        for (int i = 0; i < TABLES; i++) {
            assertThat(PlausibilityRules.check(table(random).relation())).isEmpty();
        }
    }

    @Test
    void slipsInOneFigureOfASumAreFoundAndMostlyReadRightly() throws IOException {
        Score.Calibration calibration = new Score.Calibration();
        StringBuilder rows = new StringBuilder();
        for (SlipKind kind : List.of(
                SlipKind.DIGIT_LOST,
                SlipKind.DIGIT_ADDED,
                SlipKind.DIGIT_WRONG,
                SlipKind.DIGITS_SWAPPED,
                SlipKind.THOUSAND_TIMES,
                SlipKind.A_THOUSANDTH,
                SlipKind.TEN_TIMES,
                SlipKind.POUND_AS_KILOGRAM)) {
            Score score = score(kind, calibration);
            assertThat(score.recall()).as(kind.name()).isGreaterThan(0.9);
            // A wrong digit closes the sum in whichever figure it is looked for, so that no reading can be sure.
            assertThat(score.readRightly()).as(kind.name()).isGreaterThan(kind == SlipKind.DIGIT_WRONG ? 0.15 : 0.5);
            rows.append(score.row(0)).append('\n');
        }
        assertThat(calibration.rightAbove(0.8)).isGreaterThan(0.8);
        Files.writeString(
                Repository.root().resolve("core/target/plausibility-sums.md"),
                rows.append('\n').append(calibration.rows("sums")));
    }

    private static Score score(SlipKind kind, Score.Calibration calibration) {
        Random random = new Random(kind.name().hashCode());
        Score score = new Score(
                "sums | `re-addition` | " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        while (score.injected() < TABLES) {
            Printed table = table(random);
            List<Figure> figures = table.figures().toList();
            Figure figure = figures.get(random.nextInt(figures.size()));
            kind.on(figure, random)
                    .ifPresent(slipped -> score.count(
                            figure.amount().orElseThrow(),
                            slipped,
                            PlausibilityRules.check(table.with(figure, slipped).relation()),
                            calibration));
        }
        return score;
    }

    private static Printed table(Random random) {
        int count = 3 + random.nextInt(10);
        int decimals = random.nextInt(3);
        List<Figure> parts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < count; i++) {
            BigDecimal amount = BigDecimal.valueOf(Math.pow(10, 2 + 4 * random.nextDouble()))
                    .setScale(decimals, RoundingMode.HALF_UP);
            sum = sum.add(amount);
            parts.add(figure("part " + i, amount, i + 2));
        }
        return new Printed(figure("total", sum, count + 2), parts);
    }

    private static Figure figure(String label, BigDecimal amount, int line) {
        return Figure.of(label, "table", amount, "kg", SourcePosition.of("table.csv", line, 2));
    }
}
