package org.vereda.app.web.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.Repository;
import org.vereda.app.accounts.AccountReach;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.console.ProgramVersion;
import org.vereda.app.flow.Chain;
import org.vereda.app.flow.Progress;
import org.vereda.app.keep.Edit;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.keep.KeptTable;
import org.vereda.app.keep.Reach;
import org.vereda.quantity.Findings;
import org.vereda.report.content.ProductLine;

/** What a supplier's product footprints rest on is enough for them, and no more than that is read. */
class UpstreamReachTest {
    @TempDir
    static Path folder;

    private static KeepDatabase database;
    private static Keep keep;

    @BeforeAll
    static void take() {
        database = KeepDatabase.open(KeepPlace.in(folder));
        keep = new Keep(database, Clock.systemUTC());
        keep.take(Repository.example("tres-fronteras"), new Keep.Author("test", "first"), new Findings());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void productsComeOutAsFromTheWholeSupplyChain() {
        Workshop workshop = new Workshop(keep, Clock.systemUTC());
        List<ProductLine> whole = keep.within(
                Reach.WHOLE,
                path -> new Chain(
                                workshop.knowledge(),
                                Progress.NONE,
                                LocalDate.now(Clock.systemUTC()),
                                ProgramVersion.text())
                        .overview(path, any -> true)
                        .content()
                        .products());
        Set<ProductLine> seen = new HashSet<>();
        keep.table("organizations.csv", Reach.WHOLE)
                .rows()
                .forEach(row ->
                        seen.addAll(workshop.products(of(row.organization().orElseThrow()))));
        assertThat(whole).isNotEmpty();
        assertThat(seen).containsExactlyInAnyOrderElementsOf(whole);
    }

    @Test
    void onlySuppliersOfSuppliersAreRead() {
        UpstreamReach.Suppliers suppliers = new UpstreamReach.Suppliers(keep);
        Set<String> all = keep.table("organizations.csv", Reach.WHOLE).rows().stream()
                .map(row -> row.organization().orElseThrow())
                .collect(Collectors.toSet());
        assertThat(all)
                .anySatisfy(one -> assertThat(
                                UpstreamReach.of(suppliers, Set.of(one)).members())
                        .hasSizeGreaterThan(1)
                        .hasSizeLessThan(all.size()));
        assertThat(all)
                .allSatisfy(one -> assertThat(all)
                        .containsAll(UpstreamReach.of(suppliers, Set.of(one)).members()));
    }

    @Test
    void whatOthersMakeIsNoMistakeOfAPartsList() {
        Workshop workshop = new Workshop(keep, Clock.systemUTC());
        AccountReach maxion = of("maxion");
        Set<String> own = keep.table("products.csv", maxion).rows().stream()
                .map(row -> row.cells().getFirst())
                .collect(Collectors.toSet());
        assertThat(keep.table("bom.csv", maxion).rows())
                .anySatisfy(
                        row -> assertThat(row.cells().get(1)).startsWith("p-").isNotIn(own));
        assertThat(workshop.view(maxion).orElseThrow().findings())
                .noneMatch(finding -> finding.code().equals("sources.unknown-input"));
    }

    @Test
    void whatNobodyMakesIs() {
        KeptTable bom = keep.table("bom.csv", of("maxion"));
        Workshop workshop = new Workshop(keep, Clock.systemUTC());
        Map<String, String> line = new HashMap<>();
        bom.columns().forEach(column -> line.put(column, bom.cell(bom.rows().getFirst(), column)));
        line.put("input", "p-nobody");
        long number = keep.edit(
                        List.of(new Edit.Add("bom.csv", bom.columns(), List.of(line))),
                        of("maxion"),
                        new Keep.Author("test", "a part that nobody makes"))
                .number();
        assertThat(workshop.view(of("maxion")).orElseThrow().findings())
                .filteredOn(finding -> finding.code().equals("sources.unknown-input"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).contains("p-nobody"));
        keep.undo(number, of("maxion"), new Keep.Author("test", "back"));
    }

    private static AccountReach of(String organization) {
        return new AccountReach(List.of(new Membership(Role.SUPPLIER, organization, "")));
    }
}
