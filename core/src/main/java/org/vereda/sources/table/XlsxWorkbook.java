package org.vereda.sources.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NearestName;
import org.vereda.quantity.SourcePosition;

/**
 * A workbook in Office Open XML (ISO/IEC 29500), transitional or strict: elements are known by their local names, which
 * both have in common. Shared texts and styles are held in memory within limits; sheets are streamed.
 */
final class XlsxWorkbook implements Closeable {
    /** Limits against archives that unpack to more than a machine holds. */
    private static final long LARGEST_TEXTS = 512L << 20;

    private static final long LARGEST_SHEET = 8L << 30;
    private static final int MOST_PARTS = 10_000;

    /** The format allows 65,490 kinds of cells. */
    private static final int MOST_STYLES = 100_000;

    /** What a shared text takes beside its letters. */
    private static final int BYTES_OF_A_TEXT = 64;

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern FORMAT_LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");
    private static final Pattern DIGITS_FORMAT = Pattern.compile("0{2,18}");
    private static final Pattern DATE_FORMAT = Pattern.compile("[ymdhsYMDHS]");

    /** Number formats of dates and times that every workbook has (ISO/IEC 29500-1, 18.8.30). */
    private static final Set<Integer> DATE_FORMATS = IntStream.of(
                    14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52,
                    53, 54, 55, 56, 57, 58)
            .boxed()
            .collect(Collectors.toUnmodifiableSet());

    private final ZipFile zip;
    private final String name;
    private final Map<String, String> partsBySheet = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final BitSet dateStyles = new BitSet();
    private final Map<Integer, Integer> digitsByStyle = new HashMap<>();
    private boolean from1904;

    private XlsxWorkbook(ZipFile zip, String name) {
        this.zip = zip;
        this.name = name;
    }

    static XlsxWorkbook open(Path path, String name) {
        try {
            ZipFile zip = new ZipFile(path.toFile());
            XlsxWorkbook workbook = new XlsxWorkbook(zip, name);
            return workbook.loadedOrClosed();
        } catch (IOException e) {
            throw InvalidInput.of(Finding.error("sources.broken-workbook", SourcePosition.ofFile(name)));
        }
    }

    List<String> sheets() {
        return List.copyOf(partsBySheet.keySet());
    }

    /** The name of the sheet that the format asks for. */
    String sheet(TableFormat format) {
        return format.sheet().isEmpty() ? partsBySheet.keySet().iterator().next() : format.sheet();
    }

    /** The rows of the sheet from the header line on; closes this workbook in the end. */
    RawRows rows(TableFormat format) {
        String sheet = sheet(format);
        String part = partsBySheet.get(sheet);
        if (part == null) {
            close();
            throw InvalidInput.of(Finding.error(
                    "sources.missing-sheet",
                    SourcePosition.ofFile(name),
                    sheet,
                    String.join(", ", sheets()),
                    NearestName.orNone(sheet, sheets())));
        }
        try {
            return new XlsxRows(this, sheet, reader(part, LARGEST_SHEET), format.headerLine());
        } catch (IOException | XMLStreamException e) {
            close();
            throw broken(sheet, 0);
        }
    }

    String sharedText(int index) {
        return texts.get(index);
    }

    boolean isDate(int style) {
        return dateStyles.get(style);
    }

    /** How many digits numbers of the style are filled up to with leading zeros, as postal codes are; 0 for none. */
    int digits(int style) {
        return digitsByStyle.getOrDefault(style, 0);
    }

    boolean isFrom1904() {
        return from1904;
    }

    InvalidInput broken(String sheet, int line) {
        return InvalidInput.of(Finding.error("sources.broken-workbook", new SourcePosition(name, sheet, line, 0)));
    }

    SourcePosition position(String sheet, int line, int column) {
        return new SourcePosition(name, sheet, line, column);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw FileKind.unreadable(name, e);
        }
    }

    /** The text with the escapes {@code _x000D_} of characters that XML cannot hold resolved. */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(match -> Matcher.quoteReplacement(
                                Character.toString((char) Integer.parseInt(match.group(1), 16))))
                : text;
    }

    private XlsxWorkbook loadedOrClosed() {
        try {
            load();
            return this;
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            close();
            throw broken("", 0);
        } catch (InvalidInput e) {
            close();
            throw e;
        }
    }

    private void load() throws IOException, XMLStreamException {
        if (zip.getEntry("xl/workbook.xml") == null) {
            throw InvalidInput.of(Finding.error("sources.not-a-workbook", SourcePosition.ofFile(name)));
        }
        requireFewParts(zip.size());
        Map<String, String> targets = targets();
        read("xl/workbook.xml", reader -> readWorkbook(reader, targets));
        if (partsBySheet.isEmpty()) {
            throw InvalidInput.of(Finding.error("sources.not-a-workbook", SourcePosition.ofFile(name)));
        }
        readTexts();
        readStyles();
    }

    private void requireFewParts(int count) {
        if (count > MOST_PARTS) {
            throw tooLarge("xl");
        }
    }

    private Map<String, String> targets() throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        read("xl/_rels/workbook.xml.rels", reader -> {
            if (reader.getLocalName().equals("Relationship")) {
                String target = attribute(reader, "Target");
                targets.put(attribute(reader, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                requireFewParts(targets.size());
            }
        });
        return targets;
    }

    private void readWorkbook(XMLStreamReader reader, Map<String, String> targets) {
        if (reader.getLocalName().equals("workbookPr")) {
            from1904 = Set.of("1", "true").contains(attribute(reader, "date1904"));
        }
        if (reader.getLocalName().equals("sheet")) {
            String part = targets.getOrDefault(attribute(reader, "id"), "");
            if (part.contains("worksheets/")) {
                partsBySheet.put(attribute(reader, "name"), part);
                requireFewParts(partsBySheet.size());
            }
        }
    }

    private void readTexts() throws IOException, XMLStreamException {
        if (zip.getEntry("xl/sharedStrings.xml") == null) {
            return;
        }
        long held = 0;
        XMLStreamReader reader = reader("xl/sharedStrings.xml", LARGEST_TEXTS);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("si")) {
                String text = richText(reader, "si");
                held += BYTES_OF_A_TEXT + text.length();
                if (held > Runtime.getRuntime().maxMemory() / 5) {
                    throw tooLarge("xl/sharedStrings.xml");
                }
                texts.add(text);
            }
        }
    }

    /** The text of all runs up to the end of the element, without phonetic hints. */
    static String richText(XMLStreamReader reader, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        while (true) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("rPh")) {
                phonetic = true;
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("t")) {
                String run = reader.getElementText();
                text.append(phonetic ? "" : run);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("rPh")) {
                phonetic = false;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals(element)) {
                return unescaped(text.toString());
            }
        }
    }

    private void readStyles() throws IOException, XMLStreamException {
        if (zip.getEntry("xl/styles.xml") == null) {
            return;
        }
        Set<Integer> dateFormats = new HashSet<>(DATE_FORMATS);
        Map<Integer, Integer> digits = new HashMap<>();
        boolean inCellFormats = false;
        int style = 0;
        XMLStreamReader reader = reader("xl/styles.xml", LARGEST_TEXTS);
        while (reader.hasNext()) {
            int event = reader.next();
            if (style > MOST_STYLES || dateFormats.size() + digits.size() > MOST_STYLES) {
                throw tooLarge("xl/styles.xml");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "numFmt" -> addFormat(reader, dateFormats, digits);
                    case "cellXfs" -> inCellFormats = true;
                    case "xf" -> {
                        if (inCellFormats) {
                            int number = number(reader, "numFmtId");
                            dateStyles.set(style, dateFormats.contains(number));
                            digitsByStyle.put(style++, digits.getOrDefault(number, 0));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("cellXfs")) {
                inCellFormats = false;
            }
        }
    }

    private static void addFormat(XMLStreamReader reader, Set<Integer> dateFormats, Map<Integer, Integer> digits) {
        String code = FORMAT_LITERALS.matcher(attribute(reader, "formatCode")).replaceAll("");
        if (!code.equalsIgnoreCase("General") && DATE_FORMAT.matcher(code).find()) {
            dateFormats.add(number(reader, "numFmtId"));
        } else if (DIGITS_FORMAT.matcher(code).matches()) {
            digits.put(number(reader, "numFmtId"), code.length());
        }
    }

    private void read(String part, Consumer<XMLStreamReader> atElement) throws IOException, XMLStreamException {
        XMLStreamReader reader = reader(part, LARGEST_TEXTS);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                atElement.accept(reader);
            }
        }
    }

    /** A reader that loads nothing from elsewhere and refuses document type definitions. */
    private XMLStreamReader reader(String part, long largest) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw broken(part, 0);
        }
        CountedStream counted = new CountedStream(zip.getInputStream(entry), new Allowance(part, largest));
        return StrictXml.open(counted, false, () -> tooLarge(part));
    }

    static String attribute(XMLStreamReader reader, String localName) {
        return IntStream.range(0, reader.getAttributeCount())
                .filter(i -> reader.getAttributeLocalName(i).equals(localName))
                .mapToObj(reader::getAttributeValue)
                .findFirst()
                .orElse("");
    }

    private static int number(XMLStreamReader reader, String localName) {
        return Optional.of(attribute(reader, localName))
                .filter(text -> !text.isEmpty())
                .map(Integer::parseInt)
                .orElse(0);
    }

    InvalidInput tooLarge(String part) {
        return InvalidInput.of(Finding.error("sources.workbook-too-large", SourcePosition.ofFile(name), part));
    }

    /** Keeps what a part unpacks to below a limit. */
    private final class Allowance implements IntConsumer {
        private final String part;
        private long left;

        Allowance(String part, long largest) {
            this.part = part;
            this.left = largest;
        }

        @Override
        public void accept(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw tooLarge(part);
            }
        }
    }
}
