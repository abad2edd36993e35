package org.vereda.app.web.workshop;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vereda.app.accounts.AccountReach;
import org.vereda.app.accounts.Membership;
import org.vereda.app.answers.FacilityRecords;
import org.vereda.app.answers.FolderFootprints;
import org.vereda.app.console.ProgramVersion;
import org.vereda.app.flow.Actions;
import org.vereda.app.flow.Chain;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.flow.Progress;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.Reach;
import org.vereda.app.ledger.FolderLedger;
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
    private static final String BILLS = "activity.csv";
    private static final String PLANTS = "facilities.csv";

    private final Keep keep;
    private final Clock clock;

    /** As many at a time as there are processors: more would not be done sooner, only take more memory. */
    private final Semaphore makers = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final Lazy<Knowledge> knowledge = new Lazy<>(() -> Knowledge.of(ReferencePacks.builtIn()));
    private final Shelf<Reach, View> views;
    private final Shelf<UpstreamReach, List<ProductLine>> products;
    private final Shelf<UpstreamReach, FolderFootprints> footprints;
    private final Shelf<UpstreamReach, SupplyChain> chains;
    private final Shelf<Reach, UpstreamReach.Suppliers> suppliers;
    private final Shelf<Reach, PartnershipSettings> settings;

    public Workshop(Keep keep, Clock clock) {
        this.keep = keep;
        this.clock = clock;
        views = shelf(this::make);
        products = shelf((reach, root) -> overview(root, reach).content().products());
        footprints = shelf((reach, root) -> new FolderFootprints(root, knowledge()));
        chains = shelf((reach, root) -> SupplyChain.of(root, knowledge()));
        suppliers = new Shelf<>(keep, reach -> new UpstreamReach.Suppliers(keep));
        settings = shelf((reach, root) -> PartnershipSettings.read(root, new Findings()));
    }

    /** A shelf of what is made of a folder that holds what is within reach. */
    private <R extends Reach, T> Shelf<R, T> shelf(BiFunction<R, Path, T> making) {
        return new Shelf<>(keep, reach -> within(reach, root -> making.apply(reach, root)));
    }

    /**
     * What a reader may see.
     *
     * @param folder the folder as it reads with the rows within reach
     * @param content what is computed from it
     * @param findings what is wrong or doubtful, without that plants are missing for who may not see any
     * @param plants the facilities whose rows the reader may write
     * @param actions what these facilities can do
     * @param ledger the realised savings of the projects within reach
     * @param counts how many rows of each table are within reach, by path
     */
    public record View(
            PartnershipFolder folder,
            ReportContent content,
            List<Finding> findings,
            List<String> plants,
            Lazy<Actions> actions,
            Lazy<FolderLedger> ledger,
            Lazy<Map<String, Long>> counts) {
        public View {
            findings = List.copyOf(findings);
            plants = List.copyOf(plants);
        }

        private View without(Predicate<Finding> those) {
            return new View(
                    folder,
                    content,
                    findings.stream().filter(Predicate.not(those)).toList(),
                    plants,
                    actions,
                    ledger,
                    counts);
        }
    }

    /** The view of a reader; nothing while no folder was taken in. */
    public Optional<View> view(AccountReach reach) {
        return views.of(reach).map(this::knowingWhatOthersMake);
    }

    /** A parts list names what others make, whose rows its writer may not read: that is no mistake of the list. */
    private View knowingWhatOthersMake(View view) {
        return view.findings().stream().noneMatch(Workshop::isAboutUnknownInput)
                ? view
                : suppliers()
                        .map(known -> view.without(finding -> isAboutUnknownInput(finding)
                                && known.isMade(finding.arguments().getFirst())))
                        .orElse(view);
    }

    private static boolean isAboutUnknownInput(Finding finding) {
        return finding.code().equals("sources.unknown-input");
    }

    /** How many rows of each table a reader may read, by path. */
    public Map<String, Long> counts(AccountReach reach) {
        return view(reach).map(view -> view.counts().get()).orElse(Map.of());
    }

    /** The products that the reader's plants make, by the data of their whole supply chain. */
    public List<ProductLine> products(AccountReach reach) {
        return view(reach).filter(view -> !view.plants().isEmpty()).stream()
                .flatMap(view -> upstream(reach).flatMap(products::of).stream()
                        .flatMap(List::stream)
                        .filter(line -> isMadeAt(line.maker(), view)))
                .toList();
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
                            upstream(reach)
                                    .flatMap(footprints::of)
                                    .orElseThrow()
                                    .of(plant)),
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
    public Optional<PartnershipSettings> settings() {
        return settings.of(Reach.NOTHING);
    }

    /** The questions of all forms. */
    public List<FormQuestion> forms() {
        return new FormPacks(knowledge().packs()).questions();
    }

    /** What the products of a reader's organizations rest on, by the parts lists. */
    private Optional<UpstreamReach> upstream(AccountReach reach) {
        Set<String> own = reach.memberships().stream()
                .filter(one -> one.role().isOfAnOrganization())
                .map(Membership::organization)
                .collect(Collectors.toSet());
        return suppliers().map(known -> UpstreamReach.of(known, own));
    }

    private Optional<UpstreamReach.Suppliers> suppliers() {
        return suppliers.of(new NarrowReach(Reach.WHOLE, UpstreamReach.TABLES));
    }

    /**
     * The supply chain that the products of a reader's organizations rest on. It holds what the reader may not read: whoever asks answers for
     * what of it is shown. Nothing while no folder was taken in.
     *
     * @throws InvalidInput where nothing can be computed
     */
    public Optional<SupplyChain> chain(AccountReach reach) {
        return upstream(reach).flatMap(chains::of);
    }

    /** True where all plants of that name are the reader's: a product names its maker, and two plants may have one name. */
    private static boolean isMadeAt(String maker, View view) {
        List<Facility> sites = view.folder().facilities().stream()
                .filter(site -> site.name().equals(maker))
                .toList();
        return !sites.isEmpty() && sites.stream().allMatch(site -> view.plants().contains(site.id()));
    }

    /** What the packs tell, read once. */
    public Knowledge knowledge() {
        return knowledge.get();
    }

    /** Does something with a folder that holds what is within reach, when it is its turn. */
    private <T> T within(Reach reach, Function<Path, T> work) {
        makers.acquireUninterruptibly();
        try {
            return keep.within(reach, work);
        } finally {
            makers.release();
        }
    }

    private View make(Reach reach, Path root) {
        Chain.Overview made = overview(root, reach);
        PartnershipFolder folder = made.folder();
        List<String> plants = folder.facilities().stream()
                .filter(site -> reach.mayWrite(BILLS, Optional.of(site.organization()), Optional.of(site.id())))
                .map(Facility::id)
                .toList();
        return new View(
                folder,
                made.content(),
                seen(made.content().findings(), reach),
                plants,
                new Lazy<>(() -> made.actions().orElseGet(() -> Actions.of(folder, knowledge(), new Findings()))),
                new Lazy<>(() -> FolderLedger.of(folder, knowledge())),
                new Lazy<>(() -> keep.counts(reach)));
    }

    private static List<Finding> seen(List<Finding> findings, Reach reach) {
        return reach.mayRead(PLANTS, Optional.empty(), Optional.empty())
                ? findings
                : findings.stream().filter(one -> !isAboutMissingPlants(one)).toList();
    }

    private static boolean isAboutMissingPlants(Finding finding) {
        return finding.code().equals("sources.unknown-facility")
                || (finding.code().equals("sources.nothing-to-refer-to")
                        && finding.arguments().contains(PLANTS));
    }

    /** Facilities whose bills are out of reach are left out: nothing could be said of them. */
    private Chain.Overview overview(Path root, Reach reach) {
        return new Chain(knowledge(), Progress.NONE, LocalDate.now(clock), ProgramVersion.text())
                .overview(root, site -> reach.mayRead(BILLS, Optional.of(site.organization()), Optional.of(site.id())));
    }
}
