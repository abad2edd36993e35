package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plant whose electricity is covered by certificates without emissions, on both bases; its numbers are invented. */
class ElectricityBasisTest {
    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        write("organizations.csv", "id,name,role,country\no,Org,SUPPLIER,US\n");
        write("facilities.csv", "id,organization,name,country,subdivision,grid\nf,o,Press shop,US,US-MI,RFCM\n");
        write("products.csv", "id,name,declared_unit,mass,mass_unit\npart,Part,item,1,kg\n");
        write("production.csv", """
                facility,period_start,period_end,product,amount,unit,value,currency
                f,2022-01-01,2022-12-31,part,1000,item,1000,USD
                """);
        write("activity.csv", """
                facility,period_start,period_end,flow,amount,unit,evidence
                f,2022-01-01,2022-12-31,electricity,1000,MWh,MEASURED
                """);
        write("electricity.csv", """
                facility,period_start,period_end,instrument,amount,unit,year,market,tracking,redeemed,factor,factor_unit
                f,2022-01-01,2022-12-31,certificate,1000,MWh,2022,US,REC-1,yes,0,kg/MWh
                """);
    }

    @Test
    void byMarketTheReportSaysSoAndCertificatesReachTheTotal() throws IOException {
        settings("electricity: market\n");
        assertThat(report()).contains("scope 2 (market): 0,").doesNotContain("scope 2 (location)");
        assertThat(check()).contains("count electricity by market");
    }

    @Test
    void byLocationAFindingSaysThatContractsReachNoTotal() throws IOException {
        settings("");
        assertThat(report()).contains("scope 2 (location)").doesNotContain("scope 2 (market)");
        assertThat(check()).contains("count electricity by location", "Write electricity: market");
    }

    private String report() throws IOException {
        Path out = folder.resolve("out");
        Program.run("run", folder.toString(), "--quiet", "--out", out.toString());
        return Files.readString(out.resolve("report-en.html"));
    }

    private String check() {
        return Program.run("check", folder.toString()).printed();
    }

    private void settings(String electricity) throws IOException {
        write("partnership.yaml", "name: Test\nbase_year: 2022\ncurrency: USD\nnumber_style: plain\n" + electricity);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
