package org.vereda.inventory;

import java.util.Arrays;
import java.util.Optional;

/** A mode of freight transport. */
public enum FreightMode {
    /** Road. */
    TRUCK("truck"),
    /** Rail. */
    RAIL("rail"),
    /** Sea-going ship. */
    SHIP("ship"),
    /** Inland waterway. */
    BARGE("barge"),
    /** Air. */
    AIR("air");

    private final String id;

    FreightMode(String id) {
        this.id = id;
    }

    /** The text form in partnership tables. */
    public String id() {
        return id;
    }

    static Optional<FreightMode> find(String id) {
        return Arrays.stream(values()).filter(value -> value.id.equals(id)).findFirst();
    }
}
