package org.vereda.app.cli.programme;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vereda.app.shown.Again;
import org.vereda.app.verification.StatementScope;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import picocli.CommandLine.Option;

/** Which projects a verifier looks at. */
final class ScopeOptions {
    @Option(
            names = "--projects",
            paramLabel = "ID",
            split = ",",
            description = "Only these projects; all where not stated.")
    List<String> projects = new ArrayList<>();

    @Option(names = "--cohort", paramLabel = "ID", description = "Only the projects of this cohort.")
    @Nullable
    String cohort;

    StatementScope scope() {
        if (cohort != null && !projects.isEmpty()) {
            throw InvalidInput.of(Finding.error("verification.two-scopes", SourcePosition.NOWHERE));
        }
        if (cohort != null) {
            return new StatementScope(StatementScope.Kind.COHORT, List.of(cohort));
        }
        return projects.isEmpty() ? StatementScope.ALL : new StatementScope(StatementScope.Kind.PROJECTS, projects);
    }

    /** The words that ask for the same scope again. */
    List<String> again() {
        List<String> words = new ArrayList<>();
        Again.add(words, "--cohort", cohort);
        Again.addTogether(words, "--projects", projects);
        return words;
    }
}
