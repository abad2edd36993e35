package org.vereda.app.web.roadmap;

import java.math.BigDecimal;
import java.util.List;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.policy.Pooling;

/**
 * What somebody asks of a roadmap beside what stands in the tables.
 *
 * @param together what the countries put together
 * @param rates whose discount rates count
 * @param gap within how many percent of the best it is to be proven
 * @param seconds after how long the proof stops
 * @param name what the run is called
 */
record RoadmapWish(Together together, Scenario.Rates rates, BigDecimal gap, int seconds, String name) {
    static final int LONGEST = 600;
    private static final int LONGEST_NAME = 60;
    private static final int PARTS = 5;

    /** What the countries put together. */
    enum Together {
        /** Targets and budgets. */
        BOTH,
        /** Targets. */
        TARGETS,
        /** Budgets. */
        BUDGETS,
        /** Nothing. */
        APART;

        Pooling pooling() {
            return switch (this) {
                case BOTH -> Pooling.POOLED;
                case TARGETS -> Pooling.TARGETS_ONLY;
                case BUDGETS -> Pooling.BUDGETS_ONLY;
                case APART -> Pooling.SILO;
            };
        }
    }

    RoadmapWish {
        require(gap.signum() >= 0 && gap.compareTo(BigDecimal.valueOf(100)) < 0, "jobs.wrong-gap", gap.toPlainString());
        require(seconds > 0 && seconds <= LONGEST, "jobs.wrong-seconds", Integer.toString(seconds));
        require(!name.isBlank() && name.length() <= LONGEST_NAME, "jobs.wrong-name", name);
    }

    /**
     * What stands in the fields of the form.
     *
     * @throws InvalidInput where a field holds what cannot be asked
     */
    static RoadmapWish of(String together, String rates, String gap, String seconds, String name) {
        return new RoadmapWish(
                constant(Together.class, "jobs.wrong-together", together),
                constant(Scenario.Rates.class, "jobs.wrong-rates", rates),
                number("jobs.wrong-gap", gap),
                number("jobs.wrong-seconds", seconds).intValue(),
                name.strip().replaceAll("\\s+", " "));
    }

    private static <E extends Enum<E>> E constant(Class<E> kind, String code, String value) {
        try {
            return Enum.valueOf(kind, value);
        } catch (IllegalArgumentException e) {
            throw wrong(code, value);
        }
    }

    private static BigDecimal number(String code, String value) {
        if (!value.strip().matches("[0-9]{1,4}([.,][0-9]{1,4})?")) {
            throw wrong(code, value);
        }
        return new BigDecimal(value.strip().replace(',', '.'));
    }

    private static void require(boolean isRight, String code, String value) {
        if (!isRight) {
            throw wrong(code, value);
        }
    }

    private static InvalidInput wrong(String code, String value) {
        return InvalidInput.of(Finding.error(code, SourcePosition.NOWHERE, value));
    }

    /** One line, as it stands with the job. */
    String write() {
        return String.join(" ", together.name(), rates.name(), gap.toPlainString(), Integer.toString(seconds), name);
    }

    /** What a job was asked. */
    static RoadmapWish read(String asked) {
        List<String> parts = List.of(asked.split(" ", PARTS));
        if (parts.size() < PARTS) {
            throw wrong("jobs.wrong-name", asked);
        }
        return of(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
    }
}
