package org.vereda.sources;

import java.util.List;
import org.vereda.inventory.Coordinates;

/**
 * An outer boundary of a province, territory or state, simplified for small maps.
 *
 * @param subdivision its ISO 3166-2 code
 * @param points the corners, in turn
 */
public record Outline(String subdivision, List<Coordinates> points) {
    public Outline {
        points = List.copyOf(points);
    }
}
