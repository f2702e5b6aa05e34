package org.veeduria.engine.flags.read;

import static org.veeduria.engine.flags.Field.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.process.Award;
import org.veeduria.engine.flags.process.Bid;
import org.veeduria.engine.flags.process.Contract;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Moment;
import org.veeduria.engine.flags.process.Money;
import org.veeduria.engine.flags.process.Organization;
import org.veeduria.engine.flags.process.Party;
import org.veeduria.engine.flags.process.Tender;
import org.veeduria.engine.flags.settings.Preparation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads compiled releases one after the other, each from its bytes. It reads the fields it was asked for and jumps over the
 * rest. Belongs to one thread.
 */
public final class ProcessReader {
    /** So many bytes must be readable behind the end of a document. */
    public static final int SLACK = Scan.SLACK;

    private static final int OCID = 0;
    private static final int DATE_KEY = 1;
    private static final int BUYER_KEY = 2;
    private static final int PLANNING = 3;
    private static final int TENDER = 4;
    private static final int BIDS_KEY = 5;
    private static final int AWARDS_KEY = 6;
    private static final int CONTRACTS_KEY = 7;
    private static final int PARTIES_KEY = 8;

    private final Source source;
    private final Cursor in;
    private final Parts parts;
    private final Keys keys;
    private final BudgetReader budget;
    private final TenderReader tender;
    private final BidReader bids;
    private final AwardReader awards;
    private final ContractReader contracts;
    private final PartyReader parties;
    private final Corrections corrections;

    /** Reads {@code needs}, and whatever {@code preparation} needs to mend them. */
    public ProcessReader(Set<Field> needs, Preparation preparation) {
        Set<Field> wanted = needs.isEmpty() ? EnumSet.noneOf(Field.class) : EnumSet.copyOf(needs);
        if (preparation.awardStatusByContractStatus()) {
            wanted.addAll(EnumSet.of(CONTRACTS, CONTRACT_STATUS));
        }
        this.in = new Cursor(new Texts(), preparation.reading());
        this.source = new Source(in, wanted, preparation);
        this.parts = Parts.of(source);
        this.budget = new BudgetReader(source, parts.money());
        this.tender = new TenderReader(source, parts);
        this.bids = new BidReader(source, parts.money(), parts.tenderers());
        this.awards = new AwardReader(source, parts.money(), parts.tenderers(), parts.items());
        this.contracts = new ContractReader(source, parts);
        this.parties = new PartyReader(source, parts);
        this.corrections = new Corrections(preparation);
        this.keys = keys(source.plan());
    }

    private static Keys keys(Keys.Plan plan) {
        return plan.always("ocid", OCID)
                .always("tender", TENDER)
                .when(DATE, "date", DATE_KEY)
                .when(BUYER, "buyer", BUYER_KEY)
                .when(BUDGET, "planning", PLANNING)
                .when(BIDS, "bids", BIDS_KEY)
                .when(AWARDS, "awards", AWARDS_KEY)
                .when(CONTRACTS, "contracts", CONTRACTS_KEY)
                .when(PARTIES, "parties", PARTIES_KEY)
                .keys();
    }

    /** The position of the next newline, or {@code end}; as for {@link #read}, {@link #SLACK} bytes must be readable behind. */
    public static int lineEnd(byte[] bytes, int from, int end) {
        return Scan.lineEnd(bytes, from, end);
    }

    /**
     * Reads the document in {@code bytes[from, to)}; {@link #SLACK} more bytes must be readable.
     *
     * @param position becomes {@link ContractingProcess#position()}
     * @return {@code null} if it has no {@code ocid}
     * @throws Malformed if what is read is not JSON, or no object
     */
    public @Nullable ContractingProcess read(byte[] bytes, int from, int to, long position) {
        in.start(bytes, from, to);
        ContractingProcess process = read(position);
        in.finish();
        return process == null ? null : corrections.apply(process);
    }

    /** Reads a release that was put together in memory; as {@link #read(byte[], int, int, long)} otherwise. */
    public @Nullable ContractingProcess read(ObjectNode release, long position) {
        byte[] json = JsonMapper.shared().writeValueAsBytes(release);
        return read(Arrays.copyOf(json, json.length + SLACK), 0, json.length, position);
    }

    private @Nullable ContractingProcess read(long position) {
        String ocid = null;
        Moment date = null;
        Organization buyer = null;
        Money budgeted = null;
        Tender tendered = Tender.EMPTY;
        List<Bid> bid = List.of();
        List<Award> awarded = List.of();
        List<Contract> contracted = List.of();
        List<Party> party = List.of();
        for (boolean more = in.openObject(); more; more = in.nextMember()) {
            switch (in.key(keys)) {
                case OCID -> ocid = in.own();
                case DATE_KEY -> date = in.moment();
                case BUYER_KEY -> buyer = parts.buyers().one();
                case PLANNING -> budgeted = budget.read();
                case TENDER -> tendered = tender.read();
                case BIDS_KEY -> bid = bids.section();
                case AWARDS_KEY -> awarded = awards.list();
                case CONTRACTS_KEY -> contracted = source.objects(contracts::read);
                case PARTIES_KEY -> party = source.objects(parties::read);
                default -> in.skip();
            }
        }
        return ocid == null
                ? null
                : new ContractingProcess(
                        ocid, position, date, buyer, budgeted, tendered, bid, awarded, contracted, party);
    }
}
