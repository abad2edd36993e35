package org.vereda.app.cli.portal;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.Surroundings;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.pact.Desk;
import org.vereda.app.pact.Publishing;
import org.vereda.app.partners.PartnerBook;
import org.vereda.app.partners.Shelf.Shelved;
import org.vereda.quantity.Finding;
import org.vereda.report.words.Messages;
import org.vereda.sources.ReferencePacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes the footprints of an organization for its partners. */
@Command(
        name = "publish",
        description = {
            "Publish the footprints of what an organization's facilities make for its partners: those that keep every rule of PACT 3.",
            "Partners that may have them are told by the running portal."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class PublishCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "ORGANIZATION", description = "The organization.")
    String organization = "";

    @Option(
            names = "--domain",
            paramLabel = "DOMAIN",
            description = "State its internet domain, by which products are named.")
    @Nullable
    String domain;

    @Option(names = "--product", paramLabel = "ID", description = "Only this product. May be repeated.")
    @Nullable
    List<String> products;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "The address that partners know the portal by.")
    String publicUrl = "http://127.0.0.1:8080";

    @Mixin
    KeepOptions options = new KeepOptions();

    @Mixin
    AuthorOptions author = new AuthorOptions();

    public PublishCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Messages messages = options.messages(surroundings);
        try (KeepDatabase database = options.open()) {
            PartnerBook partners = new PartnerBook(database, ExchangeOptions.vault(options), surroundings.clock());
            if (domain != null) {
                partners.setDomain(organization, domain);
            }
            Keep keep = new Keep(database, surroundings.clock());
            Knowledge knowledge = Knowledge.of(ReferencePacks.builtIn());
            Publishing publishing = new Publishing(
                    keep,
                    partners,
                    () -> knowledge,
                    surroundings.clock(),
                    new Desk(database, surroundings.clock(), publicUrl));
            Publishing.Candidates candidates = publishing.candidates(organization);
            List<Finding> broken = candidates.offers().stream()
                    .filter(offer -> !offer.isSound())
                    .flatMap(offer -> offer.breaches().stream())
                    .map(breach -> breach.finding())
                    .toList();
            new FindingsText(messages).print(broken, surroundings.err());
            List<Shelved> added = publishing.publish(
                    organization,
                    products == null ? List.of() : products,
                    author.author().name());
            added.forEach(one -> surroundings.out().println(one.id() + "  " + one.product() + " · " + one.maker()));
            surroundings.out().println(messages.text("label.published.done", Integer.toString(added.size())));
            return broken.isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT;
        }
    }
}
