package org.konbit.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long rows are waited for.
 *
 * @param patience since the last row that was settled, until a {@link RowOutcome.Later} counts as refused
 * @param pause between two looks at the rows that wait
 */
@ConfigurationProperties("konbit.imports")
record ImportProperties(
        @DefaultValue("60s") Duration patience,
        @DefaultValue("1s") Duration pause) {}
