package org.vereda.app.web.supplier;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.vereda.app.accounts.Account;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeptTable;
import org.vereda.app.web.workshop.Circle;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** A consent that is granted because another member asked for it; a row as every other consent, to be withdrawn as they are. */
public final class ConsentGrant {
    private final Keep keep;
    private final Workshop workshop;
    private final ConsentDeeds deeds;

    public ConsentGrant(Keep keep, Workshop workshop, Clock clock) {
        this.keep = keep;
        this.workshop = workshop;
        this.deeds = new ConsentDeeds(clock);
    }

    /**
     * Grants it from today on.
     *
     * @param who who grants, for its organization
     * @throws InvalidInput where somebody does not speak for the organization, or the field or purpose is none
     */
    public void grant(Account who, String organization, String receiver, String field, String purpose) {
        Circle circle = Circle.of(workshop, deeds.today())
                .orElseThrow(() ->
                        InvalidInput.of(Finding.error("keep.no-table", SourcePosition.ofFile(ConsentDeeds.TABLE))));
        KeptTable table = keep.table(ConsentDeeds.TABLE, who.reach());
        Map<String, String> asked =
                Map.of("organization", organization, "receiver", receiver, "field", field, "purpose", purpose);
        keep.edit(
                List.of(deeds.grant(who, circle, table.columns(), name -> asked.getOrDefault(name, ""))),
                who.reach(),
                new Keep.Author(who.email(), ""));
    }
}
