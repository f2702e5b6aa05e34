package org.veeduria.platform.identity;

import java.util.List;
import java.util.Optional;
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

    /** Whether the link of this secret still lets somebody in. */
    public boolean isOpen(String secret) {
        return links.isOpen(secret) && !accounts.hasAdministrator();
    }

    /** Makes the administrator's account and uses up the link, both or neither. */
    @Transactional
    public Decision becomeAdministrator(String secret, String name, String password) {
        if (!isOpen(secret)) {
            return Decision.rejected("identity.entry.closed");
        }
        String trimmed = name.strip();
        if (trimmed.length() < 3 || trimmed.length() > 80) {
            return Decision.rejected("identity.name.length");
        }
        Decision fit = PasswordRule.judge(trimmed, password);
        if (fit instanceof Rejected) {
            return fit;
        }
        if (!links.use(secret)) {
            return Decision.rejected("identity.entry.closed");
        }
        accounts.add(trimmed, String.valueOf(encoder.encode(password)), List.of(Role.ADMIN, Role.MEMBER));
        return Decision.accepted();
    }
}
