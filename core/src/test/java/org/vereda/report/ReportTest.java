package org.vereda.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vereda.Repository;
import org.vereda.report.words.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportTest {
    private static final Pattern REQUEST = Pattern.compile("(?:src|href|action)=\"(?!#)|@import|url\\((?!#)");

    /** Leaves the pages in the build folder, for people to look at. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void reportSpeaksOnlyWordsAndNeverKeys(Language language) throws IOException {
        String page = new Report(SampleContent.full()).html(language);
        Path folder = Files.createDirectories(Repository.root().resolve("core/target/sample-report"));
        Files.writeString(folder.resolve("report-" + language.code() + ".html"), page);
        Files.writeString(
                folder.resolve("empty-" + language.code() + ".html"), new Report(SampleContent.empty()).html(language));
        Files.writeString(
                folder.resolve("summary-" + language.code() + ".txt"),
                new Summary(SampleContent.full()).text(language));
        assertThat(page).doesNotContain("label.").contains("lang=\"" + language.tag() + "\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void emptyRunSaysWhatToDo(Language language) {
        String page = new Report(SampleContent.empty()).html(language);
        assertThat(page).doesNotContain("label.").contains("activity.csv", "facilities.csv", "production.csv");
    }

    @Test
    void pageAsksForNothingFromOutside() {
        String page = new Report(SampleContent.full()).html(Language.EN);
        assertThat(REQUEST.matcher(page).results().map(match -> page.substring(match.start(), match.end() + 40)))
                .isEmpty();
        assertThat(page).doesNotContain("<script").contains("default-src 'none'".replace("'", "&#39;"));
    }

    @Test
    void wordsOfTheInputAreNeverMarkup() {
        String page = new Report(SampleContent.empty()).html(Language.ES);
        assertThat(page)
                .doesNotContain("<script>")
                .contains("&lt;script&gt;kwh&lt;/script&gt;", "&lt;S.A. &amp; Cía.&gt;");
    }

    @Test
    void everyIdIsUniqueAndEveryLinkLeadsSomewhere() throws Exception {
        NodeList all =
                parsed(new Report(SampleContent.full()).html(Language.FR)).getElementsByTagName("*");
        List<String> ids = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (int at = 0; at < all.getLength(); at++) {
            String id = ((Element) all.item(at)).getAttribute("id");
            String link = ((Element) all.item(at)).getAttribute("href");
            if (!id.isEmpty()) {
                ids.add(id);
            }
            if (link.startsWith("#")) {
                links.add(link.substring(1));
            }
        }
        assertThat(ids).doesNotHaveDuplicates().containsAll(links);
    }

    @Test
    void everyChartHasATitleAndItsNumbersInWords() throws Exception {
        NodeList charts =
                parsed(new Report(SampleContent.full()).html(Language.EN)).getElementsByTagName("svg");
        assertThat(charts.getLength()).isGreaterThan(10);
        for (int at = 0; at < charts.getLength(); at++) {
            Element chart = (Element) charts.item(at);
            assertThat(chart.getAttribute("role")).isEqualTo("img");
            assertThat(chart.getElementsByTagName("title").item(0).getTextContent())
                    .isNotBlank();
            assertThat(chart.getElementsByTagName("desc").item(0).getTextContent())
                    .isNotBlank();
        }
    }

    @Test
    void sameContentGivesTheSameBytes() {
        assertThat(new Report(SampleContent.full()).html(Language.ES))
                .isEqualTo(new Report(SampleContent.full()).html(Language.ES));
    }

    /** The page closes every element but the void ones, so that it parses as XML once those are closed. */
    private static Document parsed(String page) throws Exception {
        String xml = page.replace("<!doctype html>\n", "").replaceAll("<(meta)([^>]*)>", "<$1$2/>");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
