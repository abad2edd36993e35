package org.vereda.app.web.roadmap;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vereda.app.fuzz.DamagedText;
import org.vereda.app.fuzz.EndsWell;

/** Whatever is kept of a plan, after a backup was taken in that somebody changed, a page shows what it can and nothing else. */
class ShownPlanFuzzTest {
    private static final String PLAN = """
            {"format": "vereda-roadmap-draft-1", "name": "first", "elements": [],
             "shown": {"first": 2025, "last": 2034, "currency": "USD",
              "bars": [{"en": "Leaks", "fr": "Fuites", "es": "Fugas", "from": 2026, "to": 2030, "count": 2,
                        "organization": "firm", "plant": "Plant", "country": "MX"}],
              "blocks": [{"en": "Leaks", "fr": "Fuites", "es": "Fugas", "country": "MX", "tonnes": "12.5", "cost": "-3"}],
              "reasons": [{"en": "Lamps", "fr": "Lampes", "es": "Focos", "reason": "DEARER", "count": 1,
                           "organization": "", "plant": "", "country": "CA"}]}}
            """;

    @Provide
    Arbitrary<String> plans() {
        return DamagedText.of(PLAN);
    }

    @Property(tries = 200, seed = "20261128")
    void plansEndWell(@ForAll("plans") String plan) {
        byte[] bytes = plan.getBytes(StandardCharsets.UTF_8);
        EndsWell.without(() -> ShownPlan.read(bytes)
                .ifPresent(shown -> shown.only(Set.of("firm")).into(bytes)));
    }
}
