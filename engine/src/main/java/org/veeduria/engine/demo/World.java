package org.veeduria.engine.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the demonstration is made of, read from the tables beside this class. */
record World(List<Entity> entities, List<Company> companies, List<Good> goods, List<Method> methods, List<Case> cases) {
    World {
        entities = List.copyOf(entities);
        companies = List.copyOf(companies);
        goods = List.copyOf(goods);
        methods = List.copyOf(methods);
        cases = List.copyOf(cases);
    }

    static World read() {
        return new World(
                rows("entities.csv", World::entity),
                rows("companies.csv", World::company),
                rows("goods.csv", World::good),
                rows("methods.csv", World::method),
                rows("cases.csv", World::patternCase));
    }

    Entity entity(String id) {
        return find(entities, entity -> entity.id().equals(id), id);
    }

    Company company(String id) {
        return find(companies, company -> company.id().equals(id), id);
    }

    Good good(String code) {
        return find(goods, good -> good.code().equals(code), code);
    }

    List<Company> serving(String trade) {
        return companies.stream().filter(company -> company.serves(trade)).toList();
    }

    private static <T> T find(List<T> all, Predicate<T> wanted, String name) {
        return all.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("The demonstration has no " + name));
    }

    private static Entity entity(NamedCsvRecord row) {
        return new Entity(
                row.getField("id"), row.getField("name"), place(row), row.getField("telephone"), number(row, "weight"));
    }

    private static Company company(NamedCsvRecord row) {
        return new Company(
                row.getField("id"),
                row.getField("name"),
                Set.of(row.getField("trades").split(" ")),
                place(row),
                row.getField("street"),
                row.getField("telephone"),
                LocalDate.parse(row.getField("founded")),
                Company.Habit.valueOf(row.getField("habit").toUpperCase(Locale.ROOT)),
                day(row, "banned_from"),
                day(row, "banned_to"));
    }

    private static Good good(NamedCsvRecord row) {
        return new Good(
                row.getField("trade"),
                row.getField("category"),
                row.getField("code"),
                row.getField("item"),
                row.getField("unit"),
                row.getField("title"),
                number(row, "least"),
                number(row, "most"),
                number(row, "months"),
                number(row, "price"),
                number(row, "weight"));
    }

    private static Method method(NamedCsvRecord row) {
        return new Method(
                row.getField("details"),
                row.getField("method"),
                Set.of(row.getField("categories").split(" ")),
                LocalDate.parse(row.getField("from")),
                LocalDate.parse(row.getField("to")),
                number(row, "least"),
                number(row, "weight"),
                number(row, "days"));
    }

    private static Case patternCase(NamedCsvRecord row) {
        String winner = row.getField("winner");
        return new Case(
                Pattern.valueOf(row.getField("pattern")),
                row.getField("entity"),
                row.getField("code"),
                winner.isEmpty() ? null : winner,
                number(row, "amount"),
                number(row, "times"),
                LocalDate.parse(row.getField("first")),
                number(row, "every"));
    }

    private static Place place(NamedCsvRecord row) {
        return new Place(
                row.getField("ubigeo"), row.getField("region"), row.getField("province"), row.getField("district"));
    }

    private static @Nullable LocalDate day(NamedCsvRecord row, String field) {
        String text = row.getField(field);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static int number(NamedCsvRecord row, String field) {
        return Integer.parseInt(row.getField(field));
    }

    static <T> List<T> rows(String table, Function<NamedCsvRecord, T> row) {
        try (InputStreamReader in = new InputStreamReader(
                        Objects.requireNonNull(World.class.getResourceAsStream(table), table), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().map(row).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
