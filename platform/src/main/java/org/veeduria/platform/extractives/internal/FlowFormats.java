package org.veeduria.platform.extractives.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.veeduria.engine.eiti.DutchPayments;
import org.veeduria.engine.eiti.EitiRevenues;
import org.veeduria.engine.eiti.NrgiSeries;
import org.veeduria.engine.eiti.OnrrTables;
import org.veeduria.platform.shared.Loader;

/** The published formats that can be loaded; the type of each is also the name of its source on the pages. */
@Configuration(proxyBeanMethods = false)
class FlowFormats {
    @Bean
    Loader eitiRevenuesLoader(VersionStore versions, FlowStore flows, FlowNews news) {
        return new FlowLoader("eiti-revenues", new EitiRevenues(), versions, flows, news);
    }

    @Bean
    Loader nrgiLoader(VersionStore versions, FlowStore flows, FlowNews news) {
        return new FlowLoader("nrgi-eiti", new NrgiSeries(), versions, flows, news);
    }

    @Bean
    Loader dutchLoader(VersionStore versions, FlowStore flows, FlowNews news) {
        return new FlowLoader("nl-eiti", new DutchPayments(), versions, flows, news);
    }

    @Bean
    Loader onrrCompaniesLoader(VersionStore versions, FlowStore flows, FlowNews news) {
        return new FlowLoader("us-onrr-companies", OnrrTables.BY_COMPANY, versions, flows, news);
    }

    @Bean
    Loader onrrMonthsLoader(VersionStore versions, FlowStore flows, FlowNews news) {
        return new FlowLoader("us-onrr-months", OnrrTables.BY_MONTH, versions, flows, news);
    }

    @Bean
    Loader onrrDisbursementsLoader(VersionStore versions, FlowStore flows, FlowNews news) {
        return new FlowLoader("us-onrr-disbursements", OnrrTables.DISBURSED, versions, flows, news);
    }
}
