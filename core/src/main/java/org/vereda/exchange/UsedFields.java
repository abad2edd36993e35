package org.vereda.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vereda.exchange.wire.Loss;
import org.vereda.exchange.wire.WireContent;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.footprint.product.SupplierFootprint;
import tools.jackson.databind.JsonNode;

/**
 * What of a received footprint a calculation uses when it becomes a {@link SupplierFootprint}: who and what it is for, the total with
 * its components, the declared unit, the share of primary data, the validity and the GWP set. Everything else is told as lost; the
 * file keeps it.
 */
public final class UsedFields {
    private static final Set<String> USED = Set.of(
            "specVersion",
            "status",
            "companyName",
            "companyIds",
            "productIds",
            "productNameCompany",
            "declaredUnitOfMeasurement",
            "declaredUnitAmount",
            "referencePeriodEnd",
            "validityPeriodStart",
            "validityPeriodEnd",
            "pcfExcludingBiogenicUptake",
            "pcfIncludingBiogenicUptake",
            "fossilGhgEmissions",
            "landUseChangeGhgEmissions",
            "landManagementGhgEmissions",
            "landManagementFossilGhgEmissions",
            "landManagementBiogenicCO2Emissions",
            "landManagementBiogenicCO2Removals",
            "biogenicCO2Uptake",
            "biogenicNonCO2Emissions",
            "aircraftGhgEmissions",
            "technologicalCO2Removals",
            "ccsTechnologicalCO2Capture",
            "primaryDataShare",
            "ipccCharacterizationFactors",
            "characterizationFactors");

    private UsedFields() {}

    /** The names of the fields that are used. */
    public static Set<String> names() {
        return USED;
    }

    /** What a calculation leaves out, in the order of the table of fields, then what the version does not know. */
    public static List<Loss> losses(WireFootprint footprint) {
        WireContent content = WireContent.of(footprint);
        List<Loss> losses = new ArrayList<>();
        content.values().forEach((field, value) -> {
            if (!USED.contains(field)) {
                losses.add(new Loss(Loss.Reason.NO_PLACE, field, shown(value), ""));
            }
        });
        content.unknown().forEach((place, value) -> losses.add(new Loss(Loss.Reason.UNKNOWN, place, shown(value), "")));
        return losses;
    }

    private static String shown(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }
}
