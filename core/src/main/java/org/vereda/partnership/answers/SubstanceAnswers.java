package org.vereda.partnership.answers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.ChemicalUse;
import org.vereda.inventory.releases.Release;
import org.vereda.inventory.releases.ReportingRules;
import org.vereda.inventory.releases.ReportingState;
import org.vereda.inventory.releases.Substance;
import org.vereda.inventory.releases.SubstanceDirectory;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;

/**
 * Answers about each substance of a facility. A substance that was written down for one register answers the forms of the others too,
 * by its identity and with its unit converted; rows of the form's own register go first, so that nothing counts twice.
 */
final class SubstanceAnswers {
    /** Hours that a full-time employee works in a year, by the rule of TRI. */
    private static final BigDecimal HOURS = BigDecimal.valueOf(2000);

    /** What registers hold against their thresholds. */
    private static final Set<ChemicalUse.Activity> USES = EnumSet.of(
            ChemicalUse.Activity.MANUFACTURED, ChemicalUse.Activity.PROCESSED, ChemicalUse.Activity.OTHERWISE_USED);

    private final FacilityRecord record;
    private final Map<String, Known> known = new TreeMap<>();

    /** A substance with all that is written down about it; a register may mean one that the directory does not know. */
    private static final class Known {
        private final String name;
        private final Optional<Substance> substance;
        private final String code;
        private final List<Release> releases = new ArrayList<>();
        private final List<ChemicalUse> uses = new ArrayList<>();

        private Known(String name, Optional<Substance> substance, String code) {
            this.name = name;
            this.substance = substance;
            this.code = code;
        }

        private List<Release> releasesFor(Register register) {
            List<Release> own = releases.stream()
                    .filter(release -> release.register() == register)
                    .toList();
            return own.isEmpty() && !releases.isEmpty()
                    ? releases.stream()
                            .filter(release ->
                                    release.register() == releases.getFirst().register())
                            .toList()
                    : own;
        }
    }

    SubstanceAnswers(FacilityRecord record) {
        this.record = record;
        for (Release release : record.releases()) {
            Optional<SubstanceDirectory.Identified> found =
                    record.substances().find(release.register(), release.substance(), release.substanceName());
            Optional<Substance> exact = found.filter(one -> one.match() == SubstanceDirectory.Match.EXACT)
                    .map(SubstanceDirectory.Identified::substance);
            known(exact, release.substance(), release.substanceName()).releases.add(release);
        }
        for (ChemicalUse use : record.chemicals()) {
            Optional<Substance> substance = record.substances()
                    .substance(use.substance())
                    .or(() -> SubstanceDirectory.casNumber(use.substance()).flatMap(record.substances()::substance));
            known(substance, use.substance(), use.substanceName()).uses.add(use);
        }
    }

    private Known known(Optional<Substance> substance, String code, String name) {
        String key = substance.map(Substance::id).orElse(code);
        String shown = substance.map(Substance::name).orElse(name.isEmpty() ? code : name);
        return known.computeIfAbsent(key, id -> new Known(shown, substance, code));
    }

    List<Answer> answers(FormQuestion question, Origin.OfSubstances origin) {
        return known.values().stream()
                .filter(one -> isAsked(one, origin.register()))
                .map(one -> answer(question, origin, one))
                .toList();
    }

    /** A register whose whole list is known does not ask for what is not on it. */
    private static boolean isAsked(Known one, Register register) {
        boolean listed = one.substance
                .map(substance -> substance.codes().containsKey(register))
                .orElse(false);
        boolean own = one.releases.stream().anyMatch(release -> release.register() == register);
        return listed || own || (one.substance.isPresent() && !ReportingRules.LISTED.contains(register));
    }

    private Answer answer(FormQuestion question, Origin.OfSubstances origin, Known one) {
        return switch (origin) {
            case Origin.Released(Register register, var media) ->
                sum(
                        question,
                        one.name,
                        one.releasesFor(register).stream()
                                .filter(release -> media.contains(release.medium()) && release.isMass())
                                .map(Release::claim)
                                .toList(),
                        "releases.amount");
            case Origin.Handled(Register register, var activities) ->
                sum(question, one.name, uses(one, activities::contains), "chemicals.amount");
            case Origin.SubstanceCode(Register register) -> code(question, one, register);
            case Origin.MustReport(Register register) -> state(question, one, register);
        };
    }

    private static List<Claim<Quantity>> uses(Known one, Predicate<ChemicalUse.Activity> wanted) {
        return one.uses.stream()
                .filter(use -> wanted.test(use.activity()))
                .map(ChemicalUse::claim)
                .toList();
    }

    private static Answer sum(FormQuestion question, String about, List<Claim<Quantity>> claims, String field) {
        List<Answer.Stated> stated = claims.stream()
                .map(claim -> Answer.Stated.of(field, claim, claim.value().toString()))
                .toList();
        Optional<BigDecimal> sum =
                claims.stream().map(Claim::value).reduce(Quantity::plus).flatMap(question::in);
        return sum.map(number -> Answer.of(question, about, number, AnswerSheet.sum(stated), stated))
                .orElseGet(() -> Answer.notRecorded(question, about));
    }

    private static Answer code(FormQuestion question, Known one, Register register) {
        String code = one.substance
                .map(substance -> substance.codes().getOrDefault(register, substance.id()))
                .orElse(one.code);
        return Answer.of(question, one.name, code, stated(one));
    }

    private static List<Answer.Stated> stated(Known one) {
        return one.releases.isEmpty()
                ? one.uses.stream()
                        .limit(1)
                        .map(use -> Answer.Stated.of("chemicals.substance", use.claim(), use.substance()))
                        .toList()
                : one.releases.stream()
                        .limit(1)
                        .map(release -> Answer.Stated.of("releases.substance", release.claim(), release.substance()))
                        .toList();
    }

    // --- whether the register asks

    private Answer state(FormQuestion question, Known one, Register register) {
        Facility facility = record.facility();
        boolean elsewhere = register.country()
                .filter(country -> country != facility.country())
                .isPresent();
        if (elsewhere) {
            return new Answer(question, one.name, new Answer.Code("other-country"), "", List.of());
        }
        if (facility.industry().isEmpty()
                || facility.employees().isEmpty()
                || one.uses.stream().noneMatch(use -> USES.contains(use.activity()))
                || one.substance.isEmpty()) {
            return Answer.notRecorded(question, one.name);
        }
        List<Answer.Stated> stated = one.uses.stream()
                .filter(use -> USES.contains(use.activity()))
                .map(use -> Answer.Stated.of(
                        "chemicals.amount", use.claim(), use.claim().value().toString()))
                .toList();
        Optional<ReportingState> state = new ReportingRules(record.thresholds())
                .expectedState(register, use(one, listed(one, one.substance.get(), register), register));
        return state.map(found -> new Answer(
                        question,
                        one.name,
                        new Answer.Code(found.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                        AnswerSheet.sum(stated),
                        stated))
                .orElseGet(() -> Answer.missing(question, one.name, Answer.Gap.NOT_COUNTED, "thresholds"));
    }

    /** A register that has a report of the facility about the substance lists it, although nobody has read its list. */
    private static Substance listed(Known one, Substance substance, Register register) {
        Map<Register, String> codes = new EnumMap<>(Register.class);
        one.releases.stream()
                .filter(release -> release.register() == register)
                .forEach(release -> codes.put(register, release.substance()));
        codes.putAll(substance.codes());
        return new Substance(substance.id(), substance.name(), codes);
    }

    private ReportingRules.Use use(Known one, Substance substance, Register register) {
        Facility facility = record.facility();
        Quantity emitted = one.releasesFor(register).stream()
                .filter(Release::isMass)
                .map(release -> release.claim().value())
                .reduce(Quantity.zero(Units.KILOGRAM), Quantity::plus);
        return new ReportingRules.Use(
                substance,
                facility.industry().orElseThrow(),
                HOURS.multiply(BigDecimal.valueOf(facility.employees().orElse(0))),
                total(one, ChemicalUse.Activity.MANUFACTURED),
                total(one, ChemicalUse.Activity.PROCESSED),
                total(one, ChemicalUse.Activity.OTHERWISE_USED),
                emitted);
    }

    private static Quantity total(Known one, ChemicalUse.Activity activity) {
        return uses(one, activity::equals).stream()
                .map(Claim::value)
                .reduce(Quantity.zero(Units.KILOGRAM), Quantity::plus);
    }
}
