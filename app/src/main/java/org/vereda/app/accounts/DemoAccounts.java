package org.vereda.app.accounts;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vereda.report.words.Language;

/** Accounts of a demonstration: one for each role, with passwords that are made anew each time and shown once. */
public final class DemoAccounts {
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final int WORDS = 4;

    private final SecureRandom random = new SecureRandom();
    private final Accounts accounts;

    /**
     * Prepares them.
     *
     * @param accounts where nobody has joined yet
     */
    public DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Somebody who can come in.
     *
     * @param role the role
     * @param organization where, empty for everywhere
     * @param email what it signs in with
     * @param password the password
     */
    public record Guest(Role role, String organization, String email, String password) {}

    /**
     * Makes the accounts.
     *
     * @param organizations for each role of an organization the one that it is for; roles without one are left out
     * @param delegations the delegations, each of which gets an account
     */
    public List<Guest> make(Map<Role, String> organizations, List<String> delegations) {
        Map<Role, String> places = new TreeMap<>(organizations);
        String first = password();
        Account administrator =
                accounts.join(accounts.firstLink(), email(Role.ADMINISTRATOR), "Robin", first, Language.EN);
        List<Guest> guests = new ArrayList<>();
        for (Role role : Role.values()) {
            String place = Optional.ofNullable(places.get(role)).orElse("");
            boolean isLeftOut = role.isOfAnOrganization() && place.isEmpty();
            if (role == Role.DELEGATION && !delegations.isEmpty()) {
                delegations.forEach(one -> guests.add(guest(administrator, role, one, one + "@demo.example")));
            } else if (role != Role.ADMINISTRATOR && !isLeftOut) {
                guests.add(guest(administrator, role, place, email(role)));
            }
        }
        guests.add(new Guest(Role.ADMINISTRATOR, "", administrator.email(), first));
        return guests;
    }

    private Guest guest(Account administrator, Role role, String place, String email) {
        String password = password();
        String link = accounts.invite(administrator, email, name(role), new Membership(role, place, ""))
                .orElseThrow();
        Account account = accounts.join(link, "", name(role), password, language(role));
        return new Guest(role, place, account.email(), password);
    }

    private static String email(Role role) {
        return role.name().toLowerCase(Locale.ROOT) + "@demo.example";
    }

    private static String name(Role role) {
        return switch (role) {
            case SUPPLIER -> "Lupita";
            case ANCHOR -> "Morgan";
            case SECRETARIAT -> "Camille";
            case DELEGATION -> "Claude";
            case ANALYST -> "Sasha";
            case RECYCLER -> "Inés";
            case VERIFIER -> "Alex";
            case ADMINISTRATOR -> "Robin";
        };
    }

    private static Language language(Role role) {
        return switch (role) {
            case SUPPLIER, RECYCLER -> Language.ES;
            case SECRETARIAT, DELEGATION -> Language.FR;
            case ANCHOR, ANALYST, VERIFIER, ADMINISTRATOR -> Language.EN;
        };
    }

    /** Four made-up words of three syllables: 73 bits. */
    private String password() {
        List<String> words = new ArrayList<>();
        for (int word = 0; word < WORDS; word++) {
            words.add(syllable() + syllable() + syllable());
        }
        return String.join("-", words);
    }

    private String syllable() {
        return "" + CONSONANTS.charAt(random.nextInt(CONSONANTS.length()))
                + VOWELS.charAt(random.nextInt(VOWELS.length()));
    }
}
