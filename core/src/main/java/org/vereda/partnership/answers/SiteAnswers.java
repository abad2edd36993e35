package org.vereda.partnership.answers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vereda.footprint.EmissionScope;
import org.vereda.footprint.FootprintLine;
import org.vereda.inventory.Activity;
import org.vereda.inventory.Amount;
import org.vereda.inventory.ElectricityInstrument;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Flow;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;

/** Answers about a facility as a whole. */
final class SiteAnswers {
    private static final String AMOUNT = "activity.amount";

    private final FacilityRecord record;

    SiteAnswers(FacilityRecord record) {
        this.record = record;
    }

    Answer cell(FormQuestion question, Origin.Site origin) {
        String text = text(origin.word());
        return text.isEmpty()
                ? Answer.notRecorded(question, "")
                : Answer.of(
                        question,
                        "",
                        text,
                        origin.word().startsWith("period")
                                ? List.of()
                                : List.of(Answer.Stated.of(
                                        "facilities." + origin.word(),
                                        record.facility().position(),
                                        text)));
    }

    private String text(String word) {
        Facility facility = record.facility();
        return switch (word) {
            case "name" -> facility.name();
            case "organization" -> record.organizationName();
            case "city" -> facility.city();
            case "subdivision" -> facility.subdivision().code();
            case "country" -> facility.country().name();
            case "postal_code" -> facility.postalCode();
            case "naics" -> facility.industry().map(IndustryCode::digits).orElse("");
            case "employees" ->
                facility.employees().isPresent()
                        ? Integer.toString(facility.employees().getAsInt())
                        : "";
            case "tri_id" -> facility.registerIds().getOrDefault(Register.TRI, "");
            case "npri_id" -> facility.registerIds().getOrDefault(Register.NPRI, "");
            case "retc_id" -> facility.registerIds().getOrDefault(Register.RETC, "");
            case "processes" -> String.join("; ", facility.processes());
            case "period_start" -> record.period().start().toString();
            case "period_end" -> record.period().end().toString();
            default -> "";
        };
    }

    Answer flows(FormQuestion question, Origin.Flows origin) {
        return sum(question, origin::has, row -> physical(row).flatMap(question::in));
    }

    /** Fuels on the higher heating value, which the unit of a form seldom names. */
    Answer energy(FormQuestion question, Origin.Energy origin) {
        return sum(
                question,
                flow -> flow instanceof Flow.Energy(EnergyCarrier carrier)
                        && origin.carriers().contains(carrier),
                row -> row.flow() instanceof Flow.Energy(EnergyCarrier carrier)
                        ? physical(row)
                                .flatMap(amount -> record.site().heat(carrier, amount))
                                .flatMap(heat -> question.in(new Quantity(heat.amount(), Units.MEGAJOULE)))
                        : Optional.empty());
    }

    /** Contracts of the year with the electricity that was stated as covered; what reaches beyond the year cannot be divided. */
    Answer covered(FormQuestion question) {
        Answer stated = flows(question, new Origin.Flows(List.of(EnergyCarrier.ELECTRICITY_CONTRACT.id())));
        BigDecimal sum =
                stated.value() instanceof Answer.Amount(BigDecimal amount, String unit) ? amount : BigDecimal.ZERO;
        List<Answer.Stated> rows = new ArrayList<>(stated.stated());
        List<String> unknown = new ArrayList<>();
        for (ElectricityInstrument instrument : record.instruments()) {
            if (!isCover(instrument) || !instrument.period().overlaps(record.period())) {
                continue;
            }
            Optional<BigDecimal> amount = question.in(instrument.amount())
                    .filter(number -> record.period().contains(instrument.period()));
            amount.ifPresentOrElse(
                    number -> rows.add(Answer.Stated.of(
                            "electricity.amount",
                            instrument.position(),
                            instrument.amount() + " " + instrument.tracking())),
                    () -> unknown.add(instrument.amount().toString()));
            sum = sum.add(amount.orElse(BigDecimal.ZERO));
        }
        if (rows.isEmpty()) {
            return unknown.isEmpty()
                    ? Answer.notRecorded(question, "")
                    : Answer.missing(question, "", Answer.Gap.NOT_COUNTED, String.join(", ", unknown));
        }
        return Answer.of(question, "", sum, AnswerSheet.sum(rows) + AnswerSheet.left(unknown), rows);
    }

    /** A supplier's mix says what comes with the grid; a certificate that was not redeemed may be sold again. */
    private static boolean isCover(ElectricityInstrument instrument) {
        return switch (instrument.kind()) {
            case DIRECT_LINE -> true;
            case SUPPLIER_PRODUCT, PURCHASE_AGREEMENT, CERTIFICATE -> instrument.redeemed();
            case SUPPLIER_MIX -> false;
        };
    }

    private Answer sum(FormQuestion question, Predicate<Flow> wanted, Function<Activity, Optional<BigDecimal>> number) {
        BigDecimal sum = BigDecimal.ZERO;
        List<Answer.Stated> stated = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Activity row : record.site().inventory().counted()) {
            if (!wanted.test(row.flow())) {
                continue;
            }
            Optional<BigDecimal> one = number.apply(row);
            if (one.isPresent()) {
                sum = sum.add(one.get());
                stated.add(
                        Answer.Stated.of(AMOUNT, row.claim(), text(row.claim().value())));
            } else {
                unknown.add(row.flow().id() + " " + text(row.claim().value()));
            }
        }
        if (stated.isEmpty()) {
            return unknown.isEmpty()
                    ? Answer.notRecorded(question, "")
                    : Answer.missing(question, "", Answer.Gap.NOT_COUNTED, String.join(", ", unknown));
        }
        return Answer.of(question, "", sum, AnswerSheet.sum(stated) + AnswerSheet.left(unknown), stated);
    }

    Answer emissions(FormQuestion question, Origin.Emissions origin) {
        BigDecimal kilograms =
                origin.scopes().stream().map(record.site()::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        return gases(question, origin.scopes(), kilograms);
    }

    Answer gas(FormQuestion question, Origin.OneGas origin) {
        BigDecimal mass = record.site().gases(EmissionScope.SCOPE_1).getOrDefault(origin.gas(), BigDecimal.ZERO);
        return mass.signum() == 0
                ? Answer.notRecorded(question, "")
                : gases(question, List.of(EmissionScope.SCOPE_1), mass);
    }

    private Answer gases(FormQuestion question, List<EmissionScope> scopes, BigDecimal kilograms) {
        List<FootprintLine> lines = record.site().lines().stream()
                .filter(line -> scopes.contains(line.scope()))
                .toList();
        List<String> unknown = record.site().notCovered().stream()
                .filter(left -> scopes.contains(left.scope()))
                .map(left -> left.flow().id())
                .distinct()
                .sorted()
                .toList();
        Optional<BigDecimal> number = question.in(new Quantity(kilograms, Units.KILOGRAM));
        if (lines.isEmpty() || number.isEmpty()) {
            return unknown.isEmpty()
                    ? Answer.notRecorded(question, "")
                    : Answer.missing(question, "", Answer.Gap.NOT_COUNTED, String.join(", ", unknown));
        }
        List<Answer.Stated> stated = lines.stream()
                .map(line -> Answer.Stated.of(AMOUNT, line.claim(), factor(line)))
                .distinct()
                .toList();
        return Answer.of(
                question,
                "",
                number.get(),
                AnswerSheet.sum(stated) + AnswerSheet.left(unknown),
                Stream.concat(stated.stream(), contracts(scopes)).toList());
    }

    /** By market, contracts are a part of what the answer rests on. */
    private Stream<Answer.Stated> contracts(List<EmissionScope> scopes) {
        return scopes.contains(EmissionScope.SCOPE_2_MARKET) ? contracts(record) : Stream.empty();
    }

    /** The contracts of the year. */
    static Stream<Answer.Stated> contracts(FacilityRecord record) {
        return record.instruments().stream()
                .filter(instrument -> instrument.period().overlaps(record.period()))
                .map(instrument -> Answer.Stated.of(
                        "electricity.amount",
                        instrument.position(),
                        instrument.amount().toString()));
    }

    private static String factor(FootprintLine line) {
        return text(line.claim().value()) + " " + line.flow().id() + " × "
                + line.factor().pack() + " " + line.factor().region();
    }

    private static Optional<Quantity> physical(Activity row) {
        return row.claim().value() instanceof Amount.Physical(Quantity quantity)
                ? Optional.of(quantity)
                : Optional.empty();
    }

    private static String text(Amount amount) {
        return switch (amount) {
            case Amount.Physical(Quantity quantity) -> quantity.toString();
            case Amount.Spent(var money) -> money.toString();
        };
    }
}
