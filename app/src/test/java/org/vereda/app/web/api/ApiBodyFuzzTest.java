package org.vereda.app.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vereda.app.fuzz.DamagedText;
import org.vereda.quantity.InvalidInput;
import tools.jackson.databind.JsonNode;

/** Whatever a program sends, it is read or refused with the reason. */
class ApiBodyFuzzTest {
    @Provide
    Arbitrary<String> bodies() {
        return DamagedText.of("""
                {"remark": "hello", "rows": [{"facility": "plant-1", "amount": 10.50, "unit": "kWh"}, {"facility": "plant-2", "amount": 3}]}
                """);
    }

    @Property(tries = 200, seed = "20261128")
    void bodiesEndWell(@ForAll("bodies") String body) {
        try {
            JsonNode sent = ApiBody.object(body.getBytes(StandardCharsets.UTF_8));
            ApiBody.text(sent, "remark");
            sent.path("rows").forEach(row -> ApiBody.cells(row, "rows"));
        } catch (InvalidInput refused) {
            assertThat(refused.findings()).isNotEmpty();
        }
    }

    /** Written out, this number has a thousand million digits. */
    @Example
    void aNumberBeyondAllMeasureIsRefused() {
        for (String number : new String[] {"1e999999999", "1e2147483648"}) {
            byte[] body = ("{\"amount\": " + number + "}").getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> ApiBody.object(body))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("exchange.number-out-of-range");
        }
    }
}
