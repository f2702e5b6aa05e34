package org.veeduria.platform.chain;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veeduria.platform.chain.internal.Steps;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Ubigeo;

/** The room's door: the chain of a place. */
@Service
public class Chains {
    private final Steps steps;
    private final Places places;

    Chains(Steps steps, Places places) {
        this.steps = steps;
        this.places = places;
    }

    /** The years of which some step is known, oldest first. */
    public List<Integer> years(Ubigeo place) {
        return steps.years(place);
    }

    /** The chain of a year; empty where nothing is known of it. */
    @Transactional(readOnly = true)
    public Optional<YearChain> of(Ubigeo place, int year) {
        List<Integer> years = steps.years(place);
        return years.contains(year)
                ? places.byUbigeo(place).map(found -> steps.of(found, year, years))
                : Optional.empty();
    }

    /** The chain of the last year in which most steps are known; empty where nothing is known of any. */
    @Transactional(readOnly = true)
    public Optional<YearChain> fullest(Ubigeo place) {
        return steps.fullest(place).flatMap(year -> of(place, year));
    }
}
