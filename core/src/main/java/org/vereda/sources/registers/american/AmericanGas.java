package org.vereda.sources.registers.american;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A gas or group of gases of GHGRP: its code and name, and the column of the yearly workbook with its CO2 equivalents. Groups
 * of gases have no CAS number and no single potential; they stay CO2 equivalents.
 */
enum AmericanGas {
    CO2("CO2", "124-38-9", "Carbon dioxide", "co2 emissions non biogenic"),
    CH4("CH4", "74-82-8", "Methane", "methane ch4 emissions"),
    N2O("N2O", "10024-97-2", "Nitrous oxide", "nitrous oxide n2o emissions"),
    HFC("HFC", "", "Hydrofluorocarbons", "hfc emissions"),
    PFC("PFC", "", "Perfluorocarbons", "pfc emissions"),
    SF6("SF6", "2551-62-4", "Sulfur hexafluoride", "sf6 emissions"),
    NF3("NF3", "7783-54-2", "Nitrogen trifluoride", "nf3 emissions"),
    OTHER_FULL("Other_Full", "", "Other fully fluorinated gases", "other fully fluorinated ghg emissions"),
    HFE("HFE", "", "Hydrofluoroethers", "hfe emissions"),
    VERY_SHORT("Very_Short", "", "Very short-lived compounds", "very short lived compounds emissions"),
    OTHER("Other", "", "Other greenhouse gases", "other ghgs metric tons co2e"),
    /** From biomass: stated beside the others and in no total. */
    BIOGENIC_CO2("BIOCO2", "", "Biogenic carbon dioxide", "biogenic co2 emissions metric tons");

    private final String code;
    private final String cas;
    private final String words;
    private final String column;

    AmericanGas(String code, String cas, String words, String column) {
        this.code = code;
        this.cas = cas;
        this.words = words;
        this.column = column;
    }

    /** The gas of that code, in any case. */
    static Optional<AmericanGas> ofCode(String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(gas -> gas.code.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    /** The code as the register writes it, under which lists of potentials know single gases too. */
    String code() {
        return code;
    }

    /** The CAS number of a single gas, the code of a group. */
    String substance() {
        return cas.isEmpty() ? code : cas;
    }

    String words() {
        return words;
    }

    /** The column of the workbook, in plain words. */
    String column() {
        return column;
    }

    /** True for carbon dioxide, of which a tonne is a tonne of CO2 equivalents in every set. */
    boolean isCarbonDioxide() {
        return this == CO2 || this == BIOGENIC_CO2;
    }

    boolean isSingle() {
        return !cas.isEmpty() || isCarbonDioxide();
    }

    /** True for what the reported total of direct emissions holds. */
    boolean isInTotal() {
        return this != BIOGENIC_CO2;
    }
}
