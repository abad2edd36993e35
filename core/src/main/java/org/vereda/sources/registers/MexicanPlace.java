package org.vereda.sources.registers;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.inventory.Coordinates;
import org.vereda.quantity.Subdivision;
import org.vereda.sources.table.TableFormat;

/** Names of states and coordinates as RETC writes them. */
final class MexicanPlace {
    private static final String STATES = "AGU=aguascalientes|BCN=baja california|BCS=baja california sur|CAM=campeche"
            + "|CHH=chihuahua|CHP=chiapas|CMX=ciudad de mexico|CMX=distrito federal|COA=coahuila"
            + "|COA=coahuila de zaragoza|COL=colima|DUR=durango|GRO=guerrero|GUA=guanajuato|HID=hidalgo|JAL=jalisco"
            + "|MEX=mexico|MEX=estado de mexico|MIC=michoacan|MIC=michoacan de ocampo|MOR=morelos|NAY=nayarit"
            + "|NLE=nuevo leon|OAX=oaxaca|PUE=puebla|QUE=queretaro|QUE=queretaro de arteaga|ROO=quintana roo"
            + "|SIN=sinaloa|SLP=san luis potosi|SON=sonora|TAB=tabasco|TAM=tamaulipas|TLA=tlaxcala|VER=veracruz"
            + "|VER=veracruz de ignacio de la llave|YUC=yucatan|ZAC=zacatecas";
    private static final Map<String, Subdivision> STATE_BY_NAME = byName();

    /** Degrees, minutes and perhaps seconds with the signs in use for them, perhaps with N or W behind. */
    private static final Pattern DEGREES_MINUTES_SECONDS =
            Pattern.compile("(-?\\d{1,3})\\s*[°ºª]\\s*'?\\s*(\\d{1,2})\\s*['\\s]\\s*"
                    + "(\\d{1,2}(?:\\.\\d+)?)?\\s*(?:\"|'{1,2})?\\s*[NWO]?");

    private static final Pattern DECIMAL_DEGREES = Pattern.compile("-?\\d{1,3}(?:\\.\\d+)?");
    private static final double SOUTH = 14.5;
    private static final double NORTH = 32.8;
    private static final double EAST = 86.5;
    private static final double WEST = 118.5;

    private MexicanPlace() {}

    /** The state of that name, in any case, with or without accents, under its old or new name. */
    static Optional<Subdivision> state(String name) {
        return Optional.ofNullable(STATE_BY_NAME.get(withoutAccents(name)));
    }

    /**
     * The place of a latitude north and a longitude west, each in degrees, minutes and seconds or in decimal degrees; the
     * register mostly leaves out the minus sign of the west. Nothing where a part is out of range or the place is far
     * from Mexico.
     */
    static Optional<Coordinates> coordinates(String latitude, String longitude) {
        OptionalDouble north = degrees(latitude);
        OptionalDouble west = degrees(longitude);
        if (north.isEmpty() || west.isEmpty()) {
            return Optional.empty();
        }
        double degreesWest = Math.abs(west.getAsDouble());
        boolean inMexico = north.getAsDouble() >= SOUTH
                && north.getAsDouble() <= NORTH
                && degreesWest >= EAST
                && degreesWest <= WEST;
        return inMexico ? Optional.of(new Coordinates(north.getAsDouble(), -degreesWest)) : Optional.empty();
    }

    /** The text in lower case, in one line and without accents, for comparing names. */
    static String withoutAccents(String text) {
        return Normalizer.normalize(TableFormat.inOneLine(text), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static OptionalDouble degrees(String text) {
        String stripped = text.strip();
        if (DECIMAL_DEGREES.matcher(stripped).matches()) {
            return OptionalDouble.of(Double.parseDouble(stripped));
        }
        Matcher parts = DEGREES_MINUTES_SECONDS.matcher(stripped);
        return parts.matches() ? degrees(parts) : OptionalDouble.empty();
    }

    private static OptionalDouble degrees(Matcher parts) {
        double degrees = Double.parseDouble(parts.group(1));
        double minutes = Double.parseDouble(parts.group(2));
        double seconds = Double.parseDouble(Optional.ofNullable(parts.group(3)).orElse("0"));
        if (minutes >= 60 || seconds >= 60) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.copySign(Math.abs(degrees) + minutes / 60 + seconds / 3600, degrees));
    }

    private static Map<String, Subdivision> byName() {
        return Stream.of(STATES.split("\\|"))
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.substring(4), entry -> new Subdivision("MX-" + entry.substring(0, 3))));
    }
}
