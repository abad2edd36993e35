package org.vereda.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.vereda.quantity.Country;
import org.vereda.report.ReportContent.Estimate;
import org.vereda.report.chart.Chart;
import org.vereda.report.chart.Drawing;
import org.vereda.report.chart.Markup;
import org.vereda.report.chart.Numbers;

/** What every section of the report is written with: the content, the words and number forms of a language. */
final class Page {
    private static final BigDecimal MONTH = new BigDecimal("0.0833");
    private static final int WIDE = 760;
    private static final int NARROW = 340;

    final ReportContent content;
    final Messages words;
    final Numbers numbers;
    private final TableHtml tables;

    Page(ReportContent content, Language language) {
        this.content = content;
        this.words = Messages.in(language);
        this.numbers = new Numbers(language.locale());
        this.tables = new TableHtml(words, numbers);
    }

    String say(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /** A section with its heading and the sentence that says what it is. */
    Markup section(String id) {
        return Markup.of("section")
                .with("id", id)
                .with("aria-labelledby", id + "-h")
                .add(
                        Markup.of("h2").with("id", id + "-h").say(say("label.section." + id)),
                        Markup.of("p", "lead").say(say("label.lead." + id)));
    }

    Markup heading(String key, Object... arguments) {
        return Markup.of("h3").say(say(key, arguments));
    }

    Markup paragraph(String key, Object... arguments) {
        return Markup.of("p").say(say(key, arguments));
    }

    /** What stands in place of an empty part: that it is empty, and what to do. */
    Markup empty(String key, Object... arguments) {
        return Markup.of("p", "empty").say(say(key, arguments));
    }

    Markup table(ReportTable table) {
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
    Markup figure(String id, String title, String caption, String description, Chart chart) {
        Markup heading = Markup.of("figcaption").add(Markup.of("strong").say(title));
        if (!caption.isEmpty()) {
            heading.add(Markup.of("span").say(caption));
        }
        Markup wide = chart.on(new Drawing("c-" + id, WIDE, title, description)).with("class", "chart wide");
        Markup narrow =
                chart.on(new Drawing("n-" + id, NARROW, title, description)).with("class", "chart narrow");
        return Markup.of("figure").with("id", "fig-" + id).add(heading, wide, narrow);
    }

    String country(Country country) {
        return say("label.country." + country.name());
    }

    static String style(Country country) {
        return "f-" + country.name().toLowerCase(Locale.ROOT);
    }

    List<Country> countries() {
        return List.of(Country.values());
    }

    /** The end use of an option in words; a library's own word where the language has none. */
    String endUse(String group) {
        return words.find("label.end-use." + group.replace('_', '-')).orElse(group.replace('_', ' '));
    }

    String tonnes(BigDecimal kilograms) {
        return numbers.rounded(Numbers.tonnes(kilograms));
    }

    /** For the first page: to three digits. */
    String headlineTonnes(BigDecimal kilograms) {
        return numbers.headline(Numbers.tonnes(kilograms));
    }

    String money(BigDecimal amount) {
        return numbers.money(amount, content.frame().currency().name(), 0);
    }

    /** {@code 12.3 (9.8–15.1)}, or the number alone where it has no range. */
    String estimate(Estimate estimate) {
        String central = numbers.rounded(estimate.central());
        return isSame(estimate)
                ? central
                : central + " (" + numbers.rounded(estimate.low()) + "–" + numbers.rounded(estimate.high()) + ")";
    }

    /** True where low and high estimate read the same. */
    boolean isSame(Estimate estimate) {
        return numbers.rounded(estimate.low()).equals(numbers.rounded(estimate.high()));
    }

    /** A payback in years to one decimal, or that it takes less than a month. */
    String payback(BigDecimal years) {
        return years.compareTo(MONTH) < 0
                ? say("label.under-a-month")
                : say("label.years", numbers.fixed(years, 1), years);
    }

    static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
