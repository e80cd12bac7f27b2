package org.rostrum;

import org.rostrum.cluster.Drain;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts one node of Rostrum. Everything else is wired by the {@code *Configuration} class of each module. */
@SpringBootApplication
public class RostrumApplication {

    public static void main(String[] args) {
        // what the embedded database listens with, for tools on this machine, is never for other machines
        System.setProperty("h2.bindAddress", System.getProperty("h2.bindAddress", "127.0.0.1"));
        SpringApplication.run(RostrumApplication.class, args)
                .getBean(Drain.class)
                .runOnSignal();
    }
}
