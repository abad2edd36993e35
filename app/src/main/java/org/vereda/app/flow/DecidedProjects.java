package org.vereda.app.flow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vereda.app.ledger.FolderLedger;
import org.vereda.inventory.Metric;
import org.vereda.measures.Option;
import org.vereda.partnership.Project;
import org.vereda.partnership.realised.RealisedLedger;
import org.vereda.partnership.realised.SavingLine;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Money;
import org.vereda.roadmap.Precedent;
import org.vereda.sources.folder.PartnershipFolder;

/**
 * What the projects of a folder have decided about the options of its plan. Approved, implemented and verified projects stand; what
 * they save is the estimate times the share that the ledger says came about. Refused and reversed projects bar their option.
 */
public final class DecidedProjects {
    /** In which metric an outcome is looked for, the nearest to the end use first. */
    private static final List<String> METRICS = List.of(
            Metric.ELECTRICITY.id(),
            Metric.ENERGY.id(),
            Metric.WATER.id(),
            Metric.WASTE.id(),
            Metric.VOC.id(),
            Metric.GHG.id());

    private final PartnershipFolder folder;
    private final Findings findings;
    private final int lastYear;
    private final Map<String, List<Option>> options = new HashMap<>();
    private final Map<String, Precedent.Decision> decisions = new HashMap<>();
    private final Set<String> barred = new TreeSet<>();

    private DecidedProjects(PartnershipFolder folder, Actions actions, Findings findings) {
        this.folder = folder;
        this.findings = findings;
        lastYear = actions.horizon().firstYear() + actions.horizon().years() - 1;
        actions.options()
                .forEach(option -> options.computeIfAbsent(
                                key(option.facility(), option.measure()), any -> new ArrayList<>())
                        .add(option));
    }

    /** What a plan of the folder finds decided. */
    static Precedent of(PartnershipFolder folder, Actions actions, Knowledge knowledge, Findings findings) {
        DecidedProjects decided = new DecidedProjects(folder, actions, findings);
        if (folder.projects().stream().anyMatch(DecidedProjects::isAboutAnOption)) {
            decided.add(FolderLedger.of(folder, knowledge).ledger());
        }
        decided.barred.removeAll(decided.decisions.keySet());
        return Precedent.decided(List.copyOf(decided.decisions.values()), decided.barred);
    }

    private static boolean isAboutAnOption(Project project) {
        return !project.facility().isEmpty() && !project.measure().isEmpty();
    }

    private void add(RealisedLedger ledger) {
        for (Project project : folder.projects()) {
            if (isAboutAnOption(project)) {
                switch (project.status()) {
                    case APPROVED, IMPLEMENTED, VERIFIED -> decide(project, ledger);
                    case REFUSED, REVERSED -> optionsOf(project).forEach(option -> barred.add(option.id()));
                    case IDEA, PLANNED -> {}
                }
            }
        }
    }

    private List<Option> optionsOf(Project project) {
        return options.getOrDefault(key(project.facility(), project.measure()), List.of());
    }

    private void decide(Project project, RealisedLedger ledger) {
        List<Option> own = optionsOf(project);
        Optional<Integer> year = yearOf(project);
        if (own.isEmpty()) {
            findings.add(Finding.note(
                    "plan.project-without-option",
                    project.position(),
                    project.id(),
                    project.measure(),
                    project.facility()));
        } else if (year.isEmpty() || year.get() > lastYear) {
            findings.add(Finding.warning("plan.project-without-year", project.position(), project.id()));
        } else {
            own.forEach(option -> decide(option, project, year.get(), own, ledger));
        }
    }

    private void decide(Option option, Project project, int year, List<Option> own, RealisedLedger ledger) {
        Precedent.Decision decision = new Precedent.Decision(
                option.id(),
                year,
                realised(project, ledger),
                project.investment().map(paid -> part(paid, option, own)),
                project.position());
        decisions.merge(option.id(), decision, (one, other) -> other.year() < one.year() ? other : one);
    }

    private static Optional<Integer> yearOf(Project project) {
        return project.start().or(project::effectFrom).or(project::end).map(LocalDate::getYear);
    }

    /** A project that serves several end uses paid for each by its share of the estimates. */
    private static Money part(Money paid, Option option, List<Option> own) {
        BigDecimal all =
                own.stream().map(one -> one.investment().central().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal share = all.signum() == 0
                ? BigDecimal.ONE.divide(BigDecimal.valueOf(own.size()), java.math.MathContext.DECIMAL64)
                : option.investment().central().amount().divide(all, java.math.MathContext.DECIMAL64);
        return new Money(paid.amount().multiply(share), paid.currency(), paid.priceYear());
    }

    /** Realised over estimated saving; none where the ledger does not know, zero where the use rose. */
    private static Optional<BigDecimal> realised(Project project, RealisedLedger ledger) {
        for (String metric : METRICS) {
            Optional<BigDecimal> share = ledger.lines().stream()
                    .filter(line -> line.project().equals(project.id()))
                    .filter(line -> line.counted().metric().equals(metric))
                    .map(SavingLine::ratio)
                    .flatMap(Optional::stream)
                    .map(ratio -> BigDecimal.valueOf(Math.max(0, ratio.best())))
                    .findFirst();
            if (share.isPresent()) {
                return share;
            }
        }
        return Optional.empty();
    }

    private static String key(String facility, String measure) {
        return facility + "\u0000" + measure;
    }
}
