package org.vereda.app.web.api;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.AccountReach;
import org.vereda.app.keep.Change;
import org.vereda.app.keep.Edit;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeptTable;
import org.vereda.app.web.entry.Headings;
import org.vereda.app.web.entry.SentStyle;
import org.vereda.app.web.entry.SentTable;
import org.vereda.app.web.frame.Uploads;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Language;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.table.TableFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The tables and their rows: reading page by page, adding, changing and removing with the history of all that. */
final class TableCalls {
    private static final int USUAL = 100;
    private static final int MOST = 1_000;
    private static final String WHY = "why";

    private final Keep keep;
    private final Workshop workshop;

    TableCalls(Keep keep, Workshop workshop) {
        this.keep = keep;
        this.workshop = workshop;
    }

    List<ApiRoute> routes() {
        return List.of(
                new ApiRoute(HttpMethod.GET, "/tables", ApiRoute.READERS, this::list),
                new ApiRoute(HttpMethod.GET, "/tables/{table}", ApiRoute.READERS, this::rows),
                new ApiRoute(HttpMethod.POST, "/tables/{table}", ApiRoute.READERS, this::add),
                new ApiRoute(HttpMethod.POST, "/tables/{table}/upload", ApiRoute.READERS, this::upload),
                new ApiRoute(HttpMethod.GET, "/tables/{table}/{row}", ApiRoute.READERS, this::row),
                new ApiRoute(HttpMethod.PATCH, "/tables/{table}/{row}", ApiRoute.READERS, this::set),
                new ApiRoute(HttpMethod.DELETE, "/tables/{table}/{row}", ApiRoute.READERS, this::remove));
    }

    // --- reading

    private static boolean isPlant(ApiCall call) {
        return call.token().membership().role().isOfAnOrganization();
    }

    private static String name(String path) {
        return path.replaceFirst("\\.csv$", "");
    }

    private ServerResponse list(ApiCall call) {
        Set<String> paths = new TreeSet<>(keep.tables());
        if (isPlant(call)) {
            paths.addAll(AccountReach.ofPlants());
        }
        ObjectNode answer = ApiAnswer.object();
        ArrayNode tables = answer.putArray("tables");
        paths.forEach(path -> seen(call, path).ifPresent(table -> {
            ObjectNode one = tables.addObject()
                    .put("table", name(path))
                    .put("rows", table.rows().size());
            ArrayNode columns = one.putArray("columns");
            table.columns().forEach(columns::add);
        }));
        return ApiAnswer.of(answer);
    }

    /** A table with rows within reach, or one that the plant may begin; nothing for others, whether they are there or not. */
    private Optional<KeptTable> seen(ApiCall call, String path) {
        KeptTable table = keep.table(path, call.reach());
        List<String> columns = table.columns().isEmpty() ? PartnershipFolder.columnsOf(path) : table.columns();
        boolean isOwn = isPlant(call) && AccountReach.ofPlants().contains(path);
        return columns.isEmpty() || (table.rows().isEmpty() && !isOwn)
                ? Optional.empty()
                : Optional.of(new KeptTable(path, columns, table.rows()));
    }

    private KeptTable table(ApiCall call) {
        String path = call.table();
        return seen(call, path)
                .orElseThrow(() -> InvalidInput.of(Finding.error("keep.no-table", SourcePosition.ofFile(path))));
    }

    /** Rows by their numbers, so that a page stays what it is though rows come and go. */
    private ServerResponse rows(ApiCall call) {
        long version = keep.last();
        KeptTable table = table(call);
        String tag = ApiAnswer.tag(version);
        if (isAsked(call, "If-None-Match", tag)) {
            return ServerResponse.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        long after = call.number("after", 0, Long.MAX_VALUE);
        long limit = Math.max(1, call.number("limit", USUAL, MOST));
        List<KeptTable.Line> rest = table.rows().stream()
                .filter(row -> row.number() > after)
                .sorted(Comparator.comparingLong(KeptTable.Line::number))
                .limit(limit + 1)
                .toList();
        List<KeptTable.Line> page = rest.stream().limit(limit).toList();
        ObjectNode answer = ApiAnswer.object().put("table", name(table.path()));
        ArrayNode columns = answer.putArray("columns");
        table.columns().forEach(columns::add);
        ArrayNode rows = answer.putArray("rows");
        page.forEach(row -> rows.add(json(table, row)));
        ServerResponse.BodyBuilder response = ServerResponse.ok().eTag(tag);
        if (rest.size() > page.size()) {
            String next = Api.ROOT + "/tables/" + name(table.path()) + "?after="
                    + page.getLast().number() + "&limit=" + limit;
            answer.put("next", next);
            response.header("Link", "<" + next + ">; rel=\"next\"");
        }
        return ApiAnswer.with(response, answer);
    }

    private static ObjectNode json(KeptTable table, KeptTable.Line row) {
        ObjectNode json = ApiAnswer.object().put("row", row.number()).put("version", row.since());
        ObjectNode cells = json.putObject("cells");
        table.columns().forEach(column -> cells.put(column, table.cell(row, column)));
        if (row.cells().size() > table.columns().size()) {
            ArrayNode more = json.putArray("beyond");
            row.cells().stream().skip(table.columns().size()).forEach(more::add);
        }
        return json;
    }

    private static KeptTable.Line line(ApiCall call, KeptTable table) {
        return table.rows().stream()
                .filter(row -> row.number() == call.part("row"))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(Finding.error(
                        "keep.no-row",
                        SourcePosition.ofFile(table.path()),
                        call.request().pathVariable("row"))));
    }

    private ServerResponse row(ApiCall call) {
        KeptTable table = table(call);
        KeptTable.Line row = line(call, table);
        String tag = ApiAnswer.tag(row.since());
        return isAsked(call, "If-None-Match", tag)
                ? ServerResponse.status(HttpStatus.NOT_MODIFIED).eTag(tag).build()
                : ApiAnswer.with(ServerResponse.ok().eTag(tag), json(table, row));
    }

    private static boolean isAsked(ApiCall call, String header, String tag) {
        return call.request().headers().header(header).contains(tag);
    }

    // --- changing

    private ServerResponse add(ApiCall call) {
        KeptTable table = table(call);
        JsonNode sent = ApiBody.read(call);
        List<Map<String, String>> rows = new ArrayList<>();
        JsonNode list = sent.path("rows");
        if (!list.isArray() || list.isEmpty()) {
            throw ApiBody.bad("rows");
        }
        list.forEach(row -> rows.add(ApiBody.cells(row, "rows")));
        Edit add = new Edit.Add(table.path(), table.columns(), rows);
        return made(keep.edit(List.of(add), call.reach(), call.author(ApiBody.text(sent, WHY))));
    }

    private static ServerResponse made(Change change) {
        ServerResponse.BodyBuilder response =
                ServerResponse.created(URI.create(Api.ROOT + "/history/" + change.number()));
        return ApiAnswer.with(
                response, ApiAnswer.object().put("change", change.number()).put("records", change.edits()));
    }

    private ServerResponse upload(ApiCall call) {
        KeptTable table = table(call);
        String how = call.parameter("how");
        if (!Set.of("add", "replace").contains(how)) {
            throw InvalidInput.of(Finding.error("api.bad-how", SourcePosition.NOWHERE, how));
        }
        TableFormat format = workshop.view(call.reach())
                .map(view -> view.folder().settings().format(table.path()))
                .orElse(TableFormat.CSV);
        List<Edit> edits = new ArrayList<>();
        if (how.equals("replace")) {
            table.rows().stream()
                    .filter(row -> call.reach().mayWrite(table.path(), row.organization(), row.facility()))
                    .forEach(row -> edits.add(new Edit.Remove(table.path(), row.number(), row.since())));
        }
        edits.add(new Edit.Add(
                table.path(),
                table.columns(),
                Uploads.file(
                        call.request(),
                        table.path(),
                        file -> SentTable.rows(
                                file,
                                table.path(),
                                format,
                                Headings.of(table.columns(), Language.EN),
                                SentStyle.OF_THE_PARTNERSHIP))));
        return made(keep.edit(edits, call.reach(), call.author(call.parameter(WHY))));
    }

    private ServerResponse set(ApiCall call) {
        KeptTable table = table(call);
        KeptTable.Line row = line(call, table);
        return matched(call, row).orElseGet(() -> {
            JsonNode sent = ApiBody.read(call);
            Map<String, String> cells = new LinkedHashMap<>(ApiBody.cells(sent.path("cells"), "cells"));
            Edit set = new Edit.Set(table.path(), row.number(), row.since(), cells);
            keep.edit(List.of(set), call.reach(), call.author(ApiBody.text(sent, WHY)));
            return row(call);
        });
    }

    private ServerResponse remove(ApiCall call) {
        KeptTable table = table(call);
        KeptTable.Line row = line(call, table);
        return matched(call, row).orElseGet(() -> {
            Edit remove = new Edit.Remove(table.path(), row.number(), row.since());
            keep.edit(List.of(remove), call.reach(), call.author(call.parameter(WHY)));
            return ServerResponse.noContent().build();
        });
    }

    /** Why the row is not changed: its version was not named, or it is another one now. */
    private static Optional<ServerResponse> matched(ApiCall call, KeptTable.Line row) {
        List<String> named = call.request().headers().header("If-Match");
        if (named.isEmpty()) {
            return Optional.of(
                    ApiAnswer.problem(HttpStatus.PRECONDITION_REQUIRED, "label.api.problem.no-version", call.words()));
        }
        return named.contains(ApiAnswer.tag(row.since()))
                ? Optional.empty()
                : Optional.of(ApiAnswer.problem(
                        HttpStatus.PRECONDITION_FAILED, "label.api.problem.other-version", call.words()));
    }
}
