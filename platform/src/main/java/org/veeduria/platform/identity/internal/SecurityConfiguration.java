package org.veeduria.platform.identity.internal;

import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.veeduria.platform.identity.Identity;
import org.veeduria.platform.identity.Role;
import org.veeduria.platform.identity.internal.Routes.Audience;
import org.veeduria.platform.identity.internal.Routes.Statement;

/** Sign-in, sign-out, headers, and the rules of {@link Routes} put to work. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** Own files only. ECharts writes style attributes for its tooltips, so those alone may be inline. */
    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; style-src-attr 'unsafe-inline'; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private static final String UNUSED_POWERS = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain routes(HttpSecurity http, AccountStore accounts, PasswordEncoder encoder) throws Exception {
        http.authorizeHttpRequests(SecurityConfiguration::authorize);
        http.csrf(forms -> forms.ignoringRequestMatchers(Routes.STATEMENTS.stream()
                .filter(route -> route.audience() == Audience.HOLDERS)
                .map(Statement::pattern)
                .toArray(String[]::new)));
        http.headers(SecurityConfiguration::headers);
        http.authenticationProvider(new SignIn(accounts, encoder, InstantSource.system()));
        http.formLogin(form -> form.loginPage("/login")
                .successHandler((request, response, entered) -> response.sendRedirect(home(entered)))
                .failureHandler((request, response, failure) ->
                        response.sendRedirect(failure instanceof LockedException ? "/login?espera" : "/login?error")));
        // Sign-in leads to one page; remembering the asked one would give every stray visitor a session.
        http.requestCache(cache -> cache.disable());
        http.logout(out -> out.logoutSuccessUrl("/"));
        http.exceptionHandling(
                refusal -> refusal.authenticationEntryPoint(new Refusal()).accessDeniedHandler(new Refusal()));
        return http.build();
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry who) {
        who.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll();
        for (Statement route : Routes.STATEMENTS) {
            state(who, HttpMethod.valueOf(route.method()), route);
            if ("GET".equals(route.method())) {
                state(who, HttpMethod.HEAD, route);
            }
        }
        who.anyRequest().denyAll();
    }

    private static void state(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry who,
            HttpMethod method,
            Statement route) {
        var matched = who.requestMatchers(method, route.pattern());
        switch (route.audience()) {
            case EVERYONE, HOLDERS -> matched.permitAll();
            case DECLARANTS -> matched.hasRole(Role.DECLARANT.name());
            case ADMINISTRATORS -> matched.hasRole(Role.ADMIN.name());
        }
    }

    private static String home(Authentication entered) {
        return Identity.foremost(role -> has(entered, role)).map(Role::home).orElse("/");
    }

    private static boolean has(Authentication entered, Role role) {
        return entered.getAuthorities().stream()
                .anyMatch(authority -> ("ROLE_" + role.name()).equals(authority.getAuthority()));
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(UNUSED_POWERS));
    }
}
