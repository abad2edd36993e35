package org.vereda.app.web.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Role;
import org.vereda.app.keep.Change;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.Trace;
import org.vereda.app.shown.TablesPage;
import org.vereda.app.web.workshop.ResultTables;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.TableJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is computed from the rows within reach, and the history of these. */
final class ResultCalls {
    private static final int USUAL = 50;
    private static final int MOST = 1_000;

    private final Keep keep;
    private final Workshop workshop;

    ResultCalls(Keep keep, Workshop workshop) {
        this.keep = keep;
        this.workshop = workshop;
    }

    List<ApiRoute> routes() {
        Set<Role> ledger = EnumSet.copyOf(ApiRoute.PLANTS);
        ledger.add(Role.SECRETARIAT);
        ledger.add(Role.VERIFIER);
        return List.of(
                new ApiRoute(HttpMethod.GET, "/me", EnumSet.allOf(Role.class), this::me),
                new ApiRoute(HttpMethod.GET, "/inventory", ApiRoute.PLANTS, this::inventory),
                new ApiRoute(HttpMethod.GET, "/products", ApiRoute.PLANTS, this::products),
                new ApiRoute(HttpMethod.GET, "/actions", ApiRoute.PLANTS, this::actions),
                new ApiRoute(HttpMethod.GET, "/ledger", ledger, this::ledger),
                new ApiRoute(HttpMethod.GET, "/findings", ApiRoute.READERS, this::findings),
                new ApiRoute(HttpMethod.GET, "/history", ApiRoute.READERS, this::history),
                new ApiRoute(HttpMethod.GET, "/history/{change}", ApiRoute.READERS, this::change));
    }

    private ServerResponse me(ApiCall call) {
        return ApiAnswer.of(ApiAnswer.object()
                .put("name", call.token().name())
                .put("role", call.token().membership().role().name())
                .put("organization", call.token().membership().organization())
                .put("facility", call.token().membership().facility())
                .put("expires", call.token().expires().toString()));
    }

    private static ServerResponse tables(List<ReportTable> tables) {
        ObjectNode answer = ApiAnswer.object();
        ObjectNode all = answer.putObject("tables");
        tables.forEach(table -> all.set(table.id(), TableJson.rows(table)));
        return ApiAnswer.of(answer);
    }

    private ServerResponse inventory(ApiCall call) {
        return tables(workshop.view(call.reach())
                .map(view -> List.of(ResultTables.facilities(ResultTables.own(view))))
                .orElse(List.of()));
    }

    private ServerResponse products(ApiCall call) {
        return tables(List.of(ResultTables.products(workshop.products(call.reach()))));
    }

    private ServerResponse actions(ApiCall call) {
        return tables(workshop.view(call.reach())
                .filter(view -> !view.plants().isEmpty())
                .map(view -> ResultTables.actions(view, workshop.knowledge(), call.words()))
                .map(TablesPage::tables)
                .orElse(List.of()));
    }

    private ServerResponse ledger(ApiCall call) {
        return tables(workshop.view(call.reach())
                .map(view -> ResultTables.ledger(view, call.words()))
                .map(TablesPage::tables)
                .orElse(List.of()));
    }

    private ServerResponse findings(ApiCall call) {
        ObjectNode answer = ApiAnswer.object();
        ArrayNode list = answer.putArray("findings");
        workshop.view(call.reach())
                .map(view -> view.findings())
                .orElse(List.of())
                .forEach(finding -> list.add(ApiAnswer.json(finding, call.words())));
        return ApiAnswer.of(answer);
    }

    // --- history

    /** Edits that touch a row within reach, as the pages show them. */
    private ServerResponse history(ApiCall call) {
        int limit = (int) call.number("limit", USUAL, MOST);
        ObjectNode answer = ApiAnswer.object();
        ArrayNode list = answer.putArray("changes");
        keep.history(limit).stream()
                .filter(change -> change.kind() != Change.Kind.IMPORT
                        && !keep.traces(change.number(), call.reach()).isEmpty())
                .forEach(change -> list.add(json(change)));
        return ApiAnswer.of(answer);
    }

    private static ObjectNode json(Change change) {
        return ApiAnswer.object()
                .put("change", change.number())
                .put("happened", change.happened().toString())
                .put("author", change.author())
                .put("kind", change.kind().name())
                .put("why", change.why());
    }

    private ServerResponse change(ApiCall call) {
        long number = call.part("change");
        List<Trace> traces = keep.traces(number, call.reach());
        if (traces.isEmpty()) {
            throw InvalidInput.of(Finding.error("keep.no-change", SourcePosition.NOWHERE, Long.toString(number)));
        }
        ObjectNode answer = ApiAnswer.object().put("change", number);
        ArrayNode rows = answer.putArray("rows");
        traces.forEach(trace -> {
            List<String> columns = keep.table(trace.path(), call.reach()).columns();
            ObjectNode row = rows.addObject()
                    .put("table", trace.path().replaceFirst("\\.csv$", ""))
                    .put("row", trace.row());
            cells(trace.before(), columns).ifPresent(cells -> row.set("before", cells));
            cells(trace.after(), columns).ifPresent(cells -> row.set("after", cells));
        });
        return ApiAnswer.of(answer);
    }

    /** Cells by their columns; those of a table that no longer stands are numbered. */
    private static Optional<ObjectNode> cells(List<String> cells, List<String> columns) {
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode json = ApiAnswer.object();
        for (int at = 0; at < cells.size(); at++) {
            json.put(at < columns.size() ? columns.get(at) : Integer.toString(at + 1), cells.get(at));
        }
        return Optional.of(json);
    }
}
