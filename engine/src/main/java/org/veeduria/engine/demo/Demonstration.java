package org.veeduria.engine.demo;

import static org.veeduria.engine.demo.Course.workday;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Invented purchases in Loreto and Madre de Dios, 2023 to 2026, as OCDS 1.1 compiled releases. A value of its seed: the
 * same seed gives the same bytes on every machine.
 */
public final class Demonstration {
    /** The demonstration that the site loads. */
    public static final long SEED = 2023;

    /** The name of its file, as the list of loaded files shows it. */
    public static final String FILE = "demostracion-ficticia.jsonl";

    private static final LocalDate BEGIN = LocalDate.of(2023, 1, 9);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final int ORDINARY = 640;
    private static final int FIRST_CODE = 2600019;
    private static final int LAST_CODE = 2600040;

    private final World world = World.read();
    private final Random random;
    private final Course course;
    private final List<Entity> buyers;
    private final List<Good> goods;

    public Demonstration(long seed) {
        random = new Random(seed);
        course = new Course(new Bidders(world, random), random);
        buyers = shares(world.entities(), Entity::weight);
        goods = shares(world.goods(), Good::weight);
    }

    /** Writes one release a line, in UTF-8, ordered by the day of the call. */
    public static void write(long seed, OutputStream out) throws IOException {
        for (Draft draft : new Demonstration(seed).drafts()) {
            ObjectNode release = ReleaseJson.of(draft);
            out.write(release.toString().getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
    }

    /** All purchases, by the day of their call; some that build works name the codes of works of {@link DemonstrationWorks}. */
    List<Draft> drafts() {
        List<Order> orders = Stream.concat(ordinary(), unusual())
                .sorted((one, other) -> one.call().compareTo(other.call()))
                .toList();
        List<Draft> drafts = new ArrayList<>();
        for (Order order : orders) {
            Draft draft = draft(order, drafts.size() + 1);
            course.run(draft);
            drafts.add(draft);
        }
        nameWorks(drafts);
        return drafts;
    }

    /** Evenly over the years, so that each year has works built by purchases. */
    private static void nameWorks(List<Draft> drafts) {
        List<Draft> building = drafts.stream()
                .filter(draft -> draft.good.category().equals("works")
                        && draft.pattern == Pattern.ORDINARY
                        && draft.state.hasContract())
                .toList();
        int wanted = Math.min(LAST_CODE - FIRST_CODE + 1, building.size());
        for (int i = 0; i < wanted; i++) {
            building.get(i * building.size() / wanted).cui = String.valueOf(FIRST_CODE + i);
        }
    }

    private record Order(
            Entity entity,
            Good good,
            LocalDate call,
            State state,
            Pattern pattern,
            int amount,
            @Nullable Company winner) {}

    private Stream<Order> ordinary() {
        return Stream.generate(this::ordinaryOrder).limit(ORDINARY);
    }

    private Order ordinaryOrder() {
        long span = ChronoUnit.DAYS.between(BEGIN, TODAY) + 60;
        LocalDate call = workday(BEGIN.plusDays(random.nextInt((int) span)));
        Good good = pick(goods);
        return new Order(pick(buyers), good, call, state(call, good), Pattern.ORDINARY, 0, null);
    }

    private Stream<Order> unusual() {
        return world.cases().stream().flatMap(this::repeated);
    }

    private Stream<Order> repeated(Case wanted) {
        Good good = world.good(wanted.code());
        Company winner = wanted.winner() == null ? null : world.company(wanted.winner());
        return Stream.iterate(wanted.first(), day -> workday(day.plusDays(wanted.every())))
                .limit(wanted.times())
                .map(call -> new Order(
                        world.entity(wanted.entity()),
                        good,
                        call,
                        contracted(call, good),
                        wanted.pattern(),
                        wanted.amount(),
                        winner));
    }

    private State state(LocalDate call, Good good) {
        long age = ChronoUnit.DAYS.between(call, TODAY);
        int luck = random.nextInt(100);
        if (age < 0) {
            return State.PLANNED;
        } else if (age < 30) {
            return State.OPEN;
        } else if (age < 55) {
            return State.EVALUATION;
        } else if (luck < 4) {
            return State.CANCELLED;
        } else if (luck < 9) {
            return State.DESERTED;
        }
        return age < 80 ? State.AWARDED : contracted(call, good);
    }

    private static State contracted(LocalDate call, Good good) {
        return call.plusMonths(good.months() + 5L).isBefore(TODAY) ? State.FINISHED : State.CONTRACTED;
    }

    private Draft draft(Order order, int number) {
        Good good = order.good();
        int soles = order.amount() > 0 ? order.amount() : good.least() + random.nextInt(good.most() - good.least());
        BigDecimal reference = BigDecimal.valueOf(soles * 100L + 1 + random.nextInt(99), 2);
        return new Draft(
                number,
                order.entity(),
                good,
                method(order, soles),
                order.call(),
                order.state(),
                order.pattern(),
                reference,
                order.winner());
    }

    private Method method(Order order, int soles) {
        List<Method> fitting = world.methods().stream()
                .filter(method -> method.fits(order.good(), order.call(), soles) && allows(order.pattern(), method))
                .toList();
        return pick(shares(fitting, Method::weight));
    }

    private static boolean allows(Pattern pattern, Method method) {
        return pattern == Pattern.ORDINARY
                || (pattern.isDirect() ? method.isDirect() : method.method().equals("open"));
    }

    /** Each as often as its weight. */
    private static <T> List<T> shares(List<T> all, ToIntFunction<T> weight) {
        return all.stream()
                .flatMap(one -> Collections.nCopies(weight.applyAsInt(one), one).stream())
                .toList();
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
