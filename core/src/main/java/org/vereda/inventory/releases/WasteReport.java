package org.vereda.inventory.releases;

import org.vereda.inventory.Register;
import org.vereda.quantity.SourcePosition;

/**
 * Production-related waste that a register states in a file of its own, beside the file of the releases on the same form
 * (type 2A of TRI Basic Plus).
 *
 * @param register the register
 * @param year the reporting year
 * @param facility the facility's identifier in the register
 * @param substance the substance code as the register writes it
 * @param substanceName the substance name as the register writes it
 * @param waste section 8 of the form
 * @param document the form's number, by which its releases are known; empty where it has none
 * @param position where the row was read
 */
public record WasteReport(
        Register register,
        int year,
        String facility,
        String substance,
        String substanceName,
        RegisterReport.ProductionWaste waste,
        String document,
        SourcePosition position) {}
