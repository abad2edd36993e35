package org.vereda.app.actions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vereda.app.shown.Again;
import org.vereda.inventory.Facility;
import org.vereda.inventory.releases.Release;
import org.vereda.measures.Advice;
import org.vereda.measures.Measure;
import picocli.CommandLine.Option;

/** Which actions are wanted. */
public final class ActionFilter {
    /** The size below which the CEC's programme counted a company as small or medium. */
    private static final int SMALL_BELOW = 250;

    /** The flows in which substances leave a plant, or come to it. */
    private static final List<String> RELEASED =
            List.of("voc", "emission", "refrigerant", "waste:hazardous", "material");

    @Option(names = "--facility", paramLabel = "ID", split = ",", description = "Only these facilities.")
    List<String> facilities = new ArrayList<>();

    @Option(names = "--measure", paramLabel = "ID", split = ",", description = "Only these measures of the library.")
    List<String> measures = new ArrayList<>();

    @Option(
            names = "--process",
            paramLabel = "P",
            description = "Only measures for a process that holds this text, such as 'paint'.")
    @Nullable
    String process;

    @Option(
            names = "--end-use",
            paramLabel = "U",
            description = "Only measures on an end use that holds this text, such as air.")
    @Nullable
    String endUse;

    @Option(
            names = "--flow",
            paramLabel = "F",
            description = "Only measures that save this flow, such as electricity, water, voc.")
    @Nullable
    String flow;

    @Option(
            names = "--country",
            paramLabel = "CA|MX|US",
            description = "Only facilities of this country, and measures that hold there.")
    @Nullable
    String country;

    @Option(
            names = "--substance",
            paramLabel = "S",
            description =
                    "Only facilities whose releases hold this substance (name or code), and measures against releases,"
                            + " solvents, hazardous waste or materials.")
    @Nullable
    String substance;

    @Option(names = "--small", description = "Only facilities with fewer than 250 employees.")
    boolean small;

    @Option(names = "--payback", paramLabel = "YEARS", description = "Only actions that pay back in so many years.")
    @Nullable
    BigDecimal payback;

    /** All actions at some facilities. */
    public static ActionFilter at(List<String> facilities) {
        ActionFilter filter = new ActionFilter();
        filter.facilities = List.copyOf(facilities);
        return filter;
    }

    boolean wants(Facility facility) {
        boolean there = country == null || facility.country().name().equalsIgnoreCase(country);
        boolean fits = !small
                || (facility.employees().isPresent() && facility.employees().getAsInt() < SMALL_BELOW);
        return there && fits && (facilities.isEmpty() || facilities.contains(facility.id()));
    }

    /** True where no substance is wanted, or a facility's releases hold it. */
    boolean wants(Facility facility, List<Release> releases) {
        return wants(facility)
                && (substance == null
                        || releases.stream()
                                .anyMatch(release -> release.facility().equals(facility.id()) && isWanted(release)));
    }

    private boolean isWanted(Release release) {
        String wanted = substance == null ? "" : substance.toLowerCase(Locale.ROOT);
        String code = wanted.replace("-", "");
        boolean isCode = code.matches("\\d+")
                && release.substance().replaceFirst("^0+", "").equals(code);
        return isCode || release.substanceName().toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** The substance that is wanted. */
    Optional<String> substance() {
        return Optional.ofNullable(substance);
    }

    private boolean isAgainstReleases(Measure measure) {
        return substance == null
                || measure.applicability().flows().stream()
                        .anyMatch(flow -> RELEASED.stream().anyMatch(flow::startsWith));
    }

    /** True for a measure that passes, as far as the library tells. */
    boolean wants(Measure measure) {
        boolean named = measures.isEmpty() || measures.contains(measure.id());
        boolean there = country == null
                || measure.applicability().countries().isEmpty()
                || measure.applicability().countries().stream()
                        .anyMatch(one -> one.name().equalsIgnoreCase(country));
        return named
                && there
                && isAgainstReleases(measure)
                && holds(measure.applicability().processes(), process)
                && holds(measure.applicability().groups(), endUse)
                && holds(measure.applicability().flows(), flow);
    }

    boolean wants(Advice.Ranked action) {
        Optional<BigDecimal> years = action.figures().paybackYears();
        return wants(action.measure())
                && (payback == null
                        || years.map(value -> value.compareTo(payback) <= 0).orElse(false));
    }

    /** True where no text is wanted, or one of the words holds it. */
    private static boolean holds(List<String> words, @Nullable String text) {
        return text == null
                || words.stream()
                        .map(word -> word.toLowerCase(Locale.ROOT).replace('_', ' '))
                        .anyMatch(word ->
                                word.contains(text.toLowerCase(Locale.ROOT).replace('_', ' ')));
    }

    /** The words of the command line that ask for the same. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        Again.addTogether(words, "--facility", facilities);
        Again.addTogether(words, "--measure", measures);
        Again.add(words, "--process", process);
        Again.add(words, "--end-use", endUse);
        Again.add(words, "--flow", flow);
        Again.add(words, "--country", country);
        Again.add(words, "--substance", substance);
        Again.addSet(words, "--small", small);
        Again.add(words, "--payback", payback);
        return words;
    }
}
