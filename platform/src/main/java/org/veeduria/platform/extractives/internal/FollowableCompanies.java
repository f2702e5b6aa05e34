package org.veeduria.platform.extractives.internal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.veeduria.platform.shared.change.Followable;
import org.veeduria.platform.shared.change.Topic;

/** A company of the extractive industries can be followed by its country and the key of its page: {@code PER-minera-andina}. */
@Component
class FollowableCompanies implements Followable {
    private static final int COUNTRY = 3;

    private final FlowQueries flows;

    FollowableCompanies(FlowQueries flows) {
        this.flows = flows;
    }

    @Override
    public Topic.Kind kind() {
        return Topic.Kind.COMPANY;
    }

    @Override
    public Optional<Found> find(String key) {
        if (!key.matches("[A-Z]{3}-.{1,200}")) {
            return Optional.empty();
        }
        String country = key.substring(0, COUNTRY);
        return flows.ofCompany(country, key.substring(COUNTRY + 1)).stream()
                .findFirst()
                .map(row -> new Found(row.company(), "/extractivas/empresa/" + country + "/" + row.companyKey()));
    }
}
