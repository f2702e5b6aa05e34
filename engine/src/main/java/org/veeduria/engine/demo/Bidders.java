package org.veeduria.engine.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.veeduria.engine.demo.Company.Habit;

/** Who offers. Usual companies win about equally often, so that the unusual ones stand out. */
final class Bidders {
    private static final List<String> ALWAYS_TOGETHER = List.of("C11", "C12");
    private static final List<String> TAKING_TURNS = List.of("C48", "C49");

    private final World world;
    private final Random random;
    private final Map<Company, Integer> offers = new HashMap<>();
    private final Map<Company, Integer> wins = new HashMap<>();

    Bidders(World world, Random random) {
        this.world = world;
        this.random = random;
    }

    /** The companies that offer: the one that is to win first. */
    List<Company> of(Draft draft) {
        List<Company> chosen = new ArrayList<>(chosen(draft));
        chosen.forEach(company -> offers.merge(company, 1, Integer::sum));
        wins.merge(chosen.getFirst(), 1, Integer::sum);
        if (draft.pattern == Pattern.ORDINARY && !draft.method.isDirect()) {
            world.serving(draft.good.trade()).stream()
                    .filter(company -> company.habit() != Habit.USUAL && random.nextInt(100) < 95)
                    .forEach(chosen::add);
        }
        return chosen;
    }

    private List<Company> chosen(Draft draft) {
        return switch (draft.pattern) {
            case PAIR -> ALWAYS_TOGETHER.stream().map(world::company).toList();
            case TURNS -> turn(draft.number);
            default -> some(draft, draft.pattern.bidders(usual(draft)));
        };
    }

    private List<Company> turn(int number) {
        List<Company> group =
                new ArrayList<>(TAKING_TURNS.stream().map(world::company).toList());
        Collections.rotate(group, number);
        return group;
    }

    private int usual(Draft draft) {
        if (draft.method.isDirect()) {
            return 1;
        }
        int luck = random.nextInt(10);
        return draft.pattern != Pattern.ORDINARY || luck < 7 ? 3 : luck < 9 ? 4 : 2;
    }

    private List<Company> some(Draft draft, int count) {
        List<Company> pool = new ArrayList<>(world.serving(draft.good.trade()).stream()
                .filter(company -> company.habit() == Habit.USUAL && !company.equals(draft.favourite))
                .toList());
        Collections.shuffle(pool, random);
        List<Company> chosen = new ArrayList<>();
        if (draft.favourite != null) {
            chosen.add(draft.favourite);
        }
        chosen.addAll(pool.subList(0, Math.min(count - chosen.size(), pool.size())));
        if (draft.favourite == null && random.nextInt(10) < 6) {
            Collections.swap(chosen, 0, leastFortunate(chosen));
        }
        return chosen;
    }

    private int leastFortunate(List<Company> companies) {
        int least = 0;
        for (int at = 1; at < companies.size(); at++) {
            if (fortune(companies.get(at)) < fortune(companies.get(least))) {
                least = at;
            }
        }
        return least;
    }

    /** Wins per thousand offers. */
    private int fortune(Company company) {
        return 1000 * wins.getOrDefault(company, 0) / Math.max(1, offers.getOrDefault(company, 0));
    }
}
