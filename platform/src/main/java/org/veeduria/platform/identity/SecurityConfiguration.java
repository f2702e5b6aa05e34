package org.veeduria.platform.identity;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may use each route. Reading is for everyone; what is not named here is for nobody. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {
    /** Own files only. ECharts writes style attributes for its tooltips, so those alone may be inline. */
    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; style-src-attr 'unsafe-inline'; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain routes(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(who -> who.requestMatchers(HttpMethod.GET, "/admin/**")
                .hasRole("ADMIN")
                .requestMatchers(HttpMethod.GET, "/**")
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, "/**")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/login", "/logout")
                .permitAll()
                .anyRequest()
                .denyAll());
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
        http.formLogin(Customizer.withDefaults());
        return http.build();
    }
}
