package org.vereda.exchange.process;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The data quality system of entries with five scores from 1 (best) to 5: the pedigree matrix with its indicators in the
 * order of ecoinvent (Frischknecht and others, ecoinvent report 1, 2007, table 7.1). It carries no spreads of its own;
 * those stand at the lines.
 */
final class PedigreeSystem {
    static final String ID = StableIdentifier.named("DQSystem", "pedigree, five indicators");

    private static final String NAME = "Pedigree matrix, five indicators";
    private static final int SCORES = 5;
    private static final List<String> INDICATORS = List.of(
            "Reliability",
            "Completeness",
            "Temporal correlation",
            "Geographical correlation",
            "Further technological correlation");

    private PedigreeSystem() {}

    static ObjectNode reference() {
        return OpenLcaEntities.object("DQSystem").put("@id", ID).put("name", NAME);
    }

    static ObjectNode entity() {
        ObjectNode node = OpenLcaEntities.root("DQSystem", ID, NAME, List.of());
        node.put("hasUncertainties", false);
        ArrayNode indicators = node.putArray("indicators");
        for (int place = 0; place < INDICATORS.size(); place++) {
            ObjectNode indicator = indicators.addObject();
            indicator.put("@type", "DQIndicator");
            indicator.put("name", INDICATORS.get(place));
            indicator.put("position", place + 1);
            ArrayNode scores = indicator.putArray("scores");
            for (int score = 1; score <= SCORES; score++) {
                scores.addObject()
                        .put("@type", "DQScore")
                        .put("position", score)
                        .put("label", Integer.toString(score));
            }
        }
        return node;
    }
}
