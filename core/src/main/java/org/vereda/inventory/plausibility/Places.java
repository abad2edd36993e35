package org.vereda.inventory.plausibility;

import java.util.List;
import java.util.stream.Collectors;
import org.vereda.quantity.SourcePosition;

/** Where the figures stand that speak against another one, as messages show it. */
final class Places {
    private static final int SHOWN = 5;

    private Places() {}

    /** The places of the first five figures, without the file where it is that of the suspect; a dash where nothing has a place. */
    static String text(List<Figure> figures, SourcePosition suspect) {
        List<String> places = figures.stream()
                .map(figure -> text(figure.position(), suspect))
                .filter(place -> !place.isEmpty())
                .distinct()
                .toList();
        String shown = places.stream().limit(SHOWN).collect(Collectors.joining(", "));
        if (places.isEmpty()) {
            return "–";
        }
        return places.size() > SHOWN ? shown + ", …" : shown;
    }

    private static String text(SourcePosition position, SourcePosition suspect) {
        boolean isHere = position.file().equals(suspect.file())
                && position.sheet().equals(suspect.sheet())
                && position.line() > 0;
        return isHere ? position.line() + ":" + position.column() : position.toString();
    }
}
