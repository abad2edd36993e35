package org.vereda.inventory.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vereda.Repository;
import org.vereda.SharedData;
import org.vereda.inventory.TypicalUse;
import org.vereda.quantity.Findings;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/**
 * Metal stamping and other auto suppliers that the Industrial Assessment Centers audited: electricity per employee as
 * stated, and with slips put into it. The numbers of docs/plausibility.md are in {@code target/plausibility-plants.md}.
 */
class AuditedPlantsTest {
    private static final BigDecimal TOLERANCE = BigDecimal.TEN;

    private record Plant(Figure electricity, Figure employees, Relation.Range usual) {
        Relation.Ratio with(Figure electricityUsed) {
            return new Relation.Ratio(Relation.RatioKind.TYPICAL_USE, electricityUsed, employees, usual, TOLERANCE);
        }
    }

    @Test
    void auditedPlantsAreSeldomSuspiciousAndThousandfoldSlipsAreFound() throws IOException {
        List<Plant> plants = plants();
        assertThat(plants).hasSizeGreaterThan(500);
        long alarms = plants.stream()
                .filter(plant -> !PlausibilityRules.check(plant.with(plant.electricity()))
                        .isEmpty())
                .count();
        double falseAlarms = (double) alarms / plants.size();
        assertThat(falseAlarms).isLessThan(0.02);
        Score.Calibration calibration = new Score.Calibration();
        StringBuilder rows = new StringBuilder();
        for (SlipKind kind : List.of(
                SlipKind.A_THOUSANDTH,
                SlipKind.THOUSAND_TIMES,
                SlipKind.GIGAJOULE_AS_KILOWATT_HOUR,
                SlipKind.HUNDRED_TIMES,
                SlipKind.TEN_TIMES)) {
            Score score = score(plants, kind, calibration);
            rows.append(score.row(falseAlarms)).append('\n');
            if (kind == SlipKind.A_THOUSANDTH || kind == SlipKind.THOUSAND_TIMES) {
                assertThat(score.recall()).as(kind.name()).isGreaterThan(0.95);
                assertThat(score.readRightly()).as(kind.name()).isGreaterThan(0.7);
            }
        }
        Files.writeString(
                Repository.root().resolve("core/target/plausibility-plants.md"),
                rows.append('\n').append(calibration.rows("audited plants")));
    }

    private static Score score(List<Plant> plants, SlipKind kind, Score.Calibration calibration) {
        Score score = new Score("audited plants | `typical-use` | "
                + kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        for (Plant plant : plants) {
            Figure slipped = kind.on(plant.electricity(), new Random(kind.name().hashCode()))
                    .orElseThrow();
            score.count(
                    plant.electricity().amount().orElseThrow(),
                    slipped,
                    PlausibilityRules.check(plant.with(slipped)),
                    calibration);
        }
        return score;
    }

    private static List<Plant> plants() {
        List<TypicalUse> uses = ReferencePacks.builtIn().typicalUse().stream()
                .filter(use -> use.metric().equals("electricity-per-employee")
                        && use.industry().matches("\\d{6}"))
                .toList();
        List<Plant> plants = new ArrayList<>();
        Findings findings = new Findings();
        try (Table table = Table.open(SharedData.require("iac/assess.csv.gz"), TableFormat.CSV, findings)) {
            for (TableRow row : table) {
                Optional<TypicalUse> usual = uses.stream()
                        .filter(use -> row.cell("naics").text().equals(use.industry()))
                        .findFirst();
                usual.flatMap(use -> plant(row, use)).ifPresent(plants::add);
            }
        }
        return plants;
    }

    private static Optional<Plant> plant(TableRow row, TypicalUse use) {
        String electricity = row.cell("ec_plant_usage").text();
        String employees = row.cell("employees").text();
        return isAbove(electricity) && isAbove(employees)
                ? Optional.of(new Plant(
                        figure("electricity", electricity, "kWh", row.position()),
                        figure("employees", employees, "", row.position()),
                        new Relation.Range(use.firstQuartile(), use.thirdQuartile(), use.unit(), use.source())))
                : Optional.empty();
    }

    private static boolean isAbove(String text) {
        return text.matches("\\d+(\\.\\d+)?") && new BigDecimal(text).signum() > 0;
    }

    private static Figure figure(String label, String number, String unit, SourcePosition position) {
        return Figure.of(label, "plant", new BigDecimal(number), unit, position);
    }
}
