package org.vereda.inventory;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Translates industry codes between the vintages of NAICS and SCIAN, and names them. */
public final class IndustryCrossWalk {
    /**
     * The codes of one industry in the vintages that a source shows.
     *
     * @param digitsByVintage six digits by year of the classification
     */
    public record Line(Map<Integer, String> digitsByVintage) {
        public Line {
            digitsByVintage = Map.copyOf(digitsByVintage);
        }
    }

    /**
     * What an industry is called.
     *
     * @param code six digits
     * @param system {@code NAICS} or {@code SCIAN}
     * @param language {@code en} or {@code es}
     * @param text the title
     */
    public record Title(String code, String system, String language, String text) {}

    private final List<Line> lines;
    private final List<Title> titles;

    public IndustryCrossWalk(List<Line> lines, List<Title> titles) {
        this.lines = List.copyOf(lines);
        this.titles = List.copyOf(titles);
    }

    /**
     * The industry in another vintage: several codes where it was split, itself where it is of that vintage already,
     * nothing where no source shows it.
     */
    public List<IndustryCode> translate(IndustryCode code, int vintage) {
        if (code.vintage() == vintage) {
            return List.of(code);
        }
        return lines.stream()
                .map(Line::digitsByVintage)
                .filter(line -> code.digits().equals(line.get(code.vintage())) && line.containsKey(vintage))
                .map(line -> new IndustryCode(line.getOrDefault(vintage, ""), vintage))
                .distinct()
                .toList();
    }

    /** The title in that language; Spanish titles are those of SCIAN. */
    public Optional<String> title(String code, String language) {
        return titles.stream()
                .filter(title -> title.code().equals(code) && title.language().equals(language))
                .map(Title::text)
                .findFirst();
    }

    public List<Line> lines() {
        return lines;
    }

    public List<Title> titles() {
        return titles;
    }
}
