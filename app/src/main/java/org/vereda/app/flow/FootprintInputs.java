package org.vereda.app.flow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vereda.endoflife.content.RecycledBills;
import org.vereda.footprint.SiteFootprint;
import org.vereda.footprint.database.CompiledDatabase;
import org.vereda.footprint.database.DatabaseMethod;
import org.vereda.footprint.database.ElementaryFactor;
import org.vereda.footprint.economy.InputOutputModel;
import org.vereda.footprint.economy.SectorNetwork;
import org.vereda.footprint.network.Effort;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.footprint.product.ProductFootprints;
import org.vereda.inventory.process.CoProducts;
import org.vereda.inventory.process.LinkChoice;
import org.vereda.inventory.process.LinkReport;
import org.vereda.inventory.process.LinkRule;
import org.vereda.inventory.process.Linker;
import org.vereda.inventory.process.ProcessDatabase;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Period;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.upstream.NodeWords;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.folder.PartnershipSettings;
import org.vereda.sources.process.LinkChoices;
import org.vereda.sources.process.PackMethods;
import org.vereda.sources.process.ProcessDatabases;
import org.vereda.sources.process.UseeioFolder;

/** Opens what footprints are asked of: a partnership folder or a process database, recognized by its content. */
public final class FootprintInputs {
    /** What remains unsure of an answer from a meter, and of a footprint that a supplier computes: geometric deviations. */
    static final Effort EFFORT = Effort.standard(1.05, 1.1);

    /** A database has more to tell than a folder that people fill in; none of it may push out what counts for nothing. */
    private static final int FINDINGS = 100_000;

    private final ReferencePacks packs;
    private final Progress progress;
    private final Choices choices;

    /**
     * How inputs are read.
     *
     * @param method the GWP set, none for the input's own
     * @param links a table of chosen providers, none for the database's own links
     */
    public record Choices(Optional<String> method, Optional<Path> links) {}

    public FootprintInputs(ReferencePacks packs, Progress progress, Choices choices) {
        this.packs = packs;
        this.progress = progress;
        this.choices = choices;
    }

    /**
     * Reads an input and puts its supply network together.
     *
     * @throws InvalidInput where it is none of the known kinds or nothing can be computed from it
     */
    public FootprintInput open(Path path) {
        if (!Files.exists(path)) {
            throw InvalidInput.of(
                    Finding.error("sources.missing-file", SourcePosition.ofFile(path.toString()), "none"));
        }
        if (Files.exists(path.resolve(PartnershipSettings.FILE))) {
            return partnership(path);
        }
        return isModel(path) ? model(path) : database(path);
    }

    // --- partnership folders

    private FootprintInput partnership(Path path) {
        Knowledge knowledge = Knowledge.of(packs);
        Computed computed = computed(path, knowledge);
        return new PartnershipInput(computed.folder(), computed.period(), computed.products(), computed.recycled())
                .input(knowledge, computed.findings());
    }

    /**
     * A partnership folder with everything that was computed for its products.
     *
     * @param folder the folder
     * @param period the period of its inventory
     * @param sites the footprints of its facilities
     * @param products the footprints of its products
     * @param recycled the bills of materials that they were computed from, with recycled content put in
     * @param findings what a person should know about all of it
     */
    public record Computed(
            PartnershipFolder folder,
            Period period,
            List<SiteFootprint> sites,
            ProductFootprints products,
            RecycledBills recycled,
            List<Finding> findings) {
        public Computed {
            sites = List.copyOf(sites);
            findings = List.copyOf(findings);
        }
    }

    /** Reads a partnership folder and computes the footprints of its products. */
    public Computed computed(Path path, Knowledge knowledge) {
        Findings findings = new Findings();
        PartnershipFolder folder = PartnershipFolder.read(path, knowledge::knowsIndustry, findings);
        Sites sites = Sites.of(folder, knowledge, choices.method(), findings, progress);
        Products products = Products.of(folder, sites, knowledge, findings, progress);
        return new Computed(
                folder,
                sites.period(),
                sites.footprints(),
                products.computed(),
                products.recycled(),
                findings.sorted());
    }

    // --- input-output models

    private static boolean isModel(Path path) {
        return Files.isDirectory(path.resolve("matrix"))
                && Stream.of("sectors.json", "sectors.json.gz").anyMatch(name -> Files.exists(path.resolve(name)));
    }

    private FootprintInput model(Path path) {
        Findings findings = new Findings();
        try (Progress.Running running = progress.begin("label.step.database")) {
            InputOutputModel model = UseeioFolder.read(path, findings);
            running.reached(1, 2);
            return plain(model.name(), SectorNetwork.of(model), findings.sorted());
        }
    }

    /** A network whose nodes are all products and for whose facts nobody in particular can be asked. */
    private static FootprintInput plain(String name, SupplyNetwork network, List<Finding> findings) {
        List<Integer> all = IntStream.range(0, network.nodes().size()).boxed().toList();
        return new FootprintInput(
                name,
                network,
                all,
                NodeWords.PLAIN,
                Optional.empty(),
                Map.of(),
                EFFORT,
                (node, profile) -> Optional.empty(),
                findings,
                List.of(),
                wanted -> Optional.empty(),
                node -> List.of());
    }

    // --- process databases

    private FootprintInput database(Path path) {
        Findings findings = new Findings(FINDINGS);
        try (Progress.Running running = progress.begin("label.step.database")) {
            ProcessDatabase database = read(path, findings);
            running.reached(1, 3);
            LinkReport links = Linker.link(database, rules(database), new CoProducts.ReferenceOnly());
            running.reached(2, 3);
            DatabaseInput input = new DatabaseInput(links, method());
            CompiledDatabase compiled = input.compiled();
            findings.addAll(compiled.findings());
            links.findings().stream().filter(finding -> !finding.isError()).forEach(findings::add);
            FootprintInput plain = plain(database.name(), compiled.network(), findings.sorted());
            return plain.without(input.refused(), input::refusal);
        }
    }

    private static ProcessDatabase read(Path path, Findings findings) {
        try {
            return ProcessDatabases.read(path, findings);
        } catch (InvalidInput refusal) {
            boolean unknown = refusal.findings().stream()
                    .anyMatch(finding -> finding.code().equals("process.unknown-package"));
            throw unknown
                    ? InvalidInput.of(Finding.error("app.unknown-input", SourcePosition.ofFile(path.toString())))
                    : refusal;
        }
    }

    /** The usual rules, behind the choices of a table; a table with mistakes is no choice. */
    private List<LinkRule> rules(ProcessDatabase database) {
        if (choices.links().isEmpty()) {
            return LinkRule.usual();
        }
        Findings mistakes = new Findings();
        List<LinkChoice> chosen = LinkChoices.read(choices.links().get(), database, mistakes);
        if (mistakes.hasErrors()) {
            throw new InvalidInput(mistakes.sorted());
        }
        return LinkRule.usualWith(chosen);
    }

    /** Greenhouse gases first, then the categories of TRACI. */
    private DatabaseMethod method() {
        String set = choices.method().orElse("AR6");
        List<ElementaryFactor> factors =
                new ArrayList<>(PackMethods.greenhouseGases(packs, set, 100).factors());
        factors.addAll(PackMethods.traci(packs).factors());
        return new DatabaseMethod(set + ", TRACI", factors);
    }
}
