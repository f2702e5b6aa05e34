package org.veeduria.engine.works.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.veeduria.engine.law.ShippedLaw;
import org.veeduria.engine.works.Work;
import org.veeduria.engine.works.read.WorkReader;
import org.veeduria.engine.works.rule.Verdict.Flag;
import tools.jackson.databind.json.JsonMapper;

/** Works as publishers write them, and what the rules say of them. */
final class Judged {
    static final Limits LIMITS = new Limits(ShippedLaw.peru());
    static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private Judged() {}

    static Work work(String fields) {
        return WorkReader.read(
                JsonMapper.shared().readTree("{\"id\": \"oc4ids-1\", \"title\": \"Obra\", " + fields + "}"));
    }

    static String progress(String... reports) {
        return "\"metrics\": [" + metrics("physicalProgress", reports) + "]";
    }

    static String metrics(String id, String... reports) {
        StringBuilder all = new StringBuilder();
        for (String report : reports) {
            int colon = report.lastIndexOf(':');
            all.append(all.isEmpty() ? "" : ",")
                    .append("{\"measure\": \"%s\", \"period\": {\"endDate\": \"%sT00:00:00Z\"}}"
                            .formatted(report.substring(colon + 1), report.substring(0, colon)));
        }
        return "{\"id\": \"" + id + "\", \"observations\": [" + all + "]}";
    }

    static String contract(String nature, int amount, String from, String to, String more) {
        return "\"contractingProcesses\": [{\"id\": \"c\", \"summary\": {\"nature\": [\"%s\"], \"contractValue\": {\"amount\": %d, \"currency\": \"PEN\"}, \"contractPeriod\": {\"startDate\": \"%s\", \"endDate\": \"%s\"}%s}}]"
                .formatted(nature, amount, from, to, more);
    }

    static Flag flag(String code, String fields) {
        Verdict verdict = judge(code, fields);
        assertThat(verdict).isInstanceOf(Flag.class);
        return (Flag) verdict;
    }

    static Verdict judge(String code, String fields) {
        return judge(code, fields, DAY);
    }

    static Verdict judge(String code, String fields, LocalDate day) {
        return WorkRules.judge(work(fields), day, LIMITS).stream()
                .filter(verdict -> verdict.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
