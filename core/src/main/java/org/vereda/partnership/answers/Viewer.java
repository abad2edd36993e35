package org.vereda.partnership.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.partnership.consent.ConsentBook;

/**
 * Who sees the answers.
 *
 * @param receiver the organization that asks, nothing for the facility's own people
 * @param purpose what for
 * @param day the day on which it asks
 * @param book all consents
 */
public record Viewer(Optional<String> receiver, String purpose, LocalDate day, ConsentBook book) {
    private static final String RELEASED = "releases.substance";
    private static final String HANDLED = "chemicals.substance";
    private static final String PRODUCT = "products.name";

    /** The facility's own people, who see all of it. */
    public static Viewer own(LocalDate day) {
        return new Viewer(Optional.empty(), "*", day, new ConsentBook(List.of()));
    }

    /**
     * The answer as far as it may be seen. One that rests on a field that the owner did not consent to show is withheld, with the name of
     * what it is about; documents and evidence need a consent of their own.
     */
    Answer seen(String owner, Answer answer) {
        return receiver.map(who -> fields(answer)
                        .filter(field -> !allows(owner, field, who))
                        .findFirst()
                        .map(answer::withheld)
                        .orElseGet(() -> answer.silent()
                                .resting(answer.stated().stream()
                                        .map(stated -> bare(owner, stated, who))
                                        .toList())))
                .orElse(answer);
    }

    /** What an answer shows: the cells that it rests on, and the name of what it is about. */
    private static Stream<String> fields(Answer answer) {
        Stream<String> own = answer.stated().stream().map(Answer.Stated::field);
        Stream<String> names = switch (answer.question().origin()) {
            case Origin.OfSubstances origin ->
                answer.stated().isEmpty()
                        ? Stream.of(RELEASED, HANDLED)
                        : answer.stated().stream()
                                .map(stated -> stated.field().startsWith("chemicals.") ? HANDLED : RELEASED);
            case Origin.OfProduct origin -> Stream.of(PRODUCT);
            case Origin.OfFootprint origin -> Stream.of(PRODUCT);
            case Origin.Site origin -> Stream.empty();
            case Origin.Flows origin -> Stream.empty();
            case Origin.Energy origin -> Stream.empty();
            case Origin.Covered origin -> Stream.empty();
            case Origin.Emissions origin -> Stream.empty();
            case Origin.OneGas origin -> Stream.empty();
            case Origin.ProductionRatio origin -> Stream.empty();
            case Origin.OfCustomer origin -> Stream.empty();
            case Origin.Proofs origin -> Stream.empty();
            case Origin.ByHand origin -> Stream.empty();
        };
        return Stream.concat(own, names).distinct();
    }

    private Answer.Stated bare(String owner, Answer.Stated stated, String who) {
        String table = stated.field().substring(0, stated.field().indexOf('.') + 1);
        return new Answer.Stated(
                stated.position(),
                stated.field(),
                stated.text(),
                stated.evidence().filter(evidence -> allows(owner, table + "evidence", who)),
                allows(owner, table + "document", who) ? stated.document() : "");
    }

    private boolean allows(String owner, String field, String who) {
        int point = field.indexOf('.');
        return book.allows(owner, field.substring(0, point), field.substring(point + 1), who, purpose, day);
    }
}
