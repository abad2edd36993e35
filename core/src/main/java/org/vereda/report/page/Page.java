package org.vereda.report.page;

import java.math.BigDecimal;
import java.util.List;
import org.vereda.quantity.Country;
import org.vereda.report.chart.Chart;
import org.vereda.report.chart.Drawing;
import org.vereda.report.chart.Markup;
import org.vereda.report.chart.Numbers;
import org.vereda.report.content.Estimate;
import org.vereda.report.content.Named;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;

/** What every part of a page is written with: the words and number forms of a language, its headings, tables and figures. */
public class Page {
    private static final int WIDE = 760;
    private static final int NARROW = 340;

    private final Messages words;
    private final Numbers numbers;
    private final TableHtml tables;

    public Page(Language language) {
        this.words = Messages.in(language);
        this.numbers = new Numbers(language.locale());
        this.tables = new TableHtml(words, numbers);
    }

    public final Messages words() {
        return words;
    }

    public final Numbers numbers() {
        return numbers;
    }

    public final String say(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    public final String say(Named name) {
        return name.in(words.language());
    }

    /** A section with its heading and the sentence that says what it is. */
    public final Markup section(String id) {
        return Markup.of("section")
                .with("id", id)
                .with("aria-labelledby", id + "-h")
                .add(
                        Markup.of("h2").with("id", id + "-h").say(say("label.section." + id)),
                        Markup.of("p", "lead").say(say("label.lead." + id)));
    }

    public final Markup heading(String key, Object... arguments) {
        return Markup.of("h3").say(say(key, arguments));
    }

    public final Markup paragraph(String key, Object... arguments) {
        return Markup.of("p").say(say(key, arguments));
    }

    /** What stands in place of an empty part: that it is empty, and what to do. */
    public final Markup empty(String key, Object... arguments) {
        return Markup.of("p", "empty").say(say(key, arguments));
    }

    public final Markup table(ReportTable table) {
        return tables.write(table);
    }

    /**
     * A chart with its caption, drawn twice: for wide and for narrow screens, of which a reader sees one.
     *
     * @param id a word of the page
     * @param title what it shows
     * @param caption how to read it, may be empty
     * @param description its numbers in words, for people who hear the page
     */
    public final Markup figure(String id, String title, String caption, String description, Chart chart) {
        Markup heading = Markup.of("figcaption").add(Markup.of("strong").say(title));
        if (!caption.isEmpty()) {
            heading.add(Markup.of("span").say(caption));
        }
        Markup wide = chart.on(new Drawing("c-" + id, WIDE, title, description)).with("class", "chart wide");
        Markup narrow =
                chart.on(new Drawing("n-" + id, NARROW, title, description)).with("class", "chart narrow");
        return Markup.of("figure").with("id", "fig-" + id).add(heading, wide, narrow);
    }

    public final String country(Country country) {
        return say("label.country." + country.name());
    }

    /** {@code 12.3 (9.8–15.1)}, or the number alone where it has no range. */
    public final String estimate(Estimate estimate) {
        String central = numbers.rounded(estimate.central());
        return isSame(estimate)
                ? central
                : central + " (" + numbers.rounded(estimate.low()) + "–" + numbers.rounded(estimate.high()) + ")";
    }

    /** True where low and high estimate read the same. */
    public final boolean isSame(Estimate estimate) {
        return numbers.rounded(estimate.low()).equals(numbers.rounded(estimate.high()));
    }

    public static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
