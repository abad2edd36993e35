package org.vereda.app.registers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vereda.inventory.comparison.Aspect;
import picocli.CommandLine.Option;

/** The filters of a question to the common table. */
public final class QuestionOptions {
    @Option(names = "--register", paramLabel = "R", split = ",", description = "Registers, such as TRI,NPRI,RETC.")
    List<String> registers = new ArrayList<>();

    @Option(names = "--country", paramLabel = "C", split = ",", description = "Countries of the facilities: CA,MX,US.")
    List<String> countries = new ArrayList<>();

    @Option(
            names = "--subdivision",
            paramLabel = "S",
            split = ",",
            description = "Provinces and states, such as CA-ON,MX-PUE or IL.")
    List<String> subdivisions = new ArrayList<>();

    @Option(
            names = "--facility",
            paramLabel = "F",
            description = "A facility by its identifier (TRI:60633FRDMT12600) or its name; may be given several times.")
    List<String> facilities = new ArrayList<>();

    @Option(names = "--parent", paramLabel = "P", description = "A parent company; may be given several times.")
    List<String> parents = new ArrayList<>();

    @Option(
            names = "--industry",
            paramLabel = "N",
            split = ",",
            description = "Beginnings of NAICS or SCIAN codes, such as 3361,3362,3363.")
    List<String> industries = new ArrayList<>();

    @Option(
            names = "--substance",
            paramLabel = "S",
            description = "A substance by CAS number, by the code of a register, or by a name in any of the languages;"
                    + " may be given several times.")
    List<String> substances = new ArrayList<>();

    @Option(
            names = "--medium",
            paramLabel = "M",
            split = ",",
            description = "Where it went, as registers divide it: air-stack,water,land,transfer-recycling ...")
    List<String> media = new ArrayList<>();

    @Option(
            names = "--destination",
            paramLabel = "D",
            split = ",",
            description = "Where it went, in the groups that the registers share: air,water,land,recycling,sewer ...")
    List<String> destinations = new ArrayList<>();

    @Option(names = "--year", paramLabel = "Y", split = ",", description = "Years and ranges of them: 2019-2022,2024.")
    List<String> years = new ArrayList<>();

    @Option(
            names = "--tier",
            paramLabel = "T",
            split = ",",
            description = "Tiers of the partnership's organizations: oem, 1, 2 ...; needs --partnership.")
    List<String> tiers = new ArrayList<>();

    @Option(
            names = "--receiver-country",
            paramLabel = "C",
            split = ",",
            description = "Countries that transfers go to. The answer is of transfers then, seen by receiver.")
    List<String> receivers = new ArrayList<>();

    /** What was typed, by aspect. */
    public Map<Aspect, List<String>> words() {
        Map<Aspect, List<String>> words = new EnumMap<>(Aspect.class);
        words.put(Aspect.REGISTER, registers);
        words.put(Aspect.COUNTRY, countries);
        words.put(Aspect.SUBDIVISION, subdivisions);
        words.put(Aspect.FACILITY, facilities);
        words.put(Aspect.PARENT, parents);
        words.put(Aspect.INDUSTRY, industries);
        words.put(Aspect.SUBSTANCE, substances);
        words.put(Aspect.MEDIUM, media);
        words.put(Aspect.DESTINATION, destinations);
        words.put(Aspect.YEAR, years);
        words.put(Aspect.TIER, tiers);
        words.put(Aspect.RECEIVER_COUNTRY, receivers);
        return words;
    }
}
