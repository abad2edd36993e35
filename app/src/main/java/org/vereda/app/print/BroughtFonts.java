package org.vereda.app.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that the program brings along: DejaVu Sans Condensed in two weights. They stand for every other font that the
 * library may ask for, so that it searches no folder of the machine and keeps no list of fonts in the user's home.
 */
final class BroughtFonts implements FontMapper {
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String REGULAR = FOLDER + "DejaVuSansCondensed.ttf";
    private static final String BOLD = FOLDER + "DejaVuSansCondensed-Bold.ttf";

    private final TrueTypeFont regular;

    private BroughtFonts(TrueTypeFont regular) {
        this.regular = regular;
    }

    /** Lets the library use no other fonts, for the whole program. */
    static void only() {
        if (!(FontMappers.instance() instanceof BroughtFonts)) {
            FontMappers.set(new BroughtFonts(read()));
        }
    }

    /** The file of a font, by the name that the style sheet has for it. */
    static InputStream open(String name) {
        return resource(name.endsWith("bold") ? BOLD : REGULAR);
    }

    /** A file of the program. */
    static InputStream resource(String name) {
        InputStream stream = BroughtFonts.class.getResourceAsStream(name);
        if (stream == null) {
            throw new UncheckedIOException(new IOException(name + " is missing in the program"));
        }
        return stream;
    }

    private static TrueTypeFont read() {
        try (InputStream stream = open("regular")) {
            return new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String baseFont, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(regular, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String baseFont, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(regular, true);
    }

    @Override
    public @Nullable CIDFontMapping getCIDFont(
            String baseFont, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo collection) {
        return new CIDFontMapping(null, regular, true);
    }
}
