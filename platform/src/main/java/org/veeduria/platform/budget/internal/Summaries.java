package org.veeduria.platform.budget.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.veeduria.engine.budget.MunicipalSummary;
import org.veeduria.engine.budget.RegionalSummary;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.shared.Loader;

/** The published tables of yearly totals that can be loaded. */
@Configuration(proxyBeanMethods = false)
class Summaries {
    @Bean
    Loader municipalSummaries(Places places, Totals totals, BudgetRegister register) {
        return new SummaryLoader(Totals.MUNICIPAL, new MunicipalSummary(), places, totals, register);
    }

    @Bean
    Loader regionalSummaries(Places places, Totals totals, BudgetRegister register) {
        return new SummaryLoader(Totals.REGIONAL, new RegionalSummary(), places, totals, register);
    }
}
