package org.veeduria.platform;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one entry point. */
@SpringBootApplication
public class Veeduria {
    public static void main(String[] args) {
        SpringApplication.run(Veeduria.class, args);
    }
}
