package org.vereda.inventory.statistics;

import java.util.Optional;
import org.vereda.quantity.Country;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;

/**
 * A published figure about an industry in a region and year.
 *
 * <p>A table prints totals beside their parts: a country beside its provinces, all industries beside each one. Add figures
 * up with {@link StatisticTable#sum}, which refuses to count one twice.
 *
 * @param table the table that it stands in, for example {@code statcan-ghg}
 * @param country the country
 * @param subdivision the province or state, empty for the country as a whole
 * @param sector the industry as the table knows it
 * @param year the year that the figure is about
 * @param indicator what is counted, for example {@code ghg} (CO2 equivalent), {@code co2}, {@code energy}, {@code water},
 *     {@code nox}, or a register's substance code
 * @param medium where a release goes as the table calls it, for example {@code air}; empty where that does not apply
 * @param basis the set of GWPs or another basis that the table states, empty where none applies
 * @param amount the figure in the table's own unit
 * @param mark what the publisher prints beside the figure, for example {@code p} or {@code a} for preliminary; empty for none
 * @param position where it was read
 */
public record Statistic(
        String table,
        Country country,
        Optional<Subdivision> subdivision,
        Sector sector,
        int year,
        String indicator,
        String medium,
        String basis,
        Quantity amount,
        String mark,
        SourcePosition position) {

    /**
     * An industry or another part of the whole in the classification of a publisher.
     *
     * @param classification the classification, for example {@code IOIC} or {@code NAICS 2017}
     * @param code its code there, empty where it has only a name
     * @param name its name as printed
     * @param isTotal true where the same table also prints the parts that it is the sum of
     */
    public record Sector(String classification, String code, String name, boolean isTotal) {}
}
