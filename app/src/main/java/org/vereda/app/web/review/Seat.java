package org.vereda.app.web.review;

import java.util.List;
import java.util.stream.Stream;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.review.ReviewRules;

/**
 * For whom somebody speaks in a review: the delegations that the account's role of a delegation names, and the observers that its role of an
 * analyst names, as far as the rules of the review know them.
 *
 * @param voting the delegations
 * @param observing the observers
 * @param leads true for the secretariat
 */
record Seat(List<String> voting, List<String> observing, boolean leads) {
    Seat {
        voting = List.copyOf(voting);
        observing = List.copyOf(observing);
    }

    static Seat of(Account account, ReviewRules rules) {
        return new Seat(
                named(account, Role.DELEGATION, rules.delegations()),
                named(account, Role.ANALYST, rules.observers()),
                account.has(Role.SECRETARIAT));
    }

    private static List<String> named(Account account, Role role, List<String> known) {
        return account.memberships().stream()
                .filter(one -> one.role() == role)
                .map(Membership::organization)
                .filter(known::contains)
                .distinct()
                .toList();
    }

    /** All for whom it may comment. */
    List<String> commenting() {
        return Stream.concat(voting.stream(), observing.stream()).toList();
    }

    /** True for who says whether a translation still follows. */
    boolean mayConfirm() {
        return leads || !voting.isEmpty();
    }

    /**
     * The party that a form names, where it is one of these.
     *
     * @throws InvalidInput where it is not: nobody writes as another
     */
    static String requireOwn(List<String> own, String party) {
        if (!own.contains(party)) {
            throw refused("delegations.not-yours", party);
        }
        return party;
    }

    static void require(boolean isAllowed) {
        if (!isAllowed) {
            throw refused("delegations.not-your-step", "");
        }
    }

    private static InvalidInput refused(String code, String party) {
        return InvalidInput.of(Finding.error(code, SourcePosition.NOWHERE, party));
    }
}
