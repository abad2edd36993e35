package org.vereda.endoflife.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vereda.endoflife.loop.RecycledContent.Accounting;
import org.vereda.endoflife.loop.RecycledContent.Consumer;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.vehicles.VehiclePacks;

class ContentVerdictTest {
    private static final List<ContentRule> RULES = new VehiclePacks(ReferencePacks.builtIn()).contentRules();

    @Test
    void fifteenPercentOfPlasticsAskThreeFromVehiclesAndTwentyFiveAskFive() {
        assertThat(rule("EU vehicles 15 %").closedLoopPercent()).contains(new BigDecimal("3"));
        assertThat(rule("EU vehicles 25 %").closedLoopPercent()).contains(new BigDecimal("5"));
    }

    @Test
    void contentExactlyAtTheTargetMeetsItAndAGramLessDoesNot() {
        assertThat(verdict(mass("0.03", Consumer.POST_CONSUMER, true), mass("0.12", Consumer.POST_CONSUMER, false))
                        .isMet())
                .isTrue();
        ContentVerdict less =
                verdict(mass("0.03", Consumer.POST_CONSUMER, true), mass("0.11998", Consumer.POST_CONSUMER, false));
        assertThat(less.isMet()).isFalse();
        assertThat(less.missing()).isEqualByComparingTo("0.002");
    }

    @Test
    void whatNobodyUsedBeforeDoesNotCount() {
        ContentVerdict verdict =
                verdict(mass("0.03", Consumer.POST_CONSUMER, true), mass("0.12", Consumer.PRE_CONSUMER, false));
        assertThat(verdict.uncounted()).isEqualByComparingTo("12");
        assertThat(verdict.percent()).isEqualByComparingTo("3");
        assertThat(verdict.isMet()).isFalse();
    }

    @Test
    void enoughContentWithTooLittleFromVehiclesDoesNotMeetTheRule() {
        ContentVerdict verdict =
                verdict(mass("0.02", Consumer.POST_CONSUMER, true), mass("0.18", Consumer.POST_CONSUMER, false));
        assertThat(verdict.missing()).isZero();
        assertThat(verdict.closedLoopMissing()).isEqualByComparingTo("1");
        assertThat(verdict.isMet()).isFalse();
    }

    @Test
    void batteriesAreAskedByElement() {
        assertThat(RULES.stream().filter(rule -> rule.rule().equals("EU batteries")))
                .extracting(ContentRule::material)
                .containsExactly("cobalt", "lead", "lithium", "nickel");
    }

    /** A share of a vehicle with 100 kg of plastics. */
    private static RecycledMass mass(String share, Consumer consumer, boolean vehicles) {
        return new RecycledMass(
                "part",
                "plastics",
                BigDecimal.valueOf(50),
                new BigDecimal(share).multiply(BigDecimal.TWO),
                new RecycledContent(consumer, vehicles, Accounting.PHYSICAL, Optional.empty()));
    }

    private static ContentVerdict verdict(RecycledMass... masses) {
        return ContentVerdict.of(rule("EU vehicles 15 %"), List.of(masses)).orElseThrow();
    }

    private static ContentRule rule(String name) {
        return RULES.stream().filter(one -> one.rule().equals(name)).findFirst().orElseThrow();
    }
}
