package org.vereda.report.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What to ask next: data requests, the one that makes a total surer for the least effort first.
 *
 * @param subject whose total it is: a product, a portfolio or a cohort
 * @param requests the requests in the order in which to send them
 * @param asked how many requests there could be in all
 */
public record RequestList(Named subject, List<Request> requests, int asked) {
    public RequestList {
        requests = List.copyOf(requests);
    }

    /**
     * A data request.
     *
     * @param kind what is asked for, by the keys {@code label.request.*}
     * @param what the product or flow
     * @param holder whom to ask
     * @param effort how much work an answer is, in hours
     * @param removed the share of the variance that this answer removes
     * @param together the share that this and all before it remove
     * @param bound no other requests of the same number can remove more than this share, none where not computed
     * @param deviation what remains of the standard deviation, as a share of what it is now
     */
    public record Request(
            String kind,
            Named what,
            String holder,
            BigDecimal effort,
            BigDecimal removed,
            BigDecimal together,
            Optional<BigDecimal> bound,
            BigDecimal deviation) {}
}
