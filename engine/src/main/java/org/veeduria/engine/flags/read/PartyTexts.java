package org.veeduria.engine.flags.read;

import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.process.Party;

/** Reads the identifier, address and contact point of a party. */
final class PartyTexts {
    private static final int FIRST = 0;
    private static final int SECOND = 1;
    private static final int THIRD = 2;

    private final Source source;
    private final Cursor in;
    private final Keys identifierKeys;
    private final Keys addressKeys;
    private final Keys contactKeys;

    PartyTexts(Source source) {
        this.source = source;
        this.in = source.in();
        this.identifierKeys =
                source.plan().always("scheme", FIRST).always("id", SECOND).keys();
        this.addressKeys = source.plan()
                .always("streetAddress", FIRST)
                .always("locality", SECOND)
                .always("region", THIRD)
                .keys();
        this.contactKeys = source.plan()
                .always("name", FIRST)
                .always("email", SECOND)
                .always("telephone", THIRD)
                .keys();
    }

    /** The official identifier of a party. */
    record Identifier(@Nullable String scheme, @Nullable String id) {
        static final Identifier NONE = new Identifier(null, null);
    }

    Identifier identifier() {
        @Nullable String[] texts = three(identifierKeys);
        return new Identifier(texts[FIRST], texts[SECOND]);
    }

    Party.Address address() {
        @Nullable String[] texts = three(addressKeys);
        return new Party.Address(texts[FIRST], texts[SECOND], texts[THIRD]);
    }

    Party.Contact contact() {
        @Nullable String[] texts = three(contactKeys);
        return new Party.Contact(texts[FIRST], texts[SECOND], texts[THIRD]);
    }

    private @Nullable String[] three(Keys keys) {
        @Nullable String[] texts = new String[3];
        if (!source.atObject()) {
            return texts;
        }
        for (boolean more = in.openObject(); more; more = in.nextMember()) {
            int key = in.key(keys);
            if (key == Keys.OTHER) {
                in.skip();
            } else {
                texts[key] = in.id();
            }
        }
        return texts;
    }
}
