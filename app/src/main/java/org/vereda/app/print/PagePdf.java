package org.vereda.app.print;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.chart.Markup;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A page as PDF: with an embedded font, page numbers and bookmarks, and without the time of its making, so that the same page
 * gives the same bytes. It reads no file and no network.
 */
public final class PagePdf {
    /** The printer tells of fonts of the machine that it does not use. */
    private static final Logger PRINTER_LOG = Logger.getLogger("org.apache.pdfbox");

    private static final String SVG = "http://www.w3.org/2000/svg";

    private final String title;
    private final String language;
    private final String programVersion;

    public PagePdf(String title, String language, String programVersion) {
        this.title = title;
        this.language = language;
        this.programVersion = programVersion;
    }

    /**
     * The file.
     *
     * @param body the element {@code body} of a page
     * @throws IOException where the library cannot write it
     */
    public byte[] write(Markup body) throws IOException {
        System.setProperty("java.awt.headless", "true");
        XRLog.setLoggingEnabled(false);
        PRINTER_LOG.setLevel(Level.SEVERE);
        BroughtFonts.only();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useUriResolver((base, uri) -> uri.startsWith("#") || uri.startsWith("page:") ? uri : null);
        builder.useProtocolsStreamImplementation(PagePdf::font, "page");
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.withProducer("Vereda " + programVersion);
        builder.withW3cDocument(document(body), "page:page");
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.getPdfDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            render(renderer);
            timeless(document);
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Drawings are measured by the Java runtime, which needs the fonts of the machine even where none of them is used. */
    private static void render(PdfBoxRenderer renderer) throws IOException {
        try {
            renderer.createPDFWithoutClosing();
        } catch (RuntimeException | LinkageError | InternalError failure) {
            if (lacksFonts(failure)) {
                throw InvalidInput.of(Finding.error("app.no-fonts", SourcePosition.NOWHERE));
            }
            throw failure;
        }
    }

    static boolean lacksFonts(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(String::valueOf)
                .anyMatch(words ->
                        words.contains("ontconfig") || words.contains("FontManager") || words.contains("libfreetype"));
    }

    private void timeless(PDDocument document) {
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(title);
        about.getCOSObject().removeItem(COSName.CREATION_DATE);
        about.getCOSObject().removeItem(COSName.MOD_DATE);
        document.getDocumentCatalog().setLanguage(language);
        document.setDocumentId((long) title.hashCode());
    }

    // --- the page as the library takes it

    private Document document(Markup body) throws IOException {
        Markup bookmarks = Markup.of("bookmarks");
        Markup root = Markup.of("html")
                .with("lang", language)
                .add(
                        Markup.of("head")
                                .add(
                                        Markup.of("title").say(title),
                                        bookmarks,
                                        Markup.of("style").say(resource("print.css"))),
                        body);
        Document document = parse(root.write());
        turn(document);
        bookmark(document);
        drawOnce(document);
        return document;
    }

    /** Wide pages lie on their side; a named page would, but would keep the width of upright paper for its lines. */
    private static void turn(Document document) {
        Element body = (Element) document.getElementsByTagName("body").item(0);
        if (List.of(body.getAttribute("class").split(" ", -1)).contains("wide")) {
            Node style = document.getElementsByTagName("style").item(0);
            style.setTextContent(style.getTextContent() + "@page { size: 297mm 210mm; }");
        }
    }

    private static Document parse(String text) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            String spaced = text.replace("<svg ", "<svg xmlns=\"" + SVG + "\" ");
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(spaced)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    /** A bookmark for each section that has a heading. */
    private static void bookmark(Document document) {
        Element bookmarks = (Element) document.getElementsByTagName("bookmarks").item(0);
        for (Element section : elements(document, "section")) {
            Node heading = section.getElementsByTagName("h2").item(0);
            if (heading != null) {
                Element bookmark = document.createElement("bookmark");
                bookmark.setAttribute("name", heading.getTextContent());
                bookmark.setAttribute("href", "#" + section.getAttribute("id"));
                bookmarks.appendChild(bookmark);
            }
        }
    }

    /** Leaves out the drawings for narrow screens; the others carry their styles themselves, as the library wants it. */
    private static void drawOnce(Document document) throws IOException {
        String styles = resource("figure.css");
        for (Element drawing : elements(document, "svg")) {
            if (drawing.getAttribute("class").contains("narrow")) {
                drawing.getParentNode().removeChild(drawing);
            } else {
                Element style = document.createElementNS(SVG, "style");
                style.setTextContent(styles);
                drawing.insertBefore(style, drawing.getFirstChild());
                size(drawing);
            }
        }
    }

    private static void size(Element drawing) {
        List<String> box = List.of(drawing.getAttribute("viewBox").split(" ", -1));
        double height = Double.parseDouble(box.getLast()) / Double.parseDouble(box.get(2));
        drawing.setAttribute("width", "640");
        drawing.setAttribute("height", Long.toString(Math.round(640 * height)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            elements.add((Element) found.item(at));
        }
        return elements;
    }

    // --- what the program brings along

    private static FSStream font(String name) {
        return new FSStream() {
            @Override
            public InputStream getStream() {
                return BroughtFonts.open(name);
            }

            @Override
            public Reader getReader() {
                return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
            }
        };
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = BroughtFonts.resource(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
