package org.vereda.partnership.benchmark;

import java.util.List;

/**
 * A facility that can be compared.
 *
 * @param facility its identifier
 * @param organization who runs it
 * @param industry the digits of its industry code
 * @param use what it used
 * @param drivers what drove that: 1 for the fixed part, then the drivers in the order of the question
 */
public record Peer(String facility, String organization, String industry, double use, List<Double> drivers) {
    public Peer {
        drivers = List.copyOf(drivers);
    }
}
