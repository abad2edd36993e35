package org.vereda.app.web.frame;

/** The forms of the portal by their addresses, for what programs do by them. */
@FunctionalInterface
public interface Forms {
    /**
     * The form at an address.
     *
     * @throws IllegalStateException where there is none
     */
    Place at(String path);
}
