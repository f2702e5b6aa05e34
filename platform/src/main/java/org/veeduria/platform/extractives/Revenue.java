package org.veeduria.platform.extractives;

import java.util.List;

/** What companies say they paid and what the State says it received, by source and currency; empty where nothing is known. */
public record Revenue(int year, List<SideTotal> payments, List<SideTotal> receipts) {
    public Revenue {
        payments = List.copyOf(payments);
        receipts = List.copyOf(receipts);
    }
}
