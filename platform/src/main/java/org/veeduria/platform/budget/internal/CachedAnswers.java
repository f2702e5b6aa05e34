package org.veeduria.platform.budget.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.veeduria.engine.cube.CubeQuery;
import org.veeduria.platform.budget.CubeResult;

/** Answers the pages ask for again and again, kept until a file is loaded or withdrawn. Memory holds a few hundred. */
@Component
class CachedAnswers {
    private static final int KEPT = 400;

    private final CubeAnswers cube;
    private final BudgetRegister register;
    private long stamp;

    private final Map<Object, Object> answers = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > KEPT;
        }
    });

    CachedAnswers(CubeAnswers cube, BudgetRegister register) {
        this.cube = cube;
        this.register = register;
    }

    /** The answer to a question. */
    CubeResult query(CubeQuery query) {
        return keep(query, CubeResult.class, () -> cube.query(query));
    }

    /** Something computed, by a key of its own type. */
    <T> T keep(Object key, Class<T> type, Supplier<T> compute) {
        forgetWhatIsOld();
        Object held = answers.get(key);
        if (held == null) {
            held = compute.get();
            answers.put(key, held);
        }
        return type.cast(held);
    }

    private synchronized void forgetWhatIsOld() {
        long now = register.stamp();
        if (now != stamp) {
            answers.clear();
            stamp = now;
        }
    }
}
