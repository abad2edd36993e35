package org.vereda.matrix.regression;

/** A column of a regression is a combination of those before it, so that its coefficient is undetermined. */
public final class CollinearColumn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int column;

    CollinearColumn(int column) {
        super("column " + column + " is a combination of the columns before it");
        this.column = column;
    }

    /** The column, counted from 0. */
    public int column() {
        return column;
    }
}
