package org.vereda.app.web.workshop;

import org.vereda.partnership.disclosure.DisclosurePolicy;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.folder.PartnershipSettings;

/** What the pages of a partnership may show of figures of single members. */
public final class SharedPolicy {
    private SharedPolicy() {}

    /**
     * The policy of its settings.
     *
     * @throws InvalidInput where a setting cannot be read: what was meant may be stricter than the usual one
     */
    public static DisclosurePolicy of(PartnershipFolder folder) {
        PartnershipSettings settings = folder.settings();
        Findings findings = new Findings();
        DisclosurePolicy policy = DisclosurePolicy.of(settings.disclosure(), settings.position(), findings);
        if (findings.hasErrors()) {
            throw new InvalidInput(findings.sorted());
        }
        return policy;
    }
}
