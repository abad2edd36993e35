package org.vereda.inventory.identity;

/** In what respects two facilities are compared. */
public enum Feature {
    /**
     * The names without accents, legal forms, words like plant or planta, and order: weighted share of common words
     * (see {@link WordWeights}) of 1, from 0.85, from 0.6, from 0.3, below.
     */
    NAME,
    /** The number or letter of the plant in its name (Planta II, Plant 2, Planta B): one in common, or none although both have one. */
    PLANT_NUMBER,
    /** The parents' names, compared as names are; a parent may also be named in the other's name. */
    PARENT,
    /** Same street and number; same street; same street but other number; alike in some words; neither. */
    STREET,
    /**
     * Same postal code, or same city where one has no postal code; same city; similar city; same first three
     * signs of the postal code; otherwise different. Another province or state is always different.
     */
    TOWN,
    /**
     * The distance in km beyond what the rounding of the coordinates explains (see {@link Place}): up to 0.25, up to 1,
     * up to 5, up to 25, more.
     */
    DISTANCE,
    /** Industry codes with six, four, three or two digits in common (31 to 33 count as one), none. */
    INDUSTRY
}
