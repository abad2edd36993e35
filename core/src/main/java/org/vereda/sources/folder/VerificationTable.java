package org.vereda.sources.folder;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vereda.inventory.Amount;
import org.vereda.inventory.Facility;
import org.vereda.partnership.Organization;
import org.vereda.partnership.Project;
import org.vereda.partnership.Role;
import org.vereda.partnership.Verification;
import org.vereda.quantity.Finding;
import org.vereda.sources.table.TableRow;

/** Reads what verifiers found; a verifier that claims the saving or runs the plant is not independent. */
final class VerificationTable {
    private final FolderNames names;
    private final FolderCells cells;
    private final List<Organization> organizations;
    private final List<Project> projects;
    private final List<Facility> facilities;
    private final Set<List<String>> seen = new HashSet<>();

    VerificationTable(
            FolderNames names,
            FolderCells cells,
            List<Organization> organizations,
            List<Project> projects,
            List<Facility> facilities) {
        this.names = names;
        this.cells = cells;
        this.organizations = organizations;
        this.projects = projects;
        this.facilities = facilities;
    }

    Optional<Verification> verification(TableRow row) {
        Optional<String> project = names.refer(FolderTable.PROJECTS, row, "project");
        Optional<String> metric = row.text("metric");
        Optional<String> verifier = names.refer(FolderTable.ORGANIZATIONS, row, "verifier");
        Optional<LocalDate> date = row.date("date");
        Optional<Verification.Result> result = row.oneOf("result", Verification.Result.class);
        if (!FolderCells.allOf(project, metric, verifier, date, result)
                || !isVerifier(row, verifier.get())
                || !isIndependent(row, project.get(), verifier.get())) {
            return Optional.empty();
        }
        if (!seen.add(List.of(project.get(), metric.get()))) {
            row.report(Finding.error("sources.verified-twice", row.position("metric"), project.get(), metric.get()));
            return Optional.empty();
        }
        Optional<Amount> amount = row.cell("amount").isBlank() ? Optional.empty() : cells.signedAmount(row);
        if (amount.isEmpty() && result.get() != Verification.Result.REJECTED) {
            row.report(Finding.error("sources.verified-without-amount", row.position("amount")));
            return Optional.empty();
        }
        return Optional.of(new Verification(
                project.get(),
                metric.get(),
                verifier.get(),
                date.get(),
                result.get(),
                amount,
                row.optionalText("finding").orElse(""),
                row.optionalText("document").orElse(""),
                row.position()));
    }

    private boolean isVerifier(TableRow row, String verifier) {
        Optional<Role> other = organizations.stream()
                .filter(one -> one.id().equals(verifier))
                .map(Organization::role)
                .filter(role -> role != Role.VERIFIER)
                .findFirst();
        other.ifPresent(role ->
                row.report(Finding.error("sources.not-a-verifier", row.position("verifier"), verifier, role.name())));
        return other.isEmpty();
    }

    private boolean isIndependent(TableRow row, String project, String verifier) {
        boolean involved = projects.stream()
                .filter(one -> one.id().equals(project))
                .anyMatch(one -> one.claimants().contains(verifier) || runs(verifier, one.facility()));
        if (involved) {
            row.report(Finding.error("sources.verifier-not-independent", row.position("verifier"), verifier, project));
        }
        return !involved;
    }

    private boolean runs(String organization, String facility) {
        return facilities.stream()
                .anyMatch(site ->
                        site.id().equals(facility) && site.organization().equals(organization));
    }
}
