package org.vereda.app.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import org.vereda.report.chart.Markup;

/** Words as a QR code (ISO/IEC 18004), black on white in light and dark, with the margin of four modules that readers need. */
final class QrPicture {
    private static final int MARGIN = 4;
    private static final int PIXELS = 5;

    private QrPicture() {}

    /** @param title what a screen reader says of it */
    static Markup of(String words, String title) {
        ByteMatrix modules = modules(words);
        int size = modules.getWidth() + 2 * MARGIN;
        return Markup.of("svg")
                .with("viewBox", "0 0 " + size + " " + size)
                .with("width", Integer.toString(size * PIXELS))
                .with("height", Integer.toString(size * PIXELS))
                .with("role", "img")
                .with("aria-label", title)
                .add(
                        Markup.of("path")
                                .with("fill", "#fff")
                                .with("d", "M0 0h" + size + "v" + size + "h-" + size + "z"),
                        Markup.of("path").with("fill", "#000").with("d", path(modules)));
    }

    private static ByteMatrix modules(String words) {
        try {
            return Encoder.encode(words, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    private static String path(ByteMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row) == 1) {
                    path.append('M')
                            .append(column + MARGIN)
                            .append(' ')
                            .append(row + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
