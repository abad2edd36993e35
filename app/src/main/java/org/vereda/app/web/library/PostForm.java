package org.vereda.app.web.library;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vereda.app.byproducts.ByProducts;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Visit;
import org.vereda.inventory.Facility;
import org.vereda.partnership.byproducts.ByProduct;
import org.vereda.partnership.byproducts.Material;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;
import org.vereda.report.chart.Markup;
import org.vereda.report.words.Language;

/** The form of a post: what stands in it at first comes from the address, what is sent becomes a post. */
final class PostForm {
    private static final int LONGEST_NOTE = 1_000;
    private static final String TONNE = "t";

    private PostForm() {}

    static Markup form(Visit visit, List<Form.Choice> plants, LocalDate today) {
        return Form.to(visit, ByProductPages.PATH + "/new", "post")
                .choice(
                        "side",
                        visit.say("label.byproduct.side"),
                        Arrays.stream(ByProduct.Side.values())
                                .map(side -> new Form.Choice(side.name(), visit.say(side.key())))
                                .toList(),
                        visit.field("side"))
                .choice("facility", visit.say("label.column.facility"), plants, visit.field("facility"))
                .choice(
                        "material",
                        visit.say("label.byproduct.material"),
                        Arrays.stream(Material.values())
                                .map(one -> new Form.Choice(one.name(), visit.say(one.key())))
                                .toList())
                .required("name", "text", visit.say("label.byproduct.name"), visit.field("name"), "off")
                .required("amount", "text", visit.say("label.byproduct.amount"), visit.field("amount"), "off")
                .required("unit", "text", visit.say("label.byproduct.unit"), unit(visit), "off")
                .choice(
                        "cadence",
                        visit.say("label.byproduct.cadence"),
                        Arrays.stream(ByProduct.Cadence.values())
                                .map(one -> new Form.Choice(one.name(), visit.say(one.key())))
                                .toList(),
                        ByProduct.Cadence.YEAR.name())
                .required("starts", "date", visit.say("label.byproduct.starts"), today.toString(), "off")
                .field("ends", "date", visit.say("label.byproduct.ends"), "", "off")
                .text("permit", visit.say("label.byproduct.permit"), "", LONGEST_NOTE)
                .button("label.byproduct.do-post");
    }

    private static String unit(Visit visit) {
        return visit.field("unit").isEmpty() ? TONNE : visit.field("unit");
    }

    /** The post that was sent, for a plant of the sender. */
    static ByProduct read(Visit visit, Facility site) {
        String ends = visit.field("ends").strip();
        return new ByProduct(
                ByProducts.newId(),
                chosen(ByProduct.Side.class, visit, "side"),
                site.organization(),
                site.id(),
                chosen(Material.class, visit, "material"),
                visit.field("name"),
                new Quantity(
                        number(visit.field("amount"), EntryMarkup.own(visit)),
                        Units.find(visit.field("unit").strip())
                                .orElseThrow(() -> refused("byproducts.no-unit", visit.field("unit")))),
                chosen(ByProduct.Cadence.class, visit, "cadence"),
                visit.field("permit"),
                day(visit.field("starts").strip()),
                ends.isEmpty() ? Optional.empty() : Optional.of(day(ends)),
                true);
    }

    private static <E extends Enum<E>> E chosen(Class<E> type, Visit visit, String name) {
        return LibraryPages.chosen(type, visit.field(name))
                .orElseThrow(() -> refused("byproducts.no-choice", visit.field(name)));
    }

    /** A number with the decimal sign of the language and nothing else, so that nobody's thousands become ones. */
    private static BigDecimal number(String text, Language language) {
        String point = language == Language.FR ? text.strip().replace(',', '.') : text.strip();
        if (!point.matches("[0-9]{1,12}(\\.[0-9]{1,9})?")) {
            throw refused("byproducts.no-number", text);
        }
        return new BigDecimal(point);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw refused("byproducts.no-day", text);
        }
    }

    private static InvalidInput refused(String code, String value) {
        return InvalidInput.of(Finding.error(code, SourcePosition.NOWHERE, value));
    }
}
