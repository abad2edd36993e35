package org.vereda.inventory.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vereda.Repository;
import org.vereda.SharedData;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.ReleaseTable;
import org.vereda.quantity.Findings;
import org.vereda.sources.registers.RegisterFiles;
import org.vereda.sources.registers.ReleaseRegister;

/**
 * The registers of Illinois and of Mexico, all years: how many suspicions each rule has as they are, and how many of the
 * slips that are put into them it finds. The numbers of docs/plausibility.md are in {@code target/plausibility-*.md} after
 * a run; everything is drawn from a fixed seed.
 */
class RegisterScreenTest {
    private static final int SAMPLE = 2000;

    @Test
    void illinoisIsCleanAndItsSlipsAreFound() throws IOException {
        Measured measured = new Measured("TRI Illinois", read(triFiles()));
        assertThat(measured.suspicions.perWeight()).doesNotContainKey(Suspicion.Weight.CONTRADICTION);
        assertThat(measured.alarms("peers")).isLessThan(0.001);
        assertThat(measured.alarms("series")).isLessThan(0.004);
        assertThat(measured.series(SlipKind.THOUSAND_TIMES).recall()).isGreaterThan(0.5);
        measured.write();
    }

    @Test
    void mexicoHasFewSuspicionsAndItsSlipsAreFound() throws IOException {
        Measured measured = new Measured("RETC", read(retcFiles()));
        assertThat(measured.suspicions.perWeight()).doesNotContainKey(Suspicion.Weight.CONTRADICTION);
        assertThat(measured.alarms("peers")).isLessThan(0.002);
        assertThat(measured.alarms("series")).isLessThan(0.01);
        assertThat(measured.series(SlipKind.THOUSAND_TIMES).recall()).isGreaterThan(0.4);
        measured.write();
    }

    private static Stream<Path> triFiles() {
        return IntStream.rangeClosed(2010, 2023)
                .filter(year -> year != 2012)
                .mapToObj(year -> SharedData.require("tri-basic-illinois/" + year + "_il.csv.gz"));
    }

    private static Stream<Path> retcFiles() {
        return IntStream.rangeClosed(2004, 2022)
                .filter(year -> year != 2021)
                .boxed()
                .flatMap(year -> Stream.of(
                        SharedData.require("retc-mexico/emisiones/em_" + year + ".csv.gz"),
                        SharedData.require("retc-mexico/emisoras/es_" + year + ".csv.gz")));
    }

    private static ReleaseTable read(Stream<Path> files) {
        return RegisterFiles.read(files.toList(), new Findings()).table();
    }

    private static final class Measured {
        private final String data;
        private final ReleaseTable table;
        private final Suspicions suspicions;
        private final long releases;
        private final List<Relation.Peers> peers = new ArrayList<>();
        private final List<Relation.Series> series;
        private final Score.Calibration calibration = new Score.Calibration();
        private final StringBuilder rows = new StringBuilder();

        Measured(String data, ReleaseTable table) {
            this.data = data;
            this.table = table;
            this.suspicions = RegisterScreen.of(table);
            this.releases = table.releases().count();
            this.series = RegisterScreen.series(table.reports()).stream()
                    .filter(one -> one.points().size() >= 5)
                    .toList();
            RegisterScreen screen = new RegisterScreen();
            table.reports().forEach(report -> screen.add(report, table.facilityOf(report)));
            table.reports()
                    .forEach(report -> screen.relations(report, table.facilityOf(report))
                            .forEach(relation -> {
                                if (relation instanceof Relation.Peers one
                                        && one.peers().count() >= PeerRule.ENOUGH) {
                                    peers.add(one);
                                }
                            }));
        }

        double alarms(String rule) {
            long judged = rule.equals("series")
                    ? series.stream().mapToLong(one -> one.points().size()).sum()
                    : peers.size();
            long doubts = suspicions.all().stream()
                    .filter(suspicion -> suspicion.rule().equals(rule) && Score.isToldAsDoubt(suspicion))
                    .count();
            return (double) doubts / judged;
        }

        Score peers(SlipKind kind) {
            return score(
                    "peers",
                    kind,
                    peers.size(),
                    (index, random) -> {
                        Relation.Peers relation = peers.get(index);
                        return List.of(relation.figure());
                    },
                    (index, slipped) -> new Relation.Peers(
                            slipped, peers.get(index).size(), peers.get(index).peers()));
        }

        Score series(SlipKind kind) {
            return score(
                    "series",
                    kind,
                    series.size(),
                    (index, random) -> series.get(index).points().stream()
                            .map(Relation.Point::figure)
                            .toList(),
                    (index, slipped) -> new Relation.Series(series.get(index).points().stream()
                            .map(point -> point.figure().position().equals(slipped.position())
                                    ? new Relation.Point(slipped, point.size())
                                    : point)
                            .toList()));
        }

        private Score score(
                String rule,
                SlipKind kind,
                int relations,
                BiFunction<Integer, Random, List<Figure>> figures,
                BiFunction<Integer, Figure, Relation> with) {
            Random random = new Random(kind.name().hashCode());
            Score score = new Score(data + " | `" + rule + "` | "
                    + kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            while (score.injected() < SAMPLE) {
                int index = random.nextInt(relations);
                List<Figure> choice = figures.apply(index, random);
                Figure figure = choice.get(random.nextInt(choice.size()));
                kind.on(figure, random).ifPresent(slipped -> {
                    List<Suspicion> found = PlausibilityRules.check(with.apply(index, slipped)).stream()
                            .filter(suspicion -> suspicion.figure().position().equals(slipped.position()))
                            .toList();
                    score.count(figure.amount().orElse(BigDecimal.ONE), slipped, found, calibration);
                });
            }
            return score;
        }

        void write() throws IOException {
            List<SlipKind> sizes = Stream.of(SlipKind.values())
                    .filter(kind -> kind.isOfSize() && kind != SlipKind.GIGAJOULE_AS_KILOWATT_HOUR)
                    .toList();
            sizes.forEach(kind -> rows.append(peers(kind).row(alarms("peers"))).append('\n'));
            sizes.forEach(
                    kind -> rows.append(series(kind).row(alarms("series"))).append('\n'));
            rows.append("\nclean, all suspicions: ")
                    .append(releases)
                    .append(" releases of ")
                    .append(table.reports().size())
                    .append(" reports, ")
                    .append(suspicions.perRule())
                    .append(' ')
                    .append(suspicions.perWeight())
                    .append("\n\n")
                    .append(calibration.rows(data));
            Path file = Repository.root()
                    .resolve("core/target/plausibility-"
                            + data.toLowerCase(Locale.ROOT).replace(' ', '-') + ".md");
            Files.writeString(file, rows);
        }
    }

    @Test
    void theOrderOfReportsDoesNotMatter() {
        ReleaseTable table = read(Stream.of(SharedData.require("tri-basic-illinois/2023_il.csv.gz")));
        RegisterScreen forward = new RegisterScreen();
        RegisterScreen backward = new RegisterScreen();
        List<RegisterReport> reports = new ArrayList<>(table.reports());
        reports.forEach(report -> forward.add(report, table.facilityOf(report)));
        Collections.reverse(reports);
        reports.forEach(report -> backward.add(report, table.facilityOf(report)));
        reports.forEach(report -> assertThat(forward.relations(report, table.facilityOf(report)))
                .containsExactlyElementsOf(
                        backward.relations(report, table.facilityOf(report)).toList()));
    }

    @Test
    void twoPassesOverAFileFindTheSameAsTheTable() {
        Path file = SharedData.require("tri-basic-illinois/2023_il.csv.gz");
        RegisterScreen screen = new RegisterScreen();
        RegisterFiles.read(file, eachReport(report -> screen.add(report, Optional.empty())), new Findings());
        List<Suspicion> found = new ArrayList<>();
        RegisterFiles.read(
                file, eachReport(report -> screen.check(report, Optional.empty(), found::add)), new Findings());
        assertThat(new Suspicions(found)).isEqualTo(RegisterScreen.of(read(Stream.of(file))));
    }

    private static ReleaseRegister.Visitor eachReport(Consumer<RegisterReport> consumer) {
        return new ReleaseRegister.Visitor() {
            @Override
            public void facility(RegisterFacility facility) {
                // the industry stands in every report of TRI
            }

            @Override
            public void report(RegisterReport report) {
                consumer.accept(report);
            }
        };
    }
}
