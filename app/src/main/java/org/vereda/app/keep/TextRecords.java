package org.vereda.app.keep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The records of a delimited text with every sign of it: what is put together again is the text, sign by sign. A quote opens a cell only at
 * its beginning; within it a doubled quote is one, and separators and line ends are part of the cell (RFC 4180, section 2).
 *
 * @param separator the sign between cells
 * @param quote the sign around cells
 */
record TextRecords(char separator, char quote) {
    /**
     * A record.
     *
     * @param line the line where it begins, from 1
     * @param raw its signs with the line end, if it has one
     */
    record Piece(long line, String raw) {}

    /** The records of a text in their order. */
    List<Piece> split(String text) {
        List<Piece> records = new ArrayList<>();
        each(text, records::add);
        return records;
    }

    /** Hands on the records of a text in their order. */
    void each(String text, Consumer<Piece> sink) {
        long line = 1;
        int start = 0;
        while (start < text.length()) {
            int end = endOfRecord(text, start);
            String raw = text.substring(start, end);
            sink.accept(new Piece(line, raw));
            line += lineEnds(raw);
            start = end;
        }
    }

    /** How many line ends a text holds; CR LF is one. */
    static long lineEnds(String raw) {
        long ends = 0;
        for (int at = 0; at < raw.length(); at++) {
            char sign = raw.charAt(at);
            boolean half = sign == '\r' && at + 1 < raw.length() && raw.charAt(at + 1) == '\n';
            ends += (sign == '\n' || sign == '\r') && !half ? 1 : 0;
        }
        return ends;
    }

    /** The cells of a record, without its line end. */
    List<String> cells(String raw) {
        String text = raw.substring(0, raw.length() - lineEnd(raw).length());
        List<String> cells = new ArrayList<>();
        int start = 0;
        do {
            int end = endOfCell(text, start);
            cells.add(cell(text.substring(start, end)));
            start = end + 1;
        } while (start <= text.length());
        return List.copyOf(cells);
    }

    /** The line end of a record: LF, CR LF, CR or none. */
    static String lineEnd(String raw) {
        if (raw.endsWith("\r\n")) {
            return "\r\n";
        }
        return raw.endsWith("\n") ? "\n" : raw.endsWith("\r") ? "\r" : "";
    }

    /** A record of cells; quotes only where they are needed. */
    String raw(List<String> cells, String lineEnd) {
        StringBuilder raw = new StringBuilder();
        for (int at = 0; at < cells.size(); at++) {
            raw.append(at == 0 ? "" : String.valueOf(separator)).append(quoted(cells.get(at), cells.size() == 1));
        }
        return raw.append(lineEnd).toString();
    }

    private String quoted(String cell, boolean alone) {
        boolean needed = (cell.isEmpty() && alone)
                || cell.indexOf(separator) >= 0
                || cell.indexOf(quote) >= 0
                || cell.indexOf('\n') >= 0
                || cell.indexOf('\r') >= 0
                || cell.startsWith("\uFEFF");
        String sign = String.valueOf(quote);
        return needed ? sign + cell.replace(sign, sign + sign) + sign : cell;
    }

    private String cell(String raw) {
        if (raw.isEmpty() || raw.charAt(0) != quote) {
            return raw;
        }
        StringBuilder cell = new StringBuilder();
        int at = 1;
        while (at < raw.length()) {
            if (raw.charAt(at) == quote) {
                if (at + 1 >= raw.length() || raw.charAt(at + 1) != quote) {
                    return cell.append(raw.substring(at + 1)).toString();
                }
                at++;
            }
            cell.append(raw.charAt(at));
            at++;
        }
        return cell.toString();
    }

    /** Behind the line end that closes the record, or the end of the text. */
    private int endOfRecord(String text, int start) {
        int at = start;
        while (true) {
            at = endOfCell(text, at);
            if (at >= text.length()) {
                return at;
            }
            if (text.charAt(at) != separator) {
                return text.startsWith("\r\n", at) ? at + 2 : at + 1;
            }
            at++;
        }
    }

    /** The separator or line end behind a cell, or the end of the text. */
    private int endOfCell(String text, int start) {
        int at = start;
        if (at < text.length() && text.charAt(at) == quote) {
            at = behindQuotes(text, at);
        }
        while (at < text.length()
                && text.charAt(at) != separator
                && text.charAt(at) != '\n'
                && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private int behindQuotes(String text, int start) {
        int at = start + 1;
        while (at < text.length()) {
            if (text.charAt(at) == quote) {
                if (at + 1 >= text.length() || text.charAt(at + 1) != quote) {
                    return at + 1;
                }
                at++;
            }
            at++;
        }
        return at;
    }
}
