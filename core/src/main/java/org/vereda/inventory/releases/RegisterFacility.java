package org.vereda.inventory.releases;

import java.util.Optional;
import org.vereda.inventory.Coordinates;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;

/**
 * A facility as a register describes it in a year.
 *
 * @param register the register
 * @param year the reporting year
 * @param id its identifier in the register
 * @param name its name
 * @param parent the company that owns it, empty where the register does not say
 * @param subdivision province, territory or state, where it could be read
 * @param city city or municipality
 * @param coordinates where it lies
 * @param industry its main industry
 * @param position where the row was read
 */
public record RegisterFacility(
        Register register,
        int year,
        String id,
        String name,
        String parent,
        Optional<Subdivision> subdivision,
        String city,
        Optional<Coordinates> coordinates,
        Optional<IndustryCode> industry,
        SourcePosition position) {}
