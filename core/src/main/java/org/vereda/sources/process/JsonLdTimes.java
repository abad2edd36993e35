package org.vereda.sources.process;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.vereda.quantity.Period;

/** Reads the time that a process stands for; schema 1 writes times of day and zones behind the dates. */
final class JsonLdTimes {
    private static final int DATE_LENGTH = 10;

    private JsonLdTimes() {}

    static Optional<Period> validity(Entity documentation) {
        Optional<LocalDate> start = date(documentation, "validFrom");
        Optional<LocalDate> end = date(documentation, "validUntil");
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            documentation.warn(
                    "process.validity-reversed",
                    start.get().toString(),
                    end.get().toString());
            return Optional.empty();
        }
        return start.flatMap(first -> end.map(last -> new Period(first, last)));
    }

    private static Optional<LocalDate> date(Entity documentation, String field) {
        String text = documentation.text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(DATE_LENGTH, text.length()))));
        } catch (DateTimeException e) {
            documentation.warn("process.not-a-date", field, text);
            return Optional.empty();
        }
    }
}
