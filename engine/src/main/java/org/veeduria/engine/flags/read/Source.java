package org.veeduria.engine.flags.read;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.settings.Preparation;

/** What the readers of all parts share: the place in the document, the fields wanted, and how values are mended. */
record Source(Cursor in, Set<Field> needs, Preparation preparation) {
    Source {
        needs = needs.isEmpty() ? EnumSet.noneOf(Field.class) : EnumSet.copyOf(needs);
    }

    /** Reads one element of an array. */
    interface Element<T> {
        /** Must step over the whole element. */
        T read(int index);
    }

    Keys.Plan plan() {
        return new Keys.Plan(needs);
    }

    boolean needs(Field field) {
        return needs.contains(field);
    }

    /** All objects of an array; empty if the value is no array. */
    <T> List<T> objects(Element<T> element) {
        if (!in.atArray()) {
            in.skip();
            return List.of();
        }
        Few<T> found = new Few<>();
        int index = 0;
        for (boolean more = in.openArray(); more; more = in.nextElement()) {
            if (atObject()) {
                found.add(element.read(index));
            }
            index++;
        }
        return found.list();
    }

    /** Whether an object begins here; if not, the value is stepped over. */
    boolean atObject() {
        if (in.atObject()) {
            return true;
        }
        in.skip();
        return false;
    }
}
