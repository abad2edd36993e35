package org.vereda.app.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
        String line = "--parts\r\nContent-Disposition: form-data; name=\"";
        String body = line + "_csrf\"\r\n\r\n" + token + "\r\n"
                + fields.entrySet().stream()
                        .map(field -> line + field.getKey() + "\"\r\n\r\n" + field.getValue() + "\r\n")
                        .collect(Collectors.joining())
                + line + "file\"; filename=\"" + name + "\"\r\nContent-Type: text/csv\r\n\r\n" + content
                + "\r\n--parts--\r\n";
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "multipart/form-data; boundary=parts")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
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
