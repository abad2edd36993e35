package org.vereda.inventory;

import java.util.Arrays;
import java.util.Optional;

/** A way in which water enters, stays in or leaves a facility. */
public enum WaterFlow {
    /** Withdrawn from a public supply. */
    MUNICIPAL("municipal"),
    /** Withdrawn from a well. */
    GROUND("ground"),
    /** Withdrawn from a river or lake. */
    SURFACE("surface"),
    /** Rain water collected and used. */
    RAIN("rain"),
    /** Water used again after treatment on site; not a withdrawal. */
    REUSED("reused"),
    /** Discharged to a public sewer. */
    DISCHARGE_SEWER("discharge-sewer"),
    /** Discharged to a river or lake. */
    DISCHARGE_SURFACE("discharge-surface"),
    /** Discharged to the ground. */
    DISCHARGE_GROUND("discharge-ground");

    private final String id;

    WaterFlow(String id) {
        this.id = id;
    }

    /** The text form in partnership tables. */
    public String id() {
        return id;
    }

    /** True for fresh water taken in from outside. */
    public boolean isWithdrawal() {
        return switch (this) {
            case MUNICIPAL, GROUND, SURFACE, RAIN -> true;
            case REUSED, DISCHARGE_SEWER, DISCHARGE_SURFACE, DISCHARGE_GROUND -> false;
        };
    }

    /** True for water let go to the outside. */
    public boolean isDischarge() {
        return !isWithdrawal() && this != REUSED;
    }

    static Optional<WaterFlow> find(String id) {
        return Arrays.stream(values()).filter(value -> value.id.equals(id)).findFirst();
    }
}
