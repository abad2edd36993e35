package org.vereda.app.keep;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vereda.sources.table.TableFormat;

/**
 * How the text of a table is written in its file.
 *
 * @param charset how letters are encoded
 * @param separator the sign between cells
 * @param quote the sign around cells
 * @param hasMark true where the file begins with a byte order mark
 * @param headerLine the line of the column names, from 1
 */
record TextForm(Charset charset, char separator, char quote, boolean hasMark, long headerLine) {
    /** Comma-separated UTF-8 with the header in the first line. */
    static final TextForm PLAIN = new TextForm(StandardCharsets.UTF_8, ',', '"', false, 1);

    private static final String MARK = "\uFEFF";

    /** The form of a file: what the settings state; a byte order mark tells the charset by itself. */
    static TextForm of(byte[] bytes, TableFormat stated) {
        Optional<Charset> marked = marked(bytes);
        return new TextForm(
                marked.orElse(stated.charset()),
                stated.separator(),
                stated.quote(),
                marked.isPresent(),
                stated.headerLine());
    }

    private static Optional<Charset> marked(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return begins(bytes, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... mark) {
        return bytes.length >= mark.length
                && IntStream.range(0, mark.length).allMatch(at -> (bytes[at] & 0xFF) == mark[at]);
    }

    TextRecords records() {
        return new TextRecords(separator, quote);
    }

    /** The text of a file, or nothing where its bytes could not be written again from it, or a database could not hold it. */
    Optional<String> decode(byte[] bytes) {
        String text = new String(bytes, charset);
        boolean same = text.indexOf('\0') < 0 && Arrays.equals(bytes, text.getBytes(charset));
        return same ? Optional.of(hasMark ? text.substring(1) : text) : Optional.empty();
    }

    /** The bytes of a text, or nothing where the charset lacks a letter of it. */
    Optional<byte[]> encode(String text) {
        try {
            ByteBuffer buffer = charset.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(hasMark ? MARK + text : text));
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return Optional.of(bytes);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
