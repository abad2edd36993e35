package org.vereda.quantity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A province, territory or state by its ISO 3166-2 code, for example {@code CA-ON}, {@code MX-QUE}, {@code US-MI}.
 *
 * @param code the ISO 3166-2 code
 */
public record Subdivision(String code) implements Comparable<Subdivision> {
    private static final Map<Country, Set<String>> CODES = Map.of(
            Country.CA,
            codes("AB BC MB NB NL NS NT NU ON PE QC SK YT"),
            Country.MX,
            codes("AGU BCN BCS CAM CHH CHP CMX COA COL DUR GRO GUA HID JAL MEX MIC MOR NAY NLE OAX PUE QUE ROO SIN SLP"
                    + " SON TAB TAM TLA VER YUC ZAC"),
            Country.US,
            codes("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY"
                    + " NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR GU VI AS MP"));

    public Subdivision {
        if (!isKnown(code)) {
            throw InvalidInput.of(Finding.error("quantity.unknown-subdivision", SourcePosition.NOWHERE, code));
        }
    }

    /** Reads {@code CA-ON}, in any case and with blanks around. */
    public static Subdivision parse(String text) {
        return new Subdivision(text.strip().toUpperCase(Locale.ROOT));
    }

    public Country country() {
        return Country.valueOf(code.substring(0, 2));
    }

    @Override
    public int compareTo(Subdivision other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }

    private static boolean isKnown(String code) {
        return Arrays.stream(Country.values())
                .anyMatch(country -> code.startsWith(country + "-")
                        && CODES.getOrDefault(country, Set.of()).contains(code.substring(3)));
    }

    private static Set<String> codes(String list) {
        return Set.of(list.split(" "));
    }
}
