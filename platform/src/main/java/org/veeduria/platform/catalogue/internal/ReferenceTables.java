package org.veeduria.platform.catalogue.internal;

import static org.veeduria.platform.shared.dataset.Column.date;
import static org.veeduria.platform.shared.dataset.Column.decimal;
import static org.veeduria.platform.shared.dataset.Column.integer;
import static org.veeduria.platform.shared.dataset.Column.number;
import static org.veeduria.platform.shared.dataset.Column.text;
import static org.veeduria.platform.shared.dataset.Column.yesNo;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.veeduria.engine.law.Provision;
import org.veeduria.engine.law.Rule;
import org.veeduria.engine.law.ShippedLaw;
import org.veeduria.platform.places.Facts;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Point;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.dataset.Dataset;
import org.veeduria.platform.shared.dataset.Filter;
import org.veeduria.platform.shared.dataset.Row;
import org.veeduria.platform.shared.dataset.RowFilter;

/** The tables that change only with the software: places and law. Made when first asked for. */
@Configuration(proxyBeanMethods = false)
class ReferenceTables {
    @Bean
    @Lazy
    Dataset placesDataset(Places places) {
        Stream<Place> all = places.children(Ubigeo.PERU).stream()
                .flatMap(region -> Stream.concat(
                        Stream.of(region),
                        places.children(region.ubigeo()).stream()
                                .flatMap(province -> Stream.concat(
                                        Stream.of(province), places.children(province.ubigeo()).stream()))));
        return new MemoryDataset(
                "places",
                List.of(
                        text("ubigeo"),
                        text("name"),
                        text("level"),
                        text("parent"),
                        text("reniec"),
                        text("government"),
                        text("capital"),
                        number("latitude"),
                        number("longitude"),
                        integer("population_" + Facts.POPULATION_YEAR),
                        integer("altitude_m"),
                        decimal("area_km2"),
                        decimal("poverty_percent")),
                List.of(
                        RowFilter.inside(0),
                        RowFilter.same(
                                new Filter("level", "region|province|district", "region, province or district"), 2)),
                all.map(place -> place(place, places)));
    }

    private static Row place(Place place, Places places) {
        Facts facts = place.facts();
        Point point = facts.point();
        return Row.of(
                place.ubigeo().code(),
                place.name(),
                place.level().name().toLowerCase(Locale.ROOT),
                place.ubigeo().parent().code(),
                place.reniec(),
                places.government(place.ubigeo())
                        .map(government -> government.name())
                        .orElse(null),
                facts.capital(),
                point == null ? null : (Object) point.latitude(),
                point == null ? null : (Object) point.longitude(),
                facts.population() == null ? null : (Object) facts.population().longValue(),
                facts.altitude() == null ? null : (Object) facts.altitude().longValue(),
                facts.area(),
                facts.poverty());
    }

    @Bean
    @Lazy
    Dataset lawDataset() {
        return new MemoryDataset(
                "law",
                List.of(
                        text("id"),
                        text("rule"),
                        text("topic"),
                        text("name_es"),
                        text("name_en"),
                        text("unit"),
                        text("value"),
                        date("from"),
                        date("to"),
                        text("law"),
                        text("article"),
                        text("source"),
                        yesNo("verified"),
                        text("unsure")),
                List.of(
                        RowFilter.same(new Filter("topic", "[a-z-]{1,60}", "a topic, such as procurement"), 2),
                        RowFilter.same(new Filter("rule", "\\S{1,100}", "the key of a rule, such as uit"), 1),
                        new RowFilter(
                                new Filter("day", "(19|20)\\d{2}-\\d{2}-\\d{2}", "a day, such as 2024-06-30"),
                                ReferenceTables::isInForce)),
                ShippedLaw.peru().topics().stream()
                        .flatMap(topic -> topic.rules().stream())
                        .flatMap(ReferenceTables::provisions));
    }

    private static boolean isInForce(Row provision, String day) {
        String from = Objects.toString(provision.cells().get(7), "");
        String to = Objects.toString(provision.cells().get(8), "9999");
        return from.compareTo(day) <= 0 && day.compareTo(to) <= 0;
    }

    private static Stream<Row> provisions(Rule rule) {
        return rule.provisions().stream().map(provision -> provision(rule, provision));
    }

    private static Row provision(Rule rule, Provision provision) {
        return Row.of(
                rule.key() + "@" + provision.from(),
                rule.key(),
                rule.topic(),
                rule.name(Locale.of("es")),
                rule.name(Locale.ENGLISH),
                rule.unit().written(),
                provision.value().toString(),
                provision.from(),
                provision.to().orElse(null),
                provision.law(),
                provision.article(),
                provision.source().orElse(null),
                provision.verified(),
                provision.unsure().isEmpty() ? null : String.join(" ", provision.unsure()));
    }
}
