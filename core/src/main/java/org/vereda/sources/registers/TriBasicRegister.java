package org.vereda.sources.registers;

import org.vereda.inventory.Register;
import org.vereda.quantity.Findings;
import org.vereda.quantity.NumberStyle;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/**
 * The "Basic" files of the Toxics Release Inventory (US EPA), reporting years from 1987: comma-separated, one row for
 * each form, 122 columns with their ordinal before the name.
 *
 * <p>Columns are found by name, without the ordinal. Of the facility only name, place, parent company and industry are
 * read.
 */
final class TriBasicRegister implements ReleaseRegister {
    private static final TableFormat FORMAT = TableFormat.CSV
            .withNumberStyle(NumberStyle.PLAIN_POINT)
            .withNormalizer(name -> TableFormat.inOneLine(name).replaceFirst("^\\d{1,3}\\. ", ""));

    @Override
    public Register register() {
        return Register.TRI;
    }

    @Override
    public TableFormat format() {
        return FORMAT;
    }

    @Override
    public boolean recognizes(Table table) {
        return table.hasColumn("trifd") && table.hasColumn("doc_ctrl_num") && table.hasColumn("form type");
    }

    @Override
    public boolean hasFacilityFile() {
        return false;
    }

    @Override
    public void read(Table table, Visitor visitor, Findings findings) {
        readForms(table, TriBasicNames.ALL, visitor, findings);
    }

    /** One pass over the forms; of the file only its facilities are held, and told in the end. */
    static void readForms(Table table, TriNames names, Visitor visitor, Findings findings) {
        TriLayout layout = new TriLayout(table, names);
        TriFacilities facilities = new TriFacilities(layout, findings);
        for (TableRow row : table) {
            new TriForm(row, layout, findings).report().ifPresent(report -> {
                facilities.add(row, report);
                visitor.report(report);
            });
        }
        facilities.tell(visitor);
    }
}
