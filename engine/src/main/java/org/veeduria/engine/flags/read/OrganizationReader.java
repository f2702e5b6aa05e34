package org.veeduria.engine.flags.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.process.Organization;

/** Reads references to organizations. */
final class OrganizationReader {
    private static final int ID = 0;
    private static final int NAME = 1;

    /** Mends an id; {@code null} redacts it. */
    interface Mend {
        @Nullable
        String apply(@Nullable String id);
    }

    private final Keys keys;
    private final Source source;
    private final Cursor in;
    private final Mend mend;

    OrganizationReader(Source source, Mend mend) {
        this.source = source;
        this.in = source.in();
        this.mend = mend;
        this.keys = source.plan()
                .always("id", ID)
                .when(Field.ORGANIZATION_NAMES, "name", NAME)
                .keys();
    }

    /** {@code null} if the value is no object. */
    @Nullable
    Organization one() {
        return source.atObject() ? read(0) : null;
    }

    /** A list; where that is taken, also one object as a list of one. Whatever is no object stays as an empty reference. */
    List<Organization> list() {
        if (in.atObject() && source.preparation().reading().takesNumbersAsIds()) {
            return List.of(read(0));
        }
        if (!in.atArray()) {
            in.skip();
            return List.of();
        }
        Few<Organization> found = new Few<>();
        for (boolean more = in.openArray(); more; more = in.nextElement()) {
            found.add(source.atObject() ? read(found.size()) : new Organization(found.size(), null, null));
        }
        return found.list();
    }

    private Organization read(int index) {
        String id = null;
        String name = null;
        for (boolean more = in.openObject(); more; more = in.nextMember()) {
            switch (in.key(keys)) {
                case ID -> id = in.id();
                case NAME -> name = in.shared();
                default -> in.skip();
            }
        }
        return new Organization(index, mend.apply(id), name);
    }
}
