package org.konbit.http.idempotency;

import java.util.List;
import java.util.Map;

/** An answer as it was first given. */
@SuppressWarnings("ArrayRecordComponent") // written and read once, never compared
record KeptAnswer(int status, Map<String, List<String>> headers, byte[] body) {}
