package org.vereda.app.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.vereda.inventory.Facility;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Metric;
import org.vereda.partnership.benchmark.BenchmarkFigure;
import org.vereda.partnership.benchmark.Peer;
import org.vereda.sources.folder.PartnershipFolder;

/**
 * The figures of a folder for one metric and year.
 *
 * @param folder the folder
 * @param metric the metric
 * @param year the year
 */
record PeerTable(PartnershipFolder folder, String metric, int year) {
    /** The names of everything that drives the facility's use, sorted. */
    List<String> driversOf(String facility) {
        TreeSet<String> names = new TreeSet<>();
        folder.benchmarks().stream()
                .filter(figure -> figure.facility().equals(facility) && figure.year() == year)
                .map(BenchmarkFigure::item)
                .filter(item -> Metric.find(item).isEmpty())
                .forEach(names::add);
        return List.copyOf(names);
    }

    /** The facilities that state the use and all the drivers. */
    List<Peer> peers(List<String> drivers) {
        List<Peer> peers = new ArrayList<>();
        for (Facility facility : folder.facilities()) {
            peer(facility, drivers).ifPresent(peers::add);
        }
        return peers;
    }

    private Optional<Peer> peer(Facility facility, List<String> drivers) {
        Optional<Double> use = figure(facility, metric).filter(value -> value > 0);
        List<Double> values = new ArrayList<>(List.of(1.0));
        drivers.forEach(driver -> figure(facility, driver).ifPresent(values::add));
        return use.filter(found -> values.size() == drivers.size() + 1)
                .map(found -> new Peer(
                        facility.id(),
                        facility.organization(),
                        facility.industry().map(IndustryCode::digits).orElse(""),
                        found,
                        values));
    }

    private Optional<Double> figure(Facility facility, String item) {
        return folder.benchmarks().stream()
                .filter(figure -> figure.facility().equals(facility.id())
                        && figure.year() == year
                        && figure.item().equals(item))
                .map(BenchmarkFigure::amount)
                .map(BigDecimal::doubleValue)
                .findFirst();
    }
}
