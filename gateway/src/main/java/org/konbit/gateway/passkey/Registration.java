package org.konbit.gateway.passkey;

/** What an authenticator says of a passkey that it has made, byte by byte. */
@SuppressWarnings("ArrayRecordComponent") // on its way in, compared nowhere
public record Registration(byte[] clientData, byte[] attestation) {}
