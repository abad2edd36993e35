package org.vereda.app.web.supplier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.app.accounts.AccountReach;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.consent.ConsentScope;
import org.vereda.app.consent.ConsentScope.Look;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Circle;
import org.vereda.partnership.consent.Consent;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.sources.folder.PartnershipFolder;

/**
 * Who sees which of an organization's fields: by its role, as the one place that decides about rows says, and by consent.
 *
 * @param owner the organization
 * @param circle who takes part and what was consented to
 */
record SeenByWhom(String owner, Circle circle) {
    private static final String FOREIGN = "-";

    /**
     * The table.
     *
     * @param counts the owner's rows of each table by its path
     */
    ReportTable table(Visit visit, Map<String, Long> counts) {
        List<List<Cell>> rows = new ArrayList<>();
        new TreeMap<>(counts).forEach((path, count) -> {
            if (count > 0 && AccountReach.ofPlants().contains(path)) {
                rows.add(List.of(
                        Cell.text(path.replaceFirst("\\.csv$", "")),
                        Cell.number(java.math.BigDecimal.valueOf(count)),
                        Cell.text(roles(visit, path)),
                        Cell.text(consents(visit, path))));
            }
        });
        return new ReportTable(
                "seen-by",
                List.of(
                        Column.of("seen-table"),
                        Column.of("seen-rows"),
                        Column.of("seen-roles"),
                        Column.of("seen-consents")),
                rows,
                List.of());
    }

    private String roles(Visit visit, String path) {
        return Stream.of(Role.values())
                .filter(role ->
                        new AccountReach(List.of(member(role))).mayRead(path, Optional.of(owner), Optional.of(FOREIGN)))
                .map(role -> visit.say(role.key()))
                .collect(Collectors.joining(", "));
    }

    /** Somebody of that role who is of no organization, or of a foreign one. */
    private static Membership member(Role role) {
        return new Membership(role, role.isOfAnOrganization() ? FOREIGN : "", "");
    }

    private String consents(Visit visit, String path) {
        List<String> columns = PartnershipFolder.columnsOf(path);
        List<String> said = new ArrayList<>();
        for (String receiver : receivers()) {
            List<String> whom = receiver.equals(Consent.EVERYBODY) ? List.of() : List.of(receiver);
            for (String purpose : circle.scope().purposes(owner, whom)) {
                List<String> seen = circle.scope().columns(new Look(owner, whom, purpose), path, columns);
                if (!seen.isEmpty() && isSaidOf(receiver, purpose)) {
                    said.add(name(visit, receiver) + ": " + String.join(", ", seen) + " ("
                            + SharedPages.purpose(visit, purpose) + ")");
                }
            }
        }
        return String.join("; ", said);
    }

    private Set<String> receivers() {
        return circle.scope().consents().stream()
                .filter(one -> one.organization().equals(owner))
                .map(Consent::receiver)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What everybody may see is not said again of each receiver. */
    private boolean isSaidOf(String receiver, String purpose) {
        return circle.scope().consents().stream()
                .anyMatch(one -> one.organization().equals(owner)
                        && one.receiver().equals(receiver)
                        && (one.purpose().equals(purpose) || one.purpose().equals(ConsentScope.ANY)));
    }

    String name(Visit visit, String receiver) {
        return receiver.equals(Consent.EVERYBODY) ? visit.say("label.consent.everybody") : circle.name(receiver);
    }
}
