package se.saferreturn.keys.store;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the master key is: in a file or in a key management service, and in one of them only.
 *
 * @param masterKeyFile a Tink keyset in JSON with an AES-256-GCM key, readable by the application only
 * @param masterKeyUri of a key in a key management service, such as {@code aws-kms://arn:aws:kms:…}
 * @param masterKeySettles how long a new key in the file waits before anything is wrapped with it, so that every node has
 *     it by then
 */
@ConfigurationProperties("safer-return.case-file")
record KeySettings(
        @Nullable Path masterKeyFile,
        @Nullable String masterKeyUri,
        @DefaultValue("PT5M") Duration masterKeySettles) {}
