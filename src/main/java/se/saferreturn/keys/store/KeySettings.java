package se.saferreturn.keys.store;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the case file finds its master key.
 *
 * @param masterKeyFile a Tink keyset in JSON with one AES-256-GCM key, readable by the application only
 */
@Validated
@ConfigurationProperties("safer-return.case-file")
public record KeySettings(@NotNull Path masterKeyFile) {}
