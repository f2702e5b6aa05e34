package org.veeduria.engine.flags.core;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.process.ContractingProcess;

/**
 * Chooses processes by {@code procurementMethodDetails}.
 *
 * @param only if not empty, only these
 * @param except otherwise all but these
 */
public record Methods(Set<String> only, Set<String> except) {
    public static final Methods ALL = new Methods(Set.of(), Set.of());

    public Methods {
        only = Set.copyOf(only);
        except = Set.copyOf(except);
    }

    public boolean include(ContractingProcess process) {
        return include(process.tender().methodDetails());
    }

    private boolean include(@Nullable String details) {
        if (details == null) {
            return only.isEmpty();
        }
        return only.isEmpty() ? !except.contains(details) : only.contains(details);
    }
}
