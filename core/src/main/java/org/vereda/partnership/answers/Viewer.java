package org.vereda.partnership.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    /** The facility's own people, who see all of it. */
    public static Viewer own(LocalDate day) {
        return new Viewer(Optional.empty(), "*", day, new ConsentBook(List.of()));
    }

    /** The first field that the owner did not consent to show; nothing where all may be seen. */
    Optional<String> hidden(String owner, List<Answer.Stated> stated) {
        return receiver.flatMap(who -> stated.stream()
                .map(Answer.Stated::field)
                .distinct()
                .filter(field -> !allows(owner, field, who))
                .findFirst());
    }

    private boolean allows(String owner, String field, String who) {
        int point = field.indexOf('.');
        return book.allows(owner, field.substring(0, point), field.substring(point + 1), who, purpose, day);
    }
}
