package org.vereda.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;

class MessagesTest {
    private static List<String> rooms() {
        return MessageFile.rooms();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everyRoomSaysTheSameKeysInAllLanguages(String room) {
        Set<String> english = MessageFile.read(room, Language.EN).texts().keySet();
        assertThat(MessageFile.read(room, Language.FR).texts().keySet()).isEqualTo(english);
        assertThat(MessageFile.read(room, Language.ES).texts().keySet()).isEqualTo(english);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everyTextHasTheSamePlaceholdersInAllLanguages(String room) {
        Map<String, String> english = MessageFile.read(room, Language.EN).texts();
        for (Language language : Language.values()) {
            MessageFile.read(room, language)
                    .texts()
                    .forEach((key, text) -> assertThat(MessageFile.placeholders(text))
                            .as("%s in %s", key, language)
                            .isEqualTo(MessageFile.placeholders(english.getOrDefault(key, text))));
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void noKeyIsWrittenTwiceAndNoTextIsEmptyOrDoublesAnApostrophe(String room) {
        for (Language language : Language.values()) {
            MessageFile file = MessageFile.read(room, language);
            assertThat(file.writtenKeys()).as("%s in %s", room, language).doesNotHaveDuplicates();
            assertThat(file.texts().values()).noneMatch(String::isBlank).noneMatch(text -> text.contains("''"));
        }
    }

    @Test
    void messageFilesBelongToRoomsThatAreRead() {
        assertThat(Messages.ROOMS).containsAll(MessageFile.rooms());
    }

    @Test
    void noTwoRoomsUseTheSameKey() {
        List<String> keys = new ArrayList<>();
        MessageFile.rooms()
                .forEach(room ->
                        keys.addAll(MessageFile.read(room, Language.EN).texts().keySet()));
        assertThat(keys).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeInTheSourcesHasWords(Language language) {
        Set<String> codes = new TreeSet<>();
        RaisedCodes.raised().forEach(raised -> codes.add(raised.code()));
        RaisedCodes.literals().stream().filter(code -> code.contains("-")).forEach(codes::add);
        codes.addAll(RaisedCodes.labels());
        codes.removeAll(Messages.in(language).keys());
        assertThat(codes).as("codes without a message in %s", language).isEmpty();
    }

    @Test
    void everyMessageBelongsToACodeInTheSources() {
        Set<String> orphans = new TreeSet<>(Messages.in(Language.EN).keys());
        orphans.removeIf(key -> key.startsWith("label."));
        orphans.removeAll(RaisedCodes.literals());
        assertThat(orphans).as("messages that no source raises").isEmpty();
    }

    @Test
    void everyMessageStandsInTheFileOfItsOwnRoom() {
        for (String room : MessageFile.rooms()) {
            assertThat(MessageFile.read(room, Language.EN).texts().keySet())
                    .allMatch(key -> key.startsWith("label.") || key.startsWith(room + "."), "is of room " + room);
        }
    }

    @Test
    void noMessageAsksForMoreArgumentsThanItsFindingHas() {
        Map<String, String> texts = allTexts();
        Set<String> wrong = new HashSet<>();
        for (RaisedCodes.Raised raised : RaisedCodes.raised()) {
            int asked = MessageFile.placeholders(texts.getOrDefault(raised.code(), "")).stream()
                    .mapToInt(placeholder -> Integer.parseInt(placeholder.substring(0, placeholder.indexOf(' '))) + 1)
                    .max()
                    .orElse(0);
            if (raised.arguments() >= 0 && asked > raised.arguments()) {
                wrong.add("%s: %s has %d, asks for %d"
                        .formatted(raised.file(), raised.code(), raised.arguments(), asked));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void findingSpeaksThreeLanguages() {
        Finding finding = findingOf("MX-XXX");
        assertThat(Messages.in(Language.EN).text(finding)).startsWith("\"MX-XXX\" is not a province");
        assertThat(Messages.in(Language.FR).text(finding)).startsWith("« MX-XXX » n'est ni une province");
        assertThat(Messages.in(Language.ES).text(finding)).startsWith("«MX-XXX» no es una provincia");
    }

    @Test
    void apostropheBeforeAPlaceholderStaysAnApostrophe() {
        assertThat(MessageFile.placeholders("l'unité d'{0}")).containsExactly("0 NONE");
    }

    @Test
    void unknownKeyShowsItselfAndItsArguments() {
        Finding finding = Finding.error("nowhere.heard-of", SourcePosition.NOWHERE, "7");
        assertThat(Messages.in(Language.FR).text(finding)).isEqualTo("nowhere.heard-of [7]");
    }

    @Test
    void numberIsWrittenInTheFormsOfTheLanguageAndAnythingElseAsItIs() {
        Messages french = Messages.in(Language.FR);
        assertThat(french.text("label.why-not.payback", "26.0869", "5")).contains("26,1 ans", "5 ans");
        assertThat(french.text("label.why-not.payback", "∞", "5")).contains("de ∞ ans", "5 ans");
    }

    @Test
    void languageIsFoundByCodeAndTag() {
        assertThat(Language.find("fr-CA")).contains(Language.FR);
        assertThat(Language.find("ES")).contains(Language.ES);
        assertThat(Language.find("de")).isEmpty();
    }

    private static Map<String, String> allTexts() {
        Map<String, String> texts = new HashMap<>();
        MessageFile.rooms()
                .forEach(
                        room -> texts.putAll(MessageFile.read(room, Language.EN).texts()));
        return texts;
    }

    private static Finding findingOf(String subdivision) {
        try {
            return Finding.note("unexpected", SourcePosition.NOWHERE, new Subdivision(subdivision).toString());
        } catch (InvalidInput refused) {
            return refused.findings().getFirst();
        }
    }
}
