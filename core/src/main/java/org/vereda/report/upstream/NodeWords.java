package org.vereda.report.upstream;

import org.vereda.footprint.network.NetworkNode;
import org.vereda.report.content.Named;

/** How the nodes and facts of a network are called for people. */
public interface NodeWords {
    /** The words that the network itself holds, the same in every language: for databases. */
    NodeWords PLAIN = new NodeWords() {};

    /** What a node gives. */
    default Named name(NetworkNode node) {
        return Named.of(node.name().isEmpty() ? node.product() : node.name());
    }

    /** Who makes it and where, empty where not known. */
    default String place(NetworkNode node) {
        String maker = maker(node.maker());
        return maker.isEmpty() || node.country().isEmpty() ? maker + node.country() : maker + ", " + node.country();
    }

    /** A facility, supplier or publisher by its identifier. */
    default String maker(String id) {
        return id;
    }

    /** A product or flow that a fact or request is about, by its identifier. */
    default Named subject(String subject) {
        return Named.of(subject);
    }
}
