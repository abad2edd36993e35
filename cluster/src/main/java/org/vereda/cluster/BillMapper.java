package org.vereda.cluster;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.vereda.footprint.bill.BillLine;

/**
 * Turns the lines of a partition, which come vehicle by vehicle, into rows of results.
 *
 * @param task what is made of each bill
 */
record BillMapper(Broadcast<BillTask> task) implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        Iterator<VehicleLine> lines = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public VehicleLine next() {
                return line(rows.next());
            }
        };
        BillTask own = task.value();
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(new Vehicles(lines), Spliterator.ORDERED), false)
                .flatMap(bill -> own.rows(bill).stream())
                .map(RowFactory::create)
                .iterator();
    }

    private static VehicleLine line(Row row) {
        String vehicle = text(row.get(0));
        if (row.get(4) instanceof Double amount && !(row.get(5) instanceof String)) {
            double spread = row.get(5) instanceof Double stated ? stated : 1;
            return new VehicleLine(
                    vehicle, new BillLine(text(row.get(1)), text(row.get(2)), text(row.get(3)), amount, spread));
        }
        return new VehicleLine(
                vehicle,
                BillLine.ofTexts(
                        text(row.get(1)), text(row.get(2)), text(row.get(3)), text(row.get(4)), text(row.get(5))));
    }

    private static String text(@Nullable Object cell) {
        return cell == null ? "" : cell.toString();
    }
}
