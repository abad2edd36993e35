package org.vereda.partnership.byproducts;

import java.util.Locale;

/** What a by-product is, in groups that buyers of secondary materials know; one list, so that posts in three languages meet. */
public enum Material {
    STEEL_SCRAP,
    IRON_SCRAP,
    ALUMINIUM_SCRAP,
    COPPER_SCRAP,
    OTHER_METAL,
    SLAG_DROSS,
    FOUNDRY_SAND,
    PLASTICS,
    RUBBER,
    GLASS,
    WOOD,
    PAPER,
    TEXTILES,
    PACKAGING,
    SOLVENT,
    OIL_COOLANT,
    PAINT_SLUDGE,
    ACID_ALKALI,
    BATTERIES,
    WATER,
    HEAT,
    /** None of these: it is shown, and fits nothing by itself. */
    OTHER;

    /** The key of its name. */
    public String key() {
        return "label.byproduct-material." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
