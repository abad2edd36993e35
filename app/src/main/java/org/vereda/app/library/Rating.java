package org.vereda.app.library;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.List;
import org.vereda.app.keep.Session;

/**
 * What a plant says of an entry that it used.
 *
 * @param entry the entry
 * @param facility the plant
 * @param stars 1, of no use, to 5
 * @param note what came of it, may be empty
 */
public record Rating(String entry, String facility, int stars, String note) {
    static final String COLUMNS = "entry, facility, stars, note";
    static final int MOST = 5;

    static Rating read(Session.Row row) throws SQLException {
        return new Rating(row.text(1), row.text(2), (int) row.number(3), row.text(4));
    }

    /** The mean of stars to one decimal; of none, zero. */
    public static BigDecimal mean(List<Rating> ratings) {
        int sum = ratings.stream().mapToInt(Rating::stars).sum();
        return ratings.isEmpty()
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(ratings.size()), 1, RoundingMode.HALF_EVEN);
    }
}
