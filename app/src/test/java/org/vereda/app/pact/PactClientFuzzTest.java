package org.vereda.app.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.vereda.app.fuzz.DamagedText;
import org.vereda.app.partners.Partner;
import org.vereda.exchange.wire.WireVersion;

/** Whatever a partner's host answers, it is taken, or told as an answer that was not expected. */
class PactClientFuzzTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
    private static final String ADDRESS = "https://press.example.org";
    private static final String DISCOVERY = "{\"token_endpoint\": \"https://press.example.org/other/token\"}";
    private static final String TOKEN =
            "{\"access_token\": \"abc.def\", \"token_type\": \"bearer\", \"expires_in\": 3600}";
    private static final String FOOTPRINT =
            "{\"data\": " + SampleFootprint.read().json() + "}";

    private static @Nullable TestHost host;
    private static @Nullable Partner partner;

    @BeforeContainer
    static void open() throws IOException {
        TestHost opened = new TestHost(
                Files.createTempDirectory("vereda-fuzz"), "https://own.example.org", new TestHost.Net(), CLOCK);
        partner = opened.befriend("O", "press", ADDRESS, WireVersion.PACT_3, Partner.Answers.BY_HAND)
                .partner();
        host = opened;
    }

    @AfterContainer
    static void close() {
        if (host != null) {
            host.close();
        }
    }

    @Provide
    Arbitrary<String> discoveries() {
        return DamagedText.of(DISCOVERY);
    }

    @Provide
    Arbitrary<String> tokens() {
        return DamagedText.of(TOKEN);
    }

    @Provide
    Arbitrary<String> footprints() {
        return DamagedText.of(FOOTPRINT);
    }

    @Property(tries = 200, seed = "20261128")
    void discoveriesEndWell(@ForAll("discoveries") String discovery) {
        fetch(discovery, TOKEN, FOOTPRINT);
    }

    @Property(tries = 200, seed = "20261128")
    void tokensEndWell(@ForAll("tokens") String token) {
        fetch(DISCOVERY, token, FOOTPRINT);
    }

    @Property(tries = 200, seed = "20261128")
    void footprintsEndWell(@ForAll("footprints") String footprint) {
        fetch(DISCOVERY, TOKEN, footprint);
    }

    /** Such a token ended the carrying of errands, and came back with its words in the log. */
    @Example
    void aTokenThatIsNoHeaderIsNotExpected() {
        for (String token : new String[] {"a\\r\\nb", "", "a b", "\\u00e9"}) {
            assertThatThrownBy(() -> client(DISCOVERY, TOKEN.replace("abc.def", token), FOOTPRINT)
                            .footprint(known(), "id"))
                    .isInstanceOf(PactClient.Unexpected.class)
                    .hasMessageContaining("/auth/token");
        }
    }

    private static Partner known() {
        return Objects.requireNonNull(partner);
    }

    private static void fetch(String discovery, String token, String footprint) {
        try {
            assertThat(client(discovery, token, footprint).footprint(known(), "id"))
                    .isNotNull();
        } catch (IOException told) {
            assertThat(told.getMessage()).isNotBlank();
        }
    }

    private static PactClient client(String discovery, String token, String footprint) {
        Map<String, String> answers = Map.of(
                "/.well-known/openid-configuration",
                discovery,
                "/3/footprints/id",
                footprint,
                "/auth/token",
                token,
                "/other/token",
                token);
        return new PactClient(
                Objects.requireNonNull(host).partners,
                call -> {
                    requireSendable(call);
                    return new Wire.Reply(
                            200, answers.getOrDefault(call.address().getPath(), token));
                },
                CLOCK);
    }

    /** A call as it would be sent. */
    private static void requireSendable(Wire.Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.address());
        call.headers().forEach(request::header);
        assertThat(request.build().uri()).isEqualTo(call.address());
    }
}
