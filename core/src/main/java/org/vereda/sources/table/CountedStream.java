package org.vereda.sources.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/** A stream that tells how many bytes were read, for what an archive unpacks to: the sizes that it states may be wrong. */
public class CountedStream extends FilterInputStream {
    private final IntConsumer count;

    /**
     * A counted stream.
     *
     * @param stream the bytes
     * @param count is told of bytes as they are read, and may throw where they are too many
     */
    public CountedStream(InputStream stream, IntConsumer count) {
        super(stream);
        this.count = count;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count.accept(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int bytes = super.read(target, offset, length);
        count.accept(Math.max(bytes, 0));
        return bytes;
    }
}
