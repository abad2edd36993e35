package org.vereda.endoflife.content;

import java.util.List;
import org.vereda.endoflife.loop.SecondaryLot;

/**
 * What a partnership states about recycled material.
 *
 * @param claims what products hold of it
 * @param lots what was recovered and offered to them
 */
public record ContentBook(List<ContentClaim> claims, List<SecondaryLot> lots) {
    public ContentBook {
        claims = List.copyOf(claims);
        lots = List.copyOf(lots);
    }
}
