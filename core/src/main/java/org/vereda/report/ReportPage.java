package org.vereda.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.vereda.quantity.Country;
import org.vereda.report.chart.Numbers;
import org.vereda.report.content.ReportContent;
import org.vereda.report.page.Page;
import org.vereda.report.words.Language;

/** What every section of the report is written with: the page, and the content with its money. */
final class ReportPage extends Page {
    private static final BigDecimal MONTH = new BigDecimal("0.0833");

    private final ReportContent content;

    ReportPage(ReportContent content, Language language) {
        super(language);
        this.content = content;
    }

    ReportContent content() {
        return content;
    }

    static String style(Country country) {
        return "f-" + country.name().toLowerCase(Locale.ROOT);
    }

    List<Country> countries() {
        return List.of(Country.values());
    }

    /** The end use of an option in words; a library's own word where the language has none. */
    String endUse(String group) {
        return words().find("label.end-use." + group.replace('_', '-')).orElse(group.replace('_', ' '));
    }

    String tonnes(BigDecimal kilograms) {
        return numbers().rounded(Numbers.tonnes(kilograms));
    }

    /** For the first page: to three digits. */
    String headlineTonnes(BigDecimal kilograms) {
        return numbers().headline(Numbers.tonnes(kilograms));
    }

    String money(BigDecimal amount) {
        return numbers().money(amount, content.frame().currency().name(), 0);
    }

    /** A payback in years to one decimal, or that it takes less than a month. */
    String payback(BigDecimal years) {
        return years.compareTo(MONTH) < 0
                ? say("label.under-a-month")
                : say("label.years", numbers().fixed(years, 1), years);
    }
}
