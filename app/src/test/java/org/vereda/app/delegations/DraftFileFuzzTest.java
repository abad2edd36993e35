package org.vereda.app.delegations;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vereda.app.fuzz.DamagedText;
import org.vereda.app.fuzz.EndsWell;
import org.vereda.quantity.SourcePosition;

/** Whatever the file of a draft holds, it is read or refused with the reason. */
class DraftFileFuzzTest {
    private static final String DRAFT = """
            {"format": "vereda-roadmap-draft-1", "program": "x", "name": "first",
             "inputs": {"projects.csv": "ab", "partnership.yaml": "cd"}, "packs": {"iedc@1/factors": "ef"},
             "plan": {"fingerprint": "abc", "status": "OPTIMAL", "cost": 12.5, "bound": 12},
             "elements": [{"id": "target:t1", "kind": "target", "words": {"metric": "ghg"}, "value": "100 t"},
                          {"id": "option:o1", "kind": "option", "words": {"facility": "p1"}, "value": "2027"}]}
            """;

    @Provide
    Arbitrary<String> drafts() {
        return DamagedText.of(DRAFT);
    }

    @Property(tries = 200, seed = "20261128")
    void draftsEndWell(@ForAll("drafts") String draft) {
        DraftFile file = new DraftFile(draft.getBytes(StandardCharsets.UTF_8), SourcePosition.ofFile("draft.json"));
        EndsWell.without(() -> file.read("first"));
        EndsWell.without(file::versions);
    }
}
