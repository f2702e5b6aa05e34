package org.veeduria.engine.canon;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.veeduria.engine.law.Provision;

/**
 * A part of a canon with its own recipients.
 *
 * @param percent of the whole canon
 * @param circle who shares it
 * @param provision the law it comes from
 */
public record Tranche(Name name, BigDecimal percent, Circle circle, Provision provision) {
    /** The tranches, as the law files name them, from the nearest to the resource to the farthest. */
    public enum Name {
        PRODUCING_DISTRICT("producing-district"),
        PIPELINE_DISTRICTS("pipeline-districts"),
        PROVINCE("province"),
        PROVINCES("provinces"),
        OTHER_DISTRICTS("other-districts"),
        DEPARTMENT("department"),
        MUNICIPALITIES("municipalities"),
        REGIONAL_GOVERNMENT("regional-government"),
        UNIVERSITIES("universities"),
        UNIVERSITY("university"),
        AMAZON_INSTITUTE("amazon-institute"),
        TECHNICAL_INSTITUTES("technical-institutes");

        private final String written;

        Name(String written) {
            this.written = written;
        }

        /** The name in files and in the law's data. */
        public String written() {
            return written;
        }

        static Optional<Name> named(String written) {
            return Arrays.stream(values())
                    .filter(name -> name.written.equals(written))
                    .findFirst();
        }

        boolean isUniversities() {
            return this == UNIVERSITIES || this == UNIVERSITY;
        }
    }

    /** Who shares a tranche, seen from one producing district. */
    public enum Circle {
        PRODUCER,
        PROVINCE,
        /** its district municipalities, without the provincial one */
        PROVINCE_DISTRICTS,
        PROVINCE_WITHOUT_PRODUCERS,
        DEPARTMENT,
        DEPARTMENT_WITHOUT_PRODUCING_PROVINCES,
        /** the provincial municipalities of the department */
        PROVINCIAL_MUNICIPALITIES,
        /** district municipalities of the department that are no producers */
        OTHER_DISTRICTS,
        REGIONAL_GOVERNMENT,
        UNIVERSITIES,
        AMAZON_INSTITUTE,
        TECHNICAL_INSTITUTES
    }
}
