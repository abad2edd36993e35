package org.vereda.app.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vereda.app.benchmark.FolderBenchmark.GroupTotal;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Metric;
import org.vereda.partnership.benchmark.History;
import org.vereda.partnership.benchmark.MetricFamily;
import org.vereda.partnership.benchmark.Peer;
import org.vereda.partnership.disclosure.Answer;
import org.vereda.partnership.disclosure.CellRule;
import org.vereda.partnership.disclosure.DisclosurePolicy;
import org.vereda.partnership.disclosure.Holdings;
import org.vereda.partnership.disclosure.Publication;
import org.vereda.partnership.disclosure.Question;
import org.vereda.partnership.disclosure.QuestionGuard;
import org.vereda.partnership.disclosure.Refusal;
import org.vereda.sources.folder.PartnershipFolder;

/** The totals of a folder, asked for through the guard with everything that was shown before. */
final class FolderTotals {
    private static final int INDUSTRY_DIGITS = 4;

    private final PartnershipFolder folder;
    private final DisclosurePolicy policy;
    private final History history;
    private final List<Publication> shown = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();

    FolderTotals(PartnershipFolder folder, DisclosurePolicy policy, History history) {
        this.folder = folder;
        this.policy = policy;
        this.history = history;
    }

    /** What was shown for the first time. */
    List<Publication> shown() {
        return List.copyOf(shown);
    }

    /** What was refused because of the figures. */
    List<Refusal> refused() {
        return List.copyOf(refused);
    }

    List<GroupTotal> ask(String metric, int year) {
        List<Peer> peers = new PeerTable(folder, metric, year).peers(List.of());
        Holdings uses = uses(peers);
        String subject = History.subject(metric, year);
        List<Publication> before = history.withReferences();
        QuestionGuard guard = new QuestionGuard(policy, Map.of(subject, uses), before, history.refusals());
        List<GroupTotal> totals = new ArrayList<>();
        groups(peers).forEach((group, plants) -> {
            int colon = group.indexOf(':');
            Answer answer = answer(guard, metric, year, uses, uses(plants));
            totals.add(new GroupTotal(group.substring(0, colon), group.substring(colon + 1), answer));
        });
        shown.addAll(guard.log().subList(before.size(), guard.log().size()));
        refused.addAll(guard.refusals()
                .subList(history.refusals().size(), guard.refusals().size()));
        return totals;
    }

    private Map<String, List<Peer>> groups(List<Peer> peers) {
        Map<String, List<Peer>> groups = new LinkedHashMap<>();
        for (Peer peer : peers) {
            String industry = peer.industry()
                    .substring(0, Math.min(INDUSTRY_DIGITS, peer.industry().length()));
            for (String group : List.of("all:", "country:" + country(peer), "industry:" + industry)) {
                groups.computeIfAbsent(group, any -> new ArrayList<>()).add(peer);
            }
        }
        return groups;
    }

    /** An organization with plants in and outside of a group would show a part of its figure; such a group is refused. */
    private Answer answer(QuestionGuard guard, String metric, int year, Holdings all, Holdings group) {
        SortedSet<String> members = new TreeSet<>(group.byContributor().keySet());
        boolean whole = group.byContributor().entrySet().stream()
                .allMatch(member ->
                        member.getValue().compareTo(all.byContributor().getOrDefault(member.getKey(), BigDecimal.ZERO))
                                == 0);
        if (!whole || !hasRoom(metric, year, members)) {
            return new Answer.Refused();
        }
        Question question = Question.of(History.subject(metric, year), MetricFamily.idOf(metric), members);
        return guard.isShown(question) || isRestOpen(metric, year, group)
                ? guard.ask(question)
                : guard.refuse(question);
    }

    /** Numbers of references say something about the same figures, so that a total beside them needs as many members more. */
    private boolean hasRoom(String metric, int year, SortedSet<String> members) {
        int numbers = history.numbersOfReferences(metric, year, members);
        return numbers == 0 || members.size() >= History.leastMembers(numbers + 1, policy);
    }

    /** Where the same members' total of a part was shown, such as electricity of energy, the rest is a total as well. */
    private boolean isRestOpen(String metric, int year, Holdings group) {
        return Metric.find(metric)
                .flatMap(MetricFamily::nested)
                .filter(other -> wasShown(History.subject(other.id(), year), group))
                .map(other -> rest(group, uses(new PeerTable(folder, other.id(), year).peers(List.of()))))
                .map(rest -> CellRule.broken(rest, policy).isEmpty())
                .orElse(true);
    }

    private boolean wasShown(String subject, Holdings group) {
        return history.totals().stream()
                .anyMatch(known -> known.subject().equals(subject)
                        && known.members().equals(group.byContributor().keySet()));
    }

    private static Holdings rest(Holdings group, Holdings other) {
        Map<String, BigDecimal> rest = new TreeMap<>();
        group.byContributor()
                .forEach((member, use) -> rest.put(
                        member,
                        use.subtract(other.byContributor().getOrDefault(member, BigDecimal.ZERO))
                                .abs()));
        return Holdings.of(rest);
    }

    private static Holdings uses(List<Peer> peers) {
        Map<String, BigDecimal> uses = new TreeMap<>();
        peers.forEach(peer -> uses.merge(peer.organization(), BigDecimal.valueOf(peer.use()), BigDecimal::add));
        return Holdings.of(uses);
    }

    private String country(Peer peer) {
        return folder.facilities().stream()
                .filter(site -> site.id().equals(peer.facility()))
                .findFirst()
                .map((Facility site) -> site.country().name())
                .orElse("");
    }
}
