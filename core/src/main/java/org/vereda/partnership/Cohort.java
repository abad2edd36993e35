package org.vereda.partnership;

import java.util.List;
import org.vereda.quantity.SourcePosition;

/**
 * An anchor company and the suppliers that it invited to work on projects together.
 *
 * @param id its identifier in the partnership
 * @param name its name
 * @param anchor the identifier of the inviting organization
 * @param suppliers the identifiers of the invited organizations
 * @param startYear the year in which it began
 * @param endYear the year in which it ended or will end
 * @param position where the row was read
 */
public record Cohort(
        String id,
        String name,
        String anchor,
        List<String> suppliers,
        int startYear,
        int endYear,
        SourcePosition position) {
    public Cohort {
        suppliers = List.copyOf(suppliers);
    }
}
