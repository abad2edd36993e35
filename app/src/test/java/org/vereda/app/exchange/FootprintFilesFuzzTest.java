package org.vereda.app.exchange;

import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vereda.app.fuzz.DamagedText;
import org.vereda.app.fuzz.EndsWell;
import org.vereda.app.pact.SampleFootprint;
import org.vereda.exchange.wire.WireDocument;
import org.vereda.exchange.wire.WireFile;
import org.vereda.quantity.Findings;

/** Whatever is laid beside a footprint of another, it is read, or refused with the reason. */
class FootprintFilesFuzzTest {
    private static final String FACTS = """
            product,productNameCompany,declaredUnit,pcfExcludingBiogenicUptake,geographyCountry,validityPeriodStart
            BRK-1042,Bracket,kilogram,2.25,US,2026-01-01T00:00:00Z
            """;

    private static final WireDocument SOUND =
            WireFile.read("f.json", SampleFootprint.read().json()).getFirst();

    @Provide
    Arbitrary<String> facts() {
        return DamagedText.of(FACTS);
    }

    @Provide
    Arbitrary<String> footprints() {
        return DamagedText.of(SampleFootprint.read().json());
    }

    @Property(tries = 200, seed = "20261128")
    void factsEndWell(@ForAll("facts") String facts) {
        EndsWell.with("facts.csv", facts, folder -> {
            Findings findings = new Findings();
            FolderOffers.facts(folder.resolve("facts.csv"), findings)
                    .values()
                    .forEach(fields -> EndsWell.without(() -> FootprintFiles.with(SOUND, fields)));
        });
    }

    @Property(tries = 200, seed = "20261128")
    void footprintsEndWell(@ForAll("footprints") String footprint) {
        EndsWell.with("f.json", footprint, folder -> {
            Path file = folder.resolve("f.json");
            for (WireDocument document : FootprintFiles.read(file, new Findings())) {
                document.footprint().json();
            }
        });
    }
}
