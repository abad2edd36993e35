package org.vereda.report.content;

import java.util.List;

/**
 * What the footprint engine knows beyond totals.
 *
 * @param totals the footprints of all products with their ranges
 * @param details what stands behind the largest of them
 * @param requests what to ask next
 * @param profiles all products by the rules of standards
 * @param impacts all products by impact category
 */
public record UpstreamContent(
        List<UpstreamDetail> totals,
        List<UpstreamDetail> details,
        List<RequestList> requests,
        List<ProfileLine> profiles,
        List<ImpactLine> impacts) {
    /** Nothing known. */
    public static final UpstreamContent NONE =
            new UpstreamContent(List.of(), List.of(), List.of(), List.of(), List.of());

    public UpstreamContent {
        totals = List.copyOf(totals);
        details = List.copyOf(details);
        requests = List.copyOf(requests);
        profiles = List.copyOf(profiles);
        impacts = List.copyOf(impacts);
    }
}
