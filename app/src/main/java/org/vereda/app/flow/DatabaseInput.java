package org.vereda.app.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vereda.footprint.database.CompiledDatabase;
import org.vereda.footprint.database.DatabaseCompiler;
import org.vereda.footprint.database.DatabaseMethod;
import org.vereda.inventory.process.LinkOutcome;
import org.vereda.inventory.process.LinkReport;
import org.vereda.inventory.process.UnitProcess;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;

/**
 * A linked process database of which everything is compiled that can be: a process without a decided provider, and all that
 * need it, are left out and can be asked why.
 */
final class DatabaseInput {
    private final LinkReport links;
    private final DatabaseMethod method;
    private final Set<String> broken = new HashSet<>();

    DatabaseInput(LinkReport links, DatabaseMethod method) {
        this.links = links;
        this.method = method;
        findBroken();
    }

    /** From what breaks by itself to all that take something from it. */
    private void findBroken() {
        Map<String, List<String>> users = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        for (LinkOutcome outcome : links.outcomes()) {
            String user = outcome.user().id();
            if (outcome.line().amount() == 0) {
                continue;
            }
            if (outcome instanceof LinkOutcome.Linked linked) {
                users.computeIfAbsent(linked.provider().process().id(), provider -> new ArrayList<>())
                        .add(user);
            } else if (LinkReport.finding(outcome).isPresent() && broken.add(user)) {
                open.add(user);
            }
        }
        while (!open.isEmpty()) {
            users.getOrDefault(open.remove(), List.of()).stream()
                    .filter(broken::add)
                    .forEach(open::add);
        }
    }

    /**
     * Everything that can be computed.
     *
     * @throws InvalidInput where the processes that have all their providers cannot be solved
     */
    CompiledDatabase compiled() {
        return DatabaseCompiler.compile(
                links,
                method,
                links.database().processes().stream()
                        .map(UnitProcess::id)
                        .filter(id -> !broken.contains(id))
                        .toList());
    }

    /** What keeps the processes that are left out from being computed, each cause once. */
    List<Finding> refused() {
        return links.outcomes().stream()
                .filter(outcome -> outcome.line().amount() != 0)
                .map(LinkReport::finding)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Why a process of that identifier or name is left out; nothing where it is not. */
    Optional<InvalidInput> refusal(String wanted) {
        Stream<UnitProcess> named = links.database().processes().stream()
                .filter(process -> broken.contains(process.id()))
                .filter(process -> process.id().equals(wanted) || process.name().equalsIgnoreCase(wanted.strip()));
        return named.findFirst().flatMap(process -> {
            try {
                DatabaseCompiler.compile(links, method, List.of(process.id()));
                return Optional.empty();
            } catch (InvalidInput refusal) {
                return Optional.of(refusal);
            }
        });
    }
}
