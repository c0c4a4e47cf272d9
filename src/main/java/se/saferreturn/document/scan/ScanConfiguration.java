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

    /** Whoever runs the application has decided to do without one. */
    private static final String NONE = "none";

    @Bean
    MalwareScan malwareScan(ScanSettings settings) {
        String host = settings.host();
        if (host == null || host.isBlank() || host.equals(NONE)) {
            log.warn(
                    "Documents are not scanned for malware: safer-return.documents.malware-scan.host names no scanner.");
            return content -> true;
        }
        return new ClamdScan(host, settings.port(), settings.patience());
    }
}
