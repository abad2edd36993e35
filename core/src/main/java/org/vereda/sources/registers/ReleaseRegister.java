package org.vereda.sources.registers;

import java.util.List;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.OffSiteTransfer;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.SourceReduction;
import org.vereda.inventory.releases.WasteReport;
import org.vereda.quantity.Findings;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;

/**
 * A public register of releases and transfers, read in its original files.
 *
 * <p>A register streams its rows to a visitor and never holds a file in memory. It reads every amount with the unit that
 * its row states, keeps what it doubts with a finding, compares each row with the totals that the row itself states, and
 * never reads columns that hold persons or their telephones.
 */
public interface ReleaseRegister {
    /** Receives what a file holds, row by row. */
    interface Visitor {
        /** A facility; it may come again from another file or row. */
        void facility(RegisterFacility facility);

        /** What a facility reported about a substance. */
        void report(RegisterReport report);

        /** What a facility sent to one receiver; only some files say it. */
        default void transfer(OffSiteTransfer transfer) {}

        /** What a facility did to reduce a substance at its source; only some files say it. */
        default void reduction(SourceReduction reduction) {}

        /** Production-related waste of a form whose releases another file holds. */
        default void waste(WasteReport waste) {}
    }

    /** What a table has to do with numbers that only other tables of the register explain. */
    enum Numbers {
        /** It says everything itself. */
        NONE,
        /** It holds such numbers. */
        USED,
        /** It explains them, and holds no rows of its own. */
        EXPLAINED
    }

    /** The register that it reads. */
    Register register();

    /** What its files are called in messages and in the folder of their fixtures: the register, or a kind of its files. */
    default String name() {
        return register().name();
    }

    /** How its files are written. */
    TableFormat format();

    /** All ways in which its files are written, where there are several. */
    default List<TableFormat> formats() {
        return List.of(format());
    }

    /** True where the columns are those of one of its files, in any of their layouts. */
    boolean recognizes(Table table);

    /** What of the register the table holds: {@code releases}, {@code disposals}, {@code transfers}, {@code facilities}. */
    default String part(Table table) {
        return "releases";
    }

    /** True where facilities stand in a file of their own beside the releases. */
    boolean hasFacilityFile();

    /** Whether the table holds or explains numbers instead of names. */
    default Numbers numbers(Table table) {
        return Numbers.NONE;
    }

    /** The same register, which knows what a table {@linkplain Numbers#EXPLAINED explains}. */
    default ReleaseRegister knowing(Table table, Findings findings) {
        return this;
    }

    /**
     * Reads all rows of a table that it recognizes.
     *
     * @throws org.vereda.quantity.InvalidInput where the year or a column is missing that every row needs
     */
    void read(Table table, Visitor visitor, Findings findings);
}
