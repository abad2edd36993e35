package org.vereda.app.accounts;

import java.util.Locale;

/** What somebody is in a partnership. */
public enum Role {
    /** Works for a plant that supplies. */
    SUPPLIER,
    /** Works for a carmaker or a large supplier that leads a cohort. */
    ANCHOR,
    /** Runs the partnership. */
    SECRETARIAT,
    /** Reviews the roadmap for a country. */
    DELEGATION,
    /** Works with public registers. */
    ANALYST,
    /** Works for a yard that dismantles or shreds vehicles. */
    RECYCLER,
    /** Checks savings. */
    VERIFIER,
    /** Looks after accounts, and sees no figures. */
    ADMINISTRATOR;

    /** The key of its name. */
    public String key() {
        return "label.portal-role." + name().toLowerCase(Locale.ROOT);
    }

    /** True where a membership has to name an organization, because everything that it opens is of one. */
    public boolean isOfAnOrganization() {
        return switch (this) {
            case SUPPLIER, ANCHOR, RECYCLER -> true;
            case SECRETARIAT, DELEGATION, ANALYST, VERIFIER, ADMINISTRATOR -> false;
        };
    }
}
