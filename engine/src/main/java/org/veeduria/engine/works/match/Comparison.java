package org.veeduria.engine.works.match;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.works.match.Match.Likeness;
import org.veeduria.engine.works.match.Match.Reason;

/**
 * How like a purchase is to a work. Each reason that can be computed counts by its weight; what is not published neither helps nor
 * harms. Numbers that contradict each other (another school, another road) and another region leave little.
 */
final class Comparison {
    private static final Map<String, Double> WEIGHTS =
            Map.of("title", 0.80, "place", 0.10, "amount", 0.05, "entity", 0.03, "date", 0.02);
    /** How much of the title's score is the work's words found, the rest being the purchase's words explained. */
    private static final double FOUND = 0.8;

    private static final double CONTRADICTED = 0.6;
    private static final int TOLD = 5;
    private static final long USUAL_YEARS = 5;

    private final List<Set<String>> titles;
    private final Weights weights;

    Comparison(List<Set<String>> titles, Weights weights) {
        this.titles = titles;
        this.weights = weights;
    }

    Likeness compare(Purchase purchase, Set<String> words, Project project, int at) {
        Set<String> title = titles.get(at);
        Set<String> shared = new HashSet<>(title);
        shared.retainAll(words);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(title(words, title, shared));
        place(purchase.ubigeo(), project.ubigeo()).ifPresent(reasons::add);
        amount(purchase, project).ifPresent(reasons::add);
        entity(purchase.entity(), project.entity()).ifPresent(reasons::add);
        date(purchase, project).ifPresent(reasons::add);
        double score = mean(reasons);
        if (contradict(words, title) || contradict(purchase.ubigeo(), project.ubigeo())) {
            score *= CONTRADICTED;
            reasons.add(new Reason("numbers", 0, ""));
        }
        return new Likeness(project.id(), score, reasons);
    }

    private static double mean(List<Reason> reasons) {
        double sum = 0;
        double all = 0;
        for (Reason reason : reasons) {
            double weight = WEIGHTS.getOrDefault(reason.kind(), 0.0);
            sum += weight * reason.score();
            all += weight;
        }
        return sum / all;
    }

    private Reason title(Set<String> words, Set<String> title, Set<String> shared) {
        double common = weights.of(shared);
        double found = title.isEmpty() ? 0 : common / weights.of(title);
        double explained = words.isEmpty() ? 0 : common / weights.of(words);
        String told = shared.stream()
                .sorted(Comparator.<String>comparingDouble(word -> -weights.of(word))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(TOLD)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return new Reason("title", FOUND * found + (1 - FOUND) * explained, told);
    }

    private static boolean contradict(Set<String> words, Set<String> title) {
        Set<String> ours = words.stream().filter(TitleWords::isNumber).collect(Collectors.toSet());
        Set<String> theirs = title.stream().filter(TitleWords::isNumber).collect(Collectors.toSet());
        return !ours.isEmpty() && !theirs.isEmpty() && ours.stream().noneMatch(theirs::contains);
    }

    private static boolean contradict(@Nullable String here, @Nullable String there) {
        return here != null && there != null && !here.substring(0, 2).equals(there.substring(0, 2));
    }

    private static Optional<Reason> place(@Nullable String here, @Nullable String there) {
        if (here == null || there == null || there.endsWith("0000")) {
            return Optional.empty();
        }
        boolean province = here.substring(0, 4).equals(there.substring(0, 4));
        boolean district = here.equals(there);
        boolean wide = there.endsWith("00") || here.endsWith("00");
        double score = district ? 1 : province ? (wide ? 0.9 : 0.5) : 0;
        return Optional.of(new Reason("place", score, here + " " + there));
    }

    /** A purchase costs no more than its work; one that builds it all, not much less either. */
    private static Optional<Reason> amount(Purchase purchase, Project project) {
        if (purchase.amount() == null
                || project.cost() == null
                || !purchase.amount().isLike(project.cost())
                || project.cost().number().signum() <= 0) {
            return Optional.empty();
        }
        double ratio = purchase.amount().number().doubleValue()
                / project.cost().number().doubleValue();
        boolean fits = ratio <= 1.3 && (!purchase.whole() || ratio >= 0.15);
        return Optional.of(
                new Reason("amount", fits ? 1 : 0, "%.2f".formatted(ratio).replace(',', '.')));
    }

    private Optional<Reason> entity(@Nullable String here, @Nullable String there) {
        if (here == null || there == null) {
            return Optional.empty();
        }
        Set<String> ours = TitleWords.of(here);
        Set<String> theirs = TitleWords.of(there);
        Set<String> shared = new HashSet<>(ours);
        shared.retainAll(theirs);
        double score = shared.size() / (double) Math.max(1, Math.min(ours.size(), theirs.size()));
        return Optional.of(new Reason("entity", score, there));
    }

    private static Optional<Reason> date(Purchase purchase, Project project) {
        if (purchase.called() == null || project.updated() == null) {
            return Optional.empty();
        }
        long years = Math.abs(ChronoUnit.YEARS.between(purchase.called(), project.updated()));
        return Optional.of(new Reason("date", years <= USUAL_YEARS ? 1 : 0, Long.toString(years)));
    }
}
