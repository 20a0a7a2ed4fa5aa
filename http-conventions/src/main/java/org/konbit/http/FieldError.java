package org.konbit.http;

/**
 * What is wrong with one field.
 *
 * @param pointer an RFC 6901 JSON pointer into the body, such as {@code /place/territory}; for what is not in the body,
 *     the parameter's or header's bare name
 */
public record FieldError(String pointer, String detail) {}
