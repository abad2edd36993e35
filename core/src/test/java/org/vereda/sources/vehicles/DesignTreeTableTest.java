package org.vereda.sources.vehicles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.endoflife.rates.DesignPart;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;

class DesignTreeTableTest {
    private static final String HEADER = "level,name,quantity,mass,unit,material,step\n";

    @TempDir
    Path folder;

    private final Findings findings = new Findings();

    @Test
    void rowBelongsToTheNearestRowAboveItOfTheLevelBefore() throws IOException {
        List<DesignPart> vehicles = read("""
                0,one,,100,kg,,
                1,door,2,20,kg,,
                2,sheet,,15,kg,steel,
                1,tires,4,10,kg,,
                0,two,,50,kg,,
                1,all,,50,kg,steel,metals
                """);
        assertThat(vehicles).extracting(DesignPart::name).containsExactly("one", "two");
        assertThat(vehicles.getFirst().parts()).extracting(DesignPart::name).containsExactly("door", "tires");
        assertThat(vehicles.getFirst().parts().getFirst().parts())
                .extracting(DesignPart::material)
                .containsExactly("steel");
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void levelThatSkipsOneLeavesItsVehicleOut() throws IOException {
        List<DesignPart> vehicles = read("0,one,,100,kg,,\n2,sheet,,15,kg,steel,\n0,two,,50,kg,,\n");
        assertThat(vehicles).extracting(DesignPart::name).containsExactly("two");
        assertThat(codes()).containsExactlyInAnyOrder("rates.level-gap", "rates.left-out");
    }

    @Test
    void cellThatCannotBeReadLeavesItsVehicleOut() throws IOException {
        assertThat(read("0,one,,100,kg,,\n1,door,,x,kg,,\n")).isEmpty();
        assertThat(read("0,one,,100,kg,,\n1,door,-1,2,kg,,\n")).isEmpty();
        assertThat(read("0,one,,100,kg,,\n1,door,1,2,kg,,melting\n")).isEmpty();
        assertThat(codes()).contains("rates.negative-count", "sources.unknown-choice", "rates.left-out");
    }

    private List<DesignPart> read(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("tree.csv"), HEADER + rows);
        return DesignTreeTable.read(file, findings);
    }

    private List<String> codes() {
        return findings.sorted().stream().map(Finding::code).toList();
    }
}
