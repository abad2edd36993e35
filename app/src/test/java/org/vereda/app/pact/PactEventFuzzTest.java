package org.vereda.app.pact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vereda.app.fuzz.DamagedText;

/** Whatever a partner sends as an event, it is read or refused with a problem that the standard knows. */
class PactEventFuzzTest {
    private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

    @Provide
    Arbitrary<String> events() {
        return DamagedText.of("""
                {"type": "org.wbcsd.pact.ProductFootprint.RequestCreatedEvent.3", "specversion": "1.0",
                 "id": "848dcf00-2c18-400d-bcb8-11e45bbf7ebd", "source": "//press.example.org/events",
                 "time": "2026-01-15T12:00:00Z",
                 "data": {"productId": ["urn:press.example.org:BRK-1042"], "comment": "soon", "amount": 2.50}}
                """);
    }

    @Property(tries = 200, seed = "20261128")
    void eventsEndWell(@ForAll("events") String body) {
        for (int generation : new int[] {2, 3}) {
            try {
                assertThat(PactEvent.read(body, generation).json(generation, NOW))
                        .isNotEmpty();
            } catch (Refusal refused) {
                assertThat(refused.problem()).isNotNull();
            }
        }
    }
}
