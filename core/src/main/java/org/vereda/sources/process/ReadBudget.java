package org.vereda.sources.process;

/**
 * How much a package may unpack to before it is refused: a small archive can be made that fills any machine.
 *
 * @param files how many files it may hold
 * @param bytesPerFile how many bytes one of them may unpack to
 * @param bytes how many bytes all that are read may unpack to
 */
public record ReadBudget(int files, long bytesPerFile, long bytes) {
    /** Room for several times the largest public databases: a million files, 2 GiB each, 16 GiB in all. */
    public static final ReadBudget USUAL = new ReadBudget(1_000_000, 2L << 30, 16L << 30);

    public ReadBudget {
        if (files < 1 || bytesPerFile < 1 || bytes < 1) {
            throw new IllegalArgumentException("a budget of nothing reads nothing");
        }
    }
}
