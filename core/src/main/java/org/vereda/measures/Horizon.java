package org.vereda.measures;

/**
 * The years of a plan.
 *
 * @param firstYear the first one
 * @param years how many, at least 1
 */
public record Horizon(int firstYear, int years) {
    public Horizon {
        if (years < 1) {
            throw new IllegalArgumentException("a plan of " + years + " years");
        }
    }

    public int lastYear() {
        return firstYear + years - 1;
    }
}
