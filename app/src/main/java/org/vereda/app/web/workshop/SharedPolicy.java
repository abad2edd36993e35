package org.vereda.app.web.workshop;

import org.vereda.partnership.disclosure.DisclosurePolicy;
import org.vereda.quantity.Findings;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.folder.PartnershipSettings;

/** What the pages of a partnership may show of figures of single members. */
public final class SharedPolicy {
    private SharedPolicy() {}

    /** The policy of its settings. One that cannot be read counts as the usual one, which shows less, never more. */
    public static DisclosurePolicy of(PartnershipFolder folder) {
        PartnershipSettings settings = folder.settings();
        return DisclosurePolicy.of(settings.disclosure(), settings.position(), new Findings());
    }
}
