package org.vereda.app.delegations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.vereda.app.roadmap.Planning;
import org.vereda.app.shown.KeyWord;
import org.vereda.partnership.disclosure.DisclosurePolicy;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.review.Draft;
import org.vereda.roadmap.review.Element;
import org.vereda.sources.ReferencePack;

/** A plan that was tried, as who may not see the figures of single plants may read it; nothing is frozen by it. */
public final class SharedPlan {
    private static final int PERCENT_DIGITS = 2;

    private SharedPlan() {}

    /**
     * The bytes of a plan that was tried: how well it is proven, then what a draft of it would show.
     *
     * @param name what the try is called
     * @param policy what may be shown of single organizations
     */
    public static byte[] write(
            String name, Planning planning, Roadmap roadmap, List<ReferencePack> packs, DisclosurePolicy policy) {
        DraftMaker maker = new DraftMaker(planning, roadmap, ReviewDesk.SHARED_DIGITS);
        List<Element> elements = new ArrayList<>();
        elements.add(new Element(
                "text/status",
                Element.Kind.TEXT,
                maker.words(page -> page.say("label.roadmap.note-status." + KeyWord.of(roadmap.status()))),
                ""));
        roadmap.gap().ifPresent(gap -> elements.add(gap(maker, gap)));
        elements.addAll(new SharedElements(planning, roadmap, policy, maker).all());
        return DraftFile.write(name, planning.folder(), packs, roadmap, elements, DraftFile.Sums.LEFT_OUT);
    }

    private static Element gap(DraftMaker maker, double gap) {
        BigDecimal percent = BigDecimal.valueOf(gap).movePointRight(2).setScale(PERCENT_DIGITS, RoundingMode.HALF_UP);
        return new Element(
                "number/gap",
                Element.Kind.NUMBER,
                maker.words(page -> page.say("label.delegations.number.gap")),
                percent.toPlainString() + " %");
    }

    /**
     * A plan that was tried.
     *
     * @throws org.vereda.quantity.InvalidInput where the bytes are no such plan
     */
    public static Draft read(String name, byte[] bytes) {
        return new DraftFile(bytes, SourcePosition.NOWHERE).read(name);
    }
}
