package org.veeduria.engine.flags.read;

import static org.veeduria.engine.flags.Field.*;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.process.Ban;
import org.veeduria.engine.flags.process.Moment;
import org.veeduria.engine.flags.process.Party;
import org.veeduria.engine.flags.process.Period;

/** Reads one entry of {@code parties}. */
final class PartyReader {
    private static final int ID = 0;
    private static final int NAME = 1;
    private static final int ROLES = 2;
    private static final int IDENTIFIER = 3;
    private static final int ADDRESS = 4;
    private static final int CONTACT = 5;
    private static final int DETAILS = 6;
    private static final int SANCTIONS = 7;

    private static final int FOUNDED = 0;
    private static final int REASON = 1;
    private static final int PERIOD = 2;

    private final Source source;
    private final Cursor in;
    private final Parts parts;
    private final PartyTexts texts;
    private final Keys keys;
    private final Keys detailKeys;
    private final Keys banKeys;

    PartyReader(Source source, Parts parts) {
        this.source = source;
        this.in = source.in();
        this.parts = parts;
        this.texts = new PartyTexts(source);
        this.keys = source.plan()
                .always("id", ID)
                .always("name", NAME)
                .always("roles", ROLES)
                .when(PARTY_IDENTIFIER, "identifier", IDENTIFIER)
                .when(PARTY_ADDRESS, "address", ADDRESS)
                .when(PARTY_CONTACT, "contactPoint", CONTACT)
                .when(PARTY_FOUNDED, "details", DETAILS)
                .when(PARTY_BANS, "sanctions", SANCTIONS)
                .keys();
        this.detailKeys = source.plan()
                .always("foundationDate", FOUNDED)
                .always("incorporationDate", FOUNDED)
                .keys();
        this.banKeys = source.plan()
                .always("id", ID)
                .always("reason", REASON)
                .always("period", PERIOD)
                .keys();
    }

    Party read(int index) {
        String id = null;
        String name = null;
        List<String> roles = List.of();
        PartyTexts.Identifier identifier = PartyTexts.Identifier.NONE;
        Party.Address address = null;
        Party.Contact contact = null;
        Moment founded = null;
        List<Ban> bans = List.of();
        for (boolean more = in.openObject(); more; more = in.nextMember()) {
            switch (in.key(keys)) {
                case ID -> id = in.id();
                case NAME -> name = in.shared();
                case ROLES -> roles = roles();
                case IDENTIFIER -> identifier = texts.identifier();
                case ADDRESS -> address = texts.address();
                case CONTACT -> contact = texts.contact();
                case DETAILS -> founded = founded();
                case SANCTIONS -> bans = source.objects(this::ban);
                default -> in.skip();
            }
        }
        return new Party(
                index,
                mended(id, roles),
                name,
                roles,
                identifier.scheme(),
                identifier.id(),
                address,
                contact,
                founded,
                bans);
    }

    /** The prefix depends on what the party is; one that buys is a buyer. */
    private @Nullable String mended(@Nullable String id, List<String> roles) {
        boolean buys = roles.contains("buyer") || roles.contains("procuringEntity");
        return buys ? source.preparation().buyerId(id) : source.preparation().tendererId(id);
    }

    private List<String> roles() {
        if (!in.atArray()) {
            in.skip();
            return List.of();
        }
        List<String> roles = new ArrayList<>(2);
        for (boolean more = in.openArray(); more; more = in.nextElement()) {
            String role = in.shared();
            if (role != null) {
                roles.add(role);
            }
        }
        return List.copyOf(roles);
    }

    private @Nullable Moment founded() {
        Moment founded = null;
        if (!source.atObject()) {
            return null;
        }
        for (boolean more = in.openObject(); more; more = in.nextMember()) {
            if (in.key(detailKeys) == FOUNDED) {
                founded = in.moment();
            } else {
                in.skip();
            }
        }
        return founded;
    }

    private Ban ban(int index) {
        String id = null;
        String reason = null;
        Period period = null;
        for (boolean more = in.openObject(); more; more = in.nextMember()) {
            switch (in.key(banKeys)) {
                case ID -> id = in.ownId();
                case REASON -> reason = in.shared();
                case PERIOD -> period = parts.periods().read();
                default -> in.skip();
            }
        }
        return new Ban(index, id, reason, period);
    }
}
