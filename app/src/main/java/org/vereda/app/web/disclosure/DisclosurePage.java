package org.vereda.app.web.disclosure;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Role;
import org.vereda.app.keep.Edit;
import org.vereda.app.keep.Keep;
import org.vereda.app.web.frame.Call;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Forms;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Reply;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.partnership.disclosure.DisclosurePolicy;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.chart.Markup;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.sources.folder.PartnershipSettings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the partnership demands before a total is shown: everybody reads it, the secretariat sets it, and every earlier policy stays. */
public final class DisclosurePage {
    private static final String PATH = "/disclosure";
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> SETTERS = EnumSet.of(Role.SECRETARIAT);
    private static final int MINUTES = 16;

    private final Keep keep;
    private final Shell shell;

    public DisclosurePage(Keep keep, Shell shell) {
        this.keep = keep;
        this.shell = shell;
    }

    /** Its page and form. */
    public List<Place> places() {
        Place page = Place.page(PATH, EVERYBODY, this::page);
        shell.leadTo(page, Shell.Corner.PARTNERSHIP, "label.policy.title");
        return List.of(
                page, Place.deed(PATH, SETTERS, this::set, "minimum_contributors", "dominance", "protection", "why"));
    }

    /** What programs ask of the policy; those of the secretariat set it. */
    public List<Call> calls(Forms forms) {
        return List.of(
                Call.one(PATH, EVERYBODY, visit -> told()),
                Call.doing(PATH, forms.at(PATH)).by(HttpMethod.PUT));
    }

    /** The policy that holds, what setting another one has to name, and those before. */
    private Optional<ObjectNode> told() {
        List<Keep.Version> versions = keep.versions(PartnershipSettings.FILE);
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        List<Step> steps = steps(versions);
        ObjectNode content = Reply.object();
        content.set("policy", written(steps.getFirst().policy()));
        content.put("since", since(versions.getFirst()));
        ArrayNode history = content.putArray("history");
        steps.forEach(step -> history.addObject()
                .put("change", step.version().change().number())
                .put("happened", step.version().change().happened().toString())
                .put("author", step.version().change().author())
                .put("why", step.version().change().why())
                .set("policy", written(step.policy())));
        return Optional.of(content);
    }

    private static ObjectNode written(DisclosurePolicy policy) {
        ObjectNode written = Reply.object();
        PolicySetting.written(policy).forEach(written::put);
        return written;
    }

    /**
     * A policy that was set at some time.
     *
     * @param version the settings file then
     * @param policy what it demanded
     * @param wrong what of it could not be read
     */
    private record Step(Keep.Version version, DisclosurePolicy policy, List<Finding> wrong) {
        static Step of(Keep.Version version) {
            Findings findings = new Findings();
            DisclosurePolicy policy =
                    PolicySetting.policy(new SettingsText(version.text()).read().disclosure(), findings);
            return new Step(version, policy, findings.sorted());
        }

        boolean isAs(Step other) {
            return policy.equals(other.policy) && wrong.equals(other.wrong);
        }

        String number() {
            return Long.toString(version.change().number());
        }
    }

    /** The policies from the newest on; a change of the settings that left the policy as it was is none. */
    private static List<Step> steps(List<Keep.Version> versions) {
        List<Step> steps = new ArrayList<>();
        for (Keep.Version version : versions.reversed()) {
            Step step = Step.of(version);
            if (steps.isEmpty() || !steps.getLast().isAs(step)) {
                steps.add(step);
            }
        }
        return steps.reversed();
    }

    private ServerResponse page(Visit visit) {
        List<Keep.Version> versions = keep.versions(PartnershipSettings.FILE);
        List<Markup> content = new ArrayList<>(List.of(visit.page().paragraph("label.policy.lead")));
        if (versions.isEmpty()) {
            content.add(visit.page().empty("label.policy.none"));
        } else {
            List<Step> steps = steps(versions);
            DisclosurePolicy policy = steps.getFirst().policy();
            if (!steps.getFirst().wrong().isEmpty()) {
                content.add(Shell.alert(visit, steps.getFirst().wrong()));
            }
            content.add(visit.page().table(table(policy)));
            content.add(visit.page().paragraph("label.policy.harbor"));
            if (isSetter(visit)) {
                content.add(section(visit, "label.policy.change", form(visit, policy, versions.getFirst())));
            }
            content.add(section(visit, "label.policy.history", history(visit, steps)));
        }
        return shell.page(visit, visit.say("label.policy.title"), content.toArray(Markup[]::new));
    }

    private static boolean isSetter(Visit visit) {
        return visit.who().has(Role.SECRETARIAT);
    }

    private static Markup section(Visit visit, String key, Markup... content) {
        return Markup.of("section").add(Markup.of("h2").say(visit.say(key))).addAll(List.of(content));
    }

    private static ReportTable table(DisclosurePolicy policy) {
        List<List<Cell>> rows = Stream.of(PolicySetting.values())
                .map(setting -> List.<Cell>of(
                        Cell.word(setting.key()), cell(setting, policy), cell(setting, DisclosurePolicy.USUAL)))
                .toList();
        return new ReportTable(
                "policy",
                List.of(Column.of("policy-demand"), Column.of("policy-now"), Column.of("policy-usual")),
                rows,
                List.of());
    }

    private static Cell cell(PolicySetting setting, DisclosurePolicy policy) {
        return switch (setting) {
            case OVERLAP -> Cell.word("label.policy.overlap." + setting.of(policy));
            case DOMINANCE, PROTECTION -> new Cell.Share(new BigDecimal(setting.of(policy)));
            case MINIMUM_CONTRIBUTORS, DOMINATORS, COLLUDING, DIGITS -> Cell.number(new BigDecimal(setting.of(policy)));
        };
    }

    private static Markup form(Visit visit, DisclosurePolicy policy, Keep.Version newest) {
        Form form = Form.to(visit, PATH, "policy").hidden("since", since(newest));
        for (PolicySetting setting : PolicySetting.values()) {
            String label = visit.say(setting.key());
            if (setting == PolicySetting.OVERLAP) {
                List<Form.Choice> choices = Stream.of("refuse", "round")
                        .map(word -> new Form.Choice(word, visit.say("label.policy.overlap." + word)))
                        .toList();
                form.choice(setting.word(), label, choices, setting.of(policy));
            } else {
                form.required(setting.word(), "text", label, setting.of(policy), "off");
            }
        }
        return form.required("why", "text", visit.say("label.data.why"), "", "off")
                .button("label.policy.set");
    }

    private static String since(Keep.Version newest) {
        return Long.toString(newest.change().number());
    }

    /** Who set which policy when and why; the secretariat can set an earlier one again. */
    private static Markup history(Visit visit, List<Step> steps) {
        Markup list = Markup.of("ol", "changes").with("reversed", "reversed");
        for (int at = 0; at < steps.size(); at++) {
            Step step = steps.get(at);
            Optional<Step> before = at + 1 < steps.size() ? Optional.of(steps.get(at + 1)) : Optional.empty();
            Markup item = Markup.of("li")
                    .add(Markup.of("p").say(who(step)), Markup.of("p", "tags").say(what(visit, step, before)));
            if (at > 0 && isSetter(visit)) {
                item.add(again(visit, step, steps.getFirst()));
            }
            list.add(item);
        }
        return list;
    }

    private static String who(Step step) {
        String why = step.version().change().why();
        return step.version()
                        .change()
                        .happened()
                        .toString()
                        .substring(0, MINUTES)
                        .replace('T', ' ') + " UTC · " + step.version().change().author()
                + (why.isEmpty() ? "" : " · " + why);
    }

    /** What differs from the policy before, or all of the first one. */
    private static String what(Visit visit, Step step, Optional<Step> before) {
        return String.join(
                "; ",
                Stream.of(PolicySetting.values())
                        .filter(setting -> before.filter(
                                        old -> setting.of(old.policy()).equals(setting.of(step.policy())))
                                .isEmpty())
                        .map(setting -> visit.say(setting.key()) + ": "
                                + before.map(old -> shown(visit, setting, old.policy()) + " → ")
                                        .orElse("")
                                + shown(visit, setting, step.policy()))
                        .toList());
    }

    private static String shown(Visit visit, PolicySetting setting, DisclosurePolicy policy) {
        String value = setting.of(policy);
        return switch (setting) {
            case OVERLAP -> visit.say("label.policy.overlap." + value);
            case DOMINANCE, PROTECTION -> visit.page().numbers().percent(new BigDecimal(value), digits(value));
            case MINIMUM_CONTRIBUTORS, DOMINATORS, COLLUDING, DIGITS -> value;
        };
    }

    /** The decimals of a share as it was set, when written in percent. */
    private static int digits(String share) {
        return Math.max(0, new BigDecimal(share).stripTrailingZeros().scale() - 2);
    }

    private static Markup again(Visit visit, Step step, Step newest) {
        Form form = Form.to(visit, PATH, "again" + step.number()).hidden("since", since(newest.version()));
        PolicySetting.written(step.policy()).forEach(form::hidden);
        return form.hidden("why", visit.say("label.policy.again-why", step.number()))
                .button("label.policy.again");
    }

    private ServerResponse set(Visit visit) {
        Keep.Version newest = keep.versions(PartnershipSettings.FILE).stream()
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(Finding.error("delegations.no-folder", SourcePosition.NOWHERE)));
        requireSeen(visit, newest);
        Map<String, String> policy = PolicySetting.sent(visit::field);
        String text = new SettingsText(newest.text()).with(policy).text();
        keep.edit(
                List.of(new Edit.Put(PartnershipSettings.FILE, text)),
                visit.who().reach(),
                new Keep.Author(visit.who().email(), visit.field("why").strip()));
        return ServerResponse.seeOther(URI.create(PATH)).build();
    }

    /** Nobody sets a policy on top of one that was not seen; and each has a reason. */
    private static void requireSeen(Visit visit, Keep.Version newest) {
        if (!visit.field("since").equals(since(newest))) {
            throw InvalidInput.of(Finding.error(
                    "policy.changed-meanwhile",
                    SourcePosition.ofFile(PartnershipSettings.FILE),
                    newest.change().author()));
        }
        if (visit.field("why").isBlank()) {
            throw InvalidInput.of(Finding.error("policy.no-reason", SourcePosition.NOWHERE));
        }
    }
}
