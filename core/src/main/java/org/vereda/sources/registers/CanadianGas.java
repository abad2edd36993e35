package org.vereda.sources.registers;

import java.math.BigDecimal;
import java.util.Optional;
import org.vereda.footprint.GwpSet;

/** A greenhouse gas of Canada's reporting program: its name in the columns, its CAS number and its names in lists of GWP. */
enum CanadianGas {
    CO2("CO2", "124-38-9", Family.NONE, "CO2"),
    CH4("CH4", "74-82-8", Family.NONE, "CH4"),
    N2O("N2O", "10024-97-2", Family.NONE, "N2O"),
    HFC_23("HFC-23", "75-46-7", Family.HFC, "HFC-23"),
    HFC_32("HFC-32", "75-10-5", Family.HFC, "HFC-32"),
    HFC_41("HFC-41", "593-53-3", Family.HFC, "HFC-41"),
    HFC_43_10MEE("HFC-43-10mee", "138495-42-8", Family.HFC, "HFC-43-10mee"),
    HFC_125("HFC-125", "354-33-6", Family.HFC, "HFC-125"),
    HFC_134("HFC-134", "359-35-3", Family.HFC, "HFC-134"),
    HFC_134A("HFC-134a", "811-97-2", Family.HFC, "HFC-134a"),
    HFC_143("HFC-143", "430-66-0", Family.HFC, "HFC-143"),
    HFC_143A("HFC-143a", "420-46-2", Family.HFC, "HFC-143a"),
    HFC_152A("HFC-152a", "75-37-6", Family.HFC, "HFC-152a"),
    HFC_227EA("HFC-227ea", "431-89-0", Family.HFC, "HFC-227ea"),
    HFC_236FA("HFC-236fa", "690-39-1", Family.HFC, "HFC-236fa"),
    HFC_245CA("HFC-245ca", "679-86-7", Family.HFC, "HFC-245ca"),
    CF4("CF4", "75-73-0", Family.PFC, "PFC-14"),
    C2F6("C2F6", "76-16-4", Family.PFC, "PFC-116"),
    C3F8("C3F8", "76-19-7", Family.PFC, "PFC-218"),
    C4F10("C4F10", "355-25-9", Family.PFC, "PFC-31-10", "PFC-3-1-10"),
    C4F8("C4F8", "115-25-3", Family.PFC, "PFC-318", "PFC-C-318"),
    C5F12("C5F12", "678-26-2", Family.PFC, "PFC-41-12", "PFC-4-1-12"),
    C6F14("C6F14", "355-42-0", Family.PFC, "PFC-51-14", "PFC-5-1-14"),
    SF6("SF6", "2551-62-4", Family.NONE, "SF6"),
    NF3("NF3", "7783-54-2", Family.NONE, "NF3");

    /** The gases for which the file has a total of its own. */
    enum Family {
        NONE,
        HFC,
        PFC
    }

    private final String text;
    private final String cas;
    private final Family family;
    private final String name;
    private final String olderName;

    CanadianGas(String text, String cas, Family family, String name) {
        this(text, cas, family, name, name);
    }

    CanadianGas(String text, String cas, Family family, String name, String olderName) {
        this.text = text;
        this.cas = cas;
        this.family = family;
        this.name = name;
        this.olderName = olderName;
    }

    /** The name in the columns, for example {@code HFC-134a}. */
    String text() {
        return text;
    }

    String cas() {
        return cas;
    }

    Family family() {
        return family;
    }

    /** The English half of the column with its mass. */
    String tonnes() {
        return EnglishHalf.words(text + " tonnes");
    }

    /** The English half of the column with its CO2 equivalents; CO2 has none. */
    String equivalents() {
        return EnglishHalf.words(text + " tonnes CO2e");
    }

    /** Its potential in a set, nothing where the set lacks it. */
    Optional<BigDecimal> potential(GwpSet set) {
        return set.of(name).or(() -> set.of(olderName));
    }
}
