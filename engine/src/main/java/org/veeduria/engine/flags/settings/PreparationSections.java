package org.veeduria.engine.flags.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sections of a settings file that prepare the data. */
final class PreparationSections {
    private static final List<String> BID_STATUS =
            List.of("codelists.bid_status", "codelists.BidStatus", "codelists.bidStatus");
    private static final List<String> AWARD_STATUS =
            List.of("codelists.award_status", "codelists.AwardStatus", "codelists.awardStatus");

    private PreparationSections() {}

    static Preparation read(IniFile file) {
        Section defaults = Settings.section(file, "defaults");
        Section redactions = Settings.section(file, "redactions");
        Section modifications = Settings.section(file, "modifications");
        return new Preparation(
                Reading.LENIENT,
                new Preparation.Defaults(
                        defaults.text("currency").orElse(null),
                        defaults.text("item_classification_scheme").orElse(null),
                        defaults.text("bid_status").orElse(null),
                        defaults.text("award_status").orElse(null)),
                Settings.amounts(redactions.words("amount").orElse(Set.of())),
                redactions.words("organization_id").orElse(Set.of()),
                Settings.section(file, "corrections").yes("award_status_by_contract_status"),
                modifications.text("prefix_buyer_or_procuring_entity_id").orElse(""),
                modifications.text("prefix_tenderer_or_supplier_id").orElse(""),
                modifications.text("split_procurement_method_details").orElse(null),
                codes(file, BID_STATUS),
                codes(file, AWARD_STATUS));
    }

    private static Map<String, String> codes(IniFile file, List<String> names) {
        Map<String, String> codes = new HashMap<>();
        names.forEach(name -> codes.putAll(Settings.section(file, name).texts()));
        return codes;
    }

    static boolean sayAnything(IniFile file) {
        return file.sections().entrySet().stream()
                .anyMatch(section -> Vocabulary.isPreparation(section.getKey())
                        && !section.getValue().isEmpty());
    }
}
