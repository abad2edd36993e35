package org.vereda.app.web.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.accounts.AccountReach;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.keep.Edit;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.keep.KeptTable;
import org.vereda.app.keep.Reach;
import org.vereda.quantity.Findings;

class ShelfTest {
    private static final Keep.Author AUTHOR = new Keep.Author("test", "why");

    private final List<Reach> made = new ArrayList<>();

    @TempDir
    private Path folder;

    private KeepDatabase database;
    private Keep keep;
    private Shelf<Reach, String> shelf;

    @BeforeEach
    void open() {
        database = KeepDatabase.open(KeepPlace.in(folder.resolve("place")));
        keep = new Keep(database, Clock.systemUTC());
        shelf = new Shelf<>(keep, this::bills);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whileNothingWasTakenInThereIsNothing() {
        assertThat(shelf.of(Reach.WHOLE)).isEmpty();
        assertThat(made).isEmpty();
    }

    @Test
    void aChangeThatNobodyWithinReachSeesMakesNothingAnew() throws IOException {
        keep.take(input(), AUTHOR, new Findings());
        String before = shelf.of(of("one")).orElseThrow();
        addBill("b");
        assertThat(shelf.of(of("one"))).containsSame(before);
        assertThat(made).hasSize(1);
    }

    @Test
    void aChangeWithinReachMakesItAnew() throws IOException {
        keep.take(input(), AUTHOR, new Findings());
        assertThat(shelf.of(of("one")).orElseThrow()).doesNotContain("77");
        addBill("a");
        assertThat(shelf.of(of("one")).orElseThrow()).contains("77");
        assertThat(shelf.of(of("one")).orElseThrow()).contains("77");
        assertThat(made).hasSize(2);
    }

    /** What two make is nobody's; when one of them stops, it is the other's. */
    @Test
    void rowsThatBecomeSomebodysMakeItAnew() throws IOException {
        Path input = input();
        Files.writeString(input.resolve("products.csv"), """
                id,name,declared_amount,declared_unit
                p,Bracket,1,item
                """);
        Files.writeString(input.resolve("production.csv"), """
                facility,product,period_start,period_end,amount,unit,evidence,document
                a,p,2022-01-01,2022-12-31,10,item,MEASURED,book
                b,p,2022-01-01,2022-12-31,20,item,MEASURED,book
                """);
        keep.take(input, AUTHOR, new Findings());
        Shelf<Reach, String> products = new Shelf<>(keep, reach -> text(reach, "products.csv"));
        assertThat(products.of(of("two")).orElseThrow()).doesNotContain("Bracket");
        KeptTable.Line first = keep.table("production.csv", Reach.WHOLE).rows().getFirst();
        keep.edit(List.of(new Edit.Remove("production.csv", first.number(), first.since())), Reach.WHOLE, AUTHOR);
        assertThat(products.of(of("two")).orElseThrow()).contains("Bracket");
    }

    @Test
    void otherNamesOfColumnsMakeItAnewThoughNoRowDiffers() throws IOException {
        Path input = input();
        keep.take(input, AUTHOR, new Findings());
        shelf.of(of("one"));
        Path bills = input.resolve("activity.csv");
        Files.writeString(bills, Files.readString(bills).replace("document", "note"));
        keep.take(input, AUTHOR, new Findings());
        assertThat(shelf.of(of("one")).orElseThrow()).contains("note").doesNotContain("document");
    }

    @Test
    void aBlankLineAboveMakesItAnewForRowsStandElsewhereThen() throws IOException {
        Path input = input();
        keep.take(input, AUTHOR, new Findings());
        shelf.of(of("one"));
        Path bills = input.resolve("activity.csv");
        Files.writeString(bills, Files.readString(bills).replace("document\n", "document\n\n"));
        keep.take(input, AUTHOR, new Findings());
        assertThat(shelf.of(of("one")).orElseThrow()).contains("document\n\n");
    }

    @Test
    void whatFailedIsTriedAgain() throws IOException {
        keep.take(input(), AUTHOR, new Findings());
        Shelf<Reach, String> failing = new Shelf<>(keep, reach -> {
            made.add(reach);
            if (made.size() == 1) {
                throw new IllegalStateException("once");
            }
            return "well";
        });
        assertThatThrownBy(() -> failing.of(Reach.WHOLE)).hasMessage("once");
        assertThat(failing.of(Reach.WHOLE)).contains("well");
    }

    private String bills(Reach reach) {
        made.add(reach);
        return text(reach, "activity.csv");
    }

    private String text(Reach reach, String path) {
        return keep.within(reach, root -> {
            try {
                return Files.readString(root.resolve(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void addBill(String plant) {
        Map<String, String> row = Map.of(
                "facility", plant,
                "period_start", "2022-02-01",
                "period_end", "2022-02-28",
                "flow", "electricity",
                "amount", "77",
                "unit", "kWh",
                "evidence", "MEASURED",
                "document", "bill");
        keep.edit(List.of(new Edit.Add("activity.csv", List.copyOf(row.keySet()), List.of(row))), Reach.WHOLE, AUTHOR);
    }

    private static AccountReach of(String organization) {
        return new AccountReach(List.of(new Membership(Role.SUPPLIER, organization, "")));
    }

    private Path input() throws IOException {
        Path input = Files.createDirectory(folder.resolve("input"));
        Files.writeString(input.resolve("partnership.yaml"), """
                name: Two
                base_year: 2022
                currency: USD
                price_year: 2022
                number_style: plain
                language: en
                """);
        Files.writeString(input.resolve("organizations.csv"), """
                id,name,role,country
                one,One,SUPPLIER,US
                two,Two,SUPPLIER,US
                """);
        Files.writeString(input.resolve("facilities.csv"), """
                id,organization,name,country,subdivision
                a,one,A,US,US-OH
                b,two,B,US,US-OH
                """);
        Files.writeString(input.resolve("activity.csv"), """
                facility,period_start,period_end,flow,amount,unit,evidence,document
                a,2022-01-01,2022-01-31,electricity,10,kWh,MEASURED,bill
                b,2022-01-01,2022-01-31,electricity,20,kWh,MEASURED,bill
                """);
        return input;
    }
}
