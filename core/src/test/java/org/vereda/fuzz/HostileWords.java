package org.vereda.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What people and machines write into files that readers do not expect: signs of formats, numbers beyond all measure, other encodings. */
final class HostileWords {
    private static final List<byte[]> ALL = all();

    private HostileWords() {}

    static int count() {
        return ALL.size();
    }

    static byte[] at(int number) {
        return ALL.get(Math.floorMod(number, ALL.size()));
    }

    private static List<byte[]> all() {
        List<byte[]> words = new ArrayList<>();
        signs().forEach(word -> words.add(utf8(word)));
        numbers().forEach(word -> words.add(utf8(word)));
        structures().forEach(word -> words.add(utf8(word)));
        words.add(new byte[] {0});
        words.add(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
        words.add(new byte[] {(byte) 0xff, (byte) 0xfe});
        words.add(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80});
        words.add(new byte[] {(byte) 0xe9});
        return List.copyOf(words);
    }

    private static List<String> signs() {
        return List.of(
                "",
                " ",
                "\"",
                "\"\"",
                ",",
                ";",
                "\t",
                "|",
                "\n",
                "\r\n",
                "\r",
                "'",
                "%s%n",
                "{0}",
                "\u00a0",
                "\u2028",
                "\ud835\udcb3",
                "$",
                "\\",
                "*",
                "(",
                "[",
                "../",
                "x".repeat(5_000),
                "a b ".repeat(500),
                "İ",
                "ß",
                "-",
                "_x0000_",
                "_xD800_");
    }

    private static List<String> numbers() {
        return List.of(
                "0",
                "-0",
                "-1",
                "0.0",
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "1e2147483648",
                "1e400",
                "9".repeat(400),
                "9".repeat(5_000),
                "0." + "0".repeat(400) + "1",
                "NaN",
                "Infinity",
                "2147483647",
                "2147483648",
                "-2147483648",
                "9223372036854775808",
                "1,5",
                "1.250,5",
                "1.250",
                "0x10",
                "１２",
                "1/0",
                "1e",
                "99999999999999999999",
                "2024-02-30",
                "0000-00-00",
                "+999999999-12-31",
                "-999999999-01-01",
                "9999-12-31",
                "2024-13-01T25:61:61Z",
                "1900-01-01T00:00:00+18:00",
                "20245",
                "true",
                "null");
    }

    private static List<String> structures() {
        return List.of(
                "[]",
                "{}",
                "[[]]",
                "{\"a\":1}",
                "{\"@id\":\"x\"}",
                "\"\"",
                "[null]",
                "null",
                "\"\\ud800\"",
                "\"\\u0000\"",
                "/*",
                "<a>",
                "</a>",
                "<a/>",
                "<![CDATA[",
                "<!--",
                "&lt;",
                "&#0;",
                "&#x110000;",
                "&x;",
                "<?xml version=\"1.1\"?>",
                "<!DOCTYPE a [<!ENTITY x \"y\">]>",
                "xmlns:a=\"b\"",
                " a=\"1\"",
                "&a ",
                "*a",
                "<<: *a",
                "!!java.lang.Object ",
                "? ",
                "- ",
                ": ",
                "--- ",
                "# ",
                "urn:",
                "http://[",
                "US-",
                "CO2E",
                "kg",
                "%",
                "r=\"XFD1048576\"",
                "r=\"A0\"",
                "t=\"s\"",
                "s=\"99\"");
    }

    private static byte[] utf8(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }
}
