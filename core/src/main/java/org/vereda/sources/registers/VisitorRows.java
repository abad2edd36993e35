package org.vereda.sources.registers;

import org.vereda.inventory.releases.OffSiteTransfer;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.SourceReduction;
import org.vereda.inventory.releases.WasteReport;
import org.vereda.sources.registers.american.AmericanRows;

/** Hands the rows of a file of the United States to a visitor. */
record VisitorRows(ReleaseRegister.Visitor visitor) implements AmericanRows {
    @Override
    public void facility(RegisterFacility facility) {
        visitor.facility(facility);
    }

    @Override
    public void report(RegisterReport report) {
        visitor.report(report);
    }

    @Override
    public void transfer(OffSiteTransfer transfer) {
        visitor.transfer(transfer);
    }

    @Override
    public void reduction(SourceReduction reduction) {
        visitor.reduction(reduction);
    }

    @Override
    public void waste(WasteReport waste) {
        visitor.waste(waste);
    }
}
