package org.vereda.inventory.releases;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;

/**
 * What a facility reported to a register about one substance for one year: a row of the register.
 *
 * <p>The releases are the amounts above zero. A row without any is {@link ReportingState#ZERO}, unless the register lets
 * the facility certify that it stays below an alternate threshold without stating amounts (TRI's Form A): that is
 * {@link ReportingState#BELOW_THRESHOLD}, not zero.
 *
 * @param register the register
 * @param year the reporting year
 * @param facility the facility's identifier in the register
 * @param industry the industry that the row states, empty where only the facility has one
 * @param substance the substance code as the register writes it
 * @param substanceName the substance name as the register writes it
 * @param state reported, below threshold or zero
 * @param releases where how much went
 * @param statedTotal the total of releases and disposal that the row itself states, as published
 * @param waste production-related waste, where the register asks for it
 * @param document the form's number in the register, by which a form in two files is known; empty where it has none
 * @param position where the row was read
 */
public record RegisterReport(
        Register register,
        int year,
        String facility,
        Optional<IndustryCode> industry,
        String substance,
        String substanceName,
        ReportingState state,
        List<Release> releases,
        Optional<Quantity> statedTotal,
        Optional<ProductionWaste> waste,
        String document,
        SourcePosition position) {

    /** A report of a register whose forms have no number. */
    public RegisterReport(
            Register register,
            int year,
            String facility,
            Optional<IndustryCode> industry,
            String substance,
            String substanceName,
            ReportingState state,
            List<Release> releases,
            Optional<Quantity> statedTotal,
            Optional<ProductionWaste> waste,
            SourcePosition position) {
        this(
                register,
                year,
                facility,
                industry,
                substance,
                substanceName,
                state,
                releases,
                statedTotal,
                waste,
                "",
                position);
    }

    public RegisterReport {
        releases = List.copyOf(releases);
    }

    /** The same with production-related waste, which another file of the register states. */
    public RegisterReport with(ProductionWaste known) {
        return new RegisterReport(
                register,
                year,
                facility,
                industry,
                substance,
                substanceName,
                state,
                releases,
                statedTotal,
                Optional.of(known),
                document,
                position);
    }

    /**
     * Production-related waste, section 8 of TRI's Form R: everything that production makes of the substance and does not
     * leave as product.
     *
     * @param released disposed of or released, on and off site (8.1)
     * @param energyRecoveredOnSite burned for energy on site (8.2)
     * @param energyRecoveredOffSite burned for energy off site (8.3)
     * @param recycledOnSite recycled on site (8.4)
     * @param recycledOffSite recycled off site (8.5)
     * @param treatedOnSite destroyed on site (8.6)
     * @param treatedOffSite destroyed off site (8.7)
     * @param statedTotal the total of 8.1 to 8.7 as published, empty where the file states none
     * @param ratio this year's production over last year's (8.9), empty where the facility did not state it
     * @param ratioBasis whether the ratio is of production or of an activity
     */
    public record ProductionWaste(
            Quantity released,
            Quantity energyRecoveredOnSite,
            Quantity energyRecoveredOffSite,
            Quantity recycledOnSite,
            Quantity recycledOffSite,
            Quantity treatedOnSite,
            Quantity treatedOffSite,
            Optional<Quantity> statedTotal,
            Optional<BigDecimal> ratio,
            RatioBasis ratioBasis) {
        /** 8.1 to 8.7. */
        public List<Quantity> parts() {
            return List.of(
                    released,
                    energyRecoveredOnSite,
                    energyRecoveredOffSite,
                    recycledOnSite,
                    recycledOffSite,
                    treatedOnSite,
                    treatedOffSite);
        }
    }

    /** What a production ratio compares. */
    public enum RatioBasis {
        PRODUCTION,
        ACTIVITY,
        NOT_STATED
    }
}
