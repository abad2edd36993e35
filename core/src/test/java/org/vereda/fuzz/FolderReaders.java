package org.vereda.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vereda.endoflife.rates.MaterialSteps;
import org.vereda.endoflife.rates.TreatmentStep;
import org.vereda.fuzz.Seed.Packing;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Period;
import org.vereda.sources.ReferencePack;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.vehicles.DesignTable;
import org.vereda.sources.vehicles.DesignTreeTable;
import org.vereda.sources.vehicles.EolLibVehicles;
import org.vereda.sources.vehicles.FleetFolder;
import org.vereda.sources.vehicles.MaterialFolder;
import org.vereda.sources.vehicles.OdymVehicles;
import org.vereda.sources.vehicles.OmegaSurvival;
import org.vereda.sources.vehicles.PartContentTable;
import org.vereda.sources.vehicles.ScenarioTable;
import org.vereda.sources.vehicles.StepTable;

/** Readers of what a partnership keeps: its folder, fleets, designs, packs of its own. */
final class FolderReaders {
    private static final List<String> BUILT_IN =
            ReferencePacks.builtIn().all().stream().map(ReferencePack::label).toList();
    private static final MaterialSteps STEPS =
            MaterialSteps.of(List.of(new MaterialSteps.Rule("steel", Optional.of(TreatmentStep.METALS), "test")));

    static final FuzzedReader PARTNERSHIP = new FuzzedReader(
            "partnership folders",
            List.of("broken", "review", "solvents", "rolling", "yard", "endoflife", "cec-pilot", "benchmark", "answers")
                    .stream()
                    .map(example -> Seeds.folder("examples/" + example, Packing.FOLDER))
                    .toList(),
            FolderReaders::partnership);

    static final FuzzedReader FLEET = new FuzzedReader(
            "fleets",
            List.of(
                    Seeds.texts("fleet-folder", Packing.FOLDER, fleet()),
                    Seeds.folder("examples/endoflife", Packing.FOLDER)),
            FolderReaders::fleet);

    static final FuzzedReader DESIGNS = new FuzzedReader(
            "designs and contents",
            List.of(
                    Seeds.file("examples/endoflife/designs.csv"),
                    Seeds.file("examples/endoflife/contents.csv"),
                    Seeds.file("examples/endoflife/plastics.csv"),
                    Seeds.file("examples/endoflife/lots.csv"),
                    Seeds.text(
                            "tree.csv",
                            "level,name,quantity,mass,unit,material,step\n0,one,,100,kg,,\n1,door,2,20,kg,,\n2,sheet,,15,kg,steel,metals\n"),
                    Seeds.text("steps.csv", "input,step,battery_recovered\nsteel,metals,\nbattery,metals,0.5\n"),
                    Seeds.text(
                            "omega.csv",
                            "start_model_year,age,market_class_id,reregistered_proportion\n1970,0,sedan,1\n1970,1,sedan,0.9\n1970,2,sedan,0\n"),
                    Seeds.text(
                            "sales.csv",
                            "Scenario,Vehicle,Country,Year,Sales\nMomentum,Cars_BEV,USA,2020,10\nMomentum,Cars_PHEV,USA,2021,12\n"),
                    Seeds.text("sizes.csv", "Vehicle,Year,Country,kwh_veh\nCars_BEV,2020,USA,60\n")),
            FolderReaders::designs);

    static final FuzzedReader PACKS = new FuzzedReader(
            "packs",
            List.of(Seeds.texts("packs", Packing.FOLDER, Map.of("mine/pack.yaml", """
                    id: mexico
                    version: '1'
                    title: Test
                    attribution: [Nobody]
                    licences: {fact: Cited fact}
                    sources:
                      notice: {title: Invented notice, publisher: Ministry}
                    tables:
                      - name: factors
                        about: Invented for the test
                        layout: emission-factors
                        rows: 1
                        sha256: SUM
                    """, "mine/factors.csv", """
                    flow,region,kind,gas,value,unit,gwp,year,year_of_use,price_year,source,licence,note
                    electricity,MX,location-mix,CO2E,0.4,t/MWh,AR5,2031,2031,,notice,fact,
                    """))),
            FolderReaders::packs);

    private FolderReaders() {}

    static List<FuzzedReader> all() {
        return List.of(PARTNERSHIP, FLEET, DESIGNS, PACKS);
    }

    private static Map<String, String> fleet() {
        return Map.of(
                "fleet/sales.csv",
                "country,type,powertrain,year,vehicles\nUS,car,BEV,2020,10\nUS,car,BEV,2021,5\nMX,car,BEV,2022,7\n",
                "fleet/stock.csv",
                "country,type,powertrain,year,cohort,vehicles\nUS,car,BEV,2020,2018,3\nUS,car,BEV,2021,,30\n",
                "fleet/trade.csv",
                "from,to,type,powertrain,year,age_from,age_to,vehicles,share\nUS,MX,car,BEV,2022,1,9,,0.1\n",
                "fleet/batteries.csv",
                "country,type,powertrain,year,energy,unit\nUS,car,BEV,2020,60,kWh\n",
                "fleet/survival.csv",
                "set,part,law,shape,scale,source\nours,vehicle,weibull,3,15,measured\n",
                "fleet/scenarios.csv",
                """
                scenario,sales,trade,sales_factor,trade_factor,factor_from,survivals,battery,second_use,second_use_years,second_use_oldest
                other,sales.csv,none,0.5,3,2021,ours,ours,0.5,8,12
                """,
                "fleet/compositions.csv",
                "type,powertrain,cohort,material,mass,unit,source\ncar,BEV,2020,steel,900,kg,made up\n",
                "fleet/yields.csv",
                "chain,step,material,target,share,source\nours,shredder,steel,scrap,0.95,made up\n");
    }

    private static void partnership(Path path, Findings findings) {
        PartnershipFolder folder = PartnershipFolder.read(path, code -> true, findings);
        var inventories = folder.inventories(new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)));
        Objects.requireNonNull(folder.facilities().stream().map(inventories).toList());
    }

    private static void fleet(Path path, Findings findings) {
        TableReaders.telling(findings, () -> MaterialFolder.read(path, findings));
        ScenarioTable.read(path, FleetFolder.read(path, findings).input(), findings);
    }

    private static void designs(Path path, Findings findings) {
        List<Runnable> readings = List.of(
                () -> DesignTable.read(path, STEPS, findings),
                () -> DesignTreeTable.read(path, findings),
                () -> StepTable.read(path, findings),
                () -> PartContentTable.parts(path, findings),
                () -> PartContentTable.masses(path, findings),
                () -> PartContentTable.lots(path, findings),
                () -> OmegaSurvival.read(path, findings),
                () -> EolLibVehicles.sales(path, "Momentum", findings),
                () -> EolLibVehicles.sizes(path, findings),
                () -> OdymVehicles.lifetimes(path, findings),
                () -> OdymVehicles.registrations(path, findings),
                () -> OdymVehicles.stocks(path, findings));
        readings.forEach(reading -> TableReaders.telling(findings, reading));
    }

    private static void packs(Path path, Findings findings) throws IOException {
        Path manifest = path.resolve("mine/pack.yaml");
        Path table = path.resolve("mine/factors.csv");
        if (Files.isRegularFile(manifest) && Files.isRegularFile(table)) {
            byte[] sum =
                    HexFormat.of().formatHex(sha256(Files.readAllBytes(table))).getBytes(StandardCharsets.ISO_8859_1);
            String text = Files.readString(manifest, StandardCharsets.ISO_8859_1);
            Files.writeString(
                    manifest,
                    text.replace("SUM", new String(sum, StandardCharsets.ISO_8859_1)),
                    StandardCharsets.ISO_8859_1);
        }
        ReferencePacks.fromFolder(path).all().stream()
                .filter(pack -> !BUILT_IN.contains(pack.label()))
                .forEach(pack -> pack.tables().forEach(one -> pack.rows(one.name())));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
