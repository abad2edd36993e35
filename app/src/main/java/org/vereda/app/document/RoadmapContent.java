package org.vereda.app.document;

import java.util.List;
import java.util.Optional;
import org.vereda.app.roadmap.Planning;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.gains.CostGame;
import org.vereda.roadmap.gains.Integration;
import org.vereda.roadmap.review.Element;
import org.vereda.roadmap.review.Review;
import org.vereda.roadmap.risk.CostRisk;
import org.vereda.roadmap.risk.PlanRisk;
import org.vereda.roadmap.risk.RiskSettings;
import org.vereda.sources.ReferencePack;

/**
 * What a roadmap document tells.
 *
 * @param planning the folder that was planned
 * @param integration the plans apart and together; the document is about the one together
 * @param game what coalitions cost, none where one cannot meet its targets
 * @param risk what becomes of the plan in drawn futures
 * @param costRisk what it costs in them
 * @param riskSettings how they were drawn
 * @param text the paragraphs of its summary
 * @param review its review, none where it was not laid before anybody
 * @param packs the reference data
 */
public record RoadmapContent(
        Planning planning,
        Integration integration,
        Optional<CostGame> game,
        PlanRisk risk,
        CostRisk costRisk,
        RiskSettings riskSettings,
        List<Element> text,
        Optional<Review> review,
        List<ReferencePack> packs) {
    public RoadmapContent {
        text = List.copyOf(text);
        packs = List.copyOf(packs);
    }

    /** The plan that the document is about. */
    public Roadmap roadmap() {
        return integration.together();
    }
}
