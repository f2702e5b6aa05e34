package org.veeduria.platform.identity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veeduria.platform.identity.internal.AccountStore;
import org.veeduria.platform.identity.internal.EntryLinks;
import org.veeduria.platform.identity.internal.PasswordRule;
import org.veeduria.platform.shared.Decision;
import org.veeduria.platform.shared.Decision.Rejected;

/** The room's door: accounts, and the first administrator's way in. */
@Service
public class Identity {
    private final AccountStore accounts;
    private final EntryLinks links;
    private final PasswordEncoder encoder;

    Identity(AccountStore accounts, EntryLinks links, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.links = links;
        this.encoder = encoder;
    }

    /** The role whose page somebody signed in comes to; empty for a visitor. */
    public static Optional<Role> foremost(Predicate<Role> has) {
        return Arrays.stream(Role.values()).filter(has).max(Comparator.naturalOrder());
    }

    /** Everyone with an account, by name. */
    public List<Account> accounts() {
        return accounts.all();
    }

    /**
     * The secret of a new link by which the first administrator comes in; former unused ones end. None once there is an
     * administrator.
     */
    @Transactional
    public Optional<String> firstAdministratorSecret() {
        return accounts.hasAdministrator() ? Optional.empty() : Optional.of(links.renew());
    }

    /**
     * The secret of a link by which somebody becomes the representative of an organisation; it opens once, within a week.
     *
     * @throws IllegalArgumentException for a name that is too short or too long, see {@link Organisation#isName}
     */
    @Transactional
    public String invite(Organisation organisation) {
        return links.invite(organisation);
    }

    /** Whom an open link invites to speak for. */
    public Optional<Organisation> invitation(String secret) {
        return links.invitation(secret);
    }

    /** Whom the account of this name speaks for. */
    public Optional<Organisation> organisation(String accountName) {
        return accounts.find(accountName)
                .filter(account -> account.roles().contains(Role.DECLARANT))
                .map(Account::organisation);
    }

    /** Whether the link of this secret still lets somebody in. */
    public boolean isOpen(String secret) {
        return invitation(secret).isPresent() || (links.isOpen(secret) && !accounts.hasAdministrator());
    }

    /** Makes the account the link is for, the first administrator's or a representative's, and uses the link up: both or neither. */
    @Transactional
    public Decision enter(String secret, String name, String password) {
        if (!isOpen(secret)) {
            return Decision.rejected("identity.entry.closed");
        }
        String trimmed = name.strip();
        if (trimmed.length() < 3 || trimmed.length() > 80) {
            return Decision.rejected("identity.name.length");
        }
        if (accounts.has(trimmed)) {
            return Decision.rejected("identity.name.taken");
        }
        Decision fit = PasswordRule.judge(trimmed, password);
        if (fit instanceof Rejected) {
            return fit;
        }
        Optional<Organisation> organisation = links.invitation(secret);
        if (!links.use(secret)) {
            return Decision.rejected("identity.entry.closed");
        }
        Role role = organisation.isPresent() ? Role.DECLARANT : Role.ADMIN;
        accounts.add(
                trimmed,
                String.valueOf(encoder.encode(password)),
                List.of(role, Role.MEMBER),
                organisation.orElse(null));
        return Decision.accepted();
    }
}
