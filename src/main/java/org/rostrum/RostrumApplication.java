package org.rostrum;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts one node of Rostrum. Everything else is wired by the {@code *Configuration} class of each module. */
@SpringBootApplication
public class RostrumApplication {

    public static void main(String[] args) {
        SpringApplication.run(RostrumApplication.class, args);
    }
}
