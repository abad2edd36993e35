package org.vereda.footprint.economy;

import java.util.List;

/**
 * A demand vector that comes with a model: an amount of money for every sector.
 *
 * @param id the publisher's identifier
 * @param year the year of the demand
 * @param type {@code Production} or {@code Consumption}
 * @param system {@code Complete} or {@code Domestic}
 * @param amounts money by sector, in the order of the model, in its currency and price year
 */
public record SectorDemand(String id, int year, String type, String system, List<Double> amounts) {
    public SectorDemand {
        amounts = List.copyOf(amounts);
    }
}
