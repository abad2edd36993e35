package org.vereda.sources.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * Decodes a text table and throws {@link InvalidInput} with line and column at the first byte that the charset does not
 * have, instead of putting a replacement character there.
 */
final class StrictDecoder extends Reader {
    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream stream;
    private final String name;
    private final TableFormat format;
    private final CharsetDecoder decoder;
    /** No sign behind this one moves line or column: letters, and digits too where cells are not quoted or parted by later signs. */
    private final char lastSign;

    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private boolean atEnd;
    private int line = 1;
    private int column = 1;
    private boolean quoted;
    private boolean afterReturn;

    StrictDecoder(InputStream stream, String name, TableFormat format) {
        this.stream = stream;
        this.name = name;
        this.format = format;
        this.lastSign = (char) Math.max('\r', Math.max(format.quote(), format.separator()));
        this.decoder = format.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, atEnd);
            int count = chars.position() - offset;
            if (count > 0) {
                follow(target, offset, count);
                return count;
            }
            if (result.isError()) {
                throw wrongByte();
            }
            if (atEnd) {
                return -1;
            }
            fill();
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = stream.read(bytes.array(), bytes.position(), bytes.remaining());
        atEnd = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
    }

    private void follow(char[] target, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            if (target[i] > lastSign) {
                afterReturn = false;
            } else {
                follow(target[i]);
            }
        }
    }

    private void follow(char c) {
        if (c == 0) {
            throw InvalidInput.of(Finding.error("sources.not-text", SourcePosition.of(name, line, column)));
        }
        boolean newLine = c == '\r' || (c == '\n' && !afterReturn);
        afterReturn = c == '\r';
        if (newLine) {
            line++;
            column = quoted ? column : 1;
        } else if (c == format.quote()) {
            quoted = !quoted;
        } else if (c == format.separator() && !quoted) {
            column++;
        }
    }

    private InvalidInput wrongByte() {
        String value = String.format(Locale.ROOT, "0x%02X", bytes.get(bytes.position()));
        return InvalidInput.of(Finding.error(
                "sources.wrong-charset",
                SourcePosition.of(name, line, column),
                value,
                format.charset().name()));
    }
}
