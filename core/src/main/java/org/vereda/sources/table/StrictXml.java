package org.vereda.sources.table;

import java.io.InputStream;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.vereda.quantity.InvalidInput;

/**
 * A reader of XML for files that anybody may have made: it fetches nothing, expands no entity, writes no message of its own, and
 * refuses a single text, attribute or comment that would fill the memory.
 */
public final class StrictXml extends StreamReaderDelegate {
    /** A hundred times what a cell of a workbook or a comment of a data set may hold. */
    private static final int LARGEST_PIECE = 8 << 20;

    private final Piece piece;

    private StrictXml(XMLStreamReader reader, Piece piece) {
        super(reader);
        this.piece = piece;
    }

    /**
     * A reader at the beginning of the stream.
     *
     * @param isCoalescing true where neighbouring texts come as one
     * @param tooLarge what is thrown where one text, attribute or comment has more than 8 MiB
     */
    public static XMLStreamReader open(InputStream stream, boolean isCoalescing, Supplier<InvalidInput> tooLarge)
            throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, isCoalescing);
        factory.setXMLReporter((message, type, related, location) -> {});
        Piece piece = new Piece(tooLarge);
        return new StrictXml(factory.createXMLStreamReader(new CountedStream(stream, piece)), piece);
    }

    @Override
    public int next() throws XMLStreamException {
        piece.begin();
        return super.next();
    }

    @Override
    public String getElementText() throws XMLStreamException {
        piece.begin();
        return super.getElementText();
    }

    /** Counts the bytes since the last step of the reader. */
    private static final class Piece implements IntConsumer {
        private final Supplier<InvalidInput> tooLarge;
        private int bytes;

        Piece(Supplier<InvalidInput> tooLarge) {
            this.tooLarge = tooLarge;
        }

        void begin() {
            bytes = 0;
        }

        @Override
        public void accept(int more) {
            bytes += more;
            if (bytes > LARGEST_PIECE) {
                throw tooLarge.get();
            }
        }
    }
}
