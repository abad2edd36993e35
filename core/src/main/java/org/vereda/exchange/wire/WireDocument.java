package org.vereda.exchange.wire;

import java.util.Map;
import org.vereda.quantity.SourcePosition;

/**
 * A product footprint with the places where its values stand.
 *
 * @param footprint the footprint
 * @param position where it begins
 * @param places the place of each value by its JSON pointer inside the footprint, of the calculator CSV by its column
 */
public record WireDocument(WireFootprint footprint, SourcePosition position, Map<String, SourcePosition> places) {
    public WireDocument {
        places = Map.copyOf(places);
    }

    /** A footprint that was made here and has no place in a file. */
    public static WireDocument of(WireFootprint footprint) {
        return new WireDocument(footprint, SourcePosition.NOWHERE, Map.of());
    }

    /** Where the value of a field stands, else the nearest group around it, else the beginning. */
    public SourcePosition at(String path) {
        boolean column = places.containsKey(path);
        if (column) {
            return places.getOrDefault(path, position);
        }
        String pointer = pointer(path);
        while (!pointer.isEmpty() && !places.containsKey(pointer)) {
            pointer = pointer.substring(0, pointer.lastIndexOf('/'));
        }
        return places.getOrDefault(pointer, position);
    }

    private String pointer(String path) {
        boolean lists = footprint.version().groupsAreLists();
        return "/" + path.replace(".", lists ? "/0/" : "/");
    }
}
