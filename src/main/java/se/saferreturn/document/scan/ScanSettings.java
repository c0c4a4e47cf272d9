package se.saferreturn.document.scan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where clamd listens.
 *
 * @param host absent when documents are not scanned
 * @param patience how long it may take to answer
 */
@Validated
@ConfigurationProperties("safer-return.documents.malware-scan")
record ScanSettings(
        @Nullable String host,
        @DefaultValue("3310") @Min(1) @Max(65535) int port,
        @DefaultValue("PT30S") Duration patience) {}
