package org.vereda.exchange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A wire format of product footprints, by the names of the fields that are needed to use one.
 *
 * <p>Sources: PACT technical specifications 2.3 and 3.0 (openapi files), Catena-X aspect models io.catenax.pcf 7.0.0 to
 * 10.0.0. In PACT 3 and Catena-X 8 and later a footprint is stated for the declared amount; in PACT 2 and Catena-X 7 for
 * one declared unit ({@code kgCO2e/declared unit}).
 */
enum WireFormat {
    PACT_3(
            "pcfExcludingBiogenicUptake",
            "declaredUnitOfMeasurement",
            "declaredUnitAmount",
            true,
            "ipccCharacterizationFactors",
            "productNameCompany"),
    PACT_2(
            "pCfExcludingBiogenic",
            "declaredUnit",
            "unitaryProductAmount",
            false,
            "characterizationFactors",
            "productNameCompany"),
    CATENA_X_7(
            "pcfExcludingBiogenic",
            "declaredUnit",
            "unitaryProductAmount",
            false,
            "extWBCSD_characterizationFactors",
            "productName"),
    CATENA_X_8(
            "pcfExcludingBiogenicUptake",
            "declaredUnitOfMeasurement",
            "declaredUnitAmount",
            true,
            "ipccCharacterizationFactors",
            "productNameCompany");

    private static final Pattern PACT = Pattern.compile("([23])\\.\\d+\\.\\d+(-\\d{8})?");
    private static final Pattern CATENA_X = Pattern.compile("urn:.*io\\.catenax\\.pcf.*?:(\\d{1,3})\\.\\d+\\.\\d+.*");

    final String total;
    final String unit;
    final String amount;
    final boolean perAmount;
    final String gwp;
    final String name;

    WireFormat(String total, String unit, String amount, boolean perAmount, String gwp, String name) {
        this.total = total;
        this.unit = unit;
        this.amount = amount;
        this.perAmount = perAmount;
        this.gwp = gwp;
        this.name = name;
    }

    /** The format that a {@code specVersion} names, or nothing for one that is not known here. */
    static Optional<WireFormat> of(String specVersion) {
        Matcher pact = PACT.matcher(specVersion);
        if (pact.matches()) {
            return Optional.of(pact.group(1).equals("3") ? PACT_3 : PACT_2);
        }
        Matcher catena = CATENA_X.matcher(specVersion);
        return catena.matches() ? ofCatenaX(Integer.parseInt(catena.group(1))) : Optional.empty();
    }

    /** True for the formats whose totals are defined by uptake. */
    boolean isLatest() {
        return this == PACT_3 || this == CATENA_X_8;
    }

    boolean isPact() {
        return this == PACT_2 || this == PACT_3;
    }

    private static Optional<WireFormat> ofCatenaX(int version) {
        if (version < 7 || version > 10) {
            return Optional.empty();
        }
        return Optional.of(version == 7 ? CATENA_X_7 : CATENA_X_8);
    }
}
