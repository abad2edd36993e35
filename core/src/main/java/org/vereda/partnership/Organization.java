package org.vereda.partnership;

import java.util.OptionalInt;
import org.vereda.quantity.Country;
import org.vereda.quantity.SourcePosition;

/**
 * A company, agency or office that takes part.
 *
 * @param id its identifier in the partnership
 * @param name its name
 * @param role what it is in the partnership
 * @param country where it is seated
 * @param employees how many people it employs
 * @param position where the row was read
 */
public record Organization(
        String id, String name, Role role, Country country, OptionalInt employees, SourcePosition position) {
    /** The size below which the CEC's programme counted a company as small or medium: 250 employees. */
    public static final int SMALL_OR_MEDIUM_BELOW = 250;

    public boolean isSmallOrMedium() {
        return employees.isPresent() && employees.getAsInt() < SMALL_OR_MEDIUM_BELOW;
    }
}
