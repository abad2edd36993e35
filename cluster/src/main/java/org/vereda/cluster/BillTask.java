package org.vereda.cluster;

import java.io.Serializable;
import java.util.List;
import org.vereda.footprint.bill.Bill;

/** What is made of each bill. One list of results for one bill, whoever asks and wherever it runs. */
interface BillTask extends Serializable {
    List<Column> columns();

    /** The rows of one bill, a value for each column. */
    List<Object[]> rows(Bill bill);
}
