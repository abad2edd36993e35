package org.vereda.partnership.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LinkedTotalsTest {
    private static final DisclosurePolicy POLICY = DisclosurePolicy.USUAL;

    @Test
    void totalsOfManyAreShown() {
        assertThat(LinkedTotals.blanks(items(5, 5), POLICY)).isEmpty();
    }

    /** The north has one member, so the south must not be shown beside everybody either. */
    @Test
    void theDifferenceOfTwoTotalsIsNotShown() {
        assertThat(LinkedTotals.blanks(items(1, 6), POLICY)).containsExactly("north", "south");
    }

    @Test
    void totalsThatWereShownBeforeAreNoBlanksAndCannotHelp() {
        TreeSet<String> shown = new TreeSet<>(Set.of("everybody", "south"));
        assertThat(LinkedTotals.blanks(items(1, 6), shown, POLICY)).containsExactly("north");
        assertThat(LinkedTotals.blanks(items(1, 6), new TreeSet<>(Set.of("south")), POLICY))
                .containsExactly("everybody", "north");
    }

    /** Six plants of one owner are one contributor. */
    @Test
    void plantsOfOneOwnerAreOne() {
        List<LinkedTotals.Item> items = new ArrayList<>(items(0, 6));
        for (int i = 0; i < 6; i++) {
            items.add(item("owner", "north"));
        }
        assertThat(LinkedTotals.blanks(items, POLICY)).containsExactly("north", "south");
    }

    private static List<LinkedTotals.Item> items(int north, int south) {
        List<LinkedTotals.Item> items = new ArrayList<>();
        for (int i = 0; i < north; i++) {
            items.add(item("n" + i, "north"));
        }
        for (int i = 0; i < south; i++) {
            items.add(item("s" + i, "south"));
        }
        return items;
    }

    private static LinkedTotals.Item item(String owner, String side) {
        return new LinkedTotals.Item(owner, BigDecimal.TEN, new TreeSet<>(Set.of("everybody", side)));
    }
}
