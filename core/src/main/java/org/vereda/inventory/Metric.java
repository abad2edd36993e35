package org.vereda.inventory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/** What targets, savings and roadmaps count, each in one unit and each fungible across borders or local. */
public enum Metric implements Burden {
    /** Greenhouse gases as kg CO2e; the only one that counts the same wherever it is saved. */
    GHG,
    /** Final energy of all carriers. */
    ENERGY,
    /** Electricity. */
    ELECTRICITY,
    /** Fresh water withdrawn. */
    WATER,
    /** Waste of all routes. */
    WASTE,
    /** Hazardous waste. */
    HAZARDOUS_WASTE,
    /** Volatile organic compounds let out to air. */
    VOC;

    @Override
    public Unit unit() {
        return switch (this) {
            case GHG, WASTE, HAZARDOUS_WASTE, VOC -> Units.KILOGRAM;
            case ENERGY -> Units.MEGAJOULE;
            case ELECTRICITY -> Units.KILOWATT_HOUR;
            case WATER -> Units.CUBIC_METER;
        };
    }

    /** The text form in partnership tables, for example {@code ghg}, {@code hazardous-waste}. */
    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public boolean isFungible() {
        return this == GHG;
    }

    public static Optional<Metric> find(String id) {
        String wanted = id.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(values())
                .filter(metric -> metric.id().equals(wanted))
                .findFirst();
    }
}
