package org.veeduria.platform.extractives.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.veeduria.engine.canon.CanonDistribution;
import org.veeduria.engine.canon.CanonKind;
import org.veeduria.engine.canon.CanonLaw;
import org.veeduria.engine.canon.Distribution;
import org.veeduria.engine.canon.Producer;
import org.veeduria.engine.canon.Share;
import org.veeduria.engine.canon.Territory;
import org.veeduria.engine.canon.Tranche;
import org.veeduria.engine.law.ShippedLaw;
import org.veeduria.platform.extractives.CanonTerritory;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.shared.DemonstrationFile;

/** Invented totals of two regions, split by the law among their real governments. */
@Component
class DemonstrationCanon implements DemonstrationFile {
    /** A total of a year. */
    private record Total(CanonKind kind, int year, String soles, String producers) {}

    private static final String OIL = "160304:0.5,160305:0.2,160506:0.3";
    private static final String GOLD = "170204:0.5,170102:0.3,170104:0.2";

    private static final List<Total> TOTALS = List.of(
            new Total(CanonKind.PETROLEUM, 2023, "98450000.00", OIL),
            new Total(CanonKind.PETROLEUM, 2024, "86312400.50", OIL),
            new Total(CanonKind.PETROLEUM, 2025, "91720350.00", OIL),
            new Total(CanonKind.PETROLEUM, 2026, "64908115.20", OIL),
            new Total(CanonKind.MINING, 2023, "6480000.00", GOLD),
            new Total(CanonKind.MINING, 2024, "7915230.75", GOLD),
            new Total(CanonKind.MINING, 2025, "9120480.00", GOLD),
            new Total(CanonKind.MINING, 2026, "8744016.35", GOLD));

    private final Places places;

    DemonstrationCanon(Places places) {
        this.places = places;
    }

    @Override
    public String name() {
        return "demostracion-ficticia-canon.csv";
    }

    @Override
    public String type() {
        return "canon-transfers";
    }

    @Override
    public void write(OutputStream out) throws IOException {
        Territory territory = CanonTerritory.ofGazetteer(places).territory();
        CanonLaw law = new CanonLaw(ShippedLaw.peru());
        StringBuilder text = new StringBuilder("ubigeo,year,kind,municipality,canon\n");
        for (Total total : TOTALS) {
            List<Producer> producers = Producer.parse(total.producers());
            Distribution canon = CanonDistribution.of(
                    law.scheme(total.kind(), LocalDate.of(total.year(), 7, 1), producers),
                    territory,
                    producers,
                    new BigDecimal(total.soles()));
            append(total, canon, text);
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Municipalities and the regional government; universities and institutes have no ubigeo of their own. */
    private static void append(Total total, Distribution canon, StringBuilder text) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        for (Share share : canon.shares()) {
            boolean government =
                    !share.ubigeo().endsWith("0000") || share.tranche().name() == Tranche.Name.REGIONAL_GOVERNMENT;
            if (government) {
                sums.merge(share.ubigeo(), share.amount(), BigDecimal::add);
                names.put(share.ubigeo(), share.recipient());
            }
        }
        sums.forEach((ubigeo, sum) -> text.append("%s,%d,%s,%s,%s\n"
                .formatted(ubigeo, total.year(), total.kind().code(), names.get(ubigeo), sum.toPlainString())));
    }
}
