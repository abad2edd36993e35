package org.vereda.app.web.workshop;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vereda.app.accounts.AccountReach;
import org.vereda.app.accounts.Membership;
import org.vereda.app.answers.FacilityRecords;
import org.vereda.app.answers.FolderFootprints;
import org.vereda.app.console.ProgramVersion;
import org.vereda.app.flow.Chain;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.flow.Progress;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.Reach;
import org.vereda.endoflife.yard.Handover;
import org.vereda.inventory.Facility;
import org.vereda.partnership.answers.Answer;
import org.vereda.partnership.answers.AnswerSheet;
import org.vereda.partnership.answers.FormQuestion;
import org.vereda.partnership.answers.Viewer;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.report.content.ProductLine;
import org.vereda.report.content.ReportContent;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.folder.PartnershipSettings;
import org.vereda.sources.forms.FormPacks;

/**
 * What is computed for pages. Everything is computed from a folder that holds only what the reader may read, so that no page can show more;
 * products alone are computed from everything that they rest on, and of them only those that the reader's plants make are handed out. Results
 * are kept for a state of the database and a reach while there is memory for them.
 */
public final class Workshop {
    private static final int REMEMBERED = 1_000;
    private static final float LOAD = 0.75f;

    private final Keep keep;
    private final Clock clock;
    private final Semaphore makers = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final Lazy<Knowledge> knowledge = new Lazy<>(() -> Knowledge.of(ReferencePacks.builtIn()));
    private final Map<Reach, Made> views = new LinkedHashMap<>(REMEMBERED, LOAD, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Reach, Made> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Map<UpstreamReach, Footprints> footprints = new HashMap<>();
    private final Map<UpstreamReach, Chained> chains = new HashMap<>();
    private Optional<UpstreamReach.Suppliers> suppliers = Optional.empty();
    private long suppliersOf;
    private Optional<PartnershipSettings> settings = Optional.empty();
    private long settingsOf;

    public Workshop(Keep keep, Clock clock) {
        this.keep = keep;
        this.clock = clock;
    }

    /**
     * A view, made or to be made.
     *
     * @param change the last change up to which nothing within reach differs
     * @param kept lost where memory gets scarce, and made again then
     */
    private record Made(long change, SoftReference<Lazy<View>> kept) {
        Optional<Lazy<View>> view() {
            return Optional.ofNullable(kept.get());
        }
    }

    /** The footprints of products, for a state of the database. */
    private record Footprints(long change, SoftReference<Lazy<FolderFootprints>> kept) {}

    /** Supply chains, for a state of the database. */
    private record Chained(long change, SoftReference<Lazy<SupplyChain>> kept) {}

    /**
     * What a reader may see.
     *
     * @param folder the folder as it reads with the rows within reach
     * @param content what is computed from it
     * @param plants the facilities whose rows the reader may write
     */
    public record View(PartnershipFolder folder, ReportContent content, List<String> plants) {
        public View {
            plants = List.copyOf(plants);
        }
    }

    /** The view of a reader; nothing while no folder was taken in. */
    public Optional<View> view(AccountReach reach) {
        return made(reach);
    }

    /** The products that the reader's plants make, by the data of their whole supply chain. */
    public List<ProductLine> products(AccountReach reach) {
        List<String> plants = view(reach).map(View::plants).orElse(List.of());
        return made(upstream(reach))
                .map(whole -> whole.content().products().stream()
                        .filter(line -> isMadeAt(line.maker(), plants, whole.folder()))
                        .toList())
                .orElse(List.of());
    }

    /**
     * The answers to a form for one of the reader's plants, from the rows within reach; footprints of its products, as everywhere, by the data
     * of the whole supply chain. Nothing where the plant is none of the reader's.
     */
    public Optional<List<Answer>> answers(AccountReach reach, String form, String plant) {
        Optional<View> own = view(reach).filter(view -> view.plants().contains(plant));
        return own.map(view -> {
            FacilityRecords records = new FacilityRecords(view.folder(), knowledge(), Optional.empty(), new Findings());
            List<FormQuestion> questions = forms().stream()
                    .filter(question -> question.form().equals(form))
                    .toList();
            return AnswerSheet.of(
                    records.record(
                            records.facility(Optional.of(plant)),
                            footprints(upstream(reach)).of(plant)),
                    questions,
                    Viewer.own(LocalDate.now(clock)));
        });
    }

    /**
     * Does something with the whole folder; what comes of it is shown to people who may not see single rows, so that whoever asks answers for
     * what it holds. Nothing while no folder was taken in.
     */
    public <T> Optional<T> whole(Function<PartnershipFolder, T> work) {
        return keep.last() == 0
                ? Optional.empty()
                : Optional.of(keep.within(
                        Reach.WHOLE,
                        root -> work.apply(PartnershipFolder.read(root, knowledge()::knowsIndustry, new Findings()))));
    }

    /**
     * Does something with all rows of some tables and nothing else; as with the whole folder, whoever asks answers for what is shown of it.
     * Nothing while no folder was taken in.
     *
     * @param paths the tables
     */
    public <T> Optional<T> tables(Set<String> paths, Function<PartnershipFolder, T> work) {
        return keep.last() == 0
                ? Optional.empty()
                : Optional.of(within(
                        new NarrowReach(Reach.WHOLE, paths),
                        root -> work.apply(PartnershipFolder.read(root, knowledge()::knowsIndustry, new Findings()))));
    }

    /**
     * What would be wrong or doubtful about a new row, by the rules of its table; nothing is kept.
     *
     * @param reach whose rows it would stand among
     * @param beside the tables that it refers to
     * @param path its table
     * @param columns the columns of the table
     * @param row the cells by column
     */
    public List<Finding> tried(
            Reach reach, Set<String> beside, String path, List<String> columns, Map<String, String> row) {
        Set<String> tables = new HashSet<>(beside);
        tables.add(path);
        return within(
                new NarrowReach(reach, tables),
                root -> new RowTrial(root, path).findings(columns, row, knowledge()::knowsIndustry));
    }

    /**
     * The hand-overs that come from or go to some of the reader's plants, with what the other side wrote about them: who sends something and
     * who shall receive it must see the same row.
     */
    public List<Handover> handovers(AccountReach reach) {
        List<String> plants = view(reach).map(View::plants).orElse(List.of());
        return plants.isEmpty()
                ? List.of()
                : keep
                        .within(
                                new CustodyReach(),
                                root -> PartnershipFolder.read(root, knowledge()::knowsIndustry, new Findings()))
                        .yards()
                        .handovers()
                        .stream()
                        .filter(one -> plants.contains(one.from()) || plants.contains(one.to()))
                        .toList();
    }

    /** The settings of the folder; nothing while none was taken in. */
    public synchronized Optional<PartnershipSettings> settings() {
        long change = keep.last();
        if (change != settingsOf) {
            settings = change == 0
                    ? Optional.empty()
                    : Optional.of(keep.within(Reach.NOTHING, root -> PartnershipSettings.read(root, new Findings())));
            settingsOf = change;
        }
        return settings;
    }

    /** The questions of all forms. */
    public List<FormQuestion> forms() {
        return new FormPacks(knowledge().packs()).questions();
    }

    /** What the products of a reader's organizations rest on, by the parts lists of that state of the database. */
    private synchronized UpstreamReach upstream(AccountReach reach) {
        long change = keep.last();
        UpstreamReach.Suppliers known =
                suppliers.filter(any -> suppliersOf == change).orElseGet(() -> new UpstreamReach.Suppliers(keep));
        suppliers = Optional.of(known);
        suppliersOf = change;
        Set<String> own = reach.memberships().stream()
                .filter(one -> one.role().isOfAnOrganization())
                .map(Membership::organization)
                .collect(Collectors.toSet());
        return UpstreamReach.of(known, own);
    }

    /** The footprints of a supply chain, computed once for a state of the database. */
    private FolderFootprints footprints(UpstreamReach reach) {
        return current(reach).get();
    }

    private synchronized Lazy<FolderFootprints> current(UpstreamReach reach) {
        long change = keep.last();
        Footprints known = footprints.get(reach);
        Lazy<FolderFootprints> kept =
                known != null && known.change() == change ? known.kept().get() : null;
        Lazy<FolderFootprints> current =
                kept == null ? new Lazy<>(() -> within(reach, root -> new FolderFootprints(root, knowledge()))) : kept;
        footprints.put(reach, new Footprints(change, new SoftReference<>(current)));
        return current;
    }

    /**
     * The supply chain that the products of a reader's organizations rest on. It holds what the reader may not read: whoever asks answers for
     * what of it is shown. Nothing while no folder was taken in.
     *
     * @throws InvalidInput where nothing can be computed
     */
    public Optional<SupplyChain> chain(AccountReach reach) {
        return keep.last() == 0
                ? Optional.empty()
                : Optional.of(chain(upstream(reach)).get());
    }

    private synchronized Lazy<SupplyChain> chain(UpstreamReach reach) {
        long change = keep.last();
        Lazy<SupplyChain> current = Optional.ofNullable(chains.get(reach))
                .filter(known -> known.change() == change)
                .flatMap(known -> Optional.ofNullable(known.kept().get()))
                .orElseGet(() -> new Lazy<>(() -> within(reach, root -> SupplyChain.of(root, knowledge()))));
        chains.put(reach, new Chained(change, new SoftReference<>(current)));
        return current;
    }

    /** True where all plants of that name are the reader's: a product names its maker, and two plants may have one name. */
    private static boolean isMadeAt(String maker, List<String> plants, PartnershipFolder folder) {
        List<Facility> sites = folder.facilities().stream()
                .filter(site -> site.name().equals(maker))
                .toList();
        return !sites.isEmpty() && sites.stream().allMatch(site -> plants.contains(site.id()));
    }

    /** What the packs tell, read once. */
    public Knowledge knowledge() {
        return knowledge.get();
    }

    /**
     * The view within a reach. Who asks for one that is being made waits for that one alone; a view stays while no change touches a row
     * within its reach.
     */
    private Optional<View> made(Reach reach) {
        long change = keep.last();
        return change == 0
                ? Optional.empty()
                : Optional.of(current(reach, change).get());
    }

    private synchronized Lazy<View> current(Reach reach, long change) {
        Lazy<View> view = Optional.ofNullable(views.get(reach))
                .filter(known -> known.change() == change || !keep.isTouched(known.change(), reach))
                .flatMap(Made::view)
                .orElseGet(() -> new Lazy<>(() -> within(reach, root -> make(root, reach))));
        views.put(reach, new Made(change, new SoftReference<>(view)));
        return view;
    }

    /** As many at a time as there are processors: more would not be done sooner, only take more memory. */
    private <T> T within(Reach reach, Function<Path, T> work) {
        makers.acquireUninterruptibly();
        try {
            return keep.within(reach, work);
        } finally {
            makers.release();
        }
    }

    private View make(Path root, Reach reach) {
        PartnershipFolder folder = PartnershipFolder.read(root, knowledge()::knowsIndustry, new Findings());
        ReportContent content =
                new Chain(knowledge(), Progress.NONE, LocalDate.now(clock), ProgramVersion.text()).overview(root);
        List<String> plants = folder.facilities().stream()
                .filter(site ->
                        reach.mayWrite("activity.csv", Optional.of(site.organization()), Optional.of(site.id())))
                .map(Facility::id)
                .toList();
        return new View(folder, content, plants);
    }
}
