package org.veeduria.platform.contracting.internal;

import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.veeduria.platform.shared.change.Followable;
import org.veeduria.platform.shared.change.Topic;

/** Entities and suppliers can be followed by the key of their page. */
@Configuration(proxyBeanMethods = false)
class FollowableOrganisations {
    @Bean
    Followable followableEntities(OrganisationReader organisations) {
        return new Organisations(organisations, Topic.Kind.ENTITY, "/entidad/", Organisation::entity);
    }

    @Bean
    Followable followableSuppliers(OrganisationReader organisations) {
        return new Organisations(organisations, Topic.Kind.SUPPLIER, "/proveedor/", Organisation::supplier);
    }

    private record Organisations(
            OrganisationReader organisations, Topic.Kind kind, String address, Predicate<Organisation> are)
            implements Followable {
        @Override
        public Optional<Found> find(String key) {
            return organisations
                    .find(key)
                    .filter(are)
                    .map(organisation -> new Found(organisation.name(), address + organisation.key()));
        }
    }
}
