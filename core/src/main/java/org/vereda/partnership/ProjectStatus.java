package org.vereda.partnership;

/** How far a project has come. */
public enum ProjectStatus {
    IDEA,
    PLANNED,
    APPROVED,
    IMPLEMENTED,
    VERIFIED,
    REFUSED,
    REVERSED
}
