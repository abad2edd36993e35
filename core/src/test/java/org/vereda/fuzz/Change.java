package org.vereda.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A change to one of the files that a reader takes. Every number fits every file, for each is taken modulo what there is.
 *
 * @param kind what is done
 * @param file which file, as a number
 * @param place where in it
 * @param extent how much of it
 * @param word which word, or which other place
 */
record Change(Kind kind, int file, int place, int extent, int word) {
    /** Files grow no further, so that what is slow or large is so for another reason than its size. */
    private static final int LARGEST = 1 << 20;

    private static final String ENDS = ",;\t\n\r\"'{}[]():<>=/| ";

    /** What is done. */
    enum Kind {
        FLIP_BIT,
        CUT_OFF,
        LEAVE_OUT,
        REPEAT,
        INSERT,
        REPLACE_WORD,
        EXCHANGE_WORDS,
        NEST,
        REPEAT_LINE,
        LEAVE_OUT_LINE,
        LEAVE_OUT_FILE,
        RENAME_FILE,
        EXCHANGE_FILES,
        DAMAGE_ARCHIVE
    }

    /** A part of a file: the first byte and the one behind the last. */
    private record Range(int from, int to) {}

    /** A change of the same kind, another one for each number. */
    Change elsewhere(int round) {
        return new Change(kind, file + round, place + 7_919 * round, extent + 31 * round, word + 13 * round);
    }

    /** The bytes after the change; a change of the set of files leaves them as they are. */
    byte[] apply(byte[] bytes) {
        int at = bytes.length == 0 ? 0 : Math.floorMod(place, bytes.length);
        int length = Math.min(bytes.length - at, Math.floorMod(extent, 64));
        return switch (kind) {
            case FLIP_BIT -> flipped(bytes, at);
            case CUT_OFF -> Arrays.copyOf(bytes, at);
            case LEAVE_OUT -> replaced(bytes, new Range(at, at + length), new byte[0]);
            case REPEAT -> repeated(bytes, new Range(at, at + length));
            case INSERT -> replaced(bytes, new Range(at, at), HostileWords.at(word));
            case REPLACE_WORD -> replaced(bytes, wordNear(bytes, at), HostileWords.at(word));
            case EXCHANGE_WORDS -> replaced(bytes, wordNear(bytes, at), other(bytes));
            case NEST -> nested(bytes, wordNear(bytes, at));
            case REPEAT_LINE -> repeated(bytes, lineNear(bytes, at));
            case LEAVE_OUT_LINE -> replaced(bytes, lineNear(bytes, at), new byte[0]);
            case LEAVE_OUT_FILE, RENAME_FILE, EXCHANGE_FILES, DAMAGE_ARCHIVE -> bytes;
        };
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        if (changed.length > 0) {
            changed[at] ^= (byte) (1 << Math.floorMod(word, 8));
        }
        return changed;
    }

    private byte[] other(byte[] bytes) {
        Range range = wordNear(bytes, bytes.length == 0 ? 0 : Math.floorMod(word, bytes.length));
        return Arrays.copyOfRange(bytes, range.from(), range.to());
    }

    /** Brackets, braces or tags around a word, as deep as a thousand or ten. */
    private byte[] nested(byte[] bytes, Range range) {
        int depth = List.of(2, 10, 100, 1_000, 20_000).get(Math.floorMod(extent, 5));
        List<String> signs = List.of("[ ]", "{\"a\": }", "<a> </a>", "( )", "\"\" \"\"", "- \n", "{a: }")
                .get(Math.floorMod(word, 7))
                .lines()
                .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                .toList();
        String inside = new String(
                bytes, range.from(), range.to() - range.from(), java.nio.charset.StandardCharsets.ISO_8859_1);
        String text = signs.getFirst().repeat(depth) + inside + signs.getLast().repeat(depth);
        return replaced(bytes, range, text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    private byte[] repeated(byte[] bytes, Range range) {
        int times = List.of(1, 2, 10, 300).get(Math.floorMod(word, 4));
        ByteArrayOutputStream more = new ByteArrayOutputStream();
        for (int i = 0; i <= times && more.size() < LARGEST; i++) {
            more.write(bytes, range.from(), range.to() - range.from());
        }
        return replaced(bytes, range, more.toByteArray());
    }

    private static byte[] replaced(byte[] bytes, Range range, byte[] word) {
        if (bytes.length + word.length > LARGEST) {
            return bytes;
        }
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(bytes, 0, range.from());
        changed.writeBytes(word);
        changed.write(bytes, range.to(), bytes.length - range.to());
        return changed.toByteArray();
    }

    private static Range wordNear(byte[] bytes, int at) {
        List<Range> words = new ArrayList<>();
        int from = at;
        while (from > 0 && !isEnd(bytes[from - 1])) {
            from--;
        }
        int to = at;
        while (to < bytes.length && !isEnd(bytes[to])) {
            to++;
        }
        words.add(new Range(from, to));
        return words.getFirst();
    }

    private static boolean isEnd(byte value) {
        return ENDS.indexOf(value) >= 0;
    }

    private static Range lineNear(byte[] bytes, int at) {
        int from = at;
        while (from > 0 && bytes[from - 1] != '\n') {
            from--;
        }
        int to = at;
        while (to < bytes.length && bytes[to] != '\n') {
            to++;
        }
        return new Range(from, Math.min(bytes.length, to + 1));
    }
}
