package org.vereda.app.chain;

import java.util.List;
import org.vereda.quantity.InvalidInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A log whose entries hang together by hashes, wherever it is kept; see {@link ChainedLog#hash}. */
public interface Chained {
    /**
     * The entries in their order.
     *
     * @throws InvalidInput naming the first that does not fit to those before it
     */
    List<JsonNode> entries();

    /** The hash of the last entry: who keeps it can tell later whether entries were cut off. */
    String last();

    /**
     * Adds entries where the log still ends with the entry by which they were decided.
     *
     * @param end what {@link #last()} was then
     * @return false where somebody has added an entry since; nothing is written then
     */
    boolean appendAfter(String end, List<ObjectNode> entries);

    /** That an entry, counted from 1, says what the program cannot understand, though it fits to those before it. */
    InvalidInput notUnderstood(int line);
}
