package org.vereda.app.web.workshop;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeptTable;
import org.vereda.app.keep.Reach;
import org.vereda.inventory.Activity;
import org.vereda.inventory.Facility;
import org.vereda.partnership.consent.ConsentBook;
import org.vereda.quantity.Findings;
import org.vereda.sources.folder.PartnershipFolder;

/** What members let another one see by their rows of {@code consents.csv}; nothing else of them is handed out. */
public final class Consented {
    /** The purpose that consents have to name, or {@code *}. */
    public static final String PURPOSE = "cohort";

    private static final String CONSENTS = "consents.csv";
    private static final String ACTIVITY = "activity.csv";

    private final Keep keep;
    private final Workshop workshop;
    private final Clock clock;
    private final Map<String, Known> known = new HashMap<>();

    public Consented(Keep keep, Workshop workshop, Clock clock) {
        this.keep = keep;
        this.workshop = workshop;
        this.clock = clock;
    }

    /** What was found for a state of the database and a day. */
    private record Known(long change, LocalDate day, Shown shown) {}

    /**
     * What a receiver may see.
     *
     * @param footprints the organizations that consent to the footprints of their products: {@code products.*} or {@code *}
     * @param years the years that organizations have rows of {@code activity.csv} for, as far as they consent to {@code activity.period_start}
     */
    public record Shown(Set<String> footprints, Map<String, NavigableSet<Integer>> years) {
        public Shown {
            footprints = Set.copyOf(footprints);
            years = Map.copyOf(years);
        }
    }

    /** What an organization may see of all others. */
    public synchronized Shown to(String receiver) {
        long change = keep.last();
        LocalDate today = LocalDate.now(clock);
        Known last = known.get(receiver);
        if (last != null && last.change() == change && last.day().equals(today)) {
            return last.shown();
        }
        Shown shown = found(receiver, today);
        known.put(receiver, new Known(change, today, shown));
        return shown;
    }

    private Shown found(String receiver, LocalDate today) {
        KeptTable consents = keep.table(CONSENTS, Reach.WHOLE);
        Set<String> owners = consents.rows().stream()
                .map(row -> consents.cell(row, "organization").strip())
                .collect(Collectors.toUnmodifiableSet());
        if (owners.isEmpty()) {
            return new Shown(Set.of(), Map.of());
        }
        ConsentBook book = new ConsentBook(
                read(new ConsentedReach(CONSENTS, Optional.empty())).consents());
        return new Shown(
                allowing(book, owners, "products", "footprint", receiver, today),
                years(allowing(book, owners, "activity", "period_start", receiver, today)));
    }

    private static Set<String> allowing(
            ConsentBook book, Set<String> owners, String table, String column, String receiver, LocalDate today) {
        return owners.stream()
                .filter(owner -> book.allows(owner, table, column, receiver, PURPOSE, today))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, NavigableSet<Integer>> years(Set<String> owners) {
        if (owners.isEmpty()) {
            return Map.of();
        }
        PartnershipFolder folder = read(new ConsentedReach(ACTIVITY, Optional.of(owners)));
        Map<String, String> operators = folder.facilities().stream()
                .collect(Collectors.toMap(Facility::id, Facility::organization, (first, second) -> first));
        Map<String, NavigableSet<Integer>> years = new HashMap<>();
        for (Activity row : folder.activities()) {
            Optional.ofNullable(operators.get(row.facility()))
                    .ifPresent(owner -> years.computeIfAbsent(owner, any -> new TreeSet<>())
                            .add(row.period().start().getYear()));
        }
        return years;
    }

    private PartnershipFolder read(Reach reach) {
        return keep.within(
                reach, root -> PartnershipFolder.read(root, workshop.knowledge()::knowsIndustry, new Findings()));
    }
}
