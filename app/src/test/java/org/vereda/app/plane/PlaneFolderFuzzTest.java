package org.vereda.app.plane;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vereda.app.fuzz.DamagedText;
import org.vereda.app.fuzz.EndsWell;
import org.vereda.app.pact.SampleFootprint;
import org.vereda.exchange.catena.PlaneCall;
import org.vereda.exchange.wire.Conversion;
import org.vereda.exchange.wire.WireVersion;

/** Whatever comes through a connector, or stands in its folder meanwhile, is taken or refused with the reason. */
class PlaneFolderFuzzTest {
    private static final String ID = "3893bb5d-da16-4dc1-9185-11d97476c254";
    private static final String PARTNER = "BPNL000000000001";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
    private static final PlaneCall ASK =
            new PlaneCall.Ask(ID, PARTNER, Optional.of("BRK-1042"), Optional.empty(), "soon", WireVersion.CATENA_X_9);
    private static final String KEPT = """
            {"requestId": "%s", "partner": "%s", "manufacturerPartId": "BRK-1042", "customerPartId": "", "message": "soon",
             "version": "%s", "received": "2026-01-15T12:00:00Z"}
            """.formatted(ID, PARTNER, WireVersion.CATENA_X_9.id());

    @Provide
    Arbitrary<String> requests() {
        return DamagedText.of(KEPT);
    }

    @Provide
    Arbitrary<String> footprints() {
        return DamagedText.of(Conversion.convert(SampleFootprint.read(), WireVersion.CATENA_X_9)
                .footprint()
                .json());
    }

    @Provide
    Arbitrary<String> queries() {
        return DamagedText.of("manufacturerPartId=BRK-1042&message=soon%20please");
    }

    @Property(tries = 200, seed = "20261128")
    void requestsThatWereKeptEndWell(@ForAll("requests") String request) {
        EndsWell.with("requests/" + ID + ".json", request, folder -> {
            PlaneFolder plane = folder(folder);
            EndsWell.without(() -> plane.take(ASK));
            EndsWell.without(() -> plane.requests().forEach(kept -> plane.answer(kept, "{}")));
        });
    }

    @Property(tries = 200, seed = "20261128")
    void deliveriesEndWell(@ForAll("footprints") String footprint) {
        EndsWell.with(
                "unused", "", folder -> folder(folder).take(new PlaneCall.Delivery(ID, PARTNER, "", false, footprint)));
    }

    @Property(tries = 200, seed = "20261128")
    void callsEndWell(@ForAll("queries") String query) {
        PlaneCall.Received call = new PlaneCall.Received("GET", "/footprintExchange/" + ID, query, PARTNER, "");
        EndsWell.with("unused", "", folder -> folder(folder).take(PlaneCall.read(call)));
    }

    private static PlaneFolder folder(Path folder) {
        return new PlaneFolder(folder, CLOCK);
    }
}
