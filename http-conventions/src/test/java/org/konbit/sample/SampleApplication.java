package org.konbit.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service that the tests call. */
@SpringBootApplication
class SampleApplication {}
