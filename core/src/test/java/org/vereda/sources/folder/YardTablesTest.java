package org.vereda.sources.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.endoflife.yard.Handover;
import org.vereda.endoflife.yard.YardBook;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;

/** Tables of yards; all rows are made up. */
class YardTablesTest {
    @TempDir
    private Path folder = Path.of("");

    private final Findings findings = new Findings();

    @BeforeEach
    void twoYards() throws IOException {
        write("partnership.yaml", "name: Yards", "base_year: 2026", "currency: USD", "price_year: 2026");
        write("organizations.csv", "id,name,role,country", "a,A,RECYCLER,MX", "b,B,RECYCLER,US");
        write("facilities.csv", "id,organization,name,subdivision", "ya,a,A,MX-GUA", "yb,b,B,US-TX");
        write("yard-intake.csv", "id,facility,received", "v1,ya,2026-01-05");
    }

    @Test
    void aNumberInPlainTextIsRefusedWithoutRepeatingIt() throws IOException {
        write("yard-intake.csv", "id,facility,received,vin_seal", "v1,ya,2026-01-05,1M8GDM9AXKP042788");
        assertThat(book().intake()).isEmpty();
        assertThat(codes()).contains("yard.plain-number");
        assertThat(findings.sorted().toString()).doesNotContain("1M8GDM9AXKP042788");
    }

    @Test
    void whatTheReceiverWroteAcknowledgesWhatTheSenderGave() throws IOException {
        write(
                "yard-custody.csv",
                "facility,item,kind,sent_on,from_country,to,to_country,sent_mass,unit",
                "ya,b1,BATTERY,2026-02-01,MX,yb,US,42,kg",
                "ya,b2,BATTERY,2026-02-01,MX,yb,US,42,kg");
        write(
                "yard-receipts.csv",
                "facility,item,sent_on,acknowledged_on,acknowledged_by,mass,unit",
                "yb,b1,2026-02-01,2026-02-03,Ann,100,lb",
                "ya,b2,2026-02-01,2026-02-03,Not the receiver,,");
        List<Handover> given = book().handovers();
        assertThat(given.getFirst().acknowledgedBy()).isEqualTo("Ann");
        assertThat(given.getFirst().receivedKilograms().orElseThrow()).isEqualByComparingTo("45.359237");
        assertThat(given.getLast().acknowledgedOn()).isEmpty();
    }

    @Test
    void mistakesStandAtTheirRowAndColumn() throws IOException {
        write(
                "yard-movements.csv",
                "facility,date,from,to,kind,amount,unit,error_percent",
                "ya,2026-01-05,,ya,VEHICLES,1200,kg,0.5",
                "ya,2026-01-05,,yb,VEHICLES,1200,kg,0.5",
                "ya,2026-01-05,,ya,VEHICLES,1200,kWh,0.5",
                "ya,2026-01-05,,ya,VEHICLES,1200,kg,");
        write("yard-checklist.csv", "facility,vehicle,item,outcome,date", "ya,v2,fluids,REMOVED,2026-01-06");
        assertThat(book().movements()).hasSize(1);
        assertThat(book().records()).isEmpty();
        assertThat(findings.sorted().stream()
                        .map(one -> one.code() + one.position().line()))
                .contains(
                        "yard.not-of-facility3",
                        "yard.no-mass4",
                        "yard.weight-without-error5",
                        "yard.unknown-vehicle2");
    }

    @Test
    void aYardSeesItsOwnVehiclesAndWholeChainsOfWhatPassedIt() throws IOException {
        write(
                "yard-custody.csv",
                "facility,item,kind,sent_on,from_country,to,to_country",
                "ya,b1,BATTERY,2026-02-01,MX,yb,US",
                "yb,b1,BATTERY,2026-03-01,US,far,US",
                "yb,b9,BATTERY,2026-03-01,US,far,US");
        YardBook own = book().of("ya"::equals);
        assertThat(own.handovers()).extracting(Handover::item).containsExactly("b1", "b1");
        assertThat(book().of("yb"::equals).intake()).isEmpty();
    }

    private YardBook book() {
        return PartnershipFolder.read(folder, code -> true, findings).yards();
    }

    private List<String> codes() {
        return findings.sorted().stream().map(Finding::code).toList();
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(folder.resolve(file), List.of(lines));
    }
}
