package org.veeduria.platform.catalogue.web;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.veeduria.platform.catalogue.internal.Publisher;

/** Open data may be read from pages of any site. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Publisher.class)
class CatalogueConfiguration {
    private static final List<String> OPEN = List.of("/api/**", "/datos/descarga/**", "/datos/catalogo.*");

    @Bean
    CorsConfigurationSource corsConfigurationSource() {
        CorsConfiguration open = new CorsConfiguration();
        open.setAllowedOrigins(List.of("*"));
        open.setAllowedMethods(List.of("GET", "HEAD"));
        open.setAllowedHeaders(List.of("*"));
        open.setExposedHeaders(List.of("Link", "ETag", "Last-Modified", "Content-Disposition"));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        OPEN.forEach(pattern -> source.registerCorsConfiguration(pattern, open));
        return source;
    }
}
