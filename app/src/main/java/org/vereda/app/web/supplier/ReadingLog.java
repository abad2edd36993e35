package org.vereda.app.web.supplier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.vereda.app.consent.ConsentScope;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.log.KeptLog;
import org.vereda.partnership.consent.Consent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who has read whose data by consent: one entry for each person, purpose and day, for the owner to see. */
final class ReadingLog {
    private final KeptLog log;
    private final Clock clock;

    ReadingLog(KeepDatabase database, Clock clock) {
        this.log = new KeptLog(database, "consent");
        this.clock = clock;
    }

    /**
     * A reading.
     *
     * @param date the day
     * @param receiver the organization that read, or everybody
     * @param purpose what for
     */
    record Reading(String date, String receiver, String purpose) {}

    /** Notes that somebody reads, before it is shown. */
    void note(ConsentScope.Look look, String who) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "read")
                .put("date", LocalDate.now(clock).toString())
                .put("organization", look.owner())
                .put("receiver", look.receivers().isEmpty() ? Consent.EVERYBODY : String.join(" ", look.receivers()))
                .put("purpose", look.purpose())
                .put("who", who);
        boolean isNoted;
        do {
            String end = log.last();
            isNoted = log.entries().contains(entry) || log.appendAfter(end, List.of(entry));
        } while (!isNoted);
    }

    /** Who has read an organization's data, the newest first. */
    List<Reading> of(String owner, int most) {
        return log.entries().reversed().stream()
                .filter(entry -> text(entry, "organization").equals(owner))
                .limit(most)
                .map(entry -> new Reading(text(entry, "date"), text(entry, "receiver"), text(entry, "purpose")))
                .toList();
    }

    private static String text(JsonNode entry, String name) {
        return entry.path(name).asString("");
    }
}
