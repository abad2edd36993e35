package org.vereda.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.vereda.app.flow.FootprintQuestion;
import org.vereda.app.flow.FootprintQuestion.Sampling;
import org.vereda.footprint.method.MethodProfile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a person asks of footprints, and how the answer is to look. */
final class FootprintOptions {
    private static final String MANY = "12";

    @Option(
            names = {"-p", "--product"},
            paramLabel = "PRODUCT",
            description = "A product by identifier or name, or by 'name @ maker'; may be repeated.")
    List<String> products = List.of();

    @Option(names = "--all", description = "The impacts of one unit of all products, with their 95 %% ranges.")
    boolean all;

    @Option(
            names = "--without-ranges",
            description = "Leave out the ranges of --all, which cost a solve for each product.")
    boolean withoutRanges;

    @Option(names = "--tree", description = "What goes into a product, level by level, and the share left out.")
    boolean tree;

    @Option(
            names = "--depth",
            paramLabel = "N",
            defaultValue = "4",
            converter = Count.class,
            description = "Levels of the tree; ${DEFAULT-VALUE} where not stated.")
    int depth;

    @Option(names = "--paths", description = "The ways through the supply chain that cause most.")
    boolean paths;

    @Option(
            names = "--sankey",
            paramLabel = "FILE",
            description = "Write a page with the flow diagram, the tree and what makes the footprint uncertain.")
    @Nullable
    Path sankey;

    @Option(
            names = "--ask-next",
            paramLabel = "N",
            arity = "0..1",
            fallbackValue = MANY,
            converter = Count.class,
            description = "The data requests that would make the total surer for the least effort; " + MANY
                    + " where no number is stated.")
    @Nullable
    Integer askNext;

    @Option(
            names = "--for",
            paramLabel = "COHORT|PRODUCT",
            arity = "1..*",
            description =
                    "Whose total the requests are to make surer: cohorts or products; the products asked for, or all"
                            + " final products in the amounts made, where not stated.")
    List<String> subjects = List.of();

    @Option(
            names = {"-c", "--category"},
            paramLabel = "CATEGORY",
            split = ",",
            description = "Impact categories by name, or 'all'; climate change where not stated.")
    List<String> categories = List.of();

    @Option(
            names = "--profile",
            paramLabel = "pact-3|cx-4|iso-14067",
            split = ",",
            converter = Profile.class,
            description = "The footprint by the rules of a standard; may be repeated, and results are never mixed.")
    List<MethodProfile> profiles = List.of();

    @Option(
            names = "--cutoff",
            paramLabel = "SHARE",
            defaultValue = "1%",
            converter = Share.class,
            description = "The share of the total below which branches, steps and paths are left out, such as 0.005 or"
                    + " 0.5%%; ${DEFAULT-VALUE} where not stated.")
    double cutoff;

    /** The question without samples. */
    FootprintQuestion question(List<String> asked, List<Sampling> sampling, List<String> compared) {
        return new FootprintQuestion(
                asked,
                categories,
                tree,
                sankey != null,
                paths,
                depth,
                cutoff,
                askNext == null ? OptionalInt.empty() : OptionalInt.of(askNext),
                subjects,
                profiles,
                sampling.stream().findFirst(),
                compared);
    }

    /** A standard by its short name. */
    static final class Profile implements ITypeConverter<MethodProfile> {
        @Override
        public MethodProfile convert(String text) {
            return MethodProfile.find(text)
                    .orElseThrow(
                            () -> new TypeConversionException("'" + text + "' is none of pact-3, cx-4, iso-14067"));
        }
    }

    /** A whole number above zero. */
    static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            try {
                int number = Integer.parseInt(text.strip());
                if (number >= 1) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                throw refused(text);
            }
            throw refused(text);
        }

        private static TypeConversionException refused(String text) {
            return new TypeConversionException("'" + text + "' is no whole number above 0");
        }
    }

    /** A share from 0 to 1, or a percentage. */
    static final class Share implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            String number = text.strip().toLowerCase(Locale.ROOT);
            boolean percent = number.endsWith("%");
            try {
                double value = Double.parseDouble(percent ? number.substring(0, number.length() - 1) : number);
                double share = percent ? value / 100 : value;
                if (share >= 0 && share <= 1) {
                    return share;
                }
            } catch (NumberFormatException notANumber) {
                throw refused(text);
            }
            throw refused(text);
        }

        private static TypeConversionException refused(String text) {
            return new TypeConversionException("'" + text + "' is no share from 0 to 1, such as 0.01 or 1%");
        }
    }
}
