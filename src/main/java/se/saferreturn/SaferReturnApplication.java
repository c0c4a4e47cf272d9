package se.saferreturn;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The whole application: process engine, case file, forms and web applications in one jar. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SaferReturnApplication {

    public static void main(String[] args) {
        SpringApplication.run(SaferReturnApplication.class, args);
    }
}
