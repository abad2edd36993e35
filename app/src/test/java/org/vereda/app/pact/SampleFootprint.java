package org.vereda.app.pact;

import org.vereda.exchange.wire.WireFile;
import org.vereda.exchange.wire.WireFootprint;

/** A footprint by PACT 3 that keeps every rule. */
public final class SampleFootprint {
    private static final String TEXT = """
            {"id": "00000000-0000-4000-8000-000000000000", "specVersion": "3.0.3", "created": "2026-02-01T00:00:00Z", "status": "Active",
             "companyName": "Press Works", "companyIds": ["urn:pact:press.example:company-id:press"], "productDescription": "A stamped bracket",
             "productIds": ["urn:pact:press.example:product-id:bracket"], "productClassifications": ["urn:unspsc:25172500", "urn:cpc:42999"],
             "productNameCompany": "Bracket", "comment": "",
             "validityPeriodStart": "2026-01-01T00:00:00Z", "validityPeriodEnd": "2028-12-31T00:00:00Z",
             "pcf": {"declaredUnitOfMeasurement": "piece", "declaredUnitAmount": "1", "productMassPerDeclaredUnit": "2",
              "referencePeriodStart": "2025-01-01T00:00:00Z", "referencePeriodEnd": "2026-01-01T00:00:00Z", "geographyCountry": "US",
              "pcfExcludingBiogenicUptake": "3.5", "pcfIncludingBiogenicUptake": "3.5", "fossilGhgEmissions": "3.5", "fossilCarbonContent": "0",
              "biogenicNonCO2Emissions": "0", "landUseChangeGhgEmissions": "0", "biogenicCO2Uptake": "0",
              "recycledCarbonContent": "0", "biogenicCarbonContent": "0",
              "ipccCharacterizationFactors": ["AR6"], "crossSectoralStandards": ["ISO14067", "PACT-3.0"], "exemptedEmissionsPercent": "1",
              "exemptedEmissionsDescription": "lubricants", "boundaryProcessesDescription": "Cradle to gate", "allocationRulesDescription": "mass",
              "packagingEmissionsIncluded": true, "packagingGhgEmissions": "0.1", "packagingBiogenicCarbonContent": "0",
              "ccsTechnologicalCO2CaptureIncluded": false, "primaryDataShare": "40",
              "dqi": {"technologicalDQR": "2", "geographicalDQR": "2", "temporalDQR": "2"}}}
            """;

    private SampleFootprint() {}

    public static WireFootprint read() {
        return WireFile.read("sample.json", TEXT).getFirst().footprint();
    }
}
