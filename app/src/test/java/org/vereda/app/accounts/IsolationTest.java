package org.vereda.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.vereda.quantity.InvalidInput;

/** Every role against every kind of table, with rows of its own, of a sister plant, of a foreign organization, and of nobody. */
class IsolationTest {
    /** One table of each kind. */
    private static final List<String> TABLES = List.of(
            "activity.csv",
            "products.csv",
            "projects.csv",
            "readings.csv",
            "prices.csv",
            "cohorts.csv",
            "facilities.csv",
            "targets.csv",
            "releases.csv",
            "consents.csv",
            "evidence.csv",
            "partnership.yaml",
            "unknown.csv");

    /** Who reads what: own, sister, foreign, nobody's; a role of one facility. */
    private static final Map<Role, String> READS = Map.of(
            Role.SUPPLIER,
            "activity:o products:o projects:o readings:o prices:on cohorts:osfn facilities:osfn targets:osfn partnership:osfn releases:osfn consents:o evidence:o unknown:o",
            Role.ANCHOR,
            "activity:o products:o projects:o readings:o prices:on cohorts:osfn facilities:osfn targets:osfn partnership:osfn releases:osfn consents:o evidence:o unknown:o",
            Role.RECYCLER,
            "activity:o products:o projects:o readings:o prices:on cohorts:osfn facilities:osfn targets:osfn partnership:osfn releases:osfn consents:o evidence:o unknown:o",
            Role.SECRETARIAT,
            "projects:osfn prices:n cohorts:osfn facilities:osfn targets:osfn partnership:osfn releases:osfn",
            Role.DELEGATION,
            "prices:n cohorts:osfn facilities:osfn targets:osfn partnership:osfn releases:osfn",
            Role.ANALYST,
            "prices:n targets:osfn partnership:osfn releases:osfn",
            Role.VERIFIER,
            "projects:o readings:o cohorts:osfn facilities:osfn targets:osfn partnership:osfn releases:osfn",
            Role.ADMINISTRATOR,
            "");

    private static final Map<Role, String> WRITES = Map.of(
            Role.SUPPLIER,
            "activity:o products:o projects:o readings:o prices:o consents:o evidence:o",
            Role.ANCHOR,
            "activity:o products:o projects:o readings:o prices:o consents:o evidence:o",
            Role.RECYCLER,
            "activity:o products:o projects:o readings:o prices:o consents:o evidence:o",
            Role.SECRETARIAT,
            "projects:osfn cohorts:osfn facilities:osfn targets:osfn partnership:osfn",
            Role.DELEGATION,
            "",
            Role.ANALYST,
            "",
            Role.VERIFIER,
            "",
            Role.ADMINISTRATOR,
            "");

    private static AccountReach of(Role role) {
        return new AccountReach(List.of(new Membership(role, "O", "F")));
    }

    private record Owner(char sign, Optional<String> organization, Optional<String> facility) {}

    private static final List<Owner> OWNERS = List.of(
            new Owner('o', Optional.of("O"), Optional.of("F")),
            new Owner('s', Optional.of("O"), Optional.of("F2")),
            new Owner('f', Optional.of("X"), Optional.of("G")),
            new Owner('n', Optional.empty(), Optional.empty()));

    private static Set<String> seen(AccountReach reach, boolean writing) {
        Set<String> seen = new TreeSet<>();
        for (String table : TABLES) {
            List<String> signs = new ArrayList<>();
            OWNERS.stream()
                    .filter(owner -> writing
                            ? reach.mayWrite(table, owner.organization(), owner.facility())
                            : reach.mayRead(table, owner.organization(), owner.facility()))
                    .forEach(owner -> signs.add(String.valueOf(owner.sign())));
            if (!signs.isEmpty()) {
                seen.add(table.replaceFirst("\\.[a-z]+$", ":") + String.join("", signs));
            }
        }
        return seen;
    }

    private static Set<String> words(Map<Role, String> matrix, Role role) {
        String text = matrix.getOrDefault(role, "");
        return text.isEmpty() ? Set.of() : new TreeSet<>(List.of(text.split(" ", -1)));
    }

    @Test
    void everyRoleReadsWhatTheMatrixSaysAndNothingElse() {
        for (Role role : Role.values()) {
            assertThat(seen(of(role), false)).as("%s reads", role).isEqualTo(words(READS, role));
        }
    }

    @Test
    void everyRoleWritesWhatTheMatrixSaysAndNothingElse() {
        for (Role role : Role.values()) {
            assertThat(seen(of(role), true)).as("%s writes", role).isEqualTo(words(WRITES, role));
        }
    }

    @Test
    void whoWritesARowMayReadIt() {
        for (Role role : Role.values()) {
            for (String table : TABLES) {
                for (Owner owner : OWNERS) {
                    assertThat(!of(role).mayWrite(table, owner.organization(), owner.facility())
                                    || of(role).mayRead(table, owner.organization(), owner.facility()))
                            .as("%s %s %s", role, table, owner)
                            .isTrue();
                }
            }
        }
    }

    /** What is not even looked at may not be read, or a row within reach would be missing. */
    @Test
    void onlyRowsOutOfReachAreNotLookedAt() {
        int narrowed = 0;
        for (Role role : Role.values()) {
            for (String table : TABLES) {
                Optional<Set<String>> organizations = of(role).organizations(table);
                narrowed += organizations.isPresent() ? 1 : 0;
                for (Owner owner : OWNERS) {
                    boolean looked = owner.organization().isEmpty()
                            || organizations.isEmpty()
                            || organizations.get().contains(owner.organization().get());
                    assertThat(looked || !of(role).mayRead(table, owner.organization(), owner.facility()))
                            .as("%s %s %s", role, table, owner)
                            .isTrue();
                }
            }
        }
        assertThat(narrowed).isPositive();
    }

    @Test
    void aWholeOrganizationSeesAllItsPlants() {
        AccountReach reach = new AccountReach(List.of(new Membership(Role.SUPPLIER, "O", "")));
        assertThat(reach.mayRead("activity.csv", Optional.of("O"), Optional.of("F2")))
                .isTrue();
        assertThat(reach.mayRead("activity.csv", Optional.of("X"), Optional.of("G")))
                .isFalse();
    }

    @Test
    void withoutAnyRoleNothingIsSeen() {
        assertThat(seen(new AccountReach(List.of()), false)).isEmpty();
        assertThat(seen(new AccountReach(List.of()), true)).isEmpty();
    }

    @Test
    void aRoleOfAnOrganizationNeedsOne() {
        assertThatThrownBy(() -> new Membership(Role.SUPPLIER, "", "")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Membership(Role.VERIFIER, "", "F")).isInstanceOf(InvalidInput.class);
    }
}
