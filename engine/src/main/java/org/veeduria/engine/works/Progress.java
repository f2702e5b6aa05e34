package org.veeduria.engine.works;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far a work has come, in per cent, by the day of each report, oldest first.
 *
 * @param planned what was planned for the day
 */
public record Progress(List<Report> physical, List<Report> financial, List<Report> planned) {
    /** One report. */
    public record Report(LocalDate day, BigDecimal percent, String pointer) {}

    public Progress {
        physical = sorted(physical);
        financial = sorted(financial);
        planned = sorted(planned);
    }

    /** The last of some reports up to a day. */
    public static Optional<Report> last(List<Report> reports, LocalDate until) {
        return reports.stream().filter(report -> !report.day().isAfter(until)).reduce((former, later) -> later);
    }

    /** The report that first reached what the last one up to a day says: since then nothing moved. */
    public static Optional<Report> lastMove(List<Report> reports, LocalDate until) {
        return last(reports, until)
                .flatMap(last -> reports.stream()
                        .filter(report -> report.percent().compareTo(last.percent()) >= 0)
                        .findFirst());
    }

    private static List<Report> sorted(List<Report> reports) {
        return reports.stream().sorted(Comparator.comparing(Report::day)).toList();
    }
}
