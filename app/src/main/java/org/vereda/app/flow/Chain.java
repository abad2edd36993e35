package org.vereda.app.flow;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.vereda.app.doubt.FolderDoubts;
import org.vereda.endoflife.loop.LotBalance;
import org.vereda.inventory.Facility;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.FlowNames;
import org.vereda.report.ProductLines;
import org.vereda.report.content.Frame;
import org.vereda.report.content.Frame.Scope2Basis;
import org.vereda.report.content.PlanPart;
import org.vereda.report.content.ReleaseLine;
import org.vereda.report.content.ReportContent;
import org.vereda.report.content.UpstreamContent;
import org.vereda.report.page.Chapter;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.folder.PartnershipSettings;

/**
 * The main job: from a partnership folder to its inventory, footprints, options and roadmap. A step that the input does not
 * allow leaves its findings and is named as missing; the steps after it use what there is.
 */
public final class Chain {
    private final Knowledge knowledge;
    private final Progress progress;
    private final LocalDate today;
    private final String programVersion;
    private final Chapters chapters;

    /** What makes the sections of a report that not every partnership has. */
    public interface Chapters {
        /**
         * The chapters of a partnership.
         *
         * @param lots its lots of recovered material with what products claim of them
         */
        List<Chapter> of(PartnershipFolder folder, List<LotBalance> lots, Findings findings);
    }

    /** A chain for reports without further chapters. */
    public Chain(Knowledge knowledge, Progress progress, LocalDate today, String programVersion) {
        this(knowledge, progress, today, programVersion, (folder, lots, findings) -> List.of());
    }

    /**
     * A chain that is ready to run.
     *
     * @param knowledge what the reference packs tell
     * @param progress is told how far a run has come
     * @param today the day that reports bear
     * @param programVersion the version that reports name
     * @param chapters makes further sections of the report
     */
    public Chain(Knowledge knowledge, Progress progress, LocalDate today, String programVersion, Chapters chapters) {
        this.knowledge = knowledge;
        this.progress = progress;
        this.today = today;
        this.programVersion = programVersion;
        this.chapters = chapters;
    }

    /**
     * Finds what is wrong or doubtful: reads the folder and walks the steps but the roadmap, whose solving takes long.
     *
     * @throws InvalidInput where there is no such folder or its {@code partnership.yaml} cannot be read
     */
    public Findings check(Path folder) {
        return new Run(folder, any -> true).checked();
    }

    /**
     * A folder with what was computed from it, without the roadmap, what stands behind products, and releases.
     *
     * @param folder what was read
     * @param content facilities, products, actions and findings
     * @param actions the actions with their figures, where the settings state a plan
     */
    public record Overview(PartnershipFolder folder, ReportContent content, Optional<Actions> actions) {}

    /**
     * Facilities, products, actions and findings: everything but the roadmap, what stands behind products, and releases.
     *
     * @param counted which facilities are computed; of the others nothing but their rows is looked at
     * @throws InvalidInput where there is no such folder or its {@code partnership.yaml} cannot be read
     */
    public Overview overview(Path folder, Predicate<Facility> counted) {
        return new Run(folder, counted).overview();
    }

    /**
     * Runs the whole chain.
     *
     * @throws InvalidInput where there is no such folder or its {@code partnership.yaml} cannot be read
     */
    public Outcome run(Path root) {
        return new Run(root, any -> true).outcome();
    }

    private PartnershipFolder read(Path root, Findings findings) {
        try (Progress.Running running = progress.begin("label.step.read")) {
            PartnershipFolder folder = PartnershipFolder.read(root, knowledge::knowsIndustry, findings);
            findings.addAll(new FolderDoubts(
                            folder, knowledge.factors().all(), knowledge.typicalUses(), knowledge.energyPrices())
                    .ofTables()
                    .findings());
            running.reached(1, 1);
            return folder;
        }
    }

    /** One run: what was read, what went wrong, what is missing. */
    private final class Run {
        private final Findings findings = new Findings();
        private final List<String> missing = new ArrayList<>();
        private final PartnershipFolder folder;
        private final List<Facility> counted;

        private Run(Path root, Predicate<Facility> counted) {
            folder = read(root, findings);
            this.counted = folder.facilities().stream().filter(counted).toList();
        }

        private Optional<Sites> sites() {
            return attempt("footprint", () -> Sites.of(folder, counted, knowledge, findings, progress));
        }

        private Optional<Products> products(Sites sites) {
            return attempt("products", () -> Products.of(folder, sites, knowledge, findings, progress));
        }

        private Optional<Actions> actions(Sites sites) {
            return folder.settings()
                    .plan()
                    .flatMap(plan -> attempt("actions", () -> Actions.of(folder, plan, sites, knowledge, findings)));
        }

        private Findings checked() {
            sites().ifPresent(known -> {
                products(known);
                actions(known);
            });
            return findings;
        }

        private Overview overview() {
            Optional<Sites> sites = sites();
            Optional<Products> products = sites.flatMap(this::products);
            Optional<Actions> actions = sites.flatMap(this::actions);
            return new Overview(
                    folder,
                    content(sites, products, actions, Optional.empty(), List.of(), UpstreamContent.NONE),
                    actions);
        }

        private Outcome outcome() {
            Optional<Sites> sites = sites();
            Optional<Products> products = sites.flatMap(this::products);
            Optional<Actions> actions = sites.flatMap(this::actions);
            Optional<Plans> plans = actions.filter(known -> !known.options().isEmpty())
                    .flatMap(known -> attempt(
                            "roadmap", () -> Plans.of(PlanScenario.of(folder, known, knowledge, findings), progress)));
            plans.ifPresent(made -> findings.addAll(made.findings()));
            List<ReleaseLine> releases = attempt("releases", this::releases).orElse(List.of());
            UpstreamContent upstream = sites.flatMap(known -> products.flatMap(made -> upstream(known, made)))
                    .orElse(UpstreamContent.NONE);
            List<Chapter> more = chapters.of(
                    folder, products.map(known -> known.recycled().balances()).orElse(List.of()), findings);
            return new Outcome(
                    content(sites, products, actions, plans, releases, upstream),
                    plans.map(made -> made.pooled().certificate()),
                    more);
        }

        private List<ReleaseLine> releases() {
            return new ReleaseLines(knowledge.substances()).of(folder.releases(), folder.facilities());
        }

        private ReportContent content(
                Optional<Sites> sites,
                Optional<Products> products,
                Optional<Actions> actions,
                Optional<Plans> plans,
                List<ReleaseLine> releases,
                UpstreamContent upstream) {
            Map<String, Double> bought =
                    products.map(known -> known.partnership().byFacility(3)).orElse(Map.of());
            return new ReportContent(
                    frame(),
                    sites.map(known -> known.footprints().stream()
                                    .map(site -> Lines.facility(site, bought))
                                    .toList())
                            .orElse(List.of()),
                    products.map(known -> known.footprints().stream()
                                    .map(productLines(known)::line)
                                    .toList())
                            .orElse(List.of()),
                    upstream,
                    releases,
                    actions.map(known -> new ActionLines(folder.facilities(), known, folder.rules(), plans)
                                    .of(known.ranked()))
                            .orElse(List.of()),
                    actions.map(known -> plan(known, plans))
                            .orElseGet(() -> new PlanPart.Missing("label.no-plan.no-plan-years", List.of())),
                    findings.sorted(),
                    SourceLines.of(knowledge.packs()));
        }

        /** What stands behind the products. */
        private Optional<UpstreamContent> upstream(Sites known, Products products) {
            return attempt("upstream", () -> {
                try (Progress.Running running = progress.begin("label.step.upstream")) {
                    FootprintInput input = new PartnershipInput(
                                    folder, known.period(), products.computed(), products.recycled())
                            .input(knowledge, List.of());
                    UpstreamContent content = new UpstreamParts(input).content();
                    running.reached(1, 1);
                    return content;
                }
            });
        }

        private ProductLines productLines(Products known) {
            return new ProductLines(
                    folder.facilities(),
                    folder.products(),
                    new FlowNames(knowledge.industries()),
                    known.recycled().effects());
        }

        private PlanPart plan(Actions actions, Optional<Plans> plans) {
            return plans.map(made -> new PlanLines(folder.facilities(), actions, made).part())
                    .orElseGet(() -> new PlanPart.Missing(
                            actions.options().isEmpty() ? "label.no-plan.no-options" : "label.no-plan.not-computed",
                            List.of()));
        }

        private Frame frame() {
            PartnershipSettings settings = folder.settings();
            InputEvidence evidence = new InputEvidence(folder);
            return new Frame(
                    settings.name(),
                    settings.baseYear(),
                    settings.currency(),
                    settings.priceYear(),
                    settings.gwp() + ", 100",
                    Sites.isByMarket(settings) ? Scope2Basis.MARKET : Scope2Basis.LOCATION,
                    programVersion,
                    today,
                    folder.organizations().size(),
                    evidence.counts(),
                    evidence.rules(),
                    List.copyOf(missing),
                    findings.omitted());
        }

        private <T> Optional<T> attempt(String step, Supplier<T> work) {
            try {
                return Optional.of(work.get());
            } catch (InvalidInput e) {
                missing.add(step);
                findings.addAll(
                        e.at(SourcePosition.ofFile(PartnershipSettings.FILE)).findings());
                return Optional.empty();
            }
        }
    }
}
