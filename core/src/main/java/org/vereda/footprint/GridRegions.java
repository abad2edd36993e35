package org.vereda.footprint;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Which eGRID subregions a United States ZIP code lies in. */
public final class GridRegions {
    /**
     * A run of listed ZIP codes that lie in the same subregions.
     *
     * @param from the first, five digits
     * @param to the last, five digits
     * @param subregions one subregion, or several where the ZIP codes are divided
     */
    public record Range(String from, String to, List<String> subregions) {
        public Range {
            subregions = List.copyOf(subregions);
        }
    }

    private final NavigableMap<String, Range> byStart = new TreeMap<>();

    public GridRegions(List<Range> ranges) {
        ranges.forEach(range -> byStart.put(range.from(), range));
    }

    /**
     * The subregions of the ZIP code ({@code 60633}, {@code 60633-1234}); several where it is divided, none where the
     * table does not know it. Who gets several should be asked for the {@code grid} of the facility.
     */
    public List<String> ofZip(String zip) {
        String digits = zip.strip().split("-", 2)[0];
        return Optional.ofNullable(byStart.floorEntry(digits))
                .map(Map.Entry::getValue)
                .filter(range -> digits.length() == 5 && digits.compareTo(range.to()) <= 0)
                .map(Range::subregions)
                .orElse(List.of());
    }

    public List<Range> ranges() {
        return List.copyOf(byStart.values());
    }
}
