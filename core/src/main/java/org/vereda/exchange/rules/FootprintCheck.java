package org.vereda.exchange.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vereda.exchange.wire.FieldTable;
import org.vereda.exchange.wire.WireDocument;
import org.vereda.exchange.wire.WireField;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Finding.Severity;
import org.vereda.quantity.InvalidInput;

/** Holds a footprint against every rule of its version. */
public final class FootprintCheck {
    private FootprintCheck() {}

    /** What breaks a rule, errors first. */
    public static List<Breach> of(WireDocument document) {
        Facts facts = new Facts(document);
        return RuleTable.all().stream()
                .filter(rule -> rule.holdsFor(facts.version()))
                .flatMap(rule -> RuleTable.hits(rule, facts)
                        .map(hit -> new Breach(
                                rule,
                                severity(rule, facts),
                                hit.field(),
                                document.at(path(hit.field(), document)),
                                hit.value(),
                                hit.limit())))
                .sorted(Comparator.comparing(Breach::severity))
                .toList();
    }

    /**
     * Lets a footprint pass that breaks no rule which has to be kept.
     *
     * @throws InvalidInput naming every rule that it breaks
     */
    public static void require(WireDocument document) {
        List<Finding> broken = of(document).stream()
                .filter(breach -> breach.severity() == Severity.ERROR)
                .map(Breach::finding)
                .toList();
        if (!broken.isEmpty()) {
            throw new InvalidInput(broken);
        }
    }

    /** True where something of it is an error. */
    public static boolean hasErrors(List<Breach> breaches) {
        return breaches.stream().anyMatch(breach -> breach.severity() == Severity.ERROR);
    }

    /** A rule that is not in force yet is a note. */
    private static Severity severity(Rule rule, Facts facts) {
        Optional<LocalDate> end = facts.instant("referencePeriodEnd").map(instant -> instant.toLocalDate());
        boolean later = rule.from().isPresent()
                && end.filter(day -> day.isBefore(rule.from().get())).isPresent();
        return later ? Severity.NOTE : rule.severity();
    }

    private static String path(String field, WireDocument document) {
        return FieldTable.all().stream()
                .filter(known -> known.id().equals(field))
                .findFirst()
                .flatMap((WireField known) -> known.path(document.footprint().version()))
                .orElse(field);
    }
}
