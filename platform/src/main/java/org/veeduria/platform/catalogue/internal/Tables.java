package org.veeduria.platform.catalogue.internal;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.veeduria.platform.shared.dataset.Dataset;

/** Every table that a room publishes, in the order in which the pages list them. */
@Component
public class Tables {
    private static final List<String> ORDER = List.of(
            "processes",
            "items",
            "bids",
            "awards",
            "contracts",
            "suppliers",
            "entities",
            "flags",
            "places",
            "law",
            "record",
            "files");

    private final ObjectProvider<Dataset> datasets;

    Tables(ObjectProvider<Dataset> datasets) {
        this.datasets = datasets;
    }

    public List<Dataset> all() {
        return datasets.stream()
                .sorted((one, other) -> Integer.compare(place(one), place(other)))
                .toList();
    }

    public Optional<Dataset> named(String id) {
        return all().stream().filter(dataset -> dataset.id().equals(id)).findFirst();
    }

    private static int place(Dataset dataset) {
        int at = ORDER.indexOf(dataset.id());
        return at < 0 ? ORDER.size() : at;
    }
}
