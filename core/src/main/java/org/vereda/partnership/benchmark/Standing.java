package org.vereda.partnership.benchmark;

/**
 * How a facility stands.
 *
 * @param facility its identifier
 * @param use what it used
 * @param best what the best need for the same drivers
 * @param index use over best: 1 for a plant at the frontier
 * @param share the share of its peers that need more beyond the best, by their spread; no plant is counted
 * @param quarter the quarter of its peers that it is in, 1 for the best
 * @param reserve what it would use less in the best quarter, never below zero
 */
public record Standing(
        String facility, double use, double best, double index, double share, int quarter, double reserve) {
    private static final double QUARTER = 0.25;

    /** The standing of a facility by a reference. */
    public static Standing of(Peer peer, Reference reference) {
        double beyond = reference.model().beyond(peer.use(), peer.drivers());
        double best = reference.model().best(peer.drivers());
        double share = reference.model().shareAbove(beyond);
        int quarter = Math.clamp((int) Math.ceil((1 - share) / QUARTER), 1, 4);
        double over = Math.max(0, beyond - reference.model().quantile(QUARTER));
        return new Standing(
                peer.facility(),
                peer.use(),
                best,
                peer.use() / best,
                share,
                quarter,
                peer.use() * (1 - Math.exp(-over)));
    }
}
