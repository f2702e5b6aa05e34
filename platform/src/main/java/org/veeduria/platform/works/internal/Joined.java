package org.veeduria.platform.works.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.works.Agreement.Nature;
import org.veeduria.engine.works.Amount;
import org.veeduria.engine.works.match.Purchase;
import org.veeduria.platform.contracting.ProcessForWorks;
import org.veeduria.platform.contracting.ProcessForWorks.Term;

/** A process as a contract of a work: what it is for, and its contracts taken together. */
record Joined(ProcessForWorks process) {
    private static final Pattern SUPERVISION = Pattern.compile("\\bSUPERVIS|\\bINSPECC");
    private static final Pattern DESIGN = Pattern.compile(
            "EXPEDIENTE T[EÉ]CNICO|ESTUDIO|\\bPERFIL\\b|PRE ?INVERSI[OÓ]N|FICHA T[EÉ]CNICA|\\bIOARR\\b.*ELABORACI[OÓ]N");

    /** What it is for: told by its category and, among services, by its words. */
    Set<Nature> natures() {
        String text = process.title().toUpperCase(Locale.ROOT);
        if ("works".equals(process.category())) {
            return Set.of(Nature.CONSTRUCTION);
        }
        if (isConsulting() || "services".equals(process.category())) {
            if (SUPERVISION.matcher(text).find()) {
                return Set.of(Nature.SUPERVISION);
            }
            if (DESIGN.matcher(text).find()) {
                return Set.of(Nature.DESIGN);
            }
        }
        return Set.of(Nature.SUPPLY);
    }

    /** Whether it should have a work: it builds one, or is consulting about one. */
    boolean isAboutWorks() {
        return "works".equals(process.category()) || isConsulting();
    }

    private boolean isConsulting() {
        String details = process.categoryDetails();
        return details != null && details.toLowerCase(Locale.ROOT).matches("consultor[ií]a de obras?");
    }

    Purchase purchase() {
        String description = process.description() == null ? "" : " " + process.description();
        BigDecimal amount = contracted() == null ? process.reference() : contracted();
        return new Purchase(
                process.ocid(),
                process.title() + description,
                process.ubigeo(),
                process.entity() == null ? null : process.entity().name(),
                amount == null || process.currency() == null ? null : new Amount(amount, process.currency()),
                process.called(),
                "works".equals(process.category()));
    }

    /** What was signed, in the process's currency; what was awarded where no contract is published. */
    @Nullable
    BigDecimal contracted() {
        List<BigDecimal> amounts = own().map(Term::amount)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return amounts.isEmpty() ? process.awarded() : amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Nullable
    BigDecimal added() {
        return own().map(Term::added)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    @Nullable
    LocalDate signed() {
        return days(Term::signed).min(Comparator.naturalOrder()).orElse(null);
    }

    @Nullable
    LocalDate starts() {
        return days(Term::starts).min(Comparator.naturalOrder()).orElse(null);
    }

    @Nullable
    LocalDate ends() {
        return days(Term::ends).max(Comparator.naturalOrder()).orElse(null);
    }

    private Stream<LocalDate> days(Function<Term, @Nullable LocalDate> which) {
        return process.contracts().stream().map(which).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    private Stream<Term> own() {
        return process.contracts().stream()
                .filter(term -> term.currency() == null || Objects.equals(term.currency(), process.currency()));
    }
}
