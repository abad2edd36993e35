package org.vereda.measures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vereda.quantity.Money;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Unit;

/**
 * A pollution-prevention action in one class of application: where it applies, what it saves and what it costs, as its
 * source states it. What no source stated is absent.
 *
 * @param id its identifier, a word with hyphens
 * @param names its name in three languages
 * @param kind what it counts as
 * @param applicability where it applies
 * @param saving what it saves
 * @param cost what it costs once
 * @param yearlyCost what running it costs more each year, beside what it saves
 * @param lifetimeYears how long it lasts
 * @param leadYears years from the decision to the first effect
 * @param outageWeeks weeks for which production stops while it is put in, none where no source says that it does
 * @param staffHours hours of the plant's own staff that putting it in takes, none where no source states them
 * @param declinePerYear share by which its price falls each year
 * @param decayPerYear share of its saving that is lost each year
 * @param exclusionGroup measures of one group at one end use exclude each other
 * @param prerequisites measures that must be in place at the same end use
 * @param crossEffects what it uses more, or less, of other flows
 * @param conditions what a person must confirm before it counts, in English as the source says it
 * @param provenance where it was read
 * @param position where its row was read
 */
public record Measure(
        String id,
        Names names,
        Kind kind,
        Applicability applicability,
        SavingRule saving,
        CostRule cost,
        Optional<Money> yearlyCost,
        OptionalInt lifetimeYears,
        OptionalInt leadYears,
        Optional<BigDecimal> outageWeeks,
        Optional<BigDecimal> staffHours,
        BigDecimal declinePerYear,
        BigDecimal decayPerYear,
        Optional<String> exclusionGroup,
        Set<String> prerequisites,
        List<CrossEffect> crossEffects,
        List<String> conditions,
        Provenance provenance,
        SourcePosition position) {
    public Measure {
        prerequisites = Set.copyOf(prerequisites);
        crossEffects = List.copyOf(crossEffects);
        conditions = List.copyOf(conditions);
    }

    /** What a measure counts as. */
    public enum Kind {
        /** Reduces an end use; its saving counts. */
        SAVING,
        /** A management system or program: overlaps every other measure, so a ceiling or an enabler, never added. */
        PROGRAM,
        /** Replaces what is bought; counts after all reductions. */
        SUPPLY,
        /** A bound on what is plausible, not a measure. */
        BOUND
    }

    /**
     * Where the numbers of a measure were read.
     *
     * @param evidence grade A statistics, B guide or engineering text, C single case or vendor; the word none where no number was read
     * @param year the year of the data, empty where the source does not say
     * @param source publisher and document
     * @param licence under which the facts may be passed on
     * @param savingText the saving as the source words it
     * @param costText the cost as the source words it
     * @param note what else the reader should know
     */
    public record Provenance(
            String evidence,
            String year,
            String source,
            String licence,
            String savingText,
            String costText,
            String note) {}

    /**
     * A name in the three languages of the partnership.
     *
     * @param en English
     * @param fr French (Canada), the English one where none was given
     * @param es Spanish (Mexico), the English one where none was given
     */
    public record Names(String en, String fr, String es) {
        public Names {
            fr = fr.isBlank() ? en : fr;
            es = es.isBlank() ? en : es;
        }

        /** The name in the language of that ISO 639 code; English for any other code. */
        public String in(String language) {
            return switch (language) {
                case "fr" -> fr;
                case "es" -> es;
                default -> en;
            };
        }
    }

    /**
     * What a measure does to another flow than the one that it saves: electrification moves fuel to electricity, aqueous
     * cleaning adds water and heat.
     *
     * @param flow the text form of the other flow or its family
     * @param increases true where more of it is used, false where less
     * @param ratio how much of it for one unit saved; none where no source stated it
     */
    public record CrossEffect(String flow, boolean increases, Optional<Ratio> ratio) {
        /**
         * So much of the other flow for one unit saved.
         *
         * @param amount the amount, not negative
         * @param unit the unit of the other flow
         * @param perUnit the unit of what is saved
         */
        public record Ratio(BigDecimal amount, Unit unit, Unit perUnit) {}

        /** The text form: sign, flow and, where it was stated, the ratio: {@code +electricity 9.23 kWh/gal}. */
        @Override
        public String toString() {
            String sign = increases ? "+" : "-";
            return sign
                    + flow
                    + ratio.map(it -> " " + it.amount().toPlainString() + " " + it.unit() + "/" + it.perUnit())
                            .orElse("");
        }
    }
}
