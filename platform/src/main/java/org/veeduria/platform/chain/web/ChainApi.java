package org.veeduria.platform.chain.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.veeduria.engine.chain.Flow;
import org.veeduria.engine.chain.Part;
import org.veeduria.engine.chain.Remark;
import org.veeduria.engine.chain.Stage;
import org.veeduria.platform.chain.BudgetSource;
import org.veeduria.platform.chain.Chains;
import org.veeduria.platform.chain.Origin;
import org.veeduria.platform.chain.YearChain;
import org.veeduria.platform.extractives.SideTotal;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Money;

/** The chain of a place and year for programs: parts, flows and what is missing, as JSON; parts as CSV. */
@RestController
class ChainApi {
    private final Chains chains;

    ChainApi(Chains chains) {
        this.chains = chains;
    }

    /** One part of a step; {@code gap} is what did not reach the step, {@code rows} the page with what it is made of. */
    record Row(Stage stage, Part part, boolean gap, BigDecimal amount, String rows, List<String> files) {}

    record Said(Remark.Kind kind, @Nullable BigDecimal amount) {}

    record Answer(
            String ubigeo,
            String place,
            int year,
            String currency,
            @Nullable BudgetSource budgetSource,
            YearChain.@Nullable Received received,
            List<Row> parts,
            List<Flow> flows,
            List<Said> remarks,
            @Nullable String revenueOf,
            List<SideTotal> revenue,
            List<Money> foreign) {}

    @GetMapping("/api/v1/chain/{code}/{year:[0-9]{4}}")
    ResponseEntity<Answer> json(@PathVariable String code, @PathVariable int year) {
        YearChain chain = chain(code, year);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new Answer(
                        chain.place().ubigeo().code(),
                        chain.place().name(),
                        year,
                        YearChain.CURRENCY,
                        chain.budget().orElse(null),
                        chain.received().orElse(null),
                        rows(chain),
                        chain.chain().flows(),
                        chain.chain().remarks().stream()
                                .map(remark ->
                                        new Said(remark.kind(), remark.amount().orElse(null)))
                                .toList(),
                        chain.revenue().map(of -> of.place().ubigeo().code()).orElse(null),
                        chain.revenue().map(ChainApi::totals).orElse(List.of()),
                        chain.foreign()));
    }

    @GetMapping(path = "/api/v1/chain/{code}/{year:[0-9]{4}}", params = "format=csv")
    ResponseEntity<String> csv(@PathVariable String code, @PathVariable int year) throws IOException {
        YearChain chain = chain(code, year);
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "ubigeo", "year", "stage", "part", "gap", "amount", "currency", "rows", "source", "complete");
            rows(chain).forEach(row -> csv.writeRecord(cells(chain, row)));
        }
        String name = "veeduria-cadena-%s-%d.csv".formatted(code, year);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.toString());
    }

    private static List<SideTotal> totals(YearChain.RevenueOf of) {
        return Stream.concat(of.revenue().payments().stream(), of.revenue().receipts().stream())
                .toList();
    }

    private static List<String> cells(YearChain chain, Row row) {
        return List.of(
                chain.place().ubigeo().code(),
                String.valueOf(chain.year()),
                row.stage().name(),
                row.part().name(),
                String.valueOf(row.gap()),
                row.amount().toPlainString(),
                YearChain.CURRENCY,
                row.rows(),
                source(chain, row.stage()),
                complete(chain, row.stage()));
    }

    /** The table of a step of the budget; nothing of the others. */
    private static String source(YearChain chain, Stage stage) {
        return ofBudget(stage) ? chain.budget().map(BudgetSource::table).orElse("") : "";
    }

    /** Whether the step is known of the whole place and year; nothing where that cannot be told. */
    private static String complete(YearChain chain, Stage stage) {
        if (stage == Stage.TRANSFER) {
            return chain.received()
                    .map(of -> String.valueOf(of.told() >= of.today()))
                    .orElse("");
        }
        return ofBudget(stage)
                ? chain.budget()
                        .map(from -> String.valueOf(!from.partial() && from.repeats() == 0))
                        .orElse("")
                : "";
    }

    private static boolean ofBudget(Stage stage) {
        return stage == Stage.BUDGET || stage == Stage.SPENDING;
    }

    private static List<Row> rows(YearChain chain) {
        return chain.chain().parts().entrySet().stream()
                .map(part -> row(chain, part.getKey(), part.getValue()))
                .toList();
    }

    private static Row row(YearChain chain, Part part, BigDecimal amount) {
        Optional<Origin> origin = Optional.ofNullable(chain.origins().get(part.stage()));
        return new Row(
                part.stage(),
                part,
                part.gap(),
                amount,
                chain.rows(part),
                part.gap() ? List.of() : origin.map(Origin::files).orElse(List.of()));
    }

    private YearChain chain(String code, int year) {
        return Ubigeo.of(code)
                .flatMap(ubigeo -> chains.of(ubigeo, year))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
