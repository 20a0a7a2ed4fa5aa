package org.konbit.http;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large bodies may be.
 *
 * @param bodyLimit of any request
 * @param importLimit of requests to {@code importPaths}, which are streamed
 * @param importPaths patterns of paths
 * @param mediaLimit of requests to {@code mediaPaths}, which bring a picture or a sound, and are streamed too
 * @param mediaPaths patterns of paths
 * @param piecemealPaths patterns of paths where a POST with a key is not done in one transaction with the note of its
 *     answer: it writes too much for one, or has effects that no transaction takes back
 */
@ConfigurationProperties("konbit.http")
public record HttpProperties(
        @DefaultValue("1MB") DataSize bodyLimit,
        @DefaultValue("64MB") DataSize importLimit,
        @DefaultValue("/api/*/import") List<String> importPaths,
        @DefaultValue("5MB") DataSize mediaLimit,
        @DefaultValue("/api/*/*/media") List<String> mediaPaths,
        @DefaultValue List<String> piecemealPaths) {}
