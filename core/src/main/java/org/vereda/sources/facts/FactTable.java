package org.vereda.sources.facts;

import org.vereda.inventory.statistics.MissingFigure;
import org.vereda.inventory.statistics.Statistic;
import org.vereda.quantity.Findings;

/**
 * A published table of an agency or a statistical office, read in its original files.
 *
 * <p>A table gives every figure with the unit and year that the file states and with its cell. A cell without a figure
 * (blank, {@code x}, {@code ..}, {@code F}, {@code **}) is given as such and never as zero.
 */
public interface FactTable {
    /** Receives what a file holds, cell by cell. */
    interface Visitor {
        /** A published figure. */
        void figure(Statistic figure);

        /** A cell that has a symbol, or nothing, instead of a figure. */
        void missing(MissingFigure figure);
    }

    /** The name of the table; the names of its figures' tables begin with it, for example {@code statcan-ghg}. */
    String id();

    /** True where the file is one of this table. */
    boolean recognizes(FactFile file);

    /**
     * Reads the whole file.
     *
     * @throws org.vereda.quantity.InvalidInput where the year or a column is missing that every row needs
     */
    void read(FactFile file, Visitor visitor, Findings findings);
}
