package org.vereda.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.vereda.inventory.Metric;
import org.vereda.inventory.Register;
import org.vereda.quantity.Country;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.content.ActionLine;
import org.vereda.report.content.ContributionLine;
import org.vereda.report.content.Decision;
import org.vereda.report.content.Estimate;
import org.vereda.report.content.EvidenceCount;
import org.vereda.report.content.FacilityLine;
import org.vereda.report.content.Frame;
import org.vereda.report.content.Frame.Scope2Basis;
import org.vereda.report.content.IntegrationValue;
import org.vereda.report.content.Named;
import org.vereda.report.content.PlanPart;
import org.vereda.report.content.PlanResult;
import org.vereda.report.content.PlanStep;
import org.vereda.report.content.ProductLine;
import org.vereda.report.content.Reduction;
import org.vereda.report.content.ReleaseLine;
import org.vereda.report.content.ReportContent;
import org.vereda.report.content.ShadowPrice;
import org.vereda.report.content.SourceLine;
import org.vereda.report.content.Spend;
import org.vereda.report.content.TargetLine;
import org.vereda.report.content.UpstreamContent;
import org.vereda.report.page.Page;

/** A report's content with invented numbers, of the shape and size of a small partnership. */
final class SampleContent {
    private static final Named LEAKS = new Named(
            "Compressed-air leak repair",
            "Réparation des fuites d'air comprimé",
            "Reparación de fugas de aire comprimido");
    private static final Named DRIVES = new Named(
            "Variable-speed drives on booth fans",
            "Entraînements à vitesse variable sur les ventilateurs de cabine",
            "Variadores de velocidad en ventiladores de cabina");
    private static final Named BOILER =
            new Named("Boiler tune-up", "Mise au point de la chaudière", "Afinación de la caldera");
    private static final Named MOLDING = new Named(
            "All-electric molding machines", "Presses à injecter électriques", "Inyectoras totalmente eléctricas");

    private SampleContent() {}

    static ReportContent full() {
        List<PlanStep> steps = steps();
        return new ReportContent(
                frame(List.of()),
                facilities(),
                products(),
                SampleUpstream.of(products()),
                releases(),
                actions(),
                new PlanPart.Made(plan(steps)),
                findings(),
                sources());
    }

    /** A run that stopped early: nothing but the frame and an error. */
    static ReportContent empty() {
        return new ReportContent(
                new Frame(
                        "Nueva alianza <S.A. & Cía.>",
                        2024,
                        Currency.MXN,
                        2024,
                        "AR6, 100",
                        Scope2Basis.LOCATION,
                        "0.1.0",
                        LocalDate.of(2026, 11, 23),
                        0,
                        List.of(),
                        List.of(),
                        List.of("inventory", "footprint", "products", "actions", "roadmap"),
                        0),
                List.of(),
                List.of(),
                UpstreamContent.NONE,
                List.of(),
                List.of(),
                new PlanPart.Missing("label.no-plan.not-computed", List.of()),
                List.of(Finding.error(
                        "quantity.unknown-unit", SourcePosition.of("activity.csv", 4, 6), "<script>kwh</script>")),
                List.of());
    }

    private static Frame frame(List<String> missing) {
        return new Frame(
                "Tres Fronteras",
                2022,
                Currency.USD,
                2022,
                "AR5, 100",
                Scope2Basis.LOCATION,
                "0.1.0",
                LocalDate.of(2026, 11, 23),
                17,
                List.of(
                        new EvidenceCount("energy", Map.of(Evidence.ESTIMATED, 42, Evidence.MEASURED, 3)),
                        new EvidenceCount("water", Map.of(Evidence.ESTIMATED, 21)),
                        new EvidenceCount("purchases", Map.of(Evidence.ESTIMATED, 118, Evidence.CALCULATED, 12)),
                        new EvidenceCount("bom", Map.of(Evidence.ESTIMATED, 96)),
                        new EvidenceCount("production", Map.of(Evidence.ESTIMATED, 21)),
                        new EvidenceCount("releases", Map.of(Evidence.MEASURED, 163))),
                List.of(
                        "E1: electricity = energy of natural gas x ratio of electricity to fuel of the industry in Canada, 2022",
                        "W1: water = 172.3 m3 per TJ of energy, Canadian transportation equipment 2021"),
                missing,
                0);
    }

    private static List<FacilityLine> facilities() {
        List<FacilityLine> lines = new ArrayList<>();
        lines.add(facility(
                "Ford Motor Co Chicago Assembly", Country.US, "Chicago, IL", "336110", 124_900, 110_870, 96_000));
        lines.add(facility(
                "Ford Motor Co Chicago Stamping Plant",
                Country.US,
                "Chicago Heights, IL",
                "336370",
                4460,
                18_300,
                61_000));
        lines.add(facility(
                "Borgwarner Transmission Systems", Country.US, "Bellwood, IL", "336350", 7300, 21_400, 33_800));
        lines.add(facility("Nascote Industries", Country.US, "Nashville, IL", "336390", 2230, 6900, 21_300));
        lines.add(facility("Guardian West", Country.US, "Urbana, IL", "336390", 3100, 4100, 8020));
        lines.add(facility("North American Lighting", Country.US, "Paris, IL", "336320", 690, 5020, 14_600));
        lines.add(facility(
                "Toyota Motor Manufacturing de Guanajuato",
                Country.MX,
                "Apaseo el Grande, GUA",
                "336110",
                30_600,
                14_980,
                71_100));
        lines.add(facility(
                "Maxion Wheels de México", Country.MX, "San Luis Potosí, SLP", "336370", 13_500, 9950, 40_400));
        lines.add(facility("Schaeffler Transmisión", Country.MX, "Huejotzingo, PUE", "336350", 2210, 7060, 18_900));
        lines.add(facility("TRW Sistemas de Frenado (ZF)", Country.MX, "El Marqués, QUE", "336340", 980, 3300, 9600));
        lines.add(facility("Nemak México", Country.MX, "García, NLE", "336390", 71_400, 40_300, 102_700));
        lines.add(facility("Evercast", Country.MX, "Irapuato, GUA", "331510", 8800, 6020, 17_000));
        lines.add(facility(
                "Vehicle assembly, Ontario (1/10 of the industry)", Country.CA, "ON", "", 58_100, 3_410, 83_600));
        lines.add(facility(
                "Engine parts, Ontario (1/50 of the parts industry)", Country.CA, "ON", "", 9900, 612, 21_900));
        lines.add(facility(
                "Metal stamping, Ontario (1/50 of the parts industry)", Country.CA, "ON", "", 9900, 612, 31_900));
        lines.add(facility(
                "Electrical parts, Quebec (1/10 of the parts industry)", Country.CA, "QC", "", 1240, 14, 3900));
        return lines;
    }

    private static FacilityLine facility(
            String name, Country country, String place, String industry, long scope1, long scope2, long scope3) {
        BigDecimal total = kilograms(scope1 + scope2 + scope3);
        Map<Metric, BigDecimal> amounts = new EnumMap<>(Metric.class);
        amounts.put(Metric.ENERGY, number(scope1 * 18_000));
        amounts.put(Metric.ELECTRICITY, number(scope2 * 2200));
        amounts.put(Metric.WATER, number(scope1 * 3));
        if (scope1 > 9000) {
            amounts.put(Metric.VOC, number(scope1));
        }
        return new FacilityLine(
                name,
                name,
                country,
                place,
                industry,
                Optional.of(kilograms(scope1)),
                Optional.of(kilograms(scope2)),
                country == Country.US ? Optional.of(kilograms(scope2 * 9 / 10)) : Optional.empty(),
                Optional.of(kilograms(scope3)),
                new Estimate(times(total, "0.74"), total, times(total, "1.41")),
                amounts);
    }

    private static List<ProductLine> products() {
        return List.of(
                product(
                        "Vehicle of Ford Motor Co Chicago Assembly",
                        "Ford Motor Co Chicago Assembly",
                        Country.US,
                        "3120",
                        "1710",
                        "832.6",
                        "739.1",
                        "402.8",
                        "228.4",
                        "121.9",
                        "88.12",
                        "61.77",
                        "40.02",
                        "17.3",
                        "9.98",
                        "4.4"),
                product(
                        "Wheel set of Maxion Wheels de México",
                        "Maxion Wheels de México",
                        Country.MX,
                        "98.4",
                        "41.2",
                        "13.7",
                        "10.1",
                        "6.31"),
                product(
                        "Brake set of TRW Sistemas de Frenado (ZF)",
                        "TRW Sistemas de Frenado (ZF)",
                        Country.MX,
                        "31.05",
                        "9.7",
                        "3.34",
                        "0.993"));
    }

    private static ProductLine product(String name, String maker, Country country, String... parts) {
        List<String> words = List.of(
                "Steel and sheet metal",
                "Stamping set",
                "Electricity",
                "Natural gas",
                "Aluminum castings",
                "Powertrain set",
                "Plastics and rubber",
                "Electronics",
                "Seats",
                "Freight by truck",
                "Glass",
                "Paint",
                "Waste treatment");
        List<ContributionLine> contributions = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (int at = 0; at < parts.length; at++) {
            BigDecimal value = new BigDecimal(parts[at]);
            total = total.add(value);
            contributions.add(new ContributionLine(Named.of(words.get(at)), "USEEIO v2.0.1", value));
        }
        return new ProductLine(
                name,
                name,
                maker,
                Optional.of(country),
                "1 item",
                new Estimate(times(total, "0.7"), total, times(total, "1.5")),
                contributions,
                Optional.of(new BigDecimal("0.18")));
    }

    private static List<ReleaseLine> releases() {
        return List.of(
                release(Register.TRI, "Ford Motor Co Chicago Assembly", "Ethylbenzene", "6028", "0", "0", "14615"),
                release(
                        Register.TRI,
                        "Ford Motor Co Chicago Assembly",
                        "Xylene (mixed isomers)",
                        "27910",
                        "0",
                        "0",
                        "69120"),
                release(Register.TRI, "Nascote Industries", "Toluene", "11830", "0", "0", "2010.5"),
                release(Register.TRI, "Borgwarner Transmission Systems", "Lead", "0.9", "0.2", "0", "871"),
                release(Register.RETC, "Nemak México", "Plomo", "41.3", "0.02", "0", "122.4"),
                release(
                        Register.RETC,
                        "Toyota Motor Manufacturing de Guanajuato",
                        "Níquel",
                        "0.38",
                        "12.7",
                        "0",
                        "96"));
    }

    private static ReleaseLine release(
            Register register, String facility, String substance, String air, String water, String land, String moved) {
        return new ReleaseLine(
                register,
                2022,
                register == Register.TRI ? Country.US : Country.MX,
                facility,
                substance,
                new BigDecimal(air),
                new BigDecimal(water),
                new BigDecimal(land),
                new BigDecimal(moved));
    }

    private static List<ActionLine> actions() {
        return List.of(
                action(
                        LEAKS,
                        "Nemak México",
                        Country.MX,
                        "compressed_air",
                        "2410000",
                        "kWh",
                        1019,
                        41_000,
                        212_000,
                        "9,640,000 kWh x 0.25 (leak share) x 0.65 (repairable) = 1,566,500 kWh",
                        "B",
                        new Decision.Taken(2025)),
                action(
                        DRIVES,
                        "Ford Motor Co Chicago Assembly",
                        Country.US,
                        "booth_air",
                        "8300000",
                        "kWh",
                        3620,
                        690_000,
                        604_000,
                        "P (1 - f^3) H = 1,900 kW x (1 - 0.8^3) x 6,000 h",
                        "B",
                        new Decision.Taken(2026)),
                action(
                        BOILER,
                        "Metal stamping, Ontario (1/50 of the parts industry)",
                        Country.CA,
                        "boiler",
                        "1930.7",
                        "MMBtu",
                        102,
                        900,
                        15_445,
                        "60,000 MMBtu x (1 - 78.2/80.8) = 1,930.693 MMBtu",
                        "B",
                        new Decision.Taken(2025)),
                action(
                        MOLDING,
                        "Nascote Industries",
                        Country.US,
                        "injection_moulding",
                        "1200000",
                        "kWh",
                        520,
                        2_400_000,
                        92_000,
                        "",
                        "C",
                        new Decision.Refused("label.why-not.payback", List.of("26.1", "5"))));
    }

    private static ActionLine action(
            Named name,
            String facility,
            Country country,
            String use,
            String saved,
            String unit,
            long tonnes,
            long investment,
            long benefit,
            String formula,
            String grade,
            Decision decision) {
        BigDecimal amount = new BigDecimal(saved);
        BigDecimal gases = kilograms(tonnes);
        return new ActionLine(
                facility + "/" + name.en(),
                name,
                facility,
                country,
                use,
                new Estimate(times(amount, "0.6"), amount, times(amount, "1.3")),
                unit,
                new Estimate(times(gases, "0.6"), gases, times(gases, "1.3")),
                new Estimate(number(investment / 2), number(investment), number(investment * 2)),
                number(benefit),
                Optional.of(number(investment).divide(number(benefit), MathContext.DECIMAL64)),
                formula,
                grade,
                "github.com/UCONN-ITAC/itac-docs@bcb7eef, recommendations",
                decision);
    }

    private static List<PlanStep> steps() {
        List<PlanStep> steps = new ArrayList<>();
        String[] places = {
            "Nemak México",
            "Ford Motor Co Chicago Assembly",
            "Engine parts, Ontario (1/50 of the parts industry)",
            "Maxion Wheels de México",
            "Borgwarner Transmission Systems",
            "Toyota Motor Manufacturing de Guanajuato"
        };
        Country[] countries = {Country.MX, Country.US, Country.CA, Country.MX, Country.US, Country.MX};
        Named[] names = {LEAKS, DRIVES, BOILER, MOLDING};
        for (int at = 0; at < 18; at++) {
            int place = at % places.length;
            steps.add(new PlanStep(
                    2025 + at / 3,
                    names[at % names.length],
                    places[place],
                    countries[place],
                    number(90_000 + 83_000L * ((at * 7) % 11)),
                    kilograms(180 + 410L * ((at * 5) % 9)),
                    Optional.of(number(-95 + 17L * ((at * 11) % 18)))));
        }
        return steps;
    }

    private static PlanResult plan(List<PlanStep> steps) {
        List<Integer> years = List.of(2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034);
        List<Spend> spend = new ArrayList<>();
        List<Reduction> reductions = new ArrayList<>();
        BigDecimal saved = BigDecimal.ZERO;
        for (int year : years) {
            for (Country country : Country.values()) {
                BigDecimal sum = Page.sum(steps.stream()
                        .filter(step -> step.year() == year && step.country() == country)
                        .map(PlanStep::investment)
                        .toList());
                spend.add(new Spend(year, country, sum, Optional.of(number(2_500_000))));
            }
            saved = saved.add(Page.sum(steps.stream()
                    .filter(step -> step.year() == year)
                    .map(PlanStep::gases)
                    .toList()));
            reductions.add(new Reduction(year, Metric.GHG, saved, kilograms(560_000)));
        }
        BigDecimal cost = number(-6_214_000);
        BigDecimal bound = new BigDecimal("-6214310.2");
        return new PlanResult(
                years,
                cost,
                bound,
                cost.subtract(bound).divide(cost.abs(), 8, RoundingMode.HALF_UP),
                "sha256:5f1c0e7a9b42",
                steps,
                spend,
                reductions,
                List.of(
                        new TargetLine("all", Metric.GHG, 2028, kilograms(18_000), kilograms(21_630)),
                        new TargetLine("all", Metric.GHG, 2034, kilograms(36_000), kilograms(33_660))),
                Optional.of(new IntegrationValue(
                        Optional.of(number(-5_480_000)),
                        cost,
                        Optional.of(number(510_000)),
                        Optional.of(number(224_000)))),
                List.of(
                        new ShadowPrice(
                                ShadowPrice.Kind.TARGET,
                                "all",
                                Optional.of(Metric.GHG),
                                OptionalInt.of(2034),
                                new BigDecimal("41.7")),
                        new ShadowPrice(
                                ShadowPrice.Kind.BUDGET,
                                "MX",
                                Optional.empty(),
                                OptionalInt.of(2026),
                                new BigDecimal("0.62"))));
    }

    private static List<Finding> findings() {
        return List.of(
                Finding.error("quantity.unknown-unit", SourcePosition.of("activity.csv", 4, 6), "kwhh"),
                Finding.warning("quantity.no-price-level", SourcePosition.of("prices.csv", 12, 3), "MXN", "2019"),
                Finding.note(
                        "quantity.two-bases",
                        SourcePosition.of("activity.csv", 9, 6),
                        "MMBtu[HHV]*m3[15C]",
                        "HHV",
                        "15C"));
    }

    private static List<SourceLine> sources() {
        return List.of(
                new SourceLine("gwp-1", "Global warming potentials AR4, AR5, AR6", "IPCC", "2014", "facts", "a41f0c2d"),
                new SourceLine(
                        "grid-na-2",
                        "Electricity factors by subregion, province and country",
                        "US EPA, ECCC, SEMARNAT",
                        "2022",
                        "public domain",
                        "77b0e1c9"));
    }

    private static BigDecimal kilograms(long tonnes) {
        return BigDecimal.valueOf(tonnes * 1000);
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }

    private static BigDecimal times(BigDecimal value, String factor) {
        return value.multiply(new BigDecimal(factor));
    }
}
