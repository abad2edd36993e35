package org.vereda.app.cli.portal;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vereda.app.accounts.Passwords;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.Surroundings;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.seat.ServerSeat;
import org.vereda.app.store.RegisterStore;
import org.vereda.app.web.Portal;
import org.vereda.report.words.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the portal until it is stopped. */
@Command(
        name = "serve",
        description = {
            "Serve the portal. The first start prints a link that makes the administrator; there is no default password.",
            "It listens at this machine only; put a proxy with TLS in front to let others in."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ServeCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    KeepOptions options = new KeepOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port; 8080 where not stated, 0 for any free one.")
    int port = 8080;

    @Option(
            names = "--address",
            paramLabel = "IP",
            defaultValue = "127.0.0.1",
            description = "The network address to listen at; 127.0.0.1 (this machine only) where not stated.")
    String address = "127.0.0.1";

    @Option(
            names = "--behind-proxy",
            description = "A proxy in front speaks TLS: cookies are sent over TLS only, and its headers say who asks.")
    boolean behindProxy;

    @Option(
            names = "--registers",
            paramLabel = "FILE",
            description =
                    "The common table that vereda registers import has made; out/registers.duckdb where not stated.")
    Path registers = RegisterStore.USUAL;

    @Mixin
    ExchangeOptions exchange = new ExchangeOptions();

    public ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        Messages messages = options.messages(surroundings);
        try (ServerSeat seat = ServerSeat.take(options.place());
                KeepDatabase database = options.open();
                Portal portal = Portal.start(
                        database,
                        surroundings.clock(),
                        exchange.serving(new Portal.Serving(address, port, behindProxy, Passwords.USUAL_WORK), options),
                        registers)) {
            String here = exchange.scheme() + "://" + address + ":" + portal.port() + "/";
            surroundings.out().println(messages.text("label.serve.address", here));
            if (portal.accounts().isNew()) {
                String link = here + "welcome?link=" + portal.accounts().firstLink();
                surroundings.out().println(messages.text("label.serve.first", link));
            }
            seat.awaitLoss();
            return ExitCode.DONE;
        }
    }
}
