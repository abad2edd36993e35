package org.vereda.partnership.council;

/**
 * A group of projects that a Council report adds up.
 *
 * @param kind by what the group is made
 * @param id the cohort, the country, {@code sme} or {@code larger}; empty for all projects
 */
public record GroupKey(Kind kind, String id) {
    /** All projects. */
    public static final GroupKey ALL = new GroupKey(Kind.ALL, "");

    /** By what groups are made. */
    public enum Kind {
        /** Everything. */
        ALL,
        /** The cohort that a project belongs to. */
        COHORT,
        /** The country of its facility. */
        COUNTRY,
        /** The size of the organization: below 250 employees or larger. */
        SIZE
    }
}
