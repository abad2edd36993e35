package org.vereda.app.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vereda.app.accounts.AccountReach;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.report.words.Language;
import org.vereda.sources.folder.PartnershipFolder;

class FieldsTest {
    /** Every table that somebody writes in the portal. */
    private static List<String> tables() {
        List<Membership> memberships = Arrays.stream(Role.values())
                .map(role -> new Membership(role, role.isOfAnOrganization() ? "any" : "", ""))
                .toList();
        return new AccountReach(memberships)
                .written().stream()
                        .filter(table -> !PartnershipFolder.columnsOf(table).isEmpty())
                        .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTableThatSomebodyWritesHasWordsAndItsColumnsHaveTitleAndHelp(Language language) {
        Fields fields = Fields.in(language);
        List<String> bare = new ArrayList<>();
        for (String table : tables()) {
            String name = table.replace(".csv", "");
            if (fields.lead(name).isEmpty()) {
                bare.add(name);
            }
            PartnershipFolder.columnsOf(table).stream()
                    .filter(column -> fields.title(column).equals(column)
                            || fields.help(name, column).isEmpty())
                    .forEach(column -> bare.add(name + "." + column));
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void noTwoColumnsOfATableHaveTheSameTitleInAnyLanguage() {
        for (String table : tables()) {
            List<String> columns = PartnershipFolder.columnsOf(table);
            UnaryOperator<String> named = Fields.named(columns);
            for (Language language : Language.values()) {
                Set<String> found = new TreeSet<>();
                columns.forEach(
                        column -> assertThat(named.apply(Fields.in(language).title(column)))
                                .as("%s %s %s", table, language, column)
                                .isEqualTo(column)
                                .matches(found::add));
            }
        }
    }

    /** The words that measures are graded by are not those of figures. */
    @Test
    void aColumnThatMeansSomethingElseInOneTableIsExplainedThere() {
        Fields fields = Fields.in(Language.EN);
        assertThat(fields.help("activity", "evidence").orElseThrow()).contains("MEASURED");
        assertThat(fields.help("measures", "evidence").orElseThrow()).contains("statistics");
    }

    @ParameterizedTest
    @CsvSource({
        "Cantidad, amount",
        "QUANTITÉ, amount",
        "quantite, amount",
        "' Desde (dia) ', period_start",
        "period_end, period_end",
        "Amount, amount",
        "something else, something else"
    })
    void columnsAreKnownByTheirTitlesOfAllLanguages(String header, String column) {
        assertThat(Fields.named(PartnershipFolder.columnsOf("activity.csv")).apply(header))
                .isEqualTo(column);
    }
}
