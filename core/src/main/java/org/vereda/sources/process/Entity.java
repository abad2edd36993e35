package org.vereda.sources.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.SourcePosition;

/** An object of a package's JSON file that tells where it stands and reports what is wrong with it. */
final class Entity implements Doubts {
    private final Json.Fields fields;
    private final String pointer;
    private final PackageFiles files;
    private final String path;
    private final Findings findings;

    private Entity(Json.Fields fields, String pointer, PackageFiles files, String path, Findings findings) {
        this.fields = fields;
        this.pointer = pointer;
        this.files = files;
        this.path = path;
        this.findings = findings;
    }

    /** The object that a whole file is. */
    static Entity ofFile(Json.Fields fields, PackageFiles files, String path, Findings findings) {
        return new Entity(fields, "", files, path, findings);
    }

    SourcePosition place() {
        return files.place(path, fields.line(), fields.column());
    }

    boolean has(String name) {
        return fields.values().containsKey(name);
    }

    boolean isText(String name) {
        return fields.values().get(name) instanceof Json.Text;
    }

    String id() {
        return required("@id");
    }

    /** The text of a field without blanks at its ends, empty where it is absent. */
    String text(String name) {
        Json value = fields.values().get(name);
        if (value instanceof Json.Text text) {
            return text.value().strip();
        }
        if (value != null) {
            wrong(name, value, "process.not-text");
        }
        return "";
    }

    /** The text of a field, with an error where it is absent or blank. */
    String required(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            missing(name);
        }
        return text;
    }

    /** The name of the entity, with a note where blanks at its ends were left out. */
    String name() {
        if (fields.values().get("name") instanceof Json.Text(String value, int line, int column)
                && !value.equals(value.strip())) {
            findings.add(Finding.note("process.blank-at-end", files.place(path, line, column), value.strip()));
        }
        return required("name");
    }

    /** The number of a field, nothing where it is absent, with an error where it is no finite number. */
    OptionalDouble number(String name) {
        Json value = fields.values().get(name);
        if (value instanceof Json.Digits digits) {
            double number = Double.parseDouble(digits.value());
            if (Double.isFinite(number)) {
                return OptionalDouble.of(number);
            }
        }
        if (value != null) {
            wrong(name, value, "process.not-a-number");
        }
        return OptionalDouble.empty();
    }

    /** The number of a field, with an error and not-a-number where it is absent. */
    double requiredNumber(String name) {
        if (!has(name)) {
            missing(name);
        }
        return number(name).orElse(Double.NaN);
    }

    /** True where one of the fields, of which each schema version has its own, is true. */
    boolean flag(String... names) {
        for (String name : names) {
            Json value = fields.values().get(name);
            if (value instanceof Json.Flag flag) {
                return flag.value();
            }
            if (value != null) {
                wrong(name, value, "process.not-true-or-false");
            }
        }
        return false;
    }

    Optional<Entity> child(String name) {
        Json value = fields.values().get(name);
        if (value instanceof Json.Fields child) {
            return Optional.of(new Entity(child, pointer + "/" + name, files, path, findings));
        }
        if (value != null) {
            wrong(name, value, "process.not-an-object");
        }
        return Optional.empty();
    }

    /** The objects of a list, none where it is absent. */
    List<Entity> children(String name) {
        Json value = fields.values().get(name);
        List<Entity> children = new ArrayList<>();
        if (value instanceof Json.Items items) {
            for (int i = 0; i < items.values().size(); i++) {
                String at = pointer + "/" + name + "/" + i;
                if (items.values().get(i) instanceof Json.Fields child) {
                    children.add(new Entity(child, at, files, path, findings));
                } else {
                    wrong(name + "/" + i, items.values().get(i), "process.not-an-object");
                }
            }
        } else if (value != null) {
            wrong(name, value, "process.not-a-list");
        }
        return children;
    }

    /** The texts of a list, or those of one text parted by semicolons. */
    List<String> texts(String name) {
        if (fields.values().get(name) instanceof Json.Items items) {
            return items.values().stream()
                    .filter(Json.Text.class::isInstance)
                    .map(item -> ((Json.Text) item).value().strip())
                    .toList();
        }
        return text(name).isEmpty()
                ? List.of()
                : List.of(text(name).split("\\s*;\\s*")).stream()
                        .filter(part -> !part.isBlank())
                        .toList();
    }

    /** The identifier of the entity that a field refers to, empty where it refers to none. */
    String reference(String name) {
        return child(name).map(child -> child.required("@id")).orElse("");
    }

    /** The thing of that identifier among the known ones, with an error where it is not among them. */
    <T> Optional<T> resolve(String name, Map<String, T> known) {
        String id = reference(name);
        Optional<T> thing = Optional.ofNullable(known.get(id));
        if (thing.isEmpty() && !id.isEmpty()) {
            String called = child(name).map(child -> child.text("name")).orElse("");
            refuse("process.unknown-reference", pointer + "/" + name, id, called.isEmpty() ? id : called);
        }
        return thing;
    }

    void missing(String name) {
        refuse("process.field-missing", pointer + "/" + name);
    }

    void refuse(String code, String... arguments) {
        findings.add(Finding.error(code, place(), arguments));
    }

    @Override
    public void warn(String code, String... arguments) {
        findings.add(Finding.warning(code, place(), arguments));
    }

    void remark(String code, String... arguments) {
        findings.add(Finding.note(code, place(), arguments));
    }

    /** Fields by name for lists that must not hold one identifier twice. */
    static <T> Map<String, T> index() {
        return new LinkedHashMap<>();
    }

    private void wrong(String name, Json value, String code) {
        String shown = switch (value) {
            case Json.Text text -> text.value();
            case Json.Digits digits -> digits.value();
            case Json.Flag flag -> Boolean.toString(flag.value());
            case Json.Fields object -> "{...}";
            case Json.Items list -> "[...]";
            case Json.Absent absent -> "null";
        };
        findings.add(Finding.error(code, files.place(path, value.line(), value.column()), pointer + "/" + name, shown));
    }
}
