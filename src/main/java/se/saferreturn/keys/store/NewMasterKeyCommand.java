package se.saferreturn.keys.store;

import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * {@code java -jar safer-return.jar --safer-return.new-master-key=<new file>} writes a master key file and ends; nothing
 * else of the application starts.
 */
public class NewMasterKeyCommand implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final Logger log = LoggerFactory.getLogger(NewMasterKeyCommand.class);

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        String target = environment.getProperty("safer-return.new-master-key");
        if (target != null) {
            System.exit(write(target, environment));
        }
    }

    private static int write(String target, Environment environment) {
        Path present = Optional.ofNullable(environment.getProperty("safer-return.case-file.master-key-file"))
                .map(Path::of)
                .orElse(null);
        try {
            int id = NewMasterKey.write(Path.of(target), present);
            log.info(
                    "{} holds master key {}{}. docs/operations.md says how to bring it into use.",
                    target,
                    id,
                    present == null ? "" : " in front of those of " + present);
            return 0;
        } catch (UnusableMasterKeyException refused) {
            log.error(refused.getMessage());
            return 1;
        }
    }

    /** After the configuration has been read and the log has been set up. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
