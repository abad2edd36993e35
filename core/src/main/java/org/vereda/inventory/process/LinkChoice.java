package org.vereda.inventory.process;

import org.vereda.quantity.SourcePosition;

/**
 * Who provides a flow, as a person chose it.
 *
 * @param flow the identifier of the flow
 * @param user the identifier of the process that it applies to, empty for all
 * @param provider the identifier of the providing process, empty to cut the flow off
 * @param position where the choice was read
 */
public record LinkChoice(String flow, String user, String provider, SourcePosition position) {}
