package org.vereda.footprint.method;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The rules of one standard by which parts become a product footprint: what its totals include, what stands apart, what
 * is weighed, and which limits hold. One set of parts has one result for each profile; none of them stands for another.
 *
 * <p>{@code docs/method-profiles.md} lists every rule with its section and what of the source was read.
 */
public enum MethodProfile {
    /** PACT methodology 3 (WBCSD); data model 3.0. */
    PACT_3("PACT-3", "PACT methodology 3", false, true, false, Weights.EXCLUDING_UPTAKE) {
        @Override
        public String section(Rule rule) {
            return switch (rule) {
                case TOTALS, COMPONENTS -> "3.3.2.4";
                case GWP -> "3.2.2";
                case PACKAGING, BOUNDARY -> "3.3.1.1";
                case EXEMPTION -> "3.3.1.2";
                case VALIDITY -> "3.2.3";
                case CAPTURE -> "3.3.2.5";
                case ALLOCATION -> "3.3.1.3";
                case RECYCLING -> "3.3.2.2";
                case ELECTRICITY, PROSPECTIVE -> "3.3.2";
                case PRIMARY_DATA -> "4.2.2";
                case QUALITY -> "4.2.3";
                case VERIFICATION -> "5.3";
            };
        }

        @Override
        public Optional<ExemptionLimit> exemptionLimit() {
            return Optional.empty();
        }

        @Override
        public Validity validity() {
            return new Validity(OptionalInt.of(3), OptionalInt.of(3));
        }

        @Override
        public int graceYears() {
            return 0;
        }
    },
    /** Catena-X product carbon footprint rulebook 4; aspect models 9 and 10. */
    CATENA_X_4("CX-4", "Catena-X PCF rulebook 4", true, false, true, Weights.INCLUDING_UPTAKE) {
        @Override
        public String section(Rule rule) {
            return switch (rule) {
                case TOTALS, COMPONENTS, GWP, CAPTURE -> "4.1";
                case PACKAGING, BOUNDARY -> "4.2";
                case EXEMPTION -> "4.3";
                case VALIDITY -> "7.2.1";
                case ALLOCATION -> "5.1.2";
                case RECYCLING -> "5.2.5";
                case ELECTRICITY -> "5.2.6";
                case PRIMARY_DATA -> "7.2.4";
                case QUALITY -> "7.2.5";
                case VERIFICATION -> "VF 6.3.5";
                case PROSPECTIVE -> "5.2.1";
            };
        }

        @Override
        public Optional<ExemptionLimit> exemptionLimit() {
            return Optional.of(new ExemptionLimit(BigDecimal.valueOf(3), true));
        }

        @Override
        public Validity validity() {
            return new Validity(OptionalInt.of(1), OptionalInt.of(3));
        }

        @Override
        public int graceYears() {
            return 2;
        }
    },
    /** ISO 14067:2018, partial footprint from cradle to gate. */
    ISO_14067("ISO-14067", "ISO 14067:2018", true, true, true, Weights.NONE) {
        @Override
        public String section(Rule rule) {
            return switch (rule) {
                case TOTALS, COMPONENTS, CAPTURE -> "6.4.9";
                case GWP -> "6.5";
                case PACKAGING, BOUNDARY -> "6.3.4";
                case EXEMPTION -> "6.3.4.3";
                case VALIDITY -> "6.3.6";
                case ALLOCATION, RECYCLING -> "6.4.6";
                case ELECTRICITY -> "6.4.9.4";
                case PRIMARY_DATA, QUALITY -> "6.3.5";
                case VERIFICATION -> "8";
                case PROSPECTIVE -> "6.3";
            };
        }

        @Override
        public Optional<ExemptionLimit> exemptionLimit() {
            return Optional.empty();
        }

        @Override
        public Validity validity() {
            return new Validity(OptionalInt.empty(), OptionalInt.empty());
        }

        @Override
        public int graceYears() {
            return 0;
        }
    };

    /** The latest assessment report of the IPCC and the year of its potentials. */
    private static final String LATEST_REPORT = "AR6";

    private static final int LATEST_REPORT_YEAR = 2021;
    private static final String REPORT_BEFORE = "AR5";

    private final String id;
    private final String title;
    private final boolean aircraftIsAnItem;
    private final boolean countsCapture;
    private final boolean leadsWithUptake;
    private final Weights weights;

    MethodProfile(
            String id,
            String title,
            boolean aircraftIsAnItem,
            boolean countsCapture,
            boolean leadsWithUptake,
            Weights weights) {
        this.id = id;
        this.title = title;
        this.aircraftIsAnItem = aircraftIsAnItem;
        this.countsCapture = countsCapture;
        this.leadsWithUptake = leadsWithUptake;
        this.weights = weights;
    }

    /** A matter that every profile rules on. */
    public enum Rule {
        /** Which components a total adds. */
        TOTALS,
        /** Which components are told apart. */
        COMPONENTS,
        /** Which global warming potentials may be used. */
        GWP,
        /** Whether packaging is included. */
        PACKAGING,
        /** What is inside cradle to gate. */
        BOUNDARY,
        /** How much may be left out. */
        EXEMPTION,
        /** How long a footprint is valid. */
        VALIDITY,
        /** Carbon dioxide captured and stored. */
        CAPTURE,
        /** Several products of one process. */
        ALLOCATION,
        /** Recycled material and scrap. */
        RECYCLING,
        /** Bought electricity. */
        ELECTRICITY,
        /** The share of primary data. */
        PRIMARY_DATA,
        /** Data quality ratings. */
        QUALITY,
        /** Certified and verified shares. */
        VERIFICATION,
        /** Footprints of products that are not made yet. */
        PROSPECTIVE
    }

    /** Which total weighs the parts in shares and ratings. */
    public enum Weights {
        /** The total without uptake. */
        EXCLUDING_UPTAKE,
        /** The total with uptake, by absolute contributions. */
        INCLUDING_UPTAKE,
        /** The standard asks for no such figures. */
        NONE
    }

    /**
     * How much may be left out of the total.
     *
     * @param percent less than that
     * @param screening whether a documented screening must show it
     */
    public record ExemptionLimit(BigDecimal percent, boolean screening) {}

    /**
     * How long a footprint is valid from the end of its reference period.
     *
     * @param usual years where nobody states a period, none where the standard names none
     * @param longest years at most, none where the standard sets no limit
     */
    public record Validity(OptionalInt usual, OptionalInt longest) {}

    /** The text form, for example {@code PACT-3}. */
    public String id() {
        return id;
    }

    /** The standard's name and edition. */
    public String title() {
        return title;
    }

    /** The section of the standard that rules on the matter. */
    public abstract String section(Rule rule);

    /** True where aircraft are an item of their own beside fossil emissions, false where they are a part of these. */
    public boolean aircraftIsAnItem() {
        return aircraftIsAnItem;
    }

    /** True where captured carbon dioxide and technological removals lower the totals. */
    public boolean countsCapture() {
        return countsCapture;
    }

    /** True where the total with uptake comes first. */
    public boolean leadsWithUptake() {
        return leadsWithUptake;
    }

    public Weights weights() {
        return weights;
    }

    /** The limit of what may be left out; none where the standard asks for a reasoned statement only. */
    public abstract Optional<ExemptionLimit> exemptionLimit();

    public abstract Validity validity();

    /** Years after a new assessment report in which the one before may still be used. */
    public abstract int graceYears();

    /** True where packaging may not be left out. */
    public boolean needsPackaging() {
        return this == CATENA_X_4;
    }

    /** True where only cut-off is allowed for recycled material and scrap. */
    public boolean needsCutOff() {
        return this == CATENA_X_4;
    }

    /** The GWP sets that a footprint of that year may use, latest first. */
    public List<String> allowedGwpSets(int year) {
        return year <= LATEST_REPORT_YEAR + graceYears()
                ? List.of(LATEST_REPORT, REPORT_BEFORE)
                : List.of(LATEST_REPORT);
    }

    /** The profile of that text form. */
    public static Optional<MethodProfile> find(String id) {
        return Arrays.stream(values())
                .filter(profile -> profile.id.equalsIgnoreCase(id.strip()))
                .findFirst();
    }
}
