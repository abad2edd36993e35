package org.vereda.app.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.vereda.footprint.method.MethodProfile;
import org.vereda.footprint.method.ProfiledFootprint;
import org.vereda.footprint.network.Demand;
import org.vereda.footprint.network.Effort;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.report.content.ProductLine;
import org.vereda.report.upstream.NodeWords;

/**
 * A supply network that footprints are asked of.
 *
 * @param name what was read, as people call it
 * @param network the network
 * @param products the nodes that one may ask about
 * @param words how nodes and facts are called
 * @param portfolio all final products in the amounts that were made, none where nobody makes anything
 * @param groups amounts of products by the name of a cohort
 * @param effort what it takes to ask for data, and how sure an answer is
 * @param profiles the footprint of a node by the rules of a standard, nothing where its parts are not told apart
 * @param findings what a person should know about the input
 * @param refused what keeps parts of the input from being computed; the rest is here
 * @param refusal why a product of that identifier or name is left out, nothing for one that is not
 * @param recycled the recycled content that its products hold, by the node that makes them
 */
public record FootprintInput(
        String name,
        SupplyNetwork network,
        List<Integer> products,
        NodeWords words,
        Optional<Demand> portfolio,
        Map<String, Demand> groups,
        Effort effort,
        BiFunction<Integer, MethodProfile, Optional<ProfiledFootprint>> profiles,
        List<Finding> findings,
        List<Finding> refused,
        Function<String, Optional<InvalidInput>> refusal,
        Function<Integer, List<ProductLine.Recycled>> recycled) {
    public FootprintInput {
        products = List.copyOf(products);
        groups = Map.copyOf(groups);
        findings = List.copyOf(findings);
        refused = List.copyOf(refused);
    }

    /** The same where parts could not be computed. */
    FootprintInput without(List<Finding> parts, Function<String, Optional<InvalidInput>> why) {
        return new FootprintInput(
                name, network, products, words, portfolio, groups, effort, profiles, findings, parts, why, recycled);
    }
}
