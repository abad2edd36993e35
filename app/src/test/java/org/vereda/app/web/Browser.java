package org.vereda.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without pictures: keeps cookies, follows redirects, sends forms with the token of the page that it saw last. */
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String root;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private String token = "";

    public Browser(int port) {
        this.root = "http://127.0.0.1:" + port;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : root + path)));
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = "_csrf=" + encoded(token)
                + fields.entrySet().stream()
                        .map(field -> "&" + encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining());
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> upload(String path, String name, String content, Map<String, String> fields)
            throws IOException, InterruptedException {
        return upload(path, name, content.getBytes(StandardCharsets.UTF_8), fields);
    }

    public HttpResponse<String> upload(String path, String name, byte[] content, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(Map.of("_csrf", token));
        all.putAll(fields);
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "multipart/form-data; boundary=parts")
                .POST(HttpRequest.BodyPublishers.ofByteArray(parts(name, content, all))));
    }

    /** A file and fields as forms send them, with the boundary {@code parts}. */
    static byte[] parts(String name, byte[] content, Map<String, String> fields) {
        String line = "--parts\r\nContent-Disposition: form-data; name=\"";
        String before = fields.entrySet().stream()
                        .map(field -> line + field.getKey() + "\"\r\n\r\n" + field.getValue() + "\r\n")
                        .collect(Collectors.joining())
                + line + "file\"; filename=\"" + name + "\"\r\nContent-Type: text/csv\r\n\r\n";
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        parts.writeBytes(content);
        parts.writeBytes("\r\n--parts--\r\n".getBytes(StandardCharsets.UTF_8));
        return parts.toByteArray();
    }

    public Browser signIn(String email, String password) throws IOException, InterruptedException {
        get("/sign-in");
        post("/sign-in", Map.of("email", email, "password", password));
        return this;
    }

    /** Forgets the token, as a foreign site would not know it. */
    void forget() {
        token = "";
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        Matcher found = TOKEN.matcher(response.body());
        if (found.find()) {
            token = found.group(1);
        }
        return response;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
