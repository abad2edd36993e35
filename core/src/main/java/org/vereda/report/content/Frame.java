package org.vereda.report.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vereda.quantity.Currency;

/**
 * What a report is about.
 *
 * @param partnership the partnership's name
 * @param baseYear the year that the inventory is about
 * @param currency the currency of all money in the report
 * @param priceYear the year of its prices
 * @param gwpSet the GWP set and horizon, for example {@code AR6, 100}
 * @param electricity by what totals count bought electricity
 * @param programVersion the version of Vereda
 * @param written the day of the report
 * @param organizations how many organizations take part
 * @param evidence how the rows of each input table are known
 * @param estimateRules the rules by which estimated rows were made
 * @param missingSteps the steps that could not be computed, by the keys {@code label.step.*}
 * @param truncatedFindings findings beyond the readers' cap, counted and not listed
 */
public record Frame(
        String partnership,
        int baseYear,
        Currency currency,
        int priceYear,
        String gwpSet,
        Scope2Basis electricity,
        String programVersion,
        LocalDate written,
        int organizations,
        List<EvidenceCount> evidence,
        List<String> estimateRules,
        List<String> missingSteps,
        int truncatedFindings) {
    /** By what totals and product footprints count bought electricity. */
    public enum Scope2Basis {
        /** By the mix of the region. */
        LOCATION,
        /** By contracts, and the residual mix for the rest. */
        MARKET;

        /** kg CO2e of a facility's scope 2 on this basis. */
        public Optional<BigDecimal> of(FacilityLine line) {
            return switch (this) {
                case LOCATION -> line.scope2Location();
                case MARKET -> line.scope2Market();
            };
        }

        /** The words for this basis. */
        public String words(String location, String market) {
            return switch (this) {
                case LOCATION -> location;
                case MARKET -> market;
            };
        }
    }

    public Frame {
        evidence = List.copyOf(evidence);
        estimateRules = List.copyOf(estimateRules);
        missingSteps = List.copyOf(missingSteps);
    }
}
