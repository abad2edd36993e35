package org.vereda.app.web.frame;

import java.util.List;
import org.vereda.report.chart.Markup;

/** A form that is sent to the portal: labelled fields, a button, and the token of the visit. */
public final class Form {
    private final Visit visit;
    private final Markup form;
    private final String id;

    private Form(Visit visit, String action, String id) {
        this.visit = visit;
        this.id = id;
        this.form =
                Markup.of("form").with("method", "post").with("action", action).with("class", "entry");
        hidden("_csrf", visit.token());
    }

    /**
     * A form.
     *
     * @param action where it goes
     * @param id a word that no other form of the page has
     */
    public static Form to(Visit visit, String action, String id) {
        return new Form(visit, action, id);
    }

    public Form hidden(String name, String value) {
        form.add(Markup.of("input").with("type", "hidden").with("name", name).with("value", value));
        return this;
    }

    /** A field with its label; {@code type} and {@code autocomplete} are those of HTML. */
    public Form field(String name, String type, String label, String value, String autocomplete) {
        Markup input = Markup.of("input")
                .with("id", id + "-" + name)
                .with("name", name)
                .with("type", type)
                .with("value", value)
                .with("autocomplete", autocomplete)
                .with("maxlength", "200");
        return labelled(name, label, input);
    }

    /**
     * A field with a sentence of help and values to choose from, of which others may be written too; either may be empty.
     *
     * @param help what is written there
     * @param values the usual ones
     */
    public Form suggested(String name, String label, String value, String help, List<String> values) {
        return explained(
                name,
                label,
                value,
                help,
                values.stream().map(one -> new Choice(one, "")).toList());
    }

    /** The same with what each usual value is called. */
    public Form explained(String name, String label, String value, String help, List<Choice> values) {
        String own = id + "-" + name;
        Markup input = Markup.of("input")
                .with("id", own)
                .with("name", name)
                .with("type", "text")
                .with("value", value)
                .with("autocomplete", "off")
                .with("maxlength", "200");
        Markup field = Markup.of("div", "field")
                .add(Markup.of("label").with("for", own).say(label), input);
        if (!help.isEmpty()) {
            input.with("aria-describedby", own + "-help");
            field.add(Markup.of("small").with("id", own + "-help").say(help));
        }
        if (!values.isEmpty()) {
            input.with("list", own + "-list");
            Markup list = Markup.of("datalist").with("id", own + "-list");
            values.forEach(one ->
                    list.add(Markup.of("option").with("value", one.value()).say(one.words())));
            field.add(list);
        }
        form.add(field);
        return this;
    }

    /** A field that must not be empty. */
    public Form required(String name, String type, String label, String value, String autocomplete) {
        Markup input = Markup.of("input")
                .with("id", id + "-" + name)
                .with("name", name)
                .with("type", type)
                .with("value", value)
                .with("autocomplete", autocomplete)
                .with("maxlength", "200")
                .with("required", "required");
        return labelled(name, label, input);
    }

    /** A field of several lines. */
    public Form lines(String name, String label, boolean isRequired) {
        Markup input = Markup.of("textarea")
                .with("id", id + "-" + name)
                .with("name", name)
                .with("rows", "3")
                .with("maxlength", "4000");
        return labelled(name, label, isRequired ? input.with("required", "required") : input);
    }

    /** Words before the button. */
    public Form words(String text) {
        form.add(Markup.of("span").say(text + " "));
        return this;
    }

    /** A file to be sent. */
    public Form file(String name, String label, String kinds) {
        form.with("enctype", "multipart/form-data");
        Markup input = Markup.of("input")
                .with("id", id + "-" + name)
                .with("name", name)
                .with("type", "file")
                .with("accept", kinds)
                .with("required", "required");
        return labelled(name, label, input);
    }

    /**
     * A choice.
     *
     * @param value what is sent
     * @param words what is read
     */
    public record Choice(String value, String words) {}

    public Form choice(String name, String label, List<Choice> choices) {
        return choice(name, label, choices, "");
    }

    /** A choice of which one stands there at first. */
    public Form choice(String name, String label, List<Choice> choices, String chosen) {
        return labelled(name, label, select(id, name, choices, chosen));
    }

    /** The list of a choice, to be put into forms of any kind. */
    public static Markup select(String id, String name, List<Choice> choices, String chosen) {
        Markup select = Markup.of("select").with("id", id + "-" + name).with("name", name);
        choices.forEach(choice -> {
            Markup option = Markup.of("option").with("value", choice.value()).say(choice.words());
            select.add(choice.value().equals(chosen) ? option.with("selected", "selected") : option);
        });
        return select;
    }

    /** A field of several lines. */
    public Form text(String name, String label, String value, int most) {
        Markup area = Markup.of("textarea")
                .with("id", id + "-" + name)
                .with("name", name)
                .with("rows", "4")
                .with("maxlength", most)
                .say(value);
        return labelled(name, label, area);
    }

    /** Several that can be ticked. */
    public Form ticks(String name, String legend, List<Choice> choices) {
        Markup group = Markup.of("fieldset", "ticks").add(Markup.of("legend").say(legend));
        choices.forEach(choice -> group.add(Markup.of("label")
                .add(Markup.of("input")
                        .with("type", "checkbox")
                        .with("name", name)
                        .with("value", choice.value()))
                .say(" " + choice.words())));
        form.add(group);
        return this;
    }

    /** A file that may be left out. */
    public Form perhapsFile(String name, String label, String kinds) {
        form.with("enctype", "multipart/form-data");
        Markup input = Markup.of("input")
                .with("id", id + "-" + name)
                .with("name", name)
                .with("type", "file")
                .with("accept", kinds);
        return labelled(name, label, input);
    }

    private Form labelled(String name, String label, Markup input) {
        form.add(Markup.of("p", "field")
                .add(Markup.of("label").with("for", id + "-" + name).say(label), input));
        return this;
    }

    /** The form with its button. */
    public Markup button(String key) {
        return form.add(Markup.of("p", "field")
                .add(Markup.of("button").with("type", "submit").say(visit.say(key))));
    }
}
