package org.vereda.inventory.audits;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.vereda.quantity.SourcePosition;

/**
 * What an audit recommended, with cost and saving as estimated by the auditors in money of the year.
 *
 * @param id the identifier
 * @param assessment the identifier of the audit
 * @param number its number in the audit
 * @param arc the Assessment Recommendation Code as text, for example {@code 2.4226} or {@code 2.2437.1}; only its first digit where
 *     the file keeps no more
 * @param status what became of it
 * @param cost US dollars to carry it out
 * @param streams what it saves, the primary stream first
 * @param fiscalYear the fiscal year
 * @param position where it was read
 */
public record Recommendation(
        String id,
        String assessment,
        int number,
        String arc,
        ImplementationStatus status,
        Optional<BigDecimal> cost,
        List<Saving> streams,
        int fiscalYear,
        SourcePosition position) {

    /**
     * What is saved of one stream in a year.
     *
     * @param code the stream ({@link AuditStream})
     * @param conserved in the unit of the stream
     * @param saved US dollars
     */
    public record Saving(String code, Optional<BigDecimal> conserved, Optional<BigDecimal> saved) {}

    public Recommendation {
        streams = List.copyOf(streams);
    }

    /** The code of the primary stream, empty for none. */
    public String primaryStream() {
        return streams.isEmpty() ? "" : streams.getFirst().code();
    }

    /** US dollars a year over all streams that state some; nothing where none does. */
    public Optional<BigDecimal> saving() {
        return streams.stream().flatMap(stream -> stream.saved().stream()).reduce(BigDecimal::add);
    }

    /** True where cost and saving are both above zero, so that a payback can be told. */
    public boolean isUsable() {
        return cost.filter(amount -> amount.signum() > 0).isPresent()
                && saving().filter(amount -> amount.signum() > 0).isPresent();
    }

    /** {@code payback = cost / saving}, in years; nothing where it is not usable. */
    public Optional<Double> payback() {
        return isUsable()
                ? cost.flatMap(amount -> saving().map(saved -> amount.doubleValue() / saved.doubleValue()))
                : Optional.empty();
    }
}
