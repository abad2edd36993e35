package org.vereda.sources.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.ReportingRules;
import org.vereda.inventory.releases.ReportingState;
import org.vereda.inventory.releases.Substance;
import org.vereda.quantity.Basis;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;
import org.vereda.sources.ReferencePacks;

/** AT-21: 6,000 kg of toluene otherwise used, 1,200 kg emitted, 12 full-time employees. */
class ReportingRulesTest {
    private static final ReportingRules RULES =
            new ReportingRules(ReferencePacks.builtIn().registerThresholds());
    private static final Substance TOLUENE = new Substance(
            "108-88-3",
            "Toluene",
            Map.of(Register.TRI, "0000108883", Register.NPRI, "108-88-3", Register.RETC, "108-88-3"));
    private static final IndustryCode STAMPING = new IndustryCode("336370", 2022);
    private static final int HOURS_OF_TWELVE = 24_000;

    @Test
    void theUnitedStatesAndMexicoAskAndCanadaDoesNot() {
        assertThat(state(Register.TRI, toluene("6000", "1200"))).contains(ReportingState.REPORTED);
        assertThat(state(Register.NPRI, toluene("6000", "1200"))).contains(ReportingState.BELOW_THRESHOLD);
        assertThat(state(Register.RETC, toluene("6000", "1200"))).contains(ReportingState.REPORTED);
    }

    @Test
    void sixTonnesAreAboveTenThousandPounds() {
        assertThat(state(Register.TRI, toluene("4535.9237", "0"))).contains(ReportingState.BELOW_THRESHOLD);
        assertThat(state(Register.TRI, toluene("4535.9238", "1"))).contains(ReportingState.REPORTED);
    }

    /** 40 CFR part 98, 25,000 t CO2e in a year. */
    @Test
    void greenhouseGasesAreAskedForFromTwentyFiveThousandTonnesOn() {
        assertThat(state(Register.GHGRP_US, equivalents("24999.9"))).contains(ReportingState.BELOW_THRESHOLD);
        assertThat(state(Register.GHGRP_US, equivalents("25000"))).contains(ReportingState.REPORTED);
    }

    @Test
    void canadaAsksFromTenTonnesOn() {
        assertThat(state(Register.NPRI, toluene("9999.9", "1"))).contains(ReportingState.BELOW_THRESHOLD);
        assertThat(state(Register.NPRI, toluene("10000", "1"))).contains(ReportingState.REPORTED);
    }

    @Test
    void inMexicoEitherThresholdSuffices() {
        assertThat(state(Register.RETC, toluene("5000", "0"))).contains(ReportingState.ZERO);
        assertThat(state(Register.RETC, toluene("1000", "1000"))).contains(ReportingState.REPORTED);
        assertThat(state(Register.RETC, toluene("4999", "999"))).contains(ReportingState.BELOW_THRESHOLD);
    }

    @Test
    void nineEmployeesAreTooFewForTheUnitedStatesAndCanadaAndNotForMexico() {
        ReportingRules.Use use = use(TOLUENE, STAMPING, 18_000, "60000", "1200");
        assertThat(state(Register.TRI, use)).contains(ReportingState.NOT_COVERED);
        assertThat(state(Register.NPRI, use)).contains(ReportingState.NOT_COVERED);
        assertThat(state(Register.RETC, use)).contains(ReportingState.REPORTED);
    }

    @Test
    void restaurantsAreNotCoveredByTri() {
        ReportingRules.Use use = use(TOLUENE, new IndustryCode("722511", 2022), HOURS_OF_TWELVE, "60000", "1200");
        assertThat(state(Register.TRI, use)).contains(ReportingState.NOT_COVERED);
    }

    @Test
    void carbonDioxideIsNotAskedByTri() {
        Substance carbonDioxide = new Substance("124-38-9", "Carbon dioxide", Map.of(Register.RETC, "124-38-9"));
        ReportingRules.Use use = use(carbonDioxide, STAMPING, HOURS_OF_TWELVE, "0", "200000");
        assertThat(state(Register.TRI, use)).contains(ReportingState.NOT_ASKED);
        assertThat(state(Register.RETC, use)).contains(ReportingState.REPORTED);
    }

    @Test
    void nothingIsSaidWhereTheThresholdWasNotRead() {
        Substance lead = new Substance("7439-92-1", "Lead", Map.of(Register.TRI, "0007439921"));
        assertThat(state(Register.TRI, use(lead, STAMPING, HOURS_OF_TWELVE, "100", "1")))
                .isEmpty();
    }

    @Test
    void nothingIsSaidOfNpriAboutASubstanceThatThePackDoesNotPlaceThere() {
        Substance unplaced = new Substance("100-41-4", "Ethylbenzene", Map.of(Register.TRI, "0000100414"));
        assertThat(state(Register.NPRI, use(unplaced, STAMPING, HOURS_OF_TWELVE, "100", "1")))
                .isEmpty();
    }

    private static Optional<ReportingState> state(Register register, ReportingRules.Use use) {
        return RULES.expectedState(register, use);
    }

    private static ReportingRules.Use toluene(String otherwiseUsed, String emitted) {
        return use(TOLUENE, STAMPING, HOURS_OF_TWELVE, otherwiseUsed, emitted);
    }

    private static ReportingRules.Use use(
            Substance substance, IndustryCode industry, int hours, String otherwiseUsed, String emitted) {
        return new ReportingRules.Use(
                substance,
                industry,
                BigDecimal.valueOf(hours),
                Quantity.zero(Units.KILOGRAM),
                Quantity.zero(Units.KILOGRAM),
                Quantity.of(otherwiseUsed, Units.KILOGRAM),
                Quantity.of(emitted, Units.KILOGRAM));
    }

    private static ReportingRules.Use equivalents(String tonnes) {
        Unit unit = Units.TONNE.on(Basis.CO2_EQUIVALENTS);
        return new ReportingRules.Use(
                new Substance("CO2E", "Greenhouse gases", Map.of()),
                STAMPING,
                BigDecimal.valueOf(HOURS_OF_TWELVE),
                Quantity.zero(unit),
                Quantity.zero(unit),
                Quantity.zero(unit),
                Quantity.of(tonnes, unit));
    }
}
