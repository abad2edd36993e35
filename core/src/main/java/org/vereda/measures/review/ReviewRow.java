package org.vereda.measures.review;

import java.util.Optional;
import org.vereda.inventory.Flow;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;

/**
 * A waste seen at a step of a value stream.
 *
 * @param facility where
 * @param order the place of the step in the stream, from 1
 * @param step the step, best by the word of the facility's process
 * @param lean the lean waste, none where the row is about nature only
 * @param environmental the environmental waste, none where the row is about the flow of work only
 * @param flow what is wasted, none where nobody said
 * @param endUse the kind of end use by the words of the measure library, empty where nobody said
 * @param amount how much in a year, none where it was not measured or estimated
 * @param note what was seen
 * @param evidence how the amount is known
 * @param position where the row was read
 */
public record ReviewRow(
        String facility,
        int order,
        String step,
        Optional<LeanWaste> lean,
        Optional<EnvironmentalWaste> environmental,
        Optional<Flow> flow,
        String endUse,
        Optional<Quantity> amount,
        String note,
        Evidence evidence,
        SourcePosition position) {}
