package org.vereda.app.help;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Role;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** The guided tour: steps through the pages that matter to a role, of which each account marks those that it has done. */
public final class Tour {
    private static final Set<Role> PLANTS = EnumSet.of(Role.SUPPLIER, Role.ANCHOR, Role.RECYCLER);
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> READERS = EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR));

    private static final List<Step> STEPS = List.of(
            new Step("yard", "/yard", EnumSet.of(Role.RECYCLER)),
            new Step("yard-balance", "/yard/balance", EnumSet.of(Role.RECYCLER)),
            new Step("custody", "/yard/custody", EnumSet.of(Role.RECYCLER)),
            new Step("bills", "/data", PLANTS),
            new Step("inventory", "/inventory", PLANTS),
            new Step("origin", "/origin", PLANTS),
            new Step("products", "/products", PLANTS),
            new Step("supply", "/supply", EnumSet.of(Role.ANCHOR)),
            new Step("ask-next", "/ask-next", EnumSet.of(Role.ANCHOR)),
            new Step("suppliers", "/suppliers", EnumSet.of(Role.ANCHOR)),
            new Step("actions", "/actions", PLANTS),
            new Step("customers", "/customer-requests", PLANTS),
            new Step("forms", "/answers", PLANTS),
            new Step("programme", "/data", EnumSet.of(Role.SECRETARIAT)),
            new Step("cohorts", "/cohorts", EnumSet.of(Role.SECRETARIAT)),
            new Step("plans", "/roadmaps", EnumSet.of(Role.SECRETARIAT)),
            new Step("before-delegations", "/review", EnumSet.of(Role.SECRETARIAT)),
            new Step("policy", "/disclosure", EnumSet.of(Role.SECRETARIAT)),
            new Step("council", "/council", EnumSet.of(Role.SECRETARIAT)),
            new Step("sample", "/verification", EnumSet.of(Role.VERIFIER)),
            new Step("evidence", "/data", EnumSet.of(Role.VERIFIER)),
            new Step("registers", "/registers", EnumSet.of(Role.ANALYST)),
            new Step("review", "/review", EnumSet.of(Role.DELEGATION, Role.ANALYST)),
            new Step("releases", "/registers", EnumSet.of(Role.DELEGATION)),
            new Step("public", "/data", EnumSet.of(Role.DELEGATION, Role.ANALYST)),
            new Step(
                    "ledger",
                    "/ledger",
                    EnumSet.of(Role.SUPPLIER, Role.ANCHOR, Role.RECYCLER, Role.SECRETARIAT, Role.VERIFIER)),
            new Step("by-products", "/by-products", PLANTS),
            new Step("history", "/history", READERS),
            new Step("check", "/check", EnumSet.of(Role.ANCHOR, Role.ANALYST)),
            new Step("moderate", "/library", EnumSet.of(Role.SECRETARIAT)),
            new Step("library", "/library", EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR, Role.SECRETARIAT))),
            new Step("accounts", "/accounts", EnumSet.of(Role.ADMINISTRATOR)),
            new Step("second-factor", "/me", EnumSet.of(Role.ADMINISTRATOR)),
            new Step("log", "/audit", EnumSet.of(Role.ADMINISTRATOR)),
            new Step("state", "/state", EnumSet.of(Role.ADMINISTRATOR)),
            new Step("glossary", "/glossary", EVERYBODY));

    private final KeepDatabase database;
    private final Clock clock;

    public Tour(KeepDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A step: a page and what to look at there.
     *
     * @param id a word with hyphens
     * @param page the page of the portal
     * @param roles whom it is for
     */
    public record Step(String id, String page, Set<Role> roles) {
        public Step {
            roles = Set.copyOf(roles);
        }

        /** The key of what it is called. */
        public String titleKey() {
            return "label.tour." + id + ".title";
        }

        /** The key of what to do there. */
        public String textKey() {
            return "label.tour." + id + ".text";
        }
    }

    /** The steps of somebody's roles, each once. */
    public static List<Step> steps(Account account) {
        return STEPS.stream()
                .filter(step -> step.roles().stream().anyMatch(account::has))
                .toList();
    }

    /** The steps that somebody has done. */
    public Set<String> done(Account account) {
        return Set.copyOf(database.read(session ->
                session.list("select step from tour_step where account = ?", row -> row.text(1), account.id())));
    }

    /**
     * Marks a step as done, or as still to do.
     *
     * @throws InvalidInput where the tour of the account has no such step
     */
    public void mark(Account account, String step, boolean isDone) {
        if (steps(account).stream().noneMatch(one -> one.id().equals(step))) {
            throw InvalidInput.of(Finding.error("help.no-step", SourcePosition.NOWHERE, step));
        }
        database.write(session -> {
            session.update("delete from tour_step where account = ? and step = ?", account.id(), step);
            return isDone
                    ? session.update(
                            "insert into tour_step (account, step, happened) values (?, ?, ?)",
                            account.id(),
                            step,
                            clock.instant().toString())
                    : 0;
        });
    }
}
