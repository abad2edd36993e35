package org.vereda.inventory.audits;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** By what recommendations of audits are grouped. */
public enum AuditAspect {
    /** The recommendation code, as exact as the file keeps it. */
    CODE,
    /** The stream that is saved first. */
    STREAM,
    /** The first four digits of the industry code. */
    INDUSTRY,
    /** The number of employees, in classes. */
    SIZE,
    /** The payback, in classes. */
    PAYBACK,
    /** The cost, in classes. */
    COST,
    /** The fiscal year of the recommendation. */
    YEAR;

    private static final int DIGITS = 4;

    /** The group of a recommendation, nothing where it is not known. */
    Optional<String> of(Recommendation recommendation, Optional<Assessment> plant) {
        return switch (this) {
            case CODE -> Optional.of(recommendation.arc());
            case STREAM -> Optional.of(recommendation.primaryStream());
            case INDUSTRY ->
                plant.map(Assessment::naics)
                        .filter(code -> code.length() >= DIGITS)
                        .map(code -> code.substring(0, DIGITS));
            case SIZE ->
                plant.flatMap(Assessment::employees)
                        .map(number -> band(number.doubleValue(), AuditStatistics.SIZE_CLASSES, 1));
            case PAYBACK -> recommendation.payback().map(years -> band(years, AuditStatistics.PAYBACK_BANDS, 0));
            case COST ->
                recommendation
                        .cost()
                        .filter(amount -> amount.signum() > 0)
                        .map(amount -> band(amount.doubleValue(), AuditStatistics.COST_BANDS, 0));
            case YEAR -> Optional.of(Integer.toString(recommendation.fiscalYear()));
        };
    }

    /**
     * A class in words that sort: {@code 2: 50 .. 99}.
     *
     * @param step by how much a class begins above the end of the one before: 1 for numbers of people
     */
    private static String band(double number, List<Double> ends, int step) {
        int at = (int) ends.stream().filter(end -> number > end).count();
        String low = at == 0 ? "0" : text(ends.get(at - 1) + (at == ends.size() ? 0 : step));
        return (at + 1) + ": " + (at == ends.size() ? "> " + low : low + " .. " + text(ends.get(at)));
    }

    private static String text(double end) {
        return end == Math.rint(end) ? Long.toString((long) end) : Double.toString(end);
    }

    /** The word in options and tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
