package org.vereda.inventory.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The words of a name that tell facilities apart, in capitals without accents: without legal forms (S.A. de C.V., S. de
 * R.L., Inc., Ltd, Ltée, LLC ...), little words and words like plant, planta, usine; and apart from them the plant's
 * number or letter.
 *
 * @param words the distinct words in alphabetical order
 * @param joined the words as they follow each other, in one piece
 * @param numbers the numbers of the plant in Arabic figures, or its letters
 */
record NameWords(List<String> words, String joined, Set<String> numbers) {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^A-Z0-9]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’`´]");
    private static final Pattern NUMBER = Pattern.compile("0*(\\d{1,3})");

    /** Legal forms of the three countries, with their points taken out. */
    private static final Set<String> LEGAL =
            words("SA SAB SAPI SRL RL CV SC SCL SPR SNC AC RI SADECV SACV DECV SDERL INC"
                    + " INCORPORATED INCORPORATEE LLC LC LP LLP LLLP PLC LTD LTDA LTEE LIMITED LIMITEE LIMITADA CO CORP CORPORATION"
                    + " CORPORACION COMPANY COMPANIA COMPAGNIE CIA CIE ULC GMBH AG NV BV KG SENC ENR");

    private static final Set<String> LITTLE =
            words("DE DEL LA LAS LOS EL LE LES DU DES D L Y E ET AND THE OF AT EN IN A S" + " POR PARA FOR");

    private static final Set<String> PLANT =
            words("PLANT PLANTA PLANTAS PLT USINE FACTORY FABRICA UNIT UNIDAD UNITE NAVE"
                    + " BUILDING BLDG EDIFICIO BATIMENT SITE SITIO FACILITY FACILITIES INSTALLATION COMPLEX COMPLEJO COMPLEXE"
                    + " WORKS DIVISION DIV NO NUM NUMERO NUMBER");

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("MFG", "MANUFACTURING"),
            Map.entry("MANUF", "MANUFACTURING"),
            Map.entry("MFRS", "MANUFACTURERS"),
            Map.entry("INTL", "INTERNATIONAL"),
            Map.entry("INTERNACIONAL", "INTERNATIONAL"),
            Map.entry("IND", "INDUSTRIES"),
            Map.entry("INDS", "INDUSTRIES"),
            Map.entry("INDUSTRIAS", "INDUSTRIES"),
            Map.entry("INDUSTRY", "INDUSTRIES"),
            Map.entry("AUTOMOTRIZ", "AUTOMOTIVE"),
            Map.entry("AUTO", "AUTOMOTIVE"),
            Map.entry("SYS", "SYSTEMS"),
            Map.entry("SISTEMAS", "SYSTEMS"),
            Map.entry("PROD", "PRODUCTS"),
            Map.entry("PRODS", "PRODUCTS"),
            Map.entry("PRODUCTOS", "PRODUCTS"),
            Map.entry("TECH", "TECHNOLOGIES"),
            Map.entry("TECHNOLOGY", "TECHNOLOGIES"),
            Map.entry("TECNOLOGIAS", "TECHNOLOGIES"),
            Map.entry("ASSY", "ASSEMBLY"),
            Map.entry("GRP", "GROUP"),
            Map.entry("GRUPO", "GROUP"),
            Map.entry("GROUPE", "GROUP"),
            Map.entry("CHEM", "CHEMICAL"),
            Map.entry("NTL", "NATIONAL"),
            Map.entry("NACIONAL", "NATIONAL"),
            Map.entry("MEX", "MEXICO"));

    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    NameWords {
        words = List.copyOf(words);
        numbers = Set.copyOf(numbers);
    }

    static NameWords of(String name) {
        List<String> pieces = pieces(name);
        Set<String> numbers = new TreeSet<>();
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            boolean named = i > 0 && PLANT.contains(pieces.get(i - 1));
            boolean atEnd = i > 0 && i == pieces.size() - 1;
            String number = number(piece, named, atEnd);
            if (!number.isEmpty()) {
                numbers.add(number);
            } else if (!LEGAL.contains(piece) && !LITTLE.contains(piece) && !PLANT.contains(piece)) {
                kept.add(SHORT.getOrDefault(piece, piece));
            }
        }
        List<String> distinct =
                (kept.isEmpty() ? pieces : kept).stream().distinct().toList();
        return new NameWords(distinct.stream().sorted().toList(), String.join("", distinct), numbers);
    }

    /** Capitals without accents; signs become blanks. */
    static String plain(String text) {
        String bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        return SIGNS.matcher(APOSTROPHES.matcher(bare).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The words, where single letters that follow each other (S. A.) count as one word. */
    private static List<String> pieces(String name) {
        List<String> pieces = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        for (String piece : plain(name).split(" ", -1)) {
            if (piece.length() == 1 && Character.isLetter(piece.charAt(0))) {
                letters.append(piece);
            } else {
                flush(letters, pieces);
                pieces.add(piece);
            }
        }
        flush(letters, pieces);
        pieces.removeIf(String::isEmpty);
        return pieces;
    }

    private static void flush(StringBuilder letters, List<String> pieces) {
        pieces.add(letters.toString());
        letters.setLength(0);
    }

    /**
     * A figure; a Roman one where it stands behind a word like plant or at the end; a letter behind a word like plant;
     * empty for anything else.
     */
    private static String number(String piece, boolean named, boolean atEnd) {
        var figure = NUMBER.matcher(piece);
        if (figure.matches()) {
            return figure.group(1);
        }
        int roman = named || atEnd ? ROMAN.indexOf(piece) : -1;
        if (roman >= 0) {
            return Integer.toString(roman + 1);
        }
        return named && piece.length() == 1 ? piece : "";
    }

    private static Set<String> words(String list) {
        return Set.copyOf(Arrays.asList(list.split(" ")));
    }
}
