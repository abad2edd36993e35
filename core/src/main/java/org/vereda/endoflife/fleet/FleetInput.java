package org.vereda.endoflife.fleet;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What is known of the fleets.
 *
 * @param sales new vehicles
 * @param stocks what is registered
 * @param transfers used vehicles that cross a border
 */
public record FleetInput(List<Sale> sales, List<StatedStock> stocks, List<Transfer> transfers) {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    public FleetInput {
        sales = List.copyOf(sales);
        stocks = List.copyOf(stocks);
        transfers = List.copyOf(transfers);
    }

    /** True for a year from 1900 to 2200. */
    public static boolean isYear(int year) {
        return year >= EARLIEST && year <= LATEST;
    }

    /**
     * The same with other numbers of vehicles from a year on.
     *
     * @param sold what sales are multiplied by
     * @param traded what transfers are multiplied by
     * @param from the first year in which they are
     * @throws org.vereda.quantity.InvalidInput where a number becomes negative or a share leaves 0 to 1
     */
    public FleetInput scaled(double sold, double traded, int from) {
        return new FleetInput(
                sales.stream()
                        .map(sale -> sale.year() < from ? sale : sale.times(sold))
                        .toList(),
                stocks,
                transfers.stream()
                        .map(transfer -> transfer.year() < from ? transfer : transfer.times(traded))
                        .toList());
    }

    /** Every segment that holds vehicles at some time. */
    public NavigableSet<Segment> segments() {
        NavigableSet<Segment> all = new TreeSet<>();
        sales.forEach(sale -> all.add(sale.segment()));
        stocks.forEach(stock -> all.add(stock.segment()));
        transfers.forEach(transfer -> {
            transfer.source().ifPresent(all::add);
            transfer.target().ifPresent(all::add);
        });
        return all;
    }

    /** The last year of sales. */
    public int lastYear() {
        return sales.stream().mapToInt(Sale::year).max().orElse(0);
    }

    /** All that is sold in all years. */
    public double sold() {
        return sales.stream().mapToDouble(Sale::vehicles).sum();
    }
}
