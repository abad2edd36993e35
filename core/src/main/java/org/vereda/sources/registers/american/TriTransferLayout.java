package org.vereda.sources.registers.american;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.Medium;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.sources.table.Table;

/**
 * Where the columns of TRI Basic Plus, type 3A, stand. A column is known by the name in which StEWI (US EPA) lists it; where
 * an edition names it otherwise, by its place among the 177 columns, if the name there holds the word that it must.
 */
final class TriTransferLayout {
    private static final int COLUMNS = 177;
    private static final String TOTAL = "total amount transferred off site for ";

    /** Places start at 1; every amount is followed by its basis of estimate. */
    private static final List<Group> GROUPS = List.of(
            new Group(
                    Medium.TRANSFER_DISPOSAL,
                    110,
                    "disposal",
                    "storage only=storage",
                    "solidification stabilization metals=solidification",
                    "wastewater treatment metals=wastewater",
                    "solidification stabilization=solidification",
                    "wastewater treatment excluding potws metals and metal compounds only=wastewater",
                    "underground injection=underground",
                    "underground injection class i wells=wells",
                    "underground injection class ii v wells=wells",
                    "landfills disposal surface impoundment=landfills",
                    "surface impoundment=impoundment",
                    "rcra subtitle c surface impoundment=impoundment",
                    "other surface impoundment=impoundment",
                    "other landfills=landfills",
                    "rcra subtitle c landfills=landfills",
                    "land treatment=land",
                    "other land disposal=land",
                    "other off site management=management",
                    "transfer to waste broker for disposal=broker",
                    "disposal unknown=unknown"),
            new Group(
                    Medium.TRANSFER_RECYCLING,
                    149,
                    "recycling",
                    "solvents organics recovery=solvents",
                    "metals recovery=metals",
                    "other reuse or recovery=reuse",
                    "acid regeneration=acid",
                    "transfer to waste broker for recycling=broker"),
            new Group(
                    Medium.TRANSFER_ENERGY_RECOVERY,
                    160,
                    "energy recovery",
                    "energy recovery=energy",
                    "transfer to waste broker for energy recovery=broker"),
            new Group(
                    Medium.TRANSFER_TREATMENT,
                    165,
                    "treatment",
                    "solidification stabilization treatment non metals=solidification",
                    "incineration thermal treatment=incineration",
                    "incineration insignificant fuel value=incineration",
                    "wastewater treatment excluding potws non metals=wastewater",
                    "other waste treatment=treatment",
                    "transfer to waste broker for waste treatment=broker"));

    final int year;
    final int facility;
    final int document;
    final int code;
    final int chemical;
    final int unit;
    final int receiverId;
    final int receiverRegistryId;
    final int receiverName;
    final int receiverCity;
    final int receiverState;
    final int receiverProvince;
    final int receiverCountry;
    final List<Ways> ways;

    private final Table table;
    private final RequiredColumns columns;
    private final List<Finding> missing = new ArrayList<>();
    private int byPlace;

    private record Group(Medium medium, int place, String total, List<String> names) {
        Group(Medium medium, int place, String total, String... names) {
            this(medium, place, total, List.of(names));
        }
    }

    /**
     * The ways of one medium, with the total that the row states over them.
     *
     * @param medium the medium
     * @param amounts the indices of the amounts
     * @param bases the indices of their bases of estimate
     * @param total the index of the total
     * @param totalName its name
     */
    record Ways(Medium medium, List<Integer> amounts, List<Integer> bases, int total, String totalName) {}

    /** @throws InvalidInput naming every column that the table lacks */
    TriTransferLayout(Table table, Findings findings) {
        this.table = table;
        columns = new RequiredColumns(table, Register.TRI.name());
        TriNames.Identity names = TriPlusNames.IDENTITY;
        columns.require(List.of(
                names.year(), names.facility(), names.document(), names.code(), names.chemical(), names.unit()));
        year = columns.index(names.year());
        facility = columns.index(names.facility());
        document = columns.index(names.document());
        code = columns.index(names.code());
        chemical = columns.index(names.chemical());
        unit = columns.index(names.unit());
        receiverId = index("off site rcra id nr", 98, "rcra");
        receiverName = index("off site name", 100, "name");
        receiverCity = index("off site city", 102, "city");
        receiverState = index("off site state", 104, "state");
        receiverProvince = index("off site province", 105, "province");
        receiverCountry = index("off site country id", 107, "country");
        receiverRegistryId = columns.index("frs id transfer location");
        ways = GROUPS.stream().map(this::ways).toList();
        if (!missing.isEmpty()) {
            throw new InvalidInput(missing);
        }
        if (byPlace > 0) {
            findings.add(Finding.note("registers.columns-by-place", table.headerPosition(), Integer.toString(byPlace)));
        }
    }

    private Ways ways(Group group) {
        List<Integer> amounts = IntStream.range(0, group.names().size())
                .mapToObj(i -> {
                    String[] nameAndWord = group.names().get(i).split("=", 2);
                    return index("off site " + nameAndWord[0], group.place() + 2 * i, nameAndWord[1]);
                })
                .toList();
        String total = TOTAL + group.total();
        int place = group.place() + 2 * group.names().size();
        return new Ways(
                group.medium(),
                amounts,
                amounts.stream().map(amount -> amount + 1).toList(),
                index(total, place, "total"),
                total);
    }

    private int index(String name, int place, String word) {
        int named = columns.index(name);
        if (named != RequiredColumns.ABSENT) {
            return named;
        }
        List<String> header = table.columns();
        if (header.size() >= COLUMNS
                && Stream.of(TriPlusNames.plain(header.get(place - 1)).split(" "))
                        .anyMatch(word::equals)) {
            byPlace++;
            return place - 1;
        }
        missing.add(Finding.error("registers.missing-column", table.headerPosition(), name, Register.TRI.name()));
        return RequiredColumns.ABSENT;
    }
}
