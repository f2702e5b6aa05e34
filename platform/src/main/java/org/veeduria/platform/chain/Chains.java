package org.veeduria.platform.chain;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veeduria.engine.chain.Part;
import org.veeduria.platform.chain.internal.Parts;
import org.veeduria.platform.chain.internal.Steps;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Ubigeo;

/** The room's door: the chain of a place. */
@Service
public class Chains {
    private final Steps steps;
    private final Places places;
    private final Parts parts;

    Chains(Steps steps, Places places, Parts parts) {
        this.steps = steps;
        this.places = places;
        this.parts = parts;
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

    /** What a part of a year's chain is made of; empty where the chain has no such part. {@code page} counts from 1. */
    @Transactional(readOnly = true)
    public Optional<PartRows> rows(Ubigeo place, int year, Part part, int page) {
        return of(place, year)
                .filter(chain -> chain.chain().parts().containsKey(part))
                .map(chain -> parts.of(chain, part, page));
    }

    /** The chain of the last year in which most steps are known; empty where nothing is known of any. */
    @Transactional(readOnly = true)
    public Optional<YearChain> fullest(Ubigeo place) {
        return steps.fullest(place).flatMap(year -> of(place, year));
    }
}
