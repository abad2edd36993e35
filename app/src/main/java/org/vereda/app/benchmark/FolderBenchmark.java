package org.vereda.app.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vereda.app.chain.Chained;
import org.vereda.inventory.Metric;
import org.vereda.partnership.benchmark.BenchmarkFigure;
import org.vereda.partnership.benchmark.Peer;
import org.vereda.partnership.benchmark.Reference;
import org.vereda.partnership.benchmark.ReferenceMaker;
import org.vereda.partnership.benchmark.ReferenceMaker.Asked;
import org.vereda.partnership.benchmark.ReferenceMaker.Made;
import org.vereda.partnership.benchmark.Standing;
import org.vereda.partnership.disclosure.Answer;
import org.vereda.partnership.disclosure.DisclosurePolicy;
import org.vereda.partnership.realised.Counted;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.folder.PartnershipFolder;

/** Asks the benchmark of a folder; what is shown is written into its log before anybody sees it. */
public final class FolderBenchmark {
    /** Digits of industry codes by which peers are looked for, the narrowest first. */
    private static final List<Integer> DIGITS = List.of(6, 4, 3, 0);

    private final PartnershipFolder folder;
    private final DisclosurePolicy policy;
    private final BenchmarkLog log;

    public FolderBenchmark(PartnershipFolder folder, DisclosurePolicy policy, LocalDate today) {
        this(folder, policy, new BenchmarkLog(folder.root(), today));
    }

    /** A benchmark whose log is kept elsewhere than in the folder. */
    public FolderBenchmark(PartnershipFolder folder, DisclosurePolicy policy, Chained log, LocalDate today) {
        this(folder, policy, new BenchmarkLog(log, today));
    }

    private FolderBenchmark(PartnershipFolder folder, DisclosurePolicy policy, BenchmarkLog log) {
        this.folder = folder;
        this.policy = policy;
        this.log = log;
    }

    /**
     * The answer about a facility.
     *
     * @param standing how it stands
     * @param reference what it was compared with
     */
    public record Answered(Standing standing, Reference reference) {}

    /**
     * A total of a group.
     *
     * @param kind {@code all}, {@code country}, {@code industry}
     * @param id the country or the industry's first digits
     * @param total the total, or that it is refused
     */
    public record GroupTotal(String kind, String id, Answer total) {}

    // --- one facility

    /**
     * How a facility stands among its peers: those of its industry by six, four or three digits, or all, the narrowest group that may be
     * shown.
     *
     * @param metric the metric, none for the first that the facility states
     * @param year the year, none for the facility's last
     * @return nothing where no group may be shown
     * @throws InvalidInput where the facility or its figures are not there
     */
    public Optional<Answered> standing(String facility, Optional<String> metric, OptionalInt year) {
        List<BenchmarkFigure> own = own(facility);
        String chosen = metric.orElseGet(() -> firstMetric(own));
        int when = year.orElseGet(() -> own.stream()
                .filter(figure -> figure.item().equals(chosen))
                .mapToInt(BenchmarkFigure::year)
                .max()
                .orElseThrow(() -> noFigures(facility, chosen)));
        PeerTable table = new PeerTable(folder, chosen, when);
        List<String> drivers = table.driversOf(facility);
        List<Peer> peers = table.peers(drivers);
        Peer asking = peers.stream()
                .filter(peer -> peer.facility().equals(facility))
                .findFirst()
                .orElseThrow(() -> noFigures(facility, chosen));
        return reference(chosen, when, drivers, peers, asking)
                .map(reference -> new Answered(Standing.of(asking, reference), reference));
    }

    /** Decides, remembers, and decides anew where somebody else was answered meanwhile. */
    private Optional<Reference> reference(
            String metric, int year, List<String> drivers, List<Peer> peers, Peer asking) {
        while (true) {
            BenchmarkLog.State state = log.read();
            ReferenceMaker maker = new ReferenceMaker(policy, state.history());
            Made made = narrowest(maker, metric, year, drivers, peers, asking);
            List<Reference> fresh = made instanceof Made.Fresh(Reference reference) ? List.of(reference) : List.of();
            if (log.add(state, fresh, List.of(), maker.refusals())) {
                return switch (made) {
                    case Made.Fresh(Reference reference) -> Optional.of(reference);
                    case Made.Kept(Reference reference) -> Optional.of(reference);
                    case Made.Refused() -> Optional.empty();
                };
            }
        }
    }

    /**
     * How a facility stands by what was shown of its peers before: the reference of the narrowest group, the last one of it. Nothing is asked
     * anew, and only the facility's own figures are needed.
     *
     * @return nothing where no reference was shown yet, or the facility does not state the figure
     */
    public Optional<Answered> known(String facility, String metric, int year) {
        PeerTable table = new PeerTable(folder, metric, year);
        List<String> drivers = table.driversOf(facility);
        return table.peers(drivers).stream()
                .filter(peer -> peer.facility().equals(facility))
                .findFirst()
                .flatMap(asking -> shown(metric, drivers, asking)
                        .map(reference -> new Answered(Standing.of(asking, reference), reference)));
    }

    private Optional<Reference> shown(String metric, List<String> drivers, Peer asking) {
        return log.read().history().references().stream()
                .filter(reference -> reference.metric().equals(metric)
                        && reference.drivers().equals(drivers)
                        && asking.industry().startsWith(reference.group()))
                .reduce((best, next) -> next.group().length() >= best.group().length() ? next : best);
    }

    private static Made narrowest(
            ReferenceMaker maker, String metric, int year, List<String> drivers, List<Peer> peers, Peer asking) {
        String unit = Metric.find(metric).map(Counted::unitOf).orElseThrow().symbol();
        return DIGITS.stream()
                .filter(digits -> asking.industry().length() >= digits)
                .map(digits -> new Asked(metric, asking.industry().substring(0, digits), year, unit, drivers))
                .map(asked -> maker.make(asked, peers))
                .filter(made -> !(made instanceof Made.Refused))
                .findFirst()
                .orElseGet(Made.Refused::new);
    }

    private List<BenchmarkFigure> own(String facility) {
        if (folder.facilities().stream().noneMatch(site -> site.id().equals(facility))) {
            throw InvalidInput.of(Finding.error("benchmark.unknown-facility", SourcePosition.NOWHERE, facility));
        }
        return folder.benchmarks().stream()
                .filter(figure -> figure.facility().equals(facility))
                .toList();
    }

    private static String firstMetric(List<BenchmarkFigure> own) {
        return own.stream()
                .map(BenchmarkFigure::item)
                .filter(item -> Metric.find(item).isPresent())
                .findFirst()
                .orElse(Metric.ENERGY.id());
    }

    private static InvalidInput noFigures(String facility, String metric) {
        return InvalidInput.of(
                Finding.error("benchmark.no-figures", SourcePosition.ofFile("benchmarks.csv"), facility, metric));
    }

    // --- totals

    /** The totals of a metric and year: all, by country, by industry; each goes through the guard with everything shown before. */
    public List<GroupTotal> totals(String metric, int year) {
        while (true) {
            BenchmarkLog.State state = log.read();
            FolderTotals totals = new FolderTotals(folder, policy, state.history());
            List<GroupTotal> answers = totals.ask(metric, year);
            if (log.add(state, List.of(), totals.shown(), totals.refused())) {
                return answers;
            }
        }
    }
}
