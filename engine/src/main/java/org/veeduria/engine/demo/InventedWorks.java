package org.veeduria.engine.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The works of the demonstration: those of the table beside this class, each with something to show, and those purchases tell of. */
final class InventedWorks {
    /** Plants and animals of the Amazon: each work has a name of its own. */
    private static final List<String> SECTORS = List.of(
            "Aguajal",
            "Bolaina",
            "Camungo",
            "Capirona",
            "Caimito",
            "Cashapona",
            "Charapa",
            "Chonta",
            "Copaiba",
            "Doncella",
            "Gamitana",
            "Garza",
            "Guaba",
            "Huayruro",
            "Huito",
            "Ishpingo",
            "Lagarto",
            "Lupuna",
            "Maquisapa",
            "Moena",
            "Ojé",
            "Otorongo",
            "Paco",
            "Paucar",
            "Pihuayo",
            "Pomarrosa",
            "Pona",
            "Quinilla",
            "Renaco",
            "Ronsoco",
            "Sachavaca",
            "Shimbillo",
            "Shiringa",
            "Tahuari",
            "Taricaya",
            "Tucán",
            "Ubos",
            "Ungurahui",
            "Yarina",
            "Zapote");

    private final World world;

    InventedWorks(World world) {
        this.world = world;
    }

    /** The name of the place in its district where the work of a code is. */
    static String sector(String code) {
        return SECTORS.get((Integer.parseInt(code) - 1) % SECTORS.size());
    }

    /** The works of the table. */
    List<InventedWork> told() {
        String table = "works.csv";
        try (InputStreamReader in = new InputStreamReader(
                        Objects.requireNonNull(World.class.getResourceAsStream(table), table), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().map(this::work).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private InventedWork work(NamedCsvRecord row) {
        Entity entity = world.entity(row.getField("entity"));
        return new InventedWork(
                row.getField("cui"),
                entity,
                row.getField("title") + " en el distrito de " + entity.place().district() + ", sector "
                        + sector(row.getField("cui")) + " (obra ficticia)",
                row.getField("function"),
                new BigDecimal(row.getField("first")),
                amount(row, "cost"),
                row.getField("status"),
                day(row, "start"),
                day(row, "end"),
                day(row, "extended"),
                day(row, "stop"),
                number(row, "physical"),
                number(row, "financial"),
                day(row, "finished"),
                day(row, "received"),
                day(row, "operating"),
                day(row, "suspended"),
                row.getField("cause").isEmpty() ? null : row.getField("cause"),
                contract(row));
    }

    private InventedWork.@Nullable Contract contract(NamedCsvRecord row) {
        BigDecimal amount = amount(row, "amount");
        LocalDate signed = day(row, "signed");
        LocalDate ends = day(row, "ends");
        if (amount == null || signed == null || ends == null) {
            return null;
        }
        String supervisor = row.getField("supervisor");
        return new InventedWork.Contract(
                world.company(row.getField("company")),
                amount,
                signed,
                ends,
                Arrays.stream(row.getField("additions").split("\\+", -1))
                        .filter(part -> !part.isEmpty())
                        .map(BigDecimal::new)
                        .toList(),
                number(row, "paid"),
                supervisor.isEmpty() ? null : world.company(supervisor),
                row.getField("method"));
    }

    /** The work a purchase of the demonstration builds, as far as it has come on a day. */
    static InventedWork of(Draft draft, String cui, LocalDate today) {
        boolean over = draft.state == State.FINISHED;
        LocalDate stop = over ? draft.ends : today.minusDays(10 + draft.number % 18);
        LocalDate received = draft.ends.plusDays(25 + draft.number % 30);
        LocalDate operating = received.plusDays(20 + draft.number % 40);
        boolean inUse = over && operating.isBefore(today);
        int share = Math.clamp(
                100
                        * (stop.toEpochDay() - draft.starts.toEpochDay())
                        / Math.max(1, draft.ends.toEpochDay() - draft.starts.toEpochDay()),
                3,
                over ? 100 : 96);
        return new InventedWork(
                cui,
                draft.entity,
                draft.workTitle(cui) + " (obra ficticia)",
                function(draft.good.code()),
                draft.reference,
                Draft.share(draft.reference, "1.0" + draft.number % 9),
                inUse ? "maintenance" : over ? "completion" : "implementation",
                draft.starts,
                draft.ends,
                null,
                stop,
                share,
                Math.clamp(share - 4 + draft.number % 7, 0, 100),
                over ? draft.ends : null,
                over && received.isBefore(today) ? received : null,
                inUse ? operating : null,
                null,
                null,
                null);
    }

    private static String function(String code) {
        return switch (code) {
            case "72121406" -> "EDUCACIÓN";
            case "72141119" -> "SANEAMIENTO";
            case "72121408" -> "SALUD";
            case "72153501" -> "AMBIENTE";
            default -> "TRANSPORTE";
        };
    }

    private static @Nullable LocalDate day(NamedCsvRecord row, String field) {
        String text = row.getField(field);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static @Nullable BigDecimal amount(NamedCsvRecord row, String field) {
        String text = row.getField(field);
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static int number(NamedCsvRecord row, String field) {
        String text = row.getField(field);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
