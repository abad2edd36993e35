package org.vereda.sources.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vereda.SharedData;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.Release;
import org.vereda.inventory.statistics.Statistic;
import org.vereda.inventory.statistics.StatisticTable;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;
import org.vereda.sources.registers.RegisterFiles;

/** National totals of TRI and of the Greenhouse Gas Reporting Program as controls of registers. */
class NationalTotalsTest {
    private static final Set<Medium> AIR = Set.of(Medium.AIR_FUGITIVE, Medium.AIR_STACK);

    private static StatisticTable totals(int year) {
        Findings findings = new Findings();
        StatisticTable totals = FactFiles.read(
                        List.of(SharedData.require("stewi-tri-ghgrp/TRI_" + year + "_NationalTotals.csv")), findings)
                .figures();
        assertThat(findings.sorted()).isEmpty();
        return totals;
    }

    private static Map<String, Quantity> byCodeAndMedium(StatisticTable totals) {
        Map<String, Quantity> amounts = new HashMap<>();
        for (Statistic figure : totals.figures()) {
            amounts.merge(figure.indicator() + " " + figure.medium(), figure.amount(), Quantity::plus);
        }
        return amounts;
    }

    @Test
    void everyNationalTotalIsReadInPounds() {
        List<Integer> counts = new ArrayList<>();
        for (int year = 2019; year <= 2023; year++) {
            StatisticTable totals = totals(year);
            assertThat(totals.figures())
                    .allMatch(figure -> figure.amount().unit().equals(Units.POUND));
            counts.add(totals.figures().size());
        }
        assertThat(counts).containsExactly(1_449, 1_545, 1_536, 1_515, 1_572);
    }

    /** Air is fugitive and stack; soil is all land, on site and off site. */
    @Test
    void totalsOf2023AreTheSumsOfTheReportByChemical() {
        Map<String, Quantity> totals = byCodeAndMedium(totals(2023));
        Findings findings = new Findings();
        FactFiles report =
                FactFiles.read(List.of(SharedData.require("stewi-tri-ghgrp/TRI_chem_release_2023.csv")), findings);
        assertThat(findings.sorted()).isEmpty();
        Map<String, Quantity> sums = new HashMap<>();
        for (Statistic figure : report.figures().figures()) {
            String medium =
                    figure.medium().startsWith("air-") ? "air" : figure.medium().equals("water") ? "water" : "soil";
            sums.merge(figure.indicator() + " " + medium, figure.amount(), Quantity::plus);
        }
        assertThat(totals)
                .allSatisfy((key, total) -> assertThat(sums.get(key))
                        .as(key)
                        .isNotNull()
                        .satisfies(sum ->
                                assertThat(sum.minus(total).amount().abs()).isLessThan(new BigDecimal("0.01"))));
    }

    @Test
    void illinoisNeverReleasesMoreToAirOrWaterThanTheCountry() {
        List<String> above = new ArrayList<>();
        int compared = 0;
        for (int year = 2019; year <= 2023; year++) {
            Map<String, Quantity> national = byCodeAndMedium(totals(year));
            Map<String, Quantity> state = illinois(year);
            for (Map.Entry<String, Quantity> amount : state.entrySet()) {
                Quantity total = national.getOrDefault(amount.getKey(), Quantity.zero(Units.POUND));
                compared += national.containsKey(amount.getKey()) ? 1 : 0;
                if (amount.getValue().compareTo(total.plus(Quantity.of("0.01", Units.POUND))) > 0) {
                    above.add(year + " " + amount.getKey() + ": " + amount.getValue() + " > " + total);
                }
            }
        }
        assertThat(compared).isGreaterThan(500);
        assertThat(above).isEmpty();
    }

    private static Map<String, Quantity> illinois(int year) {
        Path file = SharedData.require("tri-basic-illinois/" + year + "_il.csv.gz");
        Map<String, Quantity> amounts = new HashMap<>();
        for (RegisterReport report :
                RegisterFiles.read(List.of(file), new Findings()).table().reports()) {
            for (Release release : report.releases()) {
                String medium =
                        AIR.contains(release.medium()) ? "air" : release.medium() == Medium.WATER ? "water" : "";
                if (!medium.isEmpty()) {
                    String code = release.substance().replace("-", "").replaceFirst("^0+", "");
                    Quantity pounds = release.claim().value().to(Units.POUND);
                    amounts.merge(code + " " + medium, pounds, Quantity::plus);
                }
            }
        }
        return amounts;
    }

    @Test
    void theGreenhouseGasProgramHasItsPublishedTotals() {
        Findings findings = new Findings();
        StatisticTable totals = FactFiles.read(
                        List.of(SharedData.require("stewi-tri-ghgrp/GHGRP_2023_NationalTotals.csv")), findings)
                .figures();
        assertThat(findings.sorted()).isEmpty();
        assertThat(totals.figures()).hasSize(79);
        assertThat(totals.indicator("CO2")
                        .where(figure -> figure.sector().code().equals("D"))
                        .sum())
                .contains(Quantity.of("1410863018454.1", Units.KILOGRAM));
    }
}
