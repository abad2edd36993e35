package org.vereda.exchange.wire;

import java.util.Objects;

/** A bracket by PACT 3 whose invented numbers add up, and the same by other versions. */
public final class Sample {
    /** A piece of 1.25 kg with everything that PACT 3 can say without capture. */
    public static final String PACT_3 = """
            {"id": "5b0f6a0e-5d0c-4d5e-9a4b-0d1f0a6b7c11", "specVersion": "3.0.3", "status": "Active",
             "created": "2026-02-10T14:00:00Z", "companyName": "Lakeshore Stamping LLC",
             "companyIds": ["urn:pact:lakeshore.example:company-id:LS-001"],
             "productIds": ["urn:pact:lakeshore.example:supplier-id:BRK-1042"],
             "productClassifications": ["urn:pact:productclassification:un-cpc:42999"],
             "productNameCompany": "Seat bracket", "productDescription": "A bracket", "comment": "by area",
             "pcf": {"declaredUnitOfMeasurement": "piece", "declaredUnitAmount": "2", "productMassPerDeclaredUnit": "2.50",
               "referencePeriodStart": "2025-01-01T00:00:00Z", "referencePeriodEnd": "2026-01-01T00:00:00Z",
               "geographyCountrySubdivision": "US-MI", "boundaryProcessesDescription": "steel, stamping, coating",
               "pcfExcludingBiogenicUptake": "3.181", "pcfIncludingBiogenicUptake": "3.163",
               "fossilGhgEmissions": "3.179", "fossilCarbonContent": "0.004", "biogenicCarbonContent": "0",
               "recycledCarbonContent": "0", "landUseChangeGhgEmissions": "0", "aircraftGhgEmissions": "0.020",
               "landManagementFossilGhgEmissions": "0", "landManagementBiogenicCO2Emissions": "0",
               "biogenicNonCO2Emissions": "0.002", "biogenicCO2Uptake": "-0.018",
               "packagingEmissionsIncluded": true, "packagingGhgEmissions": "0.031",
               "packagingBiogenicCarbonContent": "0.0049", "ccsTechnologicalCO2CaptureIncluded": false,
               "ipccCharacterizationFactors": ["AR6"], "crossSectoralStandards": ["ISO14067", "PACT-3.0"],
               "productOrSectorSpecificRules": [{"operator": "Other", "otherOperatorName": "worldsteel.org",
                 "ruleNames": ["urn:worldsteel.org:rule:2017"]}],
               "exemptedEmissionsPercent": "1.4", "exemptedEmissionsDescription": "tool wear",
               "allocationRulesDescription": "by area", "primaryDataShare": "61.5",
               "secondaryEmissionFactorSources": [{"name": "eGRID", "version": "2022"}],
               "dqi": {"technologicalDQR": "1.9", "geographicalDQR": "1.6", "temporalDQR": "1.2"}}}
            """;

    private Sample() {}

    /** The bracket. */
    public static WireFootprint bracket() {
        return of(PACT_3);
    }

    /** The footprint of a text. */
    public static WireFootprint of(String text) {
        return Objects.requireNonNull(WireFile.read("sample.json", text).getFirst())
                .footprint();
    }
}
