package org.vereda.roadmap.columns;

/** The paths of one end use that can be part of something that costs no more than a window above the least of all that is priced with it. */
interface Near {
    /** For a window of the whole. */
    Reach within(double window);

    /**
     * The paths of a pricing that lie within a window of their own.
     *
     * @param pricing the end use by itself
     * @param window how far above its least cost they may lie
     */
    record Reach(Pricing pricing, double window) {}

    /** An end use that is priced by itself. */
    static Near alone(Pricing pricing) {
        return window -> new Reach(pricing, window);
    }
}
