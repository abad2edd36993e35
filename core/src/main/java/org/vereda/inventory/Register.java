package org.vereda.inventory;

import java.util.Optional;
import org.vereda.quantity.Country;

/** A public register in which facilities carry an identifier. */
public enum Register {
    /** Toxics Release Inventory, United States. */
    TRI(Country.US),
    /** National Pollutant Release Inventory, Canada. */
    NPRI(Country.CA),
    /** Registro de Emisiones y Transferencia de Contaminantes, Mexico. */
    RETC(Country.MX),
    /** Greenhouse Gas Reporting Program, United States. */
    GHGRP_US(Country.US),
    /** Greenhouse Gas Reporting Program, Canada. */
    GHGRP_CANADA(Country.CA),
    /** Open Supply Hub, worldwide. */
    OS_HUB();

    private final Optional<Country> country;

    Register() {
        country = Optional.empty();
    }

    Register(Country country) {
        this.country = Optional.of(country);
    }

    /** The country whose facilities report to it, empty for a worldwide one. */
    public Optional<Country> country() {
        return country;
    }
}
