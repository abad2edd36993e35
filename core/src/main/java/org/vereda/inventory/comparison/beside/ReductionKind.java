package org.vereda.inventory.comparison.beside;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a source reduction activity changes, from the number of its code in section 8.10 of TRI's Form R. The codes
 * {@code W13} to {@code W89} held to the reporting year 2020, {@code S01} to {@code S43} hold since 2021 (EPA, TRI Reporting
 * Forms and Instructions); the five headings of the newer codes are found among the eight older ones.
 */
public enum ReductionKind {
    /** Operating practices and training: W11 to W19, S41 to S49. */
    PRACTICES,
    /** Inventory and material management: W21 to W29, S31 to S39. */
    INVENTORY,
    /** Spill and leak prevention: W31 to W39. */
    LEAKS,
    /** Other raw materials and material substitution: W41 to W49, S01 to S09. */
    MATERIALS,
    /** Process and equipment: W50 to W58, S21 to S29. */
    PROCESS,
    /** Cleaning and degreasing: W59 to W71. */
    CLEANING,
    /** Surface preparation and finishing: W72 to W79. */
    SURFACE,
    /** Other products or another make of them: W81 to W89, S11 to S19. */
    PRODUCT,
    /** A code of no known heading. */
    OTHER;

    private static final Pattern CODE = Pattern.compile("([WS])(\\d\\d)");

    /** The kind of a code as a register writes it. */
    public static ReductionKind of(String code) {
        Matcher matcher = CODE.matcher(code.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return OTHER;
        }
        int number = Integer.parseInt(matcher.group(2));
        return matcher.group(1).equals("W") ? older(number) : newer(number);
    }

    private static ReductionKind older(int number) {
        if (number < 11 || number > 89 || number == 80) {
            return OTHER;
        }
        if (number >= 50) {
            return number <= 58 ? PROCESS : number <= 71 ? CLEANING : number <= 79 ? SURFACE : PRODUCT;
        }
        return switch (number / 10) {
            case 1 -> PRACTICES;
            case 2 -> INVENTORY;
            case 3 -> LEAKS;
            default -> MATERIALS;
        };
    }

    private static ReductionKind newer(int number) {
        return switch (number / 10) {
            case 0 -> MATERIALS;
            case 1 -> PRODUCT;
            case 2 -> PROCESS;
            case 3 -> INVENTORY;
            case 4 -> PRACTICES;
            default -> OTHER;
        };
    }
}
