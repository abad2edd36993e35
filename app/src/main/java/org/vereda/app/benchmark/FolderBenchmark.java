package org.vereda.app.benchmark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.vereda.inventory.Facility;
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
import org.vereda.partnership.disclosure.Holdings;
import org.vereda.partnership.disclosure.Publication;
import org.vereda.partnership.disclosure.Question;
import org.vereda.partnership.disclosure.QuestionGuard;
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
        this.folder = folder;
        this.policy = policy;
        this.log = new BenchmarkLog(folder.root(), today);
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

    private Optional<Reference> reference(
            String metric, int year, List<String> drivers, List<Peer> peers, Peer asking) {
        String unit = Metric.find(metric).map(Counted::unitOf).orElseThrow().symbol();
        for (int digits : DIGITS) {
            if (asking.industry().length() >= digits) {
                Asked asked = new Asked(metric, asking.industry().substring(0, digits), year, unit, drivers);
                switch (new ReferenceMaker(policy, log.references()).make(asked, peers)) {
                    case Made.Fresh(Reference reference) -> {
                        log.add(reference);
                        return Optional.of(reference);
                    }
                    case Made.Kept(Reference reference) -> {
                        return Optional.of(reference);
                    }
                    case Made.Refused() -> {}
                }
            }
        }
        return Optional.empty();
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
        Map<String, BigDecimal> uses = new TreeMap<>();
        PeerTable table = new PeerTable(folder, metric, year);
        Map<String, Map<String, BigDecimal>> groups = new LinkedHashMap<>();
        for (Peer peer : table.peers(List.of())) {
            BigDecimal use = BigDecimal.valueOf(peer.use());
            uses.merge(peer.organization(), use, BigDecimal::add);
            add(groups, "all:", peer, use);
            add(groups, "country:" + country(peer), peer, use);
            add(
                    groups,
                    "industry:"
                            + peer.industry()
                                    .substring(0, Math.min(4, peer.industry().length())),
                    peer,
                    use);
        }
        QuestionGuard guard = new QuestionGuard(policy, Map.of(subject(metric, year), Holdings.of(uses)), log.totals());
        int known = guard.log().size();
        List<GroupTotal> totals = new ArrayList<>();
        groups.forEach(
                (group, members) -> totals.add(total(guard, group, members, uses, subject(metric, year), metric)));
        List<Publication> shown = guard.log();
        shown.subList(known, shown.size()).forEach(log::add);
        return totals;
    }

    /** An organization with plants in and outside of a group would show a part of its figure; such a group is refused. */
    private static GroupTotal total(
            QuestionGuard guard,
            String group,
            Map<String, BigDecimal> members,
            Map<String, BigDecimal> uses,
            String subject,
            String metric) {
        boolean whole = members.entrySet().stream()
                .allMatch(member ->
                        member.getValue().compareTo(uses.getOrDefault(member.getKey(), BigDecimal.ZERO)) == 0);
        SortedSet<String> names = new TreeSet<>(members.keySet());
        Answer answer = whole ? guard.ask(Question.of(subject, metric, names)) : new Answer.Refused();
        int colon = group.indexOf(':');
        return new GroupTotal(group.substring(0, colon), group.substring(colon + 1), answer);
    }

    private static void add(Map<String, Map<String, BigDecimal>> groups, String group, Peer peer, BigDecimal use) {
        groups.computeIfAbsent(group, any -> new TreeMap<>()).merge(peer.organization(), use, BigDecimal::add);
    }

    private String country(Peer peer) {
        return folder.facilities().stream()
                .filter(site -> site.id().equals(peer.facility()))
                .findFirst()
                .map((Function<Facility, String>) site -> site.country().name())
                .orElse("");
    }

    private static String subject(String metric, int year) {
        return metric + " " + year;
    }
}
