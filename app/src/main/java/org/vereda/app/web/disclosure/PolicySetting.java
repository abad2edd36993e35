package org.vereda.app.web.disclosure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.vereda.partnership.disclosure.DisclosurePolicy;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.folder.PartnershipSettings;

/** The settings of a disclosure policy, as pages show and forms send them. */
enum PolicySetting {
    MINIMUM_CONTRIBUTORS,
    DOMINATORS,
    DOMINANCE,
    PROTECTION,
    COLLUDING,
    OVERLAP,
    DIGITS;

    /** How the settings file calls it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of what it means. */
    String key() {
        return "label.policy.setting." + word();
    }

    String of(DisclosurePolicy policy) {
        return switch (this) {
            case MINIMUM_CONTRIBUTORS -> Integer.toString(policy.contributors());
            case DOMINATORS -> Integer.toString(policy.dominators());
            case DOMINANCE -> plain(policy.dominance());
            case PROTECTION -> plain(policy.protection());
            case COLLUDING -> Integer.toString(policy.colluding());
            case OVERLAP -> policy.overlap().name().toLowerCase(Locale.ROOT);
            case DIGITS -> Integer.toString(policy.digits());
        };
    }

    private static String plain(BigDecimal share) {
        return share.stripTrailingZeros().toPlainString();
    }

    /**
     * The policy that settings demand; a setting that cannot be read is the usual one.
     *
     * @param findings takes what cannot be read
     */
    static DisclosurePolicy policy(Map<String, String> settings, Findings findings) {
        return DisclosurePolicy.of(settings, SourcePosition.ofFile(PartnershipSettings.FILE), findings);
    }

    /** All settings of a policy as they are written. */
    static SequencedMap<String, String> written(DisclosurePolicy policy) {
        TreeMap<String, String> written = new TreeMap<>();
        for (PolicySetting setting : values()) {
            written.put(setting.word(), setting.of(policy));
        }
        return written;
    }

    /**
     * What a form holds, with the decimal point of the file.
     *
     * @throws InvalidInput naming every field that is no such setting
     */
    static Map<String, String> sent(Function<String, String> field) {
        Map<String, String> sent = new TreeMap<>();
        Findings findings = new Findings();
        for (PolicySetting setting : values()) {
            String text = field.apply(setting.word()).strip().replace(',', '.');
            if (text.isEmpty() || text.length() > 20) {
                findings.add(Finding.error("policy.missing", SourcePosition.NOWHERE, setting.word()));
            }
            sent.put(setting.word(), text);
        }
        DisclosurePolicy policy = DisclosurePolicy.of(sent, SourcePosition.NOWHERE, findings);
        if (findings.hasErrors()) {
            throw new InvalidInput(findings.sorted());
        }
        return written(policy);
    }
}
