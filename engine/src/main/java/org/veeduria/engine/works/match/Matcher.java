package org.veeduria.engine.works.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.veeduria.engine.works.match.Match.Likeness;
import org.veeduria.engine.works.rule.Limits;

/**
 * Finds the work of each purchase. Works are found by their rare words: each purchase is compared only with the {@value #LOOKED_AT}
 * works that share most, by weight, so thousands of works and purchases take seconds.
 */
public final class Matcher {
    private static final int LOOKED_AT = 12;
    /** A word that more works have says too little to find one by it. */
    private static final int COMMON = 400;
    /** So much better than the next must the best be. */
    private static final double CLEARLY = 0.03;

    private final List<Project> projects;
    private final Map<String, Project> byCode = new HashMap<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();
    private final Weights weights;
    private final Comparison comparison;
    private final double link;
    private final double candidate;

    public Matcher(List<Project> projects, Limits limits) {
        this.projects = List.copyOf(projects);
        List<Set<String>> titles = new ArrayList<>();
        for (int i = 0; i < projects.size(); i++) {
            Project project = projects.get(i);
            if (project.cui() != null) {
                byCode.put(project.cui(), project);
            }
            Set<String> words = TitleWords.of(project.title());
            titles.add(words);
            for (String word : words) {
                byWord.computeIfAbsent(word, unseen -> new ArrayList<>()).add(i);
            }
        }
        this.weights = new Weights(
                projects.size(), word -> byWord.getOrDefault(word, List.of()).size());
        this.comparison = new Comparison(titles, weights);
        this.link = limits.guide("match.link").doubleValue();
        this.candidate = limits.guide("match.candidate").doubleValue();
    }

    /** The work of a purchase, or why none can be named. */
    public Match match(Purchase purchase) {
        return byCode(purchase).map(match -> (Match) match).orElseGet(() -> byLikeness(purchase));
    }

    private Optional<Match.ByCode> byCode(Purchase purchase) {
        CodesInText found = CodesInText.of(purchase.text());
        return found.codes().stream()
                .sorted()
                .filter(byCode::containsKey)
                .findFirst()
                .or(() -> found.codes().isEmpty()
                        ? found.underOldName().stream()
                                .filter(byCode::containsKey)
                                .findFirst()
                        : Optional.empty())
                .flatMap(code -> Optional.ofNullable(byCode.get(code)).map(work -> new Match.ByCode(work.id(), code)));
    }

    private Match byLikeness(Purchase purchase) {
        Set<String> words = TitleWords.of(purchase.text());
        List<Likeness> like = nearest(words).stream()
                .map(at -> comparison.compare(purchase, words, projects.get(at), at))
                .filter(likeness -> likeness.score() >= candidate)
                .sorted(Comparator.comparingDouble(Likeness::score).reversed().thenComparing(Likeness::work))
                .limit(3)
                .toList();
        if (like.isEmpty()) {
            return new Match.None();
        }
        double best = like.getFirst().score();
        boolean alone = like.size() == 1 || best - like.get(1).score() >= CLEARLY;
        return best >= link && alone ? new Match.ByLikeness(like.getFirst()) : new Match.Doubtful(like);
    }

    private List<Integer> nearest(Set<String> words) {
        Map<Integer, Double> shared = new HashMap<>();
        for (String word : words) {
            List<Integer> having = byWord.getOrDefault(word, List.of());
            if (having.size() <= COMMON) {
                double weight = weights.of(word);
                having.forEach(at -> shared.merge(at, weight, Double::sum));
            }
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(LOOKED_AT)
                .map(Map.Entry::getKey)
                .toList();
    }
}
