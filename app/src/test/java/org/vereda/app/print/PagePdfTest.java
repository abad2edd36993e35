package org.vereda.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.junit.jupiter.api.Test;
import org.vereda.report.chart.Markup;

class PagePdfTest {
    private static byte[] page() throws IOException {
        Markup body = Markup.of("body")
                .add(Markup.of("main")
                        .add(
                                Markup.of("h1").say("Émissions"),
                                Markup.of("p").say("Ni más ni menos."),
                                Markup.of("p").add(Markup.of("strong").say("42 kg"))));
        return new PagePdf("Émissions", "fr", "1").write(body);
    }

    @Test
    void thePageIsTaggedForScreenReaders() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(page())) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
        }
    }

    @Test
    void headingsAndStrongWordsAreBoldInAnEmbeddedFont() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(page())) {
            PDPage first = pdf.getPage(0);
            Set<String> names = new TreeSet<>();
            for (COSName name : first.getResources().getFontNames()) {
                assertThat(first.getResources().getFont(name).isEmbedded()).isTrue();
                names.add(first.getResources().getFont(name).getName().replaceAll("^[A-Z]+\\+", ""));
            }
            assertThat(names).containsExactly("DejaVuSansCondensed", "DejaVuSansCondensed-Bold");
        }
    }

    @Test
    void theSamePageGivesTheSameBytes() throws IOException {
        assertThat(page()).isEqualTo(page());
    }

    @Test
    void noFontOfTheMachineIsSearchedFor() throws IOException {
        page();
        assertThat(FontMappers.instance()).isInstanceOf(BroughtFonts.class);
    }

    @Test
    void whatJavaSaysWithoutFontSettingsIsUnderstood() {
        assertThat(PagePdf.lacksFonts(new RuntimeException("Fontconfig head is null, check your fonts")))
                .isTrue();
        assertThat(PagePdf.lacksFonts(new InternalError(
                        new NoClassDefFoundError("Could not initialize class sun.font.SunFontManager"))))
                .isTrue();
        assertThat(PagePdf.lacksFonts(new IllegalStateException("something else")))
                .isFalse();
    }
}
