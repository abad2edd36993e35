package org.vereda.app.delegations;

/** Where drafts and decisions are kept beside the log. */
sealed interface DraftShelf permits FolderShelf, KeptShelf {
    /** True where something is kept under the name of a draft that is not in the log. */
    boolean isTaken(String name);

    /** Keeps a draft and the plan behind it. */
    void put(String name, byte[] draft, byte[] plan);

    /**
     * The draft of a name.
     *
     * @param hash SHA-256 of its file as the log states it
     */
    DraftFile draft(String name, String hash);

    /** Keeps what was decided about a draft. */
    void decided(String name, byte[] decision);

    /** True where what is kept as decided is this. */
    boolean isDecided(String name, byte[] decision);

    /** Where the decision is kept. */
    String placeOfDecision(String name);
}
