package org.vereda.inventory;

import java.util.Arrays;
import java.util.Optional;

/** A stream of the balance of volatile organic compounds (VOC), each as the mass of VOC in it. */
public enum SolventStream {
    /** In coatings as bought. */
    COATINGS("coatings"),
    /** In thinners. */
    THINNERS("thinners"),
    /** In cleaning solvents. */
    CLEANERS("cleaners"),
    /** In waste shipped off site. */
    WASTE("waste"),
    /** Recovered for use. */
    RECOVERED("recovered"),
    /** Destroyed in an oxidizer: input times capture times destruction efficiency. */
    DESTROYED("destroyed");

    private final String id;

    SolventStream(String id) {
        this.id = id;
    }

    /** The text form in partnership tables. */
    public String id() {
        return id;
    }

    static Optional<SolventStream> find(String id) {
        return Arrays.stream(values()).filter(value -> value.id.equals(id)).findFirst();
    }
}
