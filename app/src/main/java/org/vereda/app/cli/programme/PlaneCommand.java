package org.vereda.app.cli.programme;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.Surroundings;
import org.vereda.app.exchange.ExchangeTables;
import org.vereda.app.exchange.FootprintFiles;
import org.vereda.app.plane.PlaneFolder;
import org.vereda.app.plane.PlaneServer;
import org.vereda.app.shown.Again;
import org.vereda.app.shown.Shown;
import org.vereda.app.shown.ShownForm;
import org.vereda.app.shown.TablesPage;
import org.vereda.exchange.rules.Breach;
import org.vereda.exchange.rules.FootprintCheck;
import org.vereda.exchange.wire.Conversion;
import org.vereda.exchange.wire.WireDocument;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The data plane behind a connector of Catena-X. */
@Command(
        name = "plane",
        description = {
            "The data plane behind a connector of Catena-X, by its API for footprints 1.2 and 1.3: take requests and footprints into a",
            "folder, list what is asked, and write the answers that the connector sends."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class PlaneCommand {
    private static final int SHORTEST_KEY = 16;

    private final Surroundings surroundings;

    public PlaneCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Command(
            name = "serve",
            description = "Take what the connector hands on, at this machine only.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int serve(
            @Parameters(paramLabel = "FOLDER", description = "Where requests and footprints are kept.") Path folder,
            @Option(
                            names = "--key-file",
                            paramLabel = "FILE",
                            required = true,
                            description =
                                    "A file with the key that the connector sends as X-Api-Key; 16 signs or more.")
                    Path keyFile,
            @Option(
                            names = "--port",
                            paramLabel = "N",
                            defaultValue = "8190",
                            description = "The port; 8190 where not stated, 0 for any free one.")
                    int port,
            @Mixin LanguageOption language)
            throws InterruptedException {
        Messages messages = language.messages(surroundings);
        try (PlaneServer server =
                PlaneServer.start(port, new PlaneFolder(folder, surroundings.clock()), key(keyFile), messages)) {
            surroundings
                    .out()
                    .println(messages.text("label.plane.serving", Integer.toString(server.port()), folder.toString()));
            Thread.currentThread().join();
        } catch (IOException taken) {
            throw InvalidInput.of(Finding.error(
                    "exchange.plane-cannot-listen", SourcePosition.NOWHERE, Integer.toString(port), taken.toString()));
        }
        return ExitCode.DONE;
    }

    private static String key(Path file) {
        String text;
        try {
            text = Files.readString(file).strip();
        } catch (IOException e) {
            throw InvalidInput.of(
                    Finding.error("exchange.unreadable-file", SourcePosition.ofFile(file.toString()), e.toString()));
        }
        if (text.length() < SHORTEST_KEY) {
            throw InvalidInput.of(Finding.error(
                    "exchange.plane-key-short",
                    SourcePosition.ofFile(file.toString()),
                    Integer.toString(SHORTEST_KEY)));
        }
        return text;
    }

    @Command(
            name = "requests",
            description = "Show what partners ask for, the oldest first.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int requests(
            @Parameters(paramLabel = "FOLDER", description = "The folder of the plane.") Path folder,
            @Mixin ShownForm form,
            @Mixin LanguageOption language) {
        List<Column> columns = List.of(
                Column.of("plane-request"),
                Column.of("plane-partner"),
                Column.of("plane-part"),
                Column.of("exchange-version"),
                Column.of("plane-received"),
                Column.of("plane-state"),
                Column.of("message"));
        List<List<Cell>> rows = new PlaneFolder(folder, surroundings.clock())
                .requests().stream().map(PlaneCommand::row).toList();
        new Shown(surroundings, form, language.messages(surroundings))
                .show(
                        new TablesPage(
                                "label.plane.title",
                                List.of(new ReportTable("plane-requests", columns, rows, List.of())),
                                List.of()),
                        "vereda-plane-1",
                        Again.line(List.of("exchange", "plane", "requests", folder.toString())));
        return ExitCode.DONE;
    }

    private static List<Cell> row(PlaneFolder.Kept request) {
        return List.of(
                Cell.text(request.id()),
                Cell.text(request.partner()),
                Cell.text(request.part()),
                Cell.text(request.version().id()),
                Cell.text(request.received()),
                Cell.word("label.plane.state." + (request.isAnswered() ? "answered" : "open")),
                Cell.text(request.message()));
    }

    @Command(
            name = "reply",
            description = {
                "Write the answer to a request by the version that it asks for, and print the call that the connector makes.",
                "A footprint that breaks a rule of that version is told and not written."
            },
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int reply(
            @Parameters(paramLabel = "FOLDER", index = "0", description = "The folder of the plane.") Path folder,
            @Parameters(paramLabel = "REQUEST", index = "1", description = "The identifier of the request.")
                    String request,
            @Option(
                            names = "--with",
                            paramLabel = "FILE",
                            required = true,
                            description = "A file with one footprint, of any version.")
                    Path file,
            @Option(names = "--message", paramLabel = "TEXT", description = "Words to who asks.") @Nullable
                    String message,
            @Mixin ShownForm form,
            @Mixin LanguageOption language) {
        PlaneFolder plane = new PlaneFolder(folder, surroundings.clock());
        PlaneFolder.Kept asked = plane.request(request);
        Messages messages = language.messages(surroundings);
        Findings doubts = new Findings();
        List<WireDocument> found = FootprintFiles.read(file, doubts);
        new FindingsText(messages).print(doubts.sorted(), surroundings.err());
        if (found.size() != 1) {
            throw InvalidInput.of(Finding.error(
                    "exchange.plane-one-footprint",
                    SourcePosition.ofFile(file.toString()),
                    Integer.toString(found.size())));
        }
        WireDocument answer =
                WireDocument.of(Conversion.convert(found.getFirst().footprint(), asked.version())
                        .footprint());
        List<Breach> breaches = FootprintCheck.of(answer);
        if (FootprintCheck.hasErrors(breaches)) {
            new Shown(surroundings, form, messages)
                    .show(
                            new ExchangeTables(messages).breaches(Map.of(answer, breaches)),
                            "vereda-plane-1",
                            Again.line(List.of(
                                    "exchange",
                                    "plane",
                                    "reply",
                                    folder.toString(),
                                    request,
                                    "--with",
                                    file.toString())));
            return ExitCode.BAD_INPUT;
        }
        Path written = plane.answer(asked, answer.footprint().json());
        String words = message == null ? "" : "?message=" + URLEncoder.encode(message, StandardCharsets.UTF_8);
        surroundings
                .out()
                .println(messages.text(
                        "label.plane.reply",
                        asked.partner(),
                        "PUT /footprintExchange/" + asked.id() + words,
                        written.toString()));
        return ExitCode.DONE;
    }
}
