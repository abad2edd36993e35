package org.vereda.inventory.statistics;

import java.util.Optional;
import org.vereda.quantity.Country;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;

/**
 * A published figure about an industry in a region and year.
 *
 * @param table the table that it stands in, for example {@code statcan-ghg}
 * @param country the country
 * @param subdivision the province or state, empty for the country as a whole
 * @param sector the industry as the table knows it
 * @param year the year that the figure is about
 * @param indicator what is counted, for example {@code ghg} (CO2 equivalent), {@code co2}, {@code energy}, {@code water},
 *     {@code nox}, or a register's substance code
 * @param basis the set of GWPs or another basis that the table states, empty where none applies
 * @param amount the figure in the table's own unit
 * @param position where it was read
 */
public record Statistic(
        String table,
        Country country,
        Optional<Subdivision> subdivision,
        Sector sector,
        int year,
        String indicator,
        String basis,
        Quantity amount,
        SourcePosition position) {

    /**
     * An industry in the classification of a publisher.
     *
     * @param classification the classification, for example {@code IOIC} or {@code NAICS 2017}
     * @param code its code there, empty where it has only a name
     * @param name its name as printed
     */
    public record Sector(String classification, String code, String name) {}
}
