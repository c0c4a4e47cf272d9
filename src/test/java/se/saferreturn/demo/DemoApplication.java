package se.saferreturn.demo;

import org.springframework.boot.SpringApplication;
import se.saferreturn.SaferReturnApplication;

/** Started by {@code ./mvnw spring-boot:test-run}. */
public class DemoApplication {

    public static void main(String[] args) {
        SpringApplication.from(SaferReturnApplication::main)
                .with(DemoConfiguration.class)
                .withAdditionalProfiles("demo")
                .run(args);
    }
}
