package org.vereda.app.cli.portal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.Surroundings;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.seat.ServerSeat;
import org.vereda.app.store.RegisterStore;
import org.vereda.app.web.Listening;
import org.vereda.app.web.Portal;
import org.vereda.app.web.watch.Logs;
import org.vereda.app.web.watch.Watching;
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
    private static final String METRICS_TOKEN = "VEREDA_METRICS_TOKEN";

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
            names = "--host",
            paramLabel = "NAME",
            description = {
                "A name that browsers know this portal by, as in their address bar; may be repeated. That of --public-url is one too.",
                "Requests to other names are refused: somebody else's name may point here."
            })
    List<String> hosts = new ArrayList<>();

    @Option(
            names = "--registers",
            paramLabel = "FILE",
            description =
                    "The common table that vereda registers import has made; out/registers.duckdb where not stated.")
    Path registers = RegisterStore.USUAL;

    @Option(
            names = "--log",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "text: warnings only; json: one object a line, with every request. To the error output.")
    Logs logs = Logs.TEXT;

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
                        exchange.serving(listening(), watching(), options),
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

    private Listening listening() {
        return new Listening(address, port, behindProxy, exchange.hosts(hosts), Optional.empty());
    }

    private Watching watching() {
        return new Watching(
                logs, Optional.ofNullable(System.getenv(METRICS_TOKEN)).filter(token -> !token.isBlank()));
    }
}
