package org.vereda.sources.registers;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.OffSiteTransfer;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.SourceReduction;
import org.vereda.inventory.releases.WasteReport;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.SourcePosition;

/**
 * Passes on each form once, though it stands in several files: as TRI Basic and Basic Plus, or in the files of a state and of
 * the whole country. Forms are known by the number that the register gave them; a form without one always passes. The first
 * file counts, and what is left out of later ones is told.
 */
final class FormsOnce implements ReleaseRegister.Visitor {
    private final ReleaseRegister.Visitor visitor;
    private final Numbers reports = new Numbers();
    private final Numbers wastes = new Numbers();
    private final Numbers transfersBefore = new Numbers();
    private final Numbers transfersHere = new Numbers();
    private final Set<String> reductionsBefore = new HashSet<>();
    private final Set<String> reductionsHere = new HashSet<>();
    private final Set<String> repeated = new HashSet<>();
    private Optional<Form> first = Optional.empty();

    private record Form(String document, SourcePosition position) {}

    FormsOnce(ReleaseRegister.Visitor visitor) {
        this.visitor = visitor;
    }

    /** The file has come to its end: tells what was left out of it. */
    void endFile(Findings findings) {
        first.ifPresent(form -> findings.add(Finding.warning(
                "registers.repeated-forms", form.position(), Integer.toString(repeated.size()), form.document())));
        first = Optional.empty();
        repeated.clear();
        transfersBefore.addAll(transfersHere);
        transfersHere.clear();
        reductionsBefore.addAll(reductionsHere);
        reductionsHere.clear();
    }

    @Override
    public void facility(RegisterFacility facility) {
        visitor.facility(facility);
    }

    @Override
    public void report(RegisterReport report) {
        String document = report.document();
        if (document.isEmpty() || reports.add(document)) {
            visitor.report(report);
        } else {
            leaveOut(document, report.position());
        }
    }

    @Override
    public void transfer(OffSiteTransfer transfer) {
        String document = transfer.claim().document();
        if (!document.isEmpty() && transfersBefore.contains(document)) {
            leaveOut(document, transfer.claim().position());
            return;
        }
        if (!document.isEmpty()) {
            transfersHere.add(document);
        }
        visitor.transfer(transfer);
    }

    @Override
    public void reduction(SourceReduction reduction) {
        String key = key(reduction.register(), reduction.year(), reduction.facility(), reduction.substance());
        if (reductionsBefore.contains(key)) {
            leaveOut(key, reduction.position());
            return;
        }
        reductionsHere.add(key);
        visitor.reduction(reduction);
    }

    @Override
    public void waste(WasteReport waste) {
        if (waste.document().isEmpty() || wastes.add(waste.document())) {
            visitor.waste(waste);
        } else {
            leaveOut(key(waste.register(), waste.year(), waste.facility(), waste.substance()), waste.position());
        }
    }

    private static String key(Register register, int year, String facility, String substance) {
        return register + " " + year + " " + facility + " " + substance;
    }

    private void leaveOut(String document, SourcePosition position) {
        repeated.add(document);
        if (first.isEmpty()) {
            first = Optional.of(new Form(document, position));
        }
    }

    /** A set of numbers of forms; those of digits take a bit each in blocks, so that millions of them fit. */
    private static final class Numbers {
        private static final int BLOCK_BITS = 16;
        private static final int MOST_DIGITS = 18;

        private final Map<Long, BitSet> blocks = new HashMap<>();
        private final Set<String> others = new HashSet<>();

        /** False where it was in the set already. */
        boolean add(String document) {
            if (!isNumber(document)) {
                return others.add(document);
            }
            BitSet block = blocks.computeIfAbsent(block(document), key -> new BitSet());
            int place = place(document);
            boolean isNew = !block.get(place);
            block.set(place);
            return isNew;
        }

        boolean contains(String document) {
            return isNumber(document)
                    ? blocks.getOrDefault(block(document), new BitSet()).get(place(document))
                    : others.contains(document);
        }

        void addAll(Numbers more) {
            more.blocks.forEach((key, block) ->
                    blocks.computeIfAbsent(key, absent -> new BitSet()).or(block));
            others.addAll(more.others);
        }

        void clear() {
            blocks.clear();
            others.clear();
        }

        /** Digits without a leading zero: others would be the same number though they are another text. */
        private static boolean isNumber(String document) {
            return document.length() <= MOST_DIGITS
                    && document.charAt(0) != '0'
                    && document.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        }

        private static long block(String document) {
            return Long.parseLong(document) >> BLOCK_BITS;
        }

        private static int place(String document) {
            return (int) (Long.parseLong(document) & ((1L << BLOCK_BITS) - 1));
        }
    }
}
