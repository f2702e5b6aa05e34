package org.veeduria.engine.agreement;

/** Which of the three sides somebody speaks for (EITI Standard 2023, requirement 1). */
public enum Sector {
    GOVERNMENT,
    COMPANY,
    CIVIL_SOCIETY
}
