package org.vereda.inventory.comparison;

/** The common table, wherever it is kept. Every implementation gives the same answers. */
public interface ReleaseSource {
    /** Answers exactly: sums of decimals, nothing rounded. */
    ReleaseAnswer answer(ReleaseQuery query);

    /** The data behind the answers. */
    DataVersion version();
}
