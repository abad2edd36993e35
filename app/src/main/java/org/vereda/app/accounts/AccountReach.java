package org.vereda.app.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.app.keep.Reach;

/**
 * Which rows an account may read and write by its memberships; the one place of the portal that decides it. Plants see their own rows,
 * who takes part, and what is common or public. The secretariat sees the programme and no plant's bills. Verifiers see the evidence of the projects that they
 * are appointed for. Administrators see no rows at all.
 *
 * @param memberships the roles of the account
 */
public record AccountReach(List<Membership> memberships) implements Reach {
    /** What verifiers write. */
    private static final String STATED = "verification.csv";

    /** Published by registers anyway. */
    private static final Set<String> PUBLIC = Set.of("releases.csv");

    /** Of the partnership as a whole. */
    private static final Set<String> COMMON = Set.of(
            "targets.csv",
            "budgets.csv",
            "rules.csv",
            "measures.csv",
            "roadmap-text.csv",
            "published.csv",
            "yard-rules.csv",
            "recycled-lots.csv",
            "resources.csv",
            "partnership.yaml");

    /** Who takes part: every member of the partnership knows. */
    private static final Set<String> DIRECTORY = Set.of("organizations.csv", "facilities.csv", "cohorts.csv");

    /** What the partnership does together. */
    private static final Set<String> PROGRAMME =
            Set.of("members.csv", "meetings.csv", "homework.csv", "projects.csv", "savings.csv", "verification.csv");

    /** What a saving is proven by. */
    public static final Set<String> EVIDENCE = Set.of(
            "projects.csv",
            "savings.csv",
            "verification.csv",
            "meters.csv",
            "readings.csv",
            "drivers.csv",
            "adjustments.csv");

    /** What a plant writes about itself. */
    private static final Set<String> PLANT = Set.of(
            "activity.csv",
            "electricity.csv",
            "production.csv",
            "benchmarks.csv",
            "products.csv",
            "bom.csv",
            "recycled-content.csv",
            "enduses.csv",
            "compositions.csv",
            "prices.csv",
            "equipment.csv",
            "chemicals.csv",
            "evidence.csv",
            "footprint-facts.csv",
            "meters.csv",
            "readings.csv",
            "drivers.csv",
            "adjustments.csv",
            "review.csv",
            "projects.csv",
            "savings.csv",
            "consents.csv",
            "yard-intake.csv",
            "yard-checklist.csv",
            "yard-movements.csv",
            "yard-custody.csv",
            "yard-receipts.csv");

    public AccountReach {
        memberships = List.copyOf(memberships);
    }

    /** The tables that plants write themselves. */
    public static Set<String> ofPlants() {
        return PLANT;
    }

    /** The tables that somebody with these roles writes rows of, whether they are there yet or not. */
    public Set<String> written() {
        return memberships.stream()
                .flatMap(one -> written(one.role()))
                .filter(path -> path.endsWith(".csv"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> written(Role role) {
        return switch (role) {
            case SUPPLIER, ANCHOR, RECYCLER -> PLANT.stream();
            case SECRETARIAT -> Stream.of(COMMON, DIRECTORY, PROGRAMME).flatMap(Set::stream);
            case VERIFIER -> Stream.of(STATED);
            case DELEGATION, ANALYST, ADMINISTRATOR -> Stream.of();
        };
    }

    @Override
    public boolean mayRead(String path, Optional<String> organization, Optional<String> facility) {
        return memberships.stream().anyMatch(one -> reads(one, path, organization, facility));
    }

    @Override
    public boolean mayWrite(String path, Optional<String> organization, Optional<String> facility) {
        return memberships.stream().anyMatch(one -> writes(one, path, organization, facility));
    }

    /** Plants read only their own rows of tables that are not open to all members. */
    @Override
    public Optional<Set<String>> organizations(String path) {
        boolean shared =
                PUBLIC.contains(path) || COMMON.contains(path) || DIRECTORY.contains(path) || path.equals("prices.csv");
        boolean plantsOnly = memberships.stream().allMatch(one -> one.role().isOfAnOrganization());
        return shared || !plantsOnly
                ? Optional.empty()
                : Optional.of(
                        memberships.stream().map(Membership::organization).collect(Collectors.toUnmodifiableSet()));
    }

    private static boolean reads(Membership one, String path, Optional<String> whose, Optional<String> where) {
        boolean open = PUBLIC.contains(path) || COMMON.contains(path);
        boolean localPrice = path.equals("prices.csv") && whose.isEmpty();
        return switch (one.role()) {
            case SUPPLIER, ANCHOR, RECYCLER ->
                open || localPrice || DIRECTORY.contains(path) || one.isOwn(whose, where);
            case SECRETARIAT -> open || localPrice || DIRECTORY.contains(path) || PROGRAMME.contains(path);
            case DELEGATION -> open || localPrice || DIRECTORY.contains(path);
            case ANALYST -> open || localPrice;
            case VERIFIER -> open || DIRECTORY.contains(path) || (EVIDENCE.contains(path) && one.covers(whose, where));
            case ADMINISTRATOR -> false;
        };
    }

    private static boolean writes(Membership one, String path, Optional<String> whose, Optional<String> where) {
        return switch (one.role()) {
            case SUPPLIER, ANCHOR, RECYCLER -> PLANT.contains(path) && one.isOwn(whose, where);
            case SECRETARIAT -> COMMON.contains(path) || DIRECTORY.contains(path) || PROGRAMME.contains(path);
            case VERIFIER -> path.equals(STATED) && one.covers(whose, where);
            case DELEGATION, ANALYST, ADMINISTRATOR -> false;
        };
    }
}
