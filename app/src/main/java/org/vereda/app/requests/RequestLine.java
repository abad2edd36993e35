package org.vereda.app.requests;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vereda.app.keep.Session;
import org.vereda.quantity.Period;

/**
 * A line of what was handed over: an amount of a flow in a period, or an answer to a question of a form.
 *
 * @param name the flow, or the question by its name within the form
 * @param about the substance, product or customer that an answer is about, empty for the plant as a whole
 * @param amount a plain decimal number, or words where the question asks for words
 * @param unit its unit, empty where there is none
 * @param period when; nothing where it is about no period
 * @param evidence how it is known, by its name in lower case; empty where that is not known
 */
public record RequestLine(
        String name, String about, String amount, String unit, Optional<Period> period, String evidence) {
    static final String COLUMNS = "name, about, amount, unit, first_day, last_day, evidence";

    static RequestLine read(Session.Row row) throws SQLException {
        String first = row.text(5);
        return new RequestLine(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                first.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Period(LocalDate.parse(first), LocalDate.parse(row.text(6)))),
                row.text(7));
    }

    /** What stands in the columns. */
    List<String> cells() {
        return List.of(
                name,
                about,
                amount,
                unit,
                period.map(Period::start).map(LocalDate::toString).orElse(""),
                period.map(Period::end).map(LocalDate::toString).orElse(""),
                evidence);
    }
}
