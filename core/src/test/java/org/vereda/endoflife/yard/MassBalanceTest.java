package org.vereda.endoflife.yard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Period;
import org.vereda.quantity.SourcePosition;

class MassBalanceTest {
    private static final double CHANCE = 0.05;
    private static final Period YEAR = Period.ofYear(2025);

    private static Movement movement(String from, String to, MovementKind kind, String kilograms, String error) {
        return new Movement(
                LocalDate.of(2025, 6, 1),
                from,
                to,
                kind,
                Optional.of(kilograms).filter(text -> !text.isEmpty()).map(BigDecimal::new),
                Optional.of(error).filter(text -> !text.isEmpty()).map(BigDecimal::new),
                "",
                SourcePosition.NOWHERE);
    }

    /** The shredder of AT-14 with weights that add up: nothing is corrected. */
    @Test
    void weightsThatAddUpStayAsTheyAre() {
        MassBalance balance = MassBalance.of(
                YEAR,
                List.of(
                        movement("", "shredder", MovementKind.HULKS, "1000", "1"),
                        movement("shredder", "", MovementKind.FERROUS, "595", "1"),
                        movement("shredder", "", MovementKind.NON_FERROUS, "88.8", "2"),
                        movement("shredder", "", MovementKind.RESIDUE, "316.2", "5")),
                CHANCE);
        assertThat(balance.residuals().getFirst().residual().orElseThrow()).isCloseTo(0, within(1e-9));
        assertThat(balance.statistic()).isCloseTo(0, within(1e-12));
        assertThat(balance.hasGrossError()).isFalse();
        assertThat(balance.lines()).allMatch(line -> Math.abs(line.correction()) < 1e-9);
    }

    @Test
    void aResidualBeyondTheErrorsIsShownAndSuspected() {
        MassBalance balance = MassBalance.of(
                YEAR,
                List.of(
                        movement("", "yard", MovementKind.VEHICLES, "10000", "1"),
                        movement("yard", "shredder", MovementKind.HULKS, "6000", "1"),
                        movement("yard", "", MovementKind.PARTS, "2000", "1"),
                        movement("shredder", "", MovementKind.FERROUS, "4200", "1"),
                        movement("shredder", "", MovementKind.RESIDUE, "1800", "1")),
                CHANCE);
        assertThat(balance.residuals())
                .extracting(
                        site -> site.site() + " " + Math.round(site.residual().orElseThrow()))
                .containsExactly("shredder 0", "yard 2000");
        assertThat(balance.degreesOfFreedom()).isEqualTo(2);
        assertThat(balance.hasGrossError()).isTrue();
        assertThat(balance.findings()).extracting("code").contains("yard.gross-error", "yard.no-stock");
        double yard = 0;
        for (BalanceLine line : balance.lines()) {
            double sign =
                    line.stream().to().equals("yard") ? 1 : line.stream().from().equals("yard") ? -1 : 0;
            yard += sign * line.reconciled().orElseThrow();
        }
        assertThat(yard).isCloseTo(0, within(1e-6));
    }

    @Test
    void residueThatNobodyWeighedFollowsFromTheRest() {
        MassBalance balance = MassBalance.of(
                YEAR,
                List.of(
                        movement("", "shredder", MovementKind.HULKS, "1000", "1"),
                        movement("shredder", "", MovementKind.FERROUS, "700", "1"),
                        movement("shredder", "", MovementKind.RESIDUE, "", "")),
                CHANCE);
        assertThat(balance.lines().getLast().reconciled().orElseThrow()).isCloseTo(300, within(1e-9));
        assertThat(balance.residuals().getFirst().residual()).isEmpty();
        assertThat(balance.findings()).extracting("code").contains("yard.nothing-checked");
    }

    @Test
    void errorsOfManyWeighingsAddUpAsSquares() {
        List<Movement> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            many.add(movement("", "yard", MovementKind.VEHICLES, "1000", "1"));
        }
        YardStream stream = new YardStream("", "yard", MovementKind.VEHICLES, many);
        assertThat(stream.kilograms().orElseThrow()).isEqualByComparingTo("100000");
        assertThat(stream.deviation()).isCloseTo(100, within(1e-9));
    }

    @Test
    void stockOfTheYardBelongsToTheBalance() {
        MassBalance balance = MassBalance.of(
                YEAR,
                List.of(
                        movement("", "yard", MovementKind.OPENING_STOCK, "500", "5"),
                        movement("", "yard", MovementKind.VEHICLES, "1000", "1"),
                        movement("yard", "", MovementKind.HULKS, "900", "1"),
                        movement("yard", "", MovementKind.CLOSING_STOCK, "600", "5")),
                CHANCE);
        assertThat(balance.residuals().getFirst().residual().orElseThrow()).isCloseTo(0, within(1e-9));
        assertThat(balance.findings()).isEmpty();
    }

    @Test
    void aWeightWithoutErrorAndAPeriodWithoutMovementsAreRefused() {
        assertThatThrownBy(() -> movement("", "yard", MovementKind.VEHICLES, "1000", ""))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("yard.weight-without-error");
        assertThatThrownBy(() -> MassBalance.of(YEAR, List.of(), CHANCE)).hasMessageContaining("yard.nothing-passes");
    }
}
