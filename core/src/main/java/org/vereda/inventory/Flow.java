package org.vereda.inventory;

import java.util.Optional;

/**
 * What an activity is about: an energy carrier, water, waste, solvent, refrigerant, freight, material, purchase or direct
 * emission. The text form is {@code family} or {@code family:detail[:detail]}, lower case with hyphens.
 */
public sealed interface Flow {

    /** The text form, readable by {@link #find(String)}. */
    String id();

    /** Energy bought or burnt on site, for example {@code electricity}, {@code natural-gas}. */
    record Energy(EnergyCarrier carrier) implements Flow {
        @Override
        public String id() {
            return carrier.id();
        }
    }

    /** Water taken, reused or let go, for example {@code water:municipal}, {@code water:discharge-sewer}. */
    record Water(WaterFlow kind) implements Flow {
        @Override
        public String id() {
            return "water:" + kind.id();
        }
    }

    /** Waste sent away by its treatment route, for example {@code waste:hazardous:recycling}. */
    record Waste(boolean hazardous, WasteRoute route) implements Flow {
        @Override
        public String id() {
            return "waste:" + (hazardous ? "hazardous" : "other") + ":" + route.id();
        }
    }

    /** Volatile organic compounds as a mass in a stream of the solvent balance, for example {@code voc:coatings}. */
    record Solvent(SolventStream stream) implements Flow {
        @Override
        public String id() {
            return "voc:" + stream.id();
        }
    }

    /** A refrigerant lost to air, for example {@code refrigerant:R-410A}. */
    record Refrigerant(String name) implements Flow {
        @Override
        public String id() {
            return "refrigerant:" + name;
        }
    }

    /** Freight by mode, as mass times distance, for example {@code freight:truck}. */
    record Freight(FreightMode mode) implements Flow {
        @Override
        public String id() {
            return "freight:" + mode.id();
        }
    }

    /** A material bought by mass, by the name of a material factor, for example {@code material:steel}. */
    record Material(String name) implements Flow {
        @Override
        public String id() {
            return "material:" + name;
        }
    }

    /** Money spent on the goods of an industry, by NAICS 2017 code, for example {@code purchase:331110}. */
    record Purchase(String naics) implements Flow {
        @Override
        public String id() {
            return "purchase:" + naics;
        }
    }

    /** A greenhouse gas or substance let out by a process itself, for example {@code emission:CO2}. */
    record Emission(String substance) implements Flow {
        @Override
        public String id() {
            return "emission:" + substance;
        }
    }

    /** The flow of that text form, or nothing where the text names none. */
    static Optional<Flow> find(String text) {
        return FlowText.read(text.strip());
    }
}
