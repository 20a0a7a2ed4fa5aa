/** Challenges and limits, the same for all instances. */
@NullMarked
package org.konbit.gateway.signin.mongo;

import org.jspecify.annotations.NullMarked;
