package org.vereda.partnership.answers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.vereda.footprint.EmissionScope;
import org.vereda.footprint.Gas;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Flow;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.ChemicalUse;
import org.vereda.inventory.releases.Medium;

/** Where the answer to a question comes from. Its text form is a word and what belongs to it: {@code flow water:municipal|water:ground}. */
public sealed interface Origin {
    /** Where a person would write it down: a table and what in it. */
    String recordedAt();

    /** A cell of the facility's own row, or of its organization. */
    record Site(String word) implements Origin {
        static final List<String> WORDS = List.of(
                "name",
                "organization",
                "city",
                "subdivision",
                "country",
                "postal_code",
                "naics",
                "employees",
                "tri_id",
                "npri_id",
                "retc_id",
                "processes",
                "period_start",
                "period_end");

        @Override
        public String recordedAt() {
            return word.startsWith("period") ? "partnership.yaml (base_year)" : "facilities.csv (" + word + ")";
        }
    }

    /** The sum of flows in the units of their bills. */
    record Flows(List<String> flows) implements Origin {
        public Flows {
            flows = List.copyOf(flows);
        }

        @Override
        public String recordedAt() {
            return "activity.csv (flow: " + String.join(", ", flows) + ")";
        }

        /** True for a flow that is named, or whose beginning is ({@code waste:hazardous:*}). */
        boolean has(Flow flow) {
            return flows.stream()
                    .anyMatch(name -> name.endsWith("*")
                            ? flow.id().startsWith(name.substring(0, name.length() - 1))
                            : flow.id().equals(name));
        }
    }

    /** The energy of carriers, fuels on the higher heating value. */
    record Energy(List<EnergyCarrier> carriers) implements Origin {
        public Energy {
            carriers = List.copyOf(carriers);
        }

        @Override
        public String recordedAt() {
            return "activity.csv (flow: "
                    + String.join(", ", carriers.stream().map(EnergyCarrier::id).toList()) + ")";
        }
    }

    /** Bought electricity that a contract or certificate covers. */
    record Covered() implements Origin {
        @Override
        public String recordedAt() {
            return "electricity.csv (instrument, amount, redeemed), activity.csv (flow: electricity-contract)";
        }
    }

    /** Greenhouse gases of some scopes. */
    record Emissions(List<EmissionScope> scopes) implements Origin {
        public Emissions {
            scopes = List.copyOf(scopes);
        }

        @Override
        public String recordedAt() {
            return "activity.csv (amount)";
        }
    }

    /** The mass of one gas in scope 1. */
    record OneGas(Gas gas) implements Origin {
        @Override
        public String recordedAt() {
            return "activity.csv (amount)";
        }
    }

    /** What is asked about each substance that a register lists. */
    sealed interface OfSubstances extends Origin {
        Register register();
    }

    /** A substance let out or sent away. */
    record Released(Register register, List<Medium> media) implements OfSubstances {
        public Released {
            media = List.copyOf(media);
        }

        @Override
        public String recordedAt() {
            return "releases.csv (medium: "
                    + String.join(", ", media.stream().map(Medium::name).toList()) + ")";
        }
    }

    /** What was done with a substance on site. */
    record Handled(Register register, List<ChemicalUse.Activity> activities) implements OfSubstances {
        public Handled {
            activities = List.copyOf(activities);
        }

        @Override
        public String recordedAt() {
            return "chemicals.csv (activity: "
                    + String.join(
                            ", ",
                            activities.stream().map(ChemicalUse.Activity::name).toList())
                    + ")";
        }
    }

    /** The code by which the register knows a substance. */
    record SubstanceCode(Register register) implements OfSubstances {
        @Override
        public String recordedAt() {
            return "releases.csv (substance)";
        }
    }

    /** Whether the register asks this facility about a substance. */
    record MustReport(Register register) implements OfSubstances {
        @Override
        public String recordedAt() {
            return "chemicals.csv (activity: MANUFACTURED, PROCESSED, OTHERWISE_USED), facilities.csv (naics, employees)";
        }
    }

    /** What was made in the year over what was made in the year before. */
    record ProductionRatio() implements Origin {
        @Override
        public String recordedAt() {
            return "production.csv (both years)";
        }
    }

    /** A product of the facility. */
    record OfProduct(String word) implements Origin {
        static final List<String> WORDS = List.of("name", "id", "declared", "mass", "made");

        @Override
        public String recordedAt() {
            return word.equals("made") ? "production.csv (amount)" : "products.csv (" + word + ")";
        }
    }

    /** A figure of a product's footprint by the Catena-X rulebook. */
    record OfFootprint(String word) implements Origin {
        static final List<String> WORDS = List.of(
                "including",
                "excluding",
                "fossil",
                "land_use_change",
                "biogenic",
                "uptake",
                "aircraft",
                "packaging",
                "transport",
                "primary",
                "exempted",
                "technological",
                "geographical",
                "temporal",
                "period_start",
                "period_end",
                "valid_until",
                "gwp",
                "verified");

        @Override
        public String recordedAt() {
            return "activity.csv, production.csv, bom.csv, footprints/";
        }
    }

    /** A customer of the partnership that the facility delivers to. */
    record OfCustomer(String word) implements Origin {
        static final List<String> WORDS =
                List.of("name", "delivered", "share", "method", "scope1", "location", "market");

        @Override
        public String recordedAt() {
            return "bom.csv (supplier), production.csv (amount)";
        }
    }

    /** Documents that prove something: certificates, policies, targets. */
    record Proofs(List<String> topics) implements Origin {
        public Proofs {
            topics = List.copyOf(topics);
        }

        @Override
        public String recordedAt() {
            return "evidence.csv (topic: " + String.join(", ", topics) + ")";
        }
    }

    /** What no table holds: a person answers. */
    record ByHand() implements Origin {
        @Override
        public String recordedAt() {
            return "";
        }
    }

    /** The origin of that text form, or nothing where it is none. */
    static Optional<Origin> find(String text) {
        String[] words = text.strip().split(" +", 3);
        String rest = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case "site" -> known(rest, Site.WORDS).map(Site::new);
            case "flow" -> rest.isEmpty() ? Optional.empty() : Optional.of(new Flows(parts(rest)));
            case "energy" -> all(rest, Origin::carrier).map(Energy::new);
            case "covered-electricity" -> Optional.of(new Covered());
            case "ghg" -> all(rest, part -> constant(part, EmissionScope.class)).map(Emissions::new);
            case "gas" -> constant(rest, Gas.class).map(OneGas::new);
            case "release", "chemical", "code", "must-report" -> ofSubstances(words);
            case "production-ratio" -> Optional.of(new ProductionRatio());
            case "product" -> known(rest, OfProduct.WORDS).map(OfProduct::new);
            case "footprint" -> known(rest, OfFootprint.WORDS).map(OfFootprint::new);
            case "customer" -> known(rest, OfCustomer.WORDS).map(OfCustomer::new);
            case "evidence" -> rest.isEmpty() ? Optional.empty() : Optional.of(new Proofs(parts(rest)));
            case "by-hand" -> Optional.of(new ByHand());
            default -> Optional.empty();
        };
    }

    private static Optional<Origin> ofSubstances(String... words) {
        Optional<Register> register = words.length < 2 ? Optional.empty() : constant(words[1], Register.class);
        String rest = words.length < 3 ? "" : words[2];
        return register.flatMap(known -> switch (words[0]) {
            case "release" -> all(rest, part -> constant(part, Medium.class)).map(media -> new Released(known, media));
            case "chemical" ->
                all(rest, part -> constant(part, ChemicalUse.Activity.class)).map(all -> new Handled(known, all));
            case "code" -> Optional.of(new SubstanceCode(known));
            default -> Optional.of(new MustReport(known));
        });
    }

    private static Optional<EnergyCarrier> carrier(String id) {
        return Flow.find(id)
                .flatMap(flow ->
                        flow instanceof Flow.Energy(EnergyCarrier carrier) ? Optional.of(carrier) : Optional.empty());
    }

    private static List<String> parts(String text) {
        return List.of(text.split("\\|"));
    }

    private static Optional<String> known(String word, List<String> words) {
        return words.contains(word) ? Optional.of(word) : Optional.empty();
    }

    private static <T> Optional<List<T>> all(String text, Function<String, Optional<T>> read) {
        List<Optional<T>> found = parts(text).stream().map(read).toList();
        return found.stream().allMatch(Optional::isPresent)
                ? Optional.of(found.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> constant(String text, Class<E> type) {
        String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
