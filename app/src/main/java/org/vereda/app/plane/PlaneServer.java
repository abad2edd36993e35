package org.vereda.app.plane;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.vereda.exchange.catena.PlaneCall;
import org.vereda.report.words.Messages;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Answers the connector of a data space, and nobody else: it listens at this machine only, and every call carries the key that both
 * know in the header {@code X-Api-Key}. Bodies end at 10 MB.
 */
public final class PlaneServer implements AutoCloseable {
    private static final int LARGEST = 10 << 20;
    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final PlaneFolder folder;
    private final String key;
    private final Messages messages;

    private PlaneServer(HttpServer server, PlaneFolder folder, String key, Messages messages) {
        this.server = server;
        this.folder = folder;
        this.key = key;
        this.messages = messages;
    }

    /**
     * Starts a server.
     *
     * @param port the port; 0 for any free one
     * @param key what every call has to carry
     * @param messages the language of refusals
     * @throws IOException where the port is taken
     */
    public static PlaneServer start(int port, PlaneFolder folder, String key, Messages messages) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        PlaneServer plane = new PlaneServer(server, folder, key, messages);
        server.createContext("/", plane::handle);
        server.setExecutor(plane.threads);
        server.start();
        return plane;
    }

    /** The port that it listens at. */
    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, reply(exchange));
        }
    }

    private PlaneFolder.Reply reply(HttpExchange exchange) throws IOException {
        if (!isKnown(header(exchange, "X-Api-Key"))) {
            return new PlaneFolder.Reply(401, "bad-key", "");
        }
        byte[] body;
        try (InputStream stream = exchange.getRequestBody()) {
            body = stream.readNBytes(LARGEST + 1);
        }
        return body.length > LARGEST
                ? new PlaneFolder.Reply(413, "too-large", "")
                : folder.take(PlaneCall.read(new PlaneCall.Received(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getPath(),
                        Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                                .orElse(""),
                        header(exchange, "Edc-Bpn"),
                        new String(body, StandardCharsets.UTF_8))));
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    /** Takes as long for a wrong key as for the right one. */
    private boolean isKnown(String sent) {
        return MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
    }

    private void send(HttpExchange exchange, PlaneFolder.Reply reply) throws IOException {
        if (reply.reason().isEmpty()) {
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        byte[] body = JsonNodeFactory.instance
                .objectNode()
                .put("code", reply.reason())
                .put("message", messages.text("label.plane.refused." + reply.reason(), reply.value()))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
