package org.vereda.inventory.comparison.beside;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What there is of a published table.
 *
 * @param id its name, such as {@code statcan-ghg}
 * @param countries the countries in it
 * @param regions how many provinces or states it tells apart
 * @param sectors how many industries it tells apart
 * @param firstYear the first year in it
 * @param lastYear the last year in it
 * @param indicators what is counted
 * @param figures how many figures it holds
 * @param missing how many cells hold none
 */
public record PublishedTable(
        String id,
        SortedSet<String> countries,
        int regions,
        int sectors,
        int firstYear,
        int lastYear,
        SortedSet<String> indicators,
        int figures,
        int missing) {
    public PublishedTable {
        countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
        indicators = Collections.unmodifiableSortedSet(new TreeSet<>(indicators));
    }
}
