/** Tokens of an outside OIDC issuer: believed by its own keys, and its claims made a caller of ours. */
@NullMarked
package org.konbit.gateway.issuer;

import org.jspecify.annotations.NullMarked;
