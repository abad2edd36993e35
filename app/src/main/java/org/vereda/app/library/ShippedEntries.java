package org.vereda.app.library;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.keep.KeptTable;
import org.vereda.measures.Measure;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;

/** Entries that nobody has to write: the measures that the program knows with their sources, its own guides, and the resources of the folder. */
final class ShippedEntries {
    /** The table of the folder with tools and guides of the partnership. */
    static final String RESOURCES = "resources.csv";

    private static final String OWN_WORK = "Vereda";
    private static final String PACK = "measures";

    private final Map<Language, Messages> messages = new EnumMap<>(Language.class);

    ShippedEntries() {
        for (Language language : Language.values()) {
            messages.put(language, Messages.in(language));
        }
    }

    /** A guide of the program: the page of the portal where it is done, and what it is about. */
    private record Guide(String id, LibraryEntry.Kind kind, String page, Set<Tags.Impact> impacts) {}

    private static final List<Guide> GUIDES = List.of(
            new Guide("bills", LibraryEntry.Kind.GUIDE, "/data", EnumSet.of(Tags.Impact.ENERGY, Tags.Impact.WATER)),
            new Guide("inventory", LibraryEntry.Kind.GUIDE, "/inventory", EnumSet.of(Tags.Impact.CLIMATE)),
            new Guide("products", LibraryEntry.Kind.GUIDE, "/products", EnumSet.of(Tags.Impact.CLIMATE)),
            new Guide("actions", LibraryEntry.Kind.TOOL, "/actions", EnumSet.of(Tags.Impact.ENERGY, Tags.Impact.WASTE)),
            new Guide("review", LibraryEntry.Kind.GUIDE, "", EnumSet.of(Tags.Impact.WASTE, Tags.Impact.MATERIAL)),
            new Guide("baselines", LibraryEntry.Kind.GUIDE, "/ledger", EnumSet.of(Tags.Impact.ENERGY)),
            new Guide("check", LibraryEntry.Kind.TOOL, "/check", EnumSet.of(Tags.Impact.CLIMATE)),
            new Guide("answers", LibraryEntry.Kind.TOOL, "/answers", EnumSet.of(Tags.Impact.CLIMATE)),
            new Guide("cohorts", LibraryEntry.Kind.GUIDE, "/cohorts", EnumSet.noneOf(Tags.Impact.class)),
            new Guide("registers", LibraryEntry.Kind.TOOL, "", EnumSet.of(Tags.Impact.TOXICS, Tags.Impact.AIR)),
            new Guide("by-products", LibraryEntry.Kind.TOOL, "/by-products", EnumSet.of(Tags.Impact.WASTE)),
            new Guide("end-of-life", LibraryEntry.Kind.GUIDE, "", EnumSet.of(Tags.Impact.END_OF_LIFE)));

    /** All of them; the resources as far as the folder has any. */
    List<LibraryEntry> all(Knowledge knowledge, KeptTable resources) {
        Map<String, String> licences = knowledge.packs().pack(PACK).licences();
        return Stream.of(
                        GUIDES.stream().map(this::guide),
                        knowledge.library().measures().stream()
                                .filter(ShippedEntries::isAction)
                                .map(measure -> measure(measure, licences)),
                        resources.rows().stream().map(row -> resource(resources, row)))
                .flatMap(entries -> entries)
                .toList();
    }

    private LibraryEntry guide(Guide guide) {
        Map<Language, LibraryEntry.Words> words = new EnumMap<>(Language.class);
        String key = "label.library-guide." + guide.id();
        messages.forEach((language, say) ->
                words.put(language, new LibraryEntry.Words(say.text(key + ".title"), say.text(key + ".summary"))));
        return new LibraryEntry(
                "guide:" + guide.id(),
                guide.kind(),
                words,
                guide.page(),
                Optional.empty(),
                new Tags(Set.of(), Set.of(), guide.impacts()),
                OWN_WORK,
                "");
    }

    /** A bound on what is plausible is nothing that anybody could do. */
    private static boolean isAction(Measure measure) {
        return measure.kind() != Measure.Kind.BOUND;
    }

    private LibraryEntry measure(Measure measure, Map<String, String> licences) {
        Map<Language, LibraryEntry.Words> words = new EnumMap<>(Language.class);
        messages.forEach((language, say) -> words.put(
                language, new LibraryEntry.Words(measure.names().in(language.code()), summary(measure, say))));
        return new LibraryEntry(
                "measure:" + measure.id(),
                LibraryEntry.Kind.MEASURE,
                words,
                "/actions",
                Optional.empty(),
                tags(measure),
                measure.provenance().source(),
                licences.getOrDefault(
                        measure.provenance().licence(), measure.provenance().licence()));
    }

    /** How well its numbers are known; a measure without any says so. */
    private static String summary(Measure measure, Messages say) {
        String evidence = switch (measure.provenance().evidence()) {
            case "A" -> "label.library-evidence.statistics";
            case "B" -> "label.library-evidence.text";
            case "C" -> "label.library-evidence.single";
            default -> "label.library-evidence.none";
        };
        return say.text(evidence);
    }

    private static Tags tags(Measure measure) {
        Set<Tags.PlantProcess> processes = EnumSet.noneOf(Tags.PlantProcess.class);
        Set<Tags.Impact> impacts = EnumSet.noneOf(Tags.Impact.class);
        measure.applicability()
                .processes()
                .forEach(word -> Tags.PlantProcess.find(word).ifPresent(processes::add));
        measure.applicability().flows().forEach(flow -> Tags.Impact.find(flow).ifPresent(impacts::add));
        return new Tags(measure.applicability().countries(), processes, impacts);
    }

    private static LibraryEntry resource(KeptTable table, KeptTable.Line row) {
        Language language = Language.find(table.cell(row, "language")).orElse(Language.EN);
        List<String> beside = new ArrayList<>();
        String id = "resource:" + row.number();
        Optional<String> link = WebAddress.find(table.cell(row, "link"));
        if (link.isEmpty() && !table.cell(row, "link").isBlank()) {
            beside.add(table.cell(row, "link"));
        }
        return new LibraryEntry(
                id,
                LibraryEntry.Kind.TOOL,
                Map.of(language, new LibraryEntry.Words(title(table.cell(row, "title"), id), "")),
                link.orElse(""),
                Optional.empty(),
                new Tags(
                        FoundTags.countries(table.cell(row, "country"), beside),
                        FoundTags.processes(table.cell(row, "process"), beside),
                        FoundTags.impacts(table.cell(row, "impact"), beside)),
                String.join(", ", beside),
                table.cell(row, "licence"));
    }

    private static String title(String text, String id) {
        return text.isBlank() ? id : text;
    }

    /** What an entry is found by: its words, the names of its tags, and its source. */
    WordIndex.Text text(LibraryEntry entry) {
        Map<Language, String> titles = new EnumMap<>(Language.class);
        Map<Language, String> texts = new EnumMap<>(Language.class);
        messages.forEach((language, say) -> {
            Optional.ofNullable(entry.words().get(language)).ifPresent(words -> titles.put(language, words.title()));
            texts.put(language, beside(entry, language, say));
        });
        return new WordIndex.Text(entry.id(), titles, texts);
    }

    private static String beside(LibraryEntry entry, Language language, Messages say) {
        return Stream.of(
                        Stream.ofNullable(entry.words().get(language)).map(LibraryEntry.Words::summary),
                        Stream.of(entry.source(), say.text(entry.kind().key())),
                        entry.tags().processes().stream()
                                .map(Tags.PlantProcess::key)
                                .map(say::text),
                        entry.tags().impacts().stream().map(Tags.Impact::key).map(say::text))
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
    }
}
