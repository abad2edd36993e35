package org.vereda.endoflife.rates;

/** Where the mass of a vehicle goes when it is treated, by the steps of ISO 22628. */
public enum TreatmentStep {
    /** Taken out before anything else: fluids, batteries, filters, gas tanks, tires, catalytic converters; mP. */
    PRETREATMENT("mP", true, true),
    /** Parts taken off because they can be used again or recycled; mD. */
    DISMANTLING("mD", true, true),
    /** Ferrous and non-ferrous metals that are separated; mM. */
    METALS("mM", true, true),
    /** Residue without metals that a proven technology recycles; mTr. */
    RECYCLABLE_RESIDUE("mTr", true, true),
    /** Residue without metals whose energy can be recovered; mTe. */
    ENERGY_RESIDUE("mTe", false, true),
    /** What is left: neither recycled nor recovered. */
    DISPOSAL("", false, false);

    private final String symbol;
    private final boolean recycled;
    private final boolean recovered;

    TreatmentStep(String symbol, boolean recycled, boolean recovered) {
        this.symbol = symbol;
        this.recycled = recycled;
        this.recovered = recovered;
    }

    /** The symbol of the standard, empty for what is left. */
    public String symbol() {
        return symbol;
    }

    /** True where the mass counts for recyclability. */
    public boolean isRecycled() {
        return recycled;
    }

    /** True where the mass counts for recoverability. */
    public boolean isRecovered() {
        return recovered;
    }
}
