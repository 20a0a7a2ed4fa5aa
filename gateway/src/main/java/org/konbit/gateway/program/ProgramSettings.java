package org.konbit.gateway.program;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long what programs are given lasts.
 *
 * @param agreeWithin how long a member may think
 * @param idle a grant ends when it was not used for so long
 * @param absolute and so long after it began, however much it is used
 */
@ConfigurationProperties("konbit.programs")
public record ProgramSettings(Duration agreeWithin, Duration idle, Duration absolute) {}
