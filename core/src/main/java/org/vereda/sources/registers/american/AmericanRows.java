package org.vereda.sources.registers.american;

import org.vereda.inventory.releases.OffSiteTransfer;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.SourceReduction;
import org.vereda.inventory.releases.WasteReport;

/** Takes what the rows of a file say, one after the other. */
public interface AmericanRows {
    void facility(RegisterFacility facility);

    void report(RegisterReport report);

    void transfer(OffSiteTransfer transfer);

    void reduction(SourceReduction reduction);

    void waste(WasteReport waste);
}
