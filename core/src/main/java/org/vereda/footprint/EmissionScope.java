package org.vereda.footprint;

/** Where an emission belongs in a company's inventory (GHG Protocol), with the categories of scope 3 that data reach. */
public enum EmissionScope {
    /** Fuels burnt, refrigerants lost and process emissions at the facility. */
    SCOPE_1("1"),
    /** Bought electricity, by the mix of the region. */
    SCOPE_2_LOCATION("2 location"),
    /** Bought electricity, by contracts and the residual mix. */
    SCOPE_2_MARKET("2 market"),
    /** Bought steam and heat, the same on both bases. */
    SCOPE_2_HEAT("2 heat"),
    /** Category 1, purchased goods and services. */
    PURCHASED_GOODS("3.1"),
    /** Category 3, fuel- and energy-related activities beyond scopes 1 and 2. */
    FUEL_AND_ENERGY("3.3"),
    /** Category 4, upstream transport. */
    UPSTREAM_TRANSPORT("3.4"),
    /** Category 5, waste from operations, waste water included. */
    WASTE("3.5");

    private final String number;

    EmissionScope(String number) {
        this.number = number;
    }

    /** Scope and category as the standard numbers them. */
    public String number() {
        return number;
    }

    /** 1, 2 or 3. */
    public int scope() {
        return number.charAt(0) - '0';
    }

    /** True where a total on that basis for electricity counts it. */
    public boolean counts(ElectricityBasis basis) {
        return switch (this) {
            case SCOPE_2_LOCATION -> basis == ElectricityBasis.LOCATION;
            case SCOPE_2_MARKET -> basis == ElectricityBasis.MARKET;
            case SCOPE_1, SCOPE_2_HEAT, PURCHASED_GOODS, FUEL_AND_ENERGY, UPSTREAM_TRANSPORT, WASTE -> true;
        };
    }
}
