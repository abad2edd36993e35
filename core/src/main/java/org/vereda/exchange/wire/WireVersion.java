package org.vereda.exchange.wire;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of a standard by which product footprints are written.
 *
 * <p>Sources: PACT openapi files 2.0.0 to 2.3.3 and 3.0.4; Catena-X aspect models io.catenax.pcf 7.0.0 to 10.0.0; the CSV
 * template of Catena-X for calculators. PACT 3 and Catena-X 8 and later state emissions for the declared amount, the others for
 * one declared unit.
 */
public enum WireVersion {
    PACT_3("pact-3", "3.0.3", "p3"),
    PACT_2_3("pact-2.3", "2.3.0", "p2"),
    PACT_2_2("pact-2.2", "2.2.0", "p2"),
    PACT_2_1("pact-2.1", "2.1.0", "p2"),
    PACT_2_0("pact-2.0", "2.0.0", "p2"),
    CATENA_X_7("cx-7", "urn:io.catenax.pcf:datamodel:version:7.0.0", "c7"),
    CATENA_X_8("cx-8", "urn:io.catenax.pcf:datamodel:version:8.0.0", "c8"),
    CATENA_X_9("cx-9", "urn:io.catenax.pcf:datamodel:version:9.0.0", "c9"),
    CATENA_X_10("cx-10", "urn:io.catenax.pcf:datamodel:version:10.0.0", "c10"),
    CALCULATOR_CSV("cx-csv", "2.0.1-20230314", "csv");

    private static final Pattern PACT = Pattern.compile("([23])\\.(\\d{1,3})\\.\\d+(-\\d{8})?");
    private static final Pattern CATENA_X = Pattern.compile("urn:.*io\\.catenax\\.pcf.*?:(\\d{1,3})\\.\\d+\\.\\d+.*");

    private final String id;
    private final String specVersion;
    private final String mark;

    WireVersion(String id, String specVersion, String mark) {
        this.id = id;
        this.specVersion = specVersion;
        this.mark = mark;
    }

    /** The text form in commands, for example {@code pact-2.3} or {@code cx-10}. */
    public String id() {
        return id;
    }

    /** What the field {@code specVersion} says in what is written here. */
    public String specVersion() {
        return specVersion;
    }

    public boolean isPact() {
        return this == PACT_3 || isPactTwo();
    }

    public boolean isPactTwo() {
        return mark.equals("p2");
    }

    public boolean isCatenaX() {
        return !isPact();
    }

    /** True where emissions are stated for one declared unit, false where for the declared amount. */
    public boolean isPerUnit() {
        return isPactTwo() || this == CATENA_X_7 || this == CALCULATOR_CSV;
    }

    /** True where aircraft stand beside the fossil emissions (Catena-X rulebook 4, 4.1), false where they are a part of these. */
    public boolean aircraftIsAnItem() {
        return isCatenaX();
    }

    /** True where captured and removed carbon dioxide lower the totals. */
    public boolean countsCapture() {
        return this == PACT_3;
    }

    /** True where every group of fields is a list of one object. */
    boolean groupsAreLists() {
        return this == CATENA_X_9 || this == CATENA_X_10;
    }

    /** The minor number of PACT 2. */
    int minor() {
        return switch (this) {
            case PACT_2_3 -> 3;
            case PACT_2_2 -> 2;
            case PACT_2_1 -> 1;
            case PACT_3, PACT_2_0, CATENA_X_7, CATENA_X_8, CATENA_X_9, CATENA_X_10, CALCULATOR_CSV -> 0;
        };
    }

    /** True where a list of marks such as {@code p3 p2 c9} names this version; Catena-X 10 demands what 9 demands. */
    public boolean isMarked(String marks) {
        String searched = " " + marks + " ";
        return searched.contains(" " + mark + " ");
    }

    /** The version whose text form that is. */
    public static Optional<WireVersion> find(String id) {
        return Arrays.stream(values())
                .filter(version -> version.id.equalsIgnoreCase(id.strip()))
                .findFirst();
    }

    /** The version that a field {@code specVersion} names, nothing for one that is not known here. */
    public static Optional<WireVersion> ofSpecVersion(String specVersion) {
        Matcher pact = PACT.matcher(specVersion);
        if (pact.matches()) {
            return pact.group(1).equals("3") ? Optional.of(PACT_3) : find("pact-2." + pact.group(2));
        }
        Matcher catena = CATENA_X.matcher(specVersion);
        return catena.matches() ? find("cx-" + catena.group(1)) : Optional.empty();
    }
}
