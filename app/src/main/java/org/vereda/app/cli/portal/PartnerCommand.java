package org.vereda.app.cli.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.Surroundings;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.partners.Partner;
import org.vereda.app.partners.Partner.Answers;
import org.vereda.app.partners.PartnerBook;
import org.vereda.app.shown.Again;
import org.vereda.app.shown.Shown;
import org.vereda.app.shown.ShownForm;
import org.vereda.app.shown.TablesPage;
import org.vereda.exchange.wire.WireVersion;
import org.vereda.quantity.Finding;
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

/** The partners that the portal exchanges footprints with. */
@Command(
        name = "partner",
        description = {
            "The partners that organizations exchange footprints with through the portal, by PACT: add one, list them,",
            "grant products. It works while the portal is running; the pages Partners do the same."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class PartnerCommand {
    private final Surroundings surroundings;

    public PartnerCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Command(
            name = "add",
            description = "Add a partner. What it signs in with is printed once.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int add(
            @Parameters(paramLabel = "NAME", description = "The partner's name.") String name,
            @Option(names = "--organization", paramLabel = "ID", required = true, description = "Whose partner it is.")
                    String organization,
            @Option(names = "--url", paramLabel = "URL", description = "Its host, before /3/footprints.") @Nullable
                    String url,
            @Option(
                            names = "--auth-url",
                            paramLabel = "URL",
                            description = "Where tokens are had, before /auth/token; its host where not stated.")
                    @Nullable
                    String authorization,
            @Option(names = "--their-client", paramLabel = "NAME", description = "The client name that it gave you.")
                    @Nullable
                    String theirClient,
            @Option(
                            names = "--their-secret-file",
                            paramLabel = "FILE",
                            description = "A file with the secret that it gave you.")
                    @Nullable
                    Path theirSecret,
            @Option(
                            names = "--client",
                            paramLabel = "NAME",
                            description = "Its client name here; made by chance where not stated.")
                    @Nullable
                    String client,
            @Option(
                            names = "--secret-file",
                            paramLabel = "FILE",
                            description = "A file with its secret here; made by chance where not stated.")
                    @Nullable
                    Path secret,
            @Option(
                            names = "--reads",
                            paramLabel = "VERSION",
                            defaultValue = "pact-3",
                            description = "The version that it is written to in: pact-3, pact-2.3 to pact-2.0.")
                    String version,
            @Option(
                            names = "--answers",
                            paramLabel = "HOW",
                            defaultValue = "when-published",
                            description = "Its requests: when-published, automatic, by-hand.")
                    String answers,
            @Option(
                            names = "--grant",
                            paramLabel = "PRODUCT",
                            description = "A product whose footprints it may have; * for all. May be repeated.")
                    @Nullable
                    List<String> grants,
            @Mixin KeepOptions options) {
        return at(options, (partners, messages) -> {
            PartnerBook.Added added = partners.add(new PartnerBook.Entry(
                    organization,
                    name,
                    text(client),
                    words(secret),
                    text(url),
                    text(authorization),
                    text(theirClient),
                    words(theirSecret),
                    WireVersion.find(version)
                            .orElseThrow(() -> InvalidInput.of(
                                    Finding.error("partner.bad-version", SourcePosition.NOWHERE, version))),
                    answers(answers)));
            if (grants != null) {
                grants.forEach(product -> partners.grant(added.partner(), product));
            }
            return messages.text(
                    "label.partner.added",
                    added.partner().name(),
                    added.partner().client(),
                    added.secret());
        });
    }

    private static Answers answers(String text) {
        return Arrays.stream(Answers.values())
                .filter(one -> one.name().replace('_', '-').equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(Finding.error("partner.bad-answers", SourcePosition.NOWHERE, text)));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String words(@Nullable Path file) {
        try {
            return file == null ? "" : Files.readString(file).strip();
        } catch (IOException e) {
            throw InvalidInput.of(Finding.error("keep.unreadable", SourcePosition.ofFile(String.valueOf(file))));
        }
    }

    @Command(
            name = "list",
            description = "List the partners of all organizations.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int list(@Mixin KeepOptions options, @Mixin ShownForm form) {
        return at(options, (partners, messages) -> {
            ReportTable table = new ReportTable(
                    "partners",
                    List.of(
                            Column.of("organization"),
                            Column.of("partner"),
                            Column.of("client"),
                            Column.of("address"),
                            Column.of("version"),
                            Column.of("granted"),
                            Column.of("status")),
                    partners.all().stream().map(one -> row(partners, one)).toList(),
                    List.of());
            new Shown(surroundings, form, messages)
                    .show(
                            new TablesPage("label.partner.title", List.of(table), List.of()),
                            "vereda-partners-1",
                            Again.line(List.of("exchange", "partner", "list")));
            return "";
        });
    }

    private static List<Cell> row(PartnerBook partners, Partner one) {
        String state = one.isActive() ? "label.partner.active" : "label.partner.shut";
        return List.of(
                Cell.text(one.organization()),
                Cell.text(one.name()),
                Cell.text(one.client()),
                one.contact().isNone()
                        ? new Cell.Missing()
                        : Cell.text(one.contact().url()),
                Cell.text(one.version().id().toLowerCase(Locale.ROOT)),
                Cell.text(String.join(" ", partners.grants(one))),
                Cell.word(state));
    }

    @Command(
            name = "grant",
            description = "Let a partner have the footprints of a product.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int grant(
            @Parameters(paramLabel = "CLIENT", description = "The partner's client name here.") String client,
            @Parameters(paramLabel = "PRODUCT", description = "The product; * for all.") String product,
            @Mixin KeepOptions options) {
        return at(options, (partners, messages) -> {
            Partner partner = partners.all().stream()
                    .filter(one -> one.client().equals(client))
                    .findFirst()
                    .orElseThrow(
                            () -> InvalidInput.of(Finding.error("partner.no-such", SourcePosition.NOWHERE, client)));
            partners.grant(partner, product);
            return messages.text("label.partner.granted", partner.name(), product);
        });
    }

    private int at(KeepOptions options, BiFunction<PartnerBook, Messages, String> work) {
        try (KeepDatabase database = options.open()) {
            PartnerBook partners = new PartnerBook(database, ExchangeOptions.vault(options), surroundings.clock());
            String said = work.apply(partners, options.messages(surroundings));
            if (!said.isEmpty()) {
                surroundings.out().println(said);
            }
            return ExitCode.DONE;
        }
    }
}
