package org.vereda.inventory.releases;

import java.util.List;
import java.util.Optional;
import org.vereda.inventory.Register;
import org.vereda.quantity.SourcePosition;

/**
 * A source reduction activity that a facility reported for a substance and year (Form R, section 8.10).
 *
 * @param register the register
 * @param year the reporting year
 * @param facility the facility's identifier in the register
 * @param substance the substance code as the register writes it
 * @param substanceName the substance name as the register writes it
 * @param code the activity's code, for example {@code S21}
 * @param activity what was done, in the register's words
 * @param methods how the opportunity was found, as the register's codes
 * @param estimatedReduction the range of the estimated annual reduction, as the register's code or words
 * @param position where the row was read
 */
public record SourceReduction(
        Register register,
        int year,
        String facility,
        String substance,
        String substanceName,
        String code,
        String activity,
        List<String> methods,
        Optional<String> estimatedReduction,
        SourcePosition position) {
    public SourceReduction {
        methods = List.copyOf(methods);
    }
}
