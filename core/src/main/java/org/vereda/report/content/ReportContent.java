package org.vereda.report.content;

import java.util.List;
import org.vereda.quantity.Finding;

/**
 * Everything that a report shows, ready to be shown: results of the other rooms, sorted, with nothing left to compute. Greenhouse
 * gases are kg CO2e, money is in the currency and price year of the frame. An empty list is shown as empty, with what to do
 * about it.
 *
 * @param frame what the report is about
 * @param facilities the footprint of each facility in the base year
 * @param products the footprint of each product
 * @param upstream what stands behind them, how sure they are and what to ask next
 * @param releases releases to public registers
 * @param actions the options found, best first
 * @param plan the roadmap, or why there is none
 * @param findings what a person should know about the input
 * @param sources the packs, factors and documents used
 */
public record ReportContent(
        Frame frame,
        List<FacilityLine> facilities,
        List<ProductLine> products,
        UpstreamContent upstream,
        List<ReleaseLine> releases,
        List<ActionLine> actions,
        PlanPart plan,
        List<Finding> findings,
        List<SourceLine> sources) {
    public ReportContent {
        facilities = List.copyOf(facilities);
        products = List.copyOf(products);
        releases = List.copyOf(releases);
        actions = List.copyOf(actions);
        findings = List.copyOf(findings);
        sources = List.copyOf(sources);
    }
}
