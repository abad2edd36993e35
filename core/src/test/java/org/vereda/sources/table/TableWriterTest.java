package org.vereda.sources.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vereda.sources.table.TextTables.failure;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.vereda.quantity.Findings;

class TableWriterTest {
    @Property(tries = 500)
    void whatIsWrittenIsReadUnchanged(
            @ForAll("tables") List<List<String>> rows, @ForAll("formats") TableFormat format) {
        List<String> header = new ArrayList<>();
        for (int i = 0; i < rows.getFirst().size(); i++) {
            header.add("column " + i);
        }
        List<List<String>> all = new ArrayList<>(List.of(header));
        all.addAll(rows);
        Findings findings = new Findings();
        try (Table table = TextTables.open(write(all, format, false), format, findings)) {
            assertThat(table.columns()).isEqualTo(header);
            assertThat(table.rows().map(TableRow::texts)).isEqualTo(rows);
        }
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void quotesAreOnlyWhereTheyAreNeeded() {
        byte[] bytes = write(List.of(List.of("a b", "c,d", "", "e\"f")), TableFormat.CSV, false);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("a b,\"c,d\",,\"e\"\"f\"\n");
    }

    @Test
    void formulasAreGuardedAndNumbersAreNot() {
        byte[] bytes = write(List.of(List.of("=1+1", "-5.2", "-x", "@a", "ok")), TableFormat.CSV, true);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("'=1+1,-5.2,'-x,'@a,ok\n");
    }

    @Test
    void lettersThatTheCharsetLacksAreRefused() {
        TableFormat format = TableFormat.CSV.withCharset("windows-1252");
        assertThat(failure(() -> write(List.of(List.of("a"), List.of("日本")), format, false)))
                .containsExactly("t.csv:2:1: sources.charset-lacks-letter [日本, windows-1252]");
    }

    @Provide
    static Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars(",;\t|\"' \n\r\u00a0\uFEFF#=ñéü漢")
                .alpha()
                .numeric()
                .ofMaxLength(8);
        return Arbitraries.integers()
                .between(1, 5)
                .flatMap(columns ->
                        cell.list().ofSize(columns).list().ofMaxSize(6).filter(rows -> !rows.isEmpty()));
    }

    @Provide
    static Arbitrary<TableFormat> formats() {
        return Combinators.combine(Arbitraries.of(',', ';', '\t', '|'), Arbitraries.of("UTF-8", "UTF-16LE"))
                .as((separator, charset) ->
                        TableFormat.CSV.withSeparator(separator).withCharset(charset));
    }

    private static byte[] write(List<List<String>> rows, TableFormat format, boolean guarded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter writer =
                guarded ? TableWriter.openGuarded(bytes, "t.csv", format) : TableWriter.open(bytes, "t.csv", format)) {
            rows.forEach(writer::row);
        }
        return bytes.toByteArray();
    }
}
