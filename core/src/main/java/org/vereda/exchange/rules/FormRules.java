package org.vereda.exchange.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vereda.exchange.wire.FieldKind;
import org.vereda.exchange.wire.FieldTable;
import org.vereda.exchange.wire.Problem;
import org.vereda.exchange.wire.WireField;
import tools.jackson.databind.JsonNode;

/** Rules about how fields are written: presence, types, decimals, words, identifiers. */
final class FormRules {
    private static final Pattern UUID =
            Pattern.compile("(urn:uuid:)?[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern URN = Pattern.compile("[uU][rR][nN]:[^:]+:.+");
    private static final Pattern REPORT = Pattern.compile("AR\\d+");
    private static final List<String> NAMES = List.of("companyName", "productNameCompany");
    private static final String PRECEDING = "precedingPfIds";

    private FormRules() {}

    static Map<String, Function<Facts, Stream<Hit>>> all() {
        return Map.ofEntries(
                Map.entry("field-missing", FormRules::missing),
                Map.entry("null-not-absent", facts -> misread(facts, Problem.NULL)),
                Map.entry("wrong-type", facts -> misread(facts, Problem.TYPE)),
                Map.entry("number-not-text", facts -> misread(facts, Problem.TEXT_EXPECTED)),
                Map.entry("text-not-number", facts -> misread(facts, Problem.NUMBER_EXPECTED)),
                Map.entry("not-a-decimal", facts -> misread(facts, Problem.NOT_DECIMAL)),
                Map.entry("decimal-not-plain", facts -> misread(facts, Problem.NOT_PLAIN)),
                Map.entry("word-not-allowed", FormRules::words),
                Map.entry("not-a-date", FormRules::dates),
                Map.entry("not-a-uuid", FormRules::identifiers),
                Map.entry("not-a-urn", facts -> texts(facts, FieldKind.URNS, URN)),
                Map.entry("not-a-report", FormRules::reports),
                Map.entry("empty-list", FormRules::emptyLists),
                Map.entry("twice-in-list", FormRules::twice),
                Map.entry("empty-name", FormRules::emptyNames),
                Map.entry("own-predecessor", FormRules::ownPredecessor),
                Map.entry("group-not-single", FormRules::groups));
    }

    private static Stream<Hit> missing(Facts facts) {
        return facts.fields()
                .filter(field -> field.isNeededIn(facts.version()) && !facts.stands(field))
                .map(field -> Hit.of(field.id()));
    }

    private static Stream<Hit> misread(Facts facts, Problem problem) {
        return facts.content().misread().stream()
                .filter(misread -> misread.problem() == problem)
                .map(misread -> Hit.of(misread.field().id(), shown(facts, misread.field())));
    }

    private static String shown(Facts facts, WireField field) {
        return facts.value(field.id()).map(JsonNode::asString).orElseGet(() -> facts.written(field.id()));
    }

    private static Stream<Hit> words(Facts facts) {
        return facts.fields()
                .filter(field -> !field.choice().isEmpty() && facts.has(field.id()))
                .filter(field -> !FieldTable.choices(field, facts.version()).contains(facts.text(field.id())))
                .map(field -> new Hit(
                        field.id(),
                        facts.text(field.id()),
                        String.join(", ", FieldTable.choices(field, facts.version()))));
    }

    private static Stream<Hit> dates(Facts facts) {
        return facts.fields()
                .filter(field -> field.kind() == FieldKind.INSTANT && facts.has(field.id()))
                .filter(field -> facts.instant(field.id()).isEmpty())
                .map(field -> Hit.of(field.id(), facts.text(field.id())));
    }

    private static Stream<Hit> identifiers(Facts facts) {
        Predicate<String> wrong = UUID.asMatchPredicate().negate();
        Stream<Hit> own = facts.has("id") && wrong.test(facts.text("id"))
                ? Stream.of(Hit.of("id", facts.text("id")))
                : Stream.empty();
        return Stream.concat(own, facts.texts(PRECEDING).stream().filter(wrong).map(id -> Hit.of(PRECEDING, id)));
    }

    private static Stream<Hit> texts(Facts facts, FieldKind kind, Pattern pattern) {
        return facts.fields()
                .filter(field -> field.kind() == kind)
                .flatMap(field -> facts.texts(field.id()).stream()
                        .filter(text -> !pattern.matcher(text).matches())
                        .map(text -> Hit.of(field.id(), text)));
    }

    /** Catena-X has a word for reports that nobody named. */
    private static Stream<Hit> reports(Facts facts) {
        return texts(facts, FieldKind.GWP, REPORT)
                .filter(hit -> facts.version().isPact() || !hit.value().equals("unspecified"));
    }

    private static Stream<Hit> emptyLists(Facts facts) {
        return facts.fields()
                .filter(field -> field.kind() != FieldKind.RAW)
                .filter(field -> facts.value(field.id())
                        .filter(value -> value.isArray() && value.isEmpty())
                        .isPresent())
                .map(field -> Hit.of(field.id()));
    }

    private static Stream<Hit> twice(Facts facts) {
        return facts.fields().filter(field -> field.kind() != FieldKind.RAW).flatMap(field -> {
            Set<JsonNode> seen = new HashSet<>();
            return facts.members(field.id()).stream()
                    .filter(member -> !seen.add(member))
                    .map(member -> Hit.of(field.id(), member.isString() ? member.stringValue() : member.toString()));
        });
    }

    private static Stream<Hit> emptyNames(Facts facts) {
        return NAMES.stream()
                .filter(field -> facts.has(field) && facts.text(field).isBlank())
                .map(Hit::of);
    }

    private static Stream<Hit> ownPredecessor(Facts facts) {
        return facts.texts(PRECEDING).stream()
                .filter(id -> id.equalsIgnoreCase(facts.text("id")))
                .map(id -> Hit.of(PRECEDING, id));
    }

    /** A group of Catena-X 9 and 10 is a list of one; of several nobody knows which one holds. */
    private static Stream<Hit> groups(Facts facts) {
        return facts.content().unknown().entrySet().stream()
                .filter(entry -> entry.getValue().isArray() && entry.getValue().size() > 1)
                .filter(entry -> facts.fields()
                        .anyMatch(field -> field.path(facts.version())
                                .filter(path -> path.startsWith(entry.getKey() + "."))
                                .isPresent()))
                .map(entry ->
                        Hit.of(entry.getKey(), String.valueOf(entry.getValue().size())));
    }
}
