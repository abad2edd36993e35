package org.vereda.partnership;

/** What an organization is in the partnership. */
public enum Role {
    /** A carmaker. */
    OEM,
    /** A supplier of parts, materials or services. */
    SUPPLIER,
    /** A dismantler, shredder or recycler. */
    RECYCLER,
    /** The neutral office that runs the partnership. */
    SECRETARIAT,
    /** A public agency. */
    AGENCY,
    /** An independent verifier. */
    VERIFIER
}
