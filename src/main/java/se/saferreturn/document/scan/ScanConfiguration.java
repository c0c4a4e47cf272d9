package se.saferreturn.document.scan;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.saferreturn.document.MalwareScan;

/** Which scanner looks at documents. */
@Configuration(proxyBeanMethods = false)
class ScanConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ScanConfiguration.class);

    @Bean
    MalwareScan malwareScan(ScanSettings settings) {
        String host = settings.host();
        if (host == null || host.isBlank()) {
            log.warn("Documents are not scanned for malware: safer-return.documents.malware-scan.host is not set.");
            return content -> true;
        }
        return new ClamdScan(host, settings.port(), settings.patience());
    }
}
