package org.vereda.endoflife.materials;

import java.util.Comparator;

/**
 * A material, or an element in a material. Elements are flows of their own: copper in steel spoils the steel. The
 * material without element stands for the rest of it, so that masses add up.
 *
 * @param material its name, for example {@code steel}
 * @param element the symbol of the element, empty for the material without the elements that are told apart
 */
public record Substance(String material, String element) implements Comparable<Substance> {
    private static final Comparator<Substance> ORDER =
            Comparator.comparing(Substance::material).thenComparing(Substance::element);

    /** A material of which no element is told apart. */
    public static Substance of(String material) {
        return new Substance(material, "");
    }

    /** True where the name is that of the material or of the element. */
    public boolean isNamed(String name) {
        return material.equalsIgnoreCase(name) || element.equals(name);
    }

    @Override
    public int compareTo(Substance other) {
        return ORDER.compare(this, other);
    }

    /** {@code steel}, or {@code steel/Cu} for the copper in it. */
    @Override
    public String toString() {
        return element.isEmpty() ? material : material + "/" + element;
    }
}
