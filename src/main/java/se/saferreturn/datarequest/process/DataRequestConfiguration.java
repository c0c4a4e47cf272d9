package se.saferreturn.datarequest.process;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileCatalogue;
import se.saferreturn.datarequest.DataRequests;
import se.saferreturn.datarequest.PersonExporter;
import se.saferreturn.datarequest.RequestOfficers;
import se.saferreturn.document.CaseDocuments;
import se.saferreturn.form.FormWords;
import se.saferreturn.protection.ProtectedCases;
import se.saferreturn.protection.ProtectedIdentity;
import se.saferreturn.protection.WhatFieldsTell;
import se.saferreturn.referral.DuplicateSearch;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.retention.Retention;

/** Makes what the delegates call. */
@Configuration(proxyBeanMethods = false)
class DataRequestConfiguration {

    @Bean
    RequestOfficers requestOfficers(CaseFile caseFile, ProtectedCases protectedCases, AccessLog log) {
        return new RequestOfficers(caseFile, protectedCases, log);
    }

    @Bean
    DataRequests dataRequests(
            CaseFile caseFile,
            DuplicateSearch samePersons,
            Retention retention,
            RequestOfficers officers,
            ProtectedCases protectedCases,
            CurrentPerson currentPerson,
            AccessLog log,
            Clock clock) {
        return new DataRequests(
                caseFile,
                samePersons,
                retention,
                officers,
                new ProtectedIdentity(protectedCases),
                currentPerson,
                log,
                clock);
    }

    @Bean
    PersonExporter personExporter(
            CaseFile caseFile,
            CaseFileCatalogue catalogue,
            CaseRegister register,
            CaseDocuments documents,
            AccessLog log,
            FormWords words,
            WhatFieldsTell tells,
            ProtectedCases protectedCases,
            Clock clock) {
        return new PersonExporter(
                caseFile,
                catalogue,
                register,
                documents,
                log,
                words,
                tells,
                new ProtectedIdentity(protectedCases),
                clock);
    }
}
