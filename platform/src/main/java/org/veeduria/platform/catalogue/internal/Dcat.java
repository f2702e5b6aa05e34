package org.veeduria.platform.catalogue.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.veeduria.platform.shared.dataset.Releases;
import org.veeduria.platform.shared.dataset.Span;

/** The catalogue of datasets in DCAT-AP 3, so that other portals can harvest it. */
@Component
public class Dcat {
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String PERU = AUTHORITY + "country/PER";
    private static final List<Locale> LANGUAGES = List.of(Locale.of("es", "PE"), Locale.ENGLISH);

    private final Tables tables;
    private final Downloads downloads;
    private final Exports exports;
    private final Releases releases;
    private final Publisher publisher;
    private final MessageSource messages;

    Dcat(
            Tables tables,
            Downloads downloads,
            Exports exports,
            Releases releases,
            Publisher publisher,
            MessageSource messages) {
        this.tables = tables;
        this.downloads = downloads;
        this.exports = exports;
        this.releases = releases;
        this.publisher = publisher;
        this.messages = messages;
    }

    public String jsonLd() {
        return LinkedData.jsonLd(catalogue());
    }

    public String turtle() {
        return LinkedData.turtle(catalogue());
    }

    /**
     * Prepares every whole file, so that each distribution is listed with its size and checksum. Called in the background:
     * a catalogue asked for meanwhile lists what is ready.
     */
    public void prepare() throws IOException {
        for (Download download : downloads.all()) {
            exports.whole(download);
        }
    }

    private Thing catalogue() {
        Thing catalogue = Thing.named(publisher.address() + "/datos", "dcat:Catalog");
        words(catalogue, "dct:title", "catalogue.dcat.title");
        words(catalogue, "dct:description", "catalogue.dcat.about");
        catalogue
                .nest("dct:publisher", agent())
                .link("foaf:homepage", publisher.address() + "/")
                .link("dcat:themeTaxonomy", AUTHORITY + "data-theme");
        common(catalogue);
        catalogue.nest("dcat:dataset", dataset(Downloads.OCDS, true));
        tables.all().forEach(table -> catalogue.nest("dcat:dataset", dataset(table.id(), isOfPurchases(table))));
        catalogue.nest("dcat:dataset", chain()).nest("dcat:service", service());
        return catalogue;
    }

    /** A table of purchases speaks of the days of their calls. */
    private static boolean isOfPurchases(org.veeduria.platform.shared.dataset.Dataset table) {
        return table.columns().stream().anyMatch(column -> column.name().equals("ocid"));
    }

    private Thing dataset(String id, boolean ofPurchases) {
        Thing dataset = described(publisher.address() + "/datos/tabla/" + id, id);
        if (ofPurchases) {
            releases.covers().ifPresent(span -> dataset.nest("dct:temporal", temporal(span)));
        }
        downloads.of(id).forEach(download -> dataset.nest("dcat:distribution", distribution(download)));
        return dataset;
    }

    private Thing described(String address, String id) {
        Thing dataset = Thing.named(address, "dcat:Dataset");
        words(dataset, "dct:title", "dataset." + id);
        words(dataset, "dct:description", "dataset." + id + ".about");
        dataset.typed("dct:identifier", id, "xsd:string")
                .nest("dct:publisher", agent())
                .nest("dcat:contactPoint", contact())
                .link("dcat:theme", AUTHORITY + "data-theme/GOVE")
                .say("dcat:keyword", "dinero público", "es")
                .say("dcat:keyword", "public money", "en")
                .link("dct:accrualPeriodicity", AUTHORITY + "frequency/IRREG")
                .link("dcat:landingPage", address);
        common(dataset);
        return dataset;
    }

    /** The chain of a place's year is joined when asked for: it is read by its page and the API, place by place. */
    private Thing chain() {
        Thing chain = described(publisher.address() + "/cadena/000000", "chain");
        return chain.nest(
                "dcat:distribution",
                Thing.named(publisher.address() + "/api/v1/chain", "dcat:Distribution")
                        .link("dcat:accessURL", publisher.address() + "/cadena/000000")
                        .link("dcat:accessService", publisher.address() + "/api/v1")
                        .link("dct:license", publisher.license())
                        .link("dct:format", AUTHORITY + "file-type/JSON"));
    }

    private void common(Thing thing) {
        thing.link("dct:license", publisher.license())
                .link("dct:spatial", PERU)
                .link("dct:language", AUTHORITY + "language/SPA")
                .link("dct:language", AUTHORITY + "language/ENG");
    }

    private Thing distribution(Download download) {
        String address = publisher.download(download.name());
        Thing distribution = Thing.named(address, "dcat:Distribution")
                .say("dct:title", download.name(), "en")
                .link("dcat:accessURL", address)
                .link("dcat:downloadURL", address)
                .link("dct:license", publisher.license())
                .link("dct:format", AUTHORITY + "file-type/" + download.fileType())
                .link("dcat:mediaType", "https://www.iana.org/assignments/media-types/" + download.contentMediaType())
                .link("dcatap:availability", AUTHORITY + "planned-availability/STABLE");
        if (download.gzip()) {
            distribution.link("dcat:compressFormat", "https://www.iana.org/assignments/media-types/application/gzip");
        }
        prepared(download).ifPresent(file -> sealed(distribution, file));
        return distribution;
    }

    private Optional<Exports.Prepared> prepared(Download download) {
        try {
            return exports.prepared(download);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void sealed(Thing distribution, Exports.Prepared file) {
        try {
            Thing checksum = Thing.nameless("spdx:Checksum")
                    .link("spdx:algorithm", "http://spdx.org/rdf/terms#checksumAlgorithm_sha256")
                    .typed("spdx:checksumValue", file.sha256(), "xsd:hexBinary");
            distribution
                    .typed("dcat:byteSize", Long.toString(file.bytes()), "xsd:nonNegativeInteger")
                    .typed("dct:modified", file.modified().toString(), "xsd:dateTime")
                    .nest("spdx:checksum", checksum);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Thing service() {
        Thing service = Thing.named(publisher.address() + "/api/v1", "dcat:DataService");
        words(service, "dct:title", "catalogue.api.title");
        service.link("dcat:endpointURL", publisher.address() + "/api/v1")
                .link("dcat:endpointDescription", publisher.address() + "/api/v1/openapi.json")
                .link("dct:license", publisher.license());
        tables.all()
                .forEach(table ->
                        service.link("dcat:servesDataset", publisher.address() + "/datos/tabla/" + table.id()));
        return service;
    }

    private Thing agent() {
        return Thing.nameless("foaf:Agent")
                .typed("foaf:name", publisher.name(), "xsd:string")
                .link("foaf:homepage", publisher.address() + "/");
    }

    private Thing contact() {
        return Thing.nameless("vcard:Organization")
                .typed("vcard:fn", publisher.name(), "xsd:string")
                .link("vcard:hasURL", publisher.address() + "/");
    }

    private static Thing temporal(Span span) {
        return Thing.nameless("dct:PeriodOfTime")
                .typed("dcat:startDate", span.from().toString(), "xsd:date")
                .typed("dcat:endDate", span.to().toString(), "xsd:date");
    }

    private void words(Thing thing, String property, String key) {
        LANGUAGES.forEach(
                language -> thing.say(property, messages.getMessage(key, null, language), language.getLanguage()));
    }
}
