package org.vereda.roadmap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.vereda.inventory.Burden;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Flow;
import org.vereda.inventory.Metric;
import org.vereda.measures.EndUse;
import org.vereda.measures.Option;
import org.vereda.measures.Range;
import org.vereda.quantity.Country;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.ExchangeTable;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;
import org.vereda.roadmap.policy.Budget;
import org.vereda.roadmap.policy.PolicyRule;
import org.vereda.roadmap.policy.Pooling;
import org.vereda.roadmap.policy.Scope;
import org.vereda.roadmap.policy.Target;

/** Builds small scenarios for tests; money in USD of 2026, one metric factor per end use. */
final class ScenarioForge {
    static final int FIRST_YEAR = 2026;

    private final int years;
    private final List<EndUse> uses = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Budget> budgets = new ArrayList<>();
    private final List<PolicyRule> rules = new ArrayList<>();
    private String rate = "0";
    private int lifetime = 10;
    private String group = "group";

    ScenarioForge(int years) {
        this.years = years;
    }

    ScenarioForge rate(String percent) {
        rate = percent;
        return this;
    }

    /** The family of the end uses that follow. */
    ScenarioForge family(String name) {
        group = name;
        return this;
    }

    ScenarioForge lifetime(int assumed) {
        lifetime = assumed;
        return this;
    }

    ScenarioForge use(
            String id, String facility, Country country, double baseline, double price, Metric metric, double factor) {
        return use(id, facility, country, baseline, price, Map.of(metric, factor));
    }

    ScenarioForge use(
            String id, String facility, Country country, double baseline, double price, Map<Burden, Double> factors) {
        uses.add(new EndUse(
                id,
                facility,
                country,
                group,
                new Flow.Energy(EnergyCarrier.ELECTRICITY),
                Units.KILOWATT_HOUR,
                Collections.nCopies(years, BigDecimal.valueOf(baseline)),
                Collections.nCopies(years, usd(price)),
                factors.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                factor -> Collections.nCopies(years, BigDecimal.valueOf(factor.getValue())))),
                Evidence.ESTIMATED,
                "test"));
        return this;
    }

    ScenarioForge option(OptionSpec spec) {
        options.add(spec.make());
        return this;
    }

    ScenarioForge target(Scope scope, Burden metric, int year, double amount) {
        Quantity quantity = Quantity.of(amount, metric.unit());
        targets.add(new Target(
                scope, metric, year, new Target.Goal.Reduction(quantity), at("targets.csv", targets.size())));
        return this;
    }

    ScenarioForge cap(Scope scope, Burden metric, int year, double amount) {
        Quantity quantity = Quantity.of(amount, metric.unit());
        targets.add(new Target(scope, metric, year, new Target.Goal.Cap(quantity), at("targets.csv", targets.size())));
        return this;
    }

    ScenarioForge percentTarget(Scope scope, Burden metric, int year, String percent) {
        targets.add(new Target(
                scope,
                metric,
                year,
                new Target.Goal.Percent(new BigDecimal(percent)),
                at("targets.csv", targets.size())));
        return this;
    }

    ScenarioForge budget(Scope scope, int year, double amount) {
        budgets.add(new Budget(scope, year, usd(amount), at("budgets.csv", budgets.size())));
        return this;
    }

    ScenarioForge rule(PolicyRule rule) {
        rules.add(rule);
        return this;
    }

    Scenario make(Pooling pooling) {
        return new Scenario(
                FIRST_YEAR,
                years,
                Currency.USD,
                2026,
                new BigDecimal(rate),
                Scenario.Rates.PRIVATE,
                lifetime,
                uses,
                options,
                targets,
                budgets,
                rules,
                pooling,
                new ExchangeTable(List.of(), List.of()),
                Precedent.NONE);
    }

    static Scope in(Country country) {
        return new Scope.InCountry(country);
    }

    static Money usd(double amount) {
        return new Money(BigDecimal.valueOf(amount), Currency.USD, 2026);
    }

    static SourcePosition at(String file, int row) {
        return SourcePosition.of(file, row + 2, 1);
    }

    /** An option, with what is not said left at nothing. */
    static final class OptionSpec {
        private final String id;
        private final String use;
        private String facility = "";
        private String saving = "1";
        private double investment;
        private double yearly;
        private OptionalInt life = OptionalInt.empty();
        private int lead;
        private Optional<BigDecimal> adoption = Optional.empty();
        private Optional<BigDecimal> outage = Optional.empty();
        private Optional<BigDecimal> hours = Optional.empty();
        private String decline = "0";
        private String decay = "0";
        private Optional<String> exclusion = Optional.empty();
        private Set<String> needs = Set.of();

        OptionSpec(String id, String use) {
            this.id = id;
            this.use = use;
        }

        OptionSpec at(String place) {
            facility = place;
            return this;
        }

        OptionSpec saves(String share) {
            saving = share;
            return this;
        }

        OptionSpec costs(double once, double eachYear) {
            investment = once;
            yearly = eachYear;
            return this;
        }

        OptionSpec lasts(int lifetime) {
            life = OptionalInt.of(lifetime);
            return this;
        }

        OptionSpec lead(int waiting) {
            lead = waiting;
            return this;
        }

        OptionSpec adopted(String share) {
            adoption = Optional.of(new BigDecimal(share));
            return this;
        }

        OptionSpec stops(String weeks) {
            outage = Optional.of(new BigDecimal(weeks));
            return this;
        }

        OptionSpec takesHours(int staff) {
            hours = Optional.of(BigDecimal.valueOf(staff));
            return this;
        }

        OptionSpec fades(String perYear) {
            decay = perYear;
            return this;
        }

        OptionSpec cheapens(String perYear) {
            decline = perYear;
            return this;
        }

        OptionSpec excludedBy(String group) {
            exclusion = Optional.of(group);
            return this;
        }

        OptionSpec needs(String... measures) {
            needs = Set.of(measures);
            return this;
        }

        Option make() {
            return new Option(
                    id,
                    id,
                    id,
                    use,
                    facility,
                    Range.of(saving),
                    new Option.Investment(usd(investment), BigDecimal.ZERO, BigDecimal.ZERO),
                    usd(yearly),
                    life,
                    lead,
                    outage,
                    hours,
                    new BigDecimal(decline),
                    new BigDecimal(decay),
                    exclusion,
                    needs,
                    adoption,
                    "B",
                    "test",
                    "test");
        }
    }
}
