package org.vereda.app.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TextRecordsTest {
    private static final TextRecords COMMA = new TextRecords(',', '"');

    @Property(tries = 500)
    void theRecordsPutTogetherAreTheText(@ForAll("texts") String text) {
        assertThat(COMMA.split(text).stream().map(TextRecords.Piece::raw).collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Property(tries = 500)
    void cellsThatAreWrittenAreReadAgain(@ForAll("cells") List<String> cells) {
        String raw = COMMA.raw(cells, "\r\n");
        assertThat(COMMA.split(raw)).hasSize(1);
        assertThat(COMMA.cells(raw)).isEqualTo(cells);
    }

    @Test
    void aLineEndWithinQuotesIsPartOfTheCellAndCountsAsALine() {
        List<TextRecords.Piece> records = COMMA.split("a,\"b\r\nc\"\r\nd,e");
        assertThat(records).extracting(TextRecords.Piece::line).containsExactly(1L, 3L);
        assertThat(COMMA.cells(records.getFirst().raw())).containsExactly("a", "b\r\nc");
    }

    @Test
    void aQuoteInTheMiddleOfACellIsAQuote() {
        assertThat(COMMA.cells("3\" pipe,x\n")).containsExactly("3\" pipe", "x");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars('a', ',', '"', '\n', '\r', 'é').ofMaxLength(40);
    }

    @Provide
    Arbitrary<List<String>> cells() {
        return texts().list().ofMinSize(1).ofMaxSize(5);
    }
}
