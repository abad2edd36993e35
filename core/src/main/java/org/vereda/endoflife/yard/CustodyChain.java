package org.vereda.endoflife.yard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vereda.quantity.Finding;

/**
 * Who held a battery or a hulk, one after the other.
 *
 * @param item its number
 * @param handovers its hand-overs in the order of their days, at least one
 */
public record CustodyChain(String item, List<Handover> handovers) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Comparator<Handover> ORDER =
            Comparator.comparing(Handover::sentOn).thenComparing(Handover::position);

    /**
     * What is taken for a gap.
     *
     * @param asOf the day on which one looks
     * @param days how many days a receiver has to acknowledge
     * @param percent by how much the weights of sender and receiver may differ, in percent of the sender's
     */
    public record Rules(LocalDate asOf, int days, BigDecimal percent) {}

    public CustodyChain {
        handovers = handovers.stream().sorted(ORDER).toList();
    }

    /** The chains of all items, by item. */
    public static List<CustodyChain> of(Collection<Handover> handovers) {
        Map<String, List<Handover>> items =
                handovers.stream().collect(Collectors.groupingBy(Handover::item, TreeMap::new, Collectors.toList()));
        return items.entrySet().stream()
                .map(entry -> new CustodyChain(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Who has it for certain: the last receiver that acknowledged it, else the first sender. */
    public String holder() {
        return handovers.reversed().stream()
                .filter(handover -> handover.acknowledgedOn().isPresent())
                .map(Handover::to)
                .findFirst()
                .orElseGet(() -> handovers.getFirst().from());
    }

    /** True where the last hand-over was not acknowledged yet. */
    public boolean isOnTheWay() {
        return handovers.getLast().acknowledgedOn().isEmpty();
    }

    /** True where it crossed a border. */
    public boolean isAcrossBorder() {
        return handovers.stream().anyMatch(Handover::isAcrossBorder);
    }

    /**
     * Gaps of the chain: a hand-over that was not acknowledged in time, acknowledged before it was sent or by nobody named, a
     * sender who is not the last receiver or sends before it came, a border crossed without a document, weights that differ.
     */
    public List<Finding> gaps(Rules rules) {
        List<Finding> gaps = new ArrayList<>();
        Optional<Handover> before = Optional.empty();
        for (Handover handover : handovers) {
            before.ifPresent(last -> joint(last, handover, gaps));
            acknowledgement(handover, rules, gaps);
            border(handover, gaps);
            weights(handover, rules, gaps);
            before = Optional.of(handover);
        }
        return List.copyOf(gaps);
    }

    private static void joint(Handover last, Handover next, List<Finding> gaps) {
        if (!last.to().equals(next.from()) || last.toCountry() != next.fromCountry()) {
            gaps.add(Finding.warning(
                    "yard.gap-sender",
                    next.position(),
                    next.item(),
                    next.from() + " (" + next.fromCountry() + ")",
                    last.to() + " (" + last.toCountry() + ")"));
        }
        if (last.acknowledgedOn().map(next.sentOn()::isBefore).orElse(true)) {
            gaps.add(Finding.warning(
                    "yard.gap-sent-early",
                    next.position(),
                    next.item(),
                    next.sentOn().toString(),
                    last.position().toString()));
        }
        if (last.kind() != next.kind()) {
            gaps.add(Finding.warning("yard.gap-kind", next.position(), next.item()));
        }
    }

    private static void acknowledgement(Handover handover, Rules rules, List<Finding> gaps) {
        Optional<LocalDate> day = handover.acknowledgedOn();
        LocalDate due = handover.sentOn().plusDays(rules.days());
        if (day.isEmpty() && rules.asOf().isAfter(due)) {
            gaps.add(Finding.warning(
                    "yard.gap-unacknowledged", handover.position(), handover.item(), handover.to(), due.toString()));
        }
        if (day.filter(due::isBefore).isPresent()) {
            gaps.add(Finding.warning(
                    "yard.gap-late", handover.position(), handover.item(), handover.to(), due.toString()));
        }
        if (day.filter(handover.sentOn()::isAfter).isPresent()) {
            gaps.add(Finding.warning("yard.gap-before-sent", handover.position(), handover.item()));
        }
        if (day.isPresent() && handover.acknowledgedBy().isEmpty()) {
            gaps.add(Finding.warning("yard.gap-nobody", handover.position(), handover.item()));
        }
    }

    private static void border(Handover handover, List<Finding> gaps) {
        if (handover.isAcrossBorder() && handover.document().isEmpty()) {
            gaps.add(Finding.warning(
                    "yard.gap-border",
                    handover.position(),
                    handover.item(),
                    handover.fromCountry().name(),
                    handover.toCountry().name()));
        }
    }

    private static void weights(Handover handover, Rules rules, List<Finding> gaps) {
        handover.sentKilograms()
                .ifPresent(sent -> handover.receivedKilograms()
                        .filter(received -> received.subtract(sent)
                                        .abs()
                                        .multiply(HUNDRED)
                                        .compareTo(rules.percent().multiply(sent))
                                > 0)
                        .ifPresent(received -> gaps.add(Finding.warning(
                                "yard.gap-weight",
                                handover.position(),
                                handover.item(),
                                sent.toPlainString(),
                                received.toPlainString()))));
    }
}
