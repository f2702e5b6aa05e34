package org.veeduria.platform.identity.internal;

import java.time.InstantSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Sign-in by name and password, slowed down for who guesses. */
final class SignIn extends DaoAuthenticationProvider {
    private final Attempts attempts = new Attempts();
    private final InstantSource clock;

    SignIn(AccountStore accounts, PasswordEncoder encoder, InstantSource clock) {
        super(accounts);
        setPasswordEncoder(encoder);
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName();
        String address = asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "?";
        if (attempts.mustWait(name, address, clock.instant())) {
            throw new LockedException("too many failed sign-ins");
        }
        try {
            Authentication entered = super.authenticate(asked);
            attempts.succeeded(name, address);
            return entered;
        } catch (BadCredentialsException wrong) {
            attempts.failed(name, address, clock.instant());
            throw wrong;
        }
    }
}
