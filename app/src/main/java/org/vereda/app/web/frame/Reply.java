package org.vereda.app.web.frame;

import java.util.List;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.TableJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a program gets from a {@link Call}. */
public sealed interface Reply {
    /**
     * One thing.
     *
     * @param content what is said of it
     */
    record One(ObjectNode content) implements Reply {}

    /**
     * Things of a kind, handed on page by page.
     *
     * @param name what they are called in the answer
     * @param items all of them
     * @param beside what else stands on each page
     */
    record Many(String name, List<JsonNode> items, ObjectNode beside) implements Reply {
        public Many {
            items = List.copyOf(items);
        }
    }

    /**
     * It was done.
     *
     * @param place where what was made can be asked for below the interface; empty where there is nothing to ask for
     */
    record Done(String place) implements Reply {}

    /** There is no such thing within reach. */
    record Missing() implements Reply {}

    /** An object to be filled. */
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Several texts. */
    static ArrayNode texts(Iterable<String> texts) {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        texts.forEach(node::add);
        return node;
    }

    /** Tables as their pages show them, with what is said about them. */
    static Reply tables(List<ReportTable> tables, List<String> notes) {
        ObjectNode content = object();
        ObjectNode all = content.putObject("tables");
        tables.forEach(table -> all.set(table.id(), TableJson.rows(table)));
        content.set("notes", texts(notes));
        return new One(content);
    }
}
