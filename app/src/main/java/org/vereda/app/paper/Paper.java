package org.vereda.app.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vereda.app.store.CommonTerms;
import org.vereda.app.store.RegisterStore;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.DataVersion;
import org.vereda.inventory.comparison.ReleaseQuery;
import org.vereda.inventory.comparison.ReleaseSource;
import org.vereda.report.page.Chapter;

/**
 * The content of a background paper: its questions with their answers.
 *
 * @param first the first year
 * @param last the last year
 * @param exhibits the questions with their answers, in the order of the paper
 * @param gaps years of the paper that no file of a register in the data covers
 * @param version the data of the registers
 * @param map where facilities lie, and the land around them
 * @param chapters sections about something else than registers
 */
public record Paper(
        int first,
        int last,
        List<Exhibit> exhibits,
        List<Gap> gaps,
        DataVersion version,
        PaperMap map,
        List<Chapter> chapters) {
    public Paper {
        gaps = List.copyOf(gaps);
        exhibits = List.copyOf(exhibits);
        chapters = List.copyOf(chapters);
    }

    /** The same paper with sections about something else than registers. */
    public Paper with(List<Chapter> more) {
        return new Paper(first, last, exhibits, gaps, version, map, more);
    }

    /**
     * Years that the data lack.
     *
     * @param register the register
     * @param years the years, with commas between them
     */
    record Gap(String register, String years) {}

    /**
     * Asks all questions of a paper.
     *
     * @param store the common table of the registers
     * @param years the years it is about
     * @param map where facilities lie
     * @param more words behind every command that asks a question again, for example {@code --store} and a file
     */
    public static Paper of(RegisterStore store, CommonTerms terms, PaperYears years, PaperMap map, List<String> more) {
        PaperSources sources = new PaperSources(store, terms, more);
        List<Exhibit> exhibits = new ArrayList<>();
        for (PaperQuestion question : new PaperQuestions(sources.releases(), years.first(), years.last()).all()) {
            exhibits.add(new Exhibit(
                    exhibits.size() + 1,
                    question,
                    sources.answer(question.asked()),
                    sources.commands(question.asked())));
        }
        return new Paper(
                years.first(),
                years.last(),
                exhibits,
                gaps(sources.releases(), years.first(), years.last()),
                sources.releases().version(),
                map,
                List.of());
    }

    private static List<Gap> gaps(ReleaseSource source, int first, int last) {
        Map<String, Set<Integer>> covered = new TreeMap<>();
        source.answer(ReleaseQuery.EVERYTHING.by(Aspect.REGISTER, Aspect.YEAR))
                .rows()
                .forEach(row -> covered.computeIfAbsent(row.keys().getFirst(), key -> new TreeSet<>())
                        .add(Integer.valueOf(row.keys().getLast())));
        List<Gap> gaps = new ArrayList<>();
        covered.forEach((register, years) -> {
            String missing = IntStream.rangeClosed(first, last)
                    .filter(year -> !years.contains(year))
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                gaps.add(new Gap(register, missing));
            }
        });
        return gaps;
    }

    boolean isSynthetic() {
        return version.files().stream().anyMatch(DataVersion.DataFile::synthetic);
    }

    /** The exhibits of a section, in their order. */
    List<Exhibit> of(PaperQuestion.Section section) {
        return exhibits.stream()
                .filter(exhibit -> exhibit.question().section() == section)
                .toList();
    }

    /** The exhibit about a topic. */
    Optional<Exhibit> about(String topic) {
        return exhibits.stream().filter(exhibit -> exhibit.isOf(topic)).findFirst();
    }

    /** The exhibit about a topic, where its question has an answer. */
    Optional<Exhibit> answered(String topic) {
        return about(topic).filter(exhibit -> !exhibit.content().isEmpty());
    }
}
