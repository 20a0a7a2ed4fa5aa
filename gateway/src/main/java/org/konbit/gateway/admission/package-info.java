/** Who gets in: bearer tokens, sessions and webhook secrets are judged before anything is passed on. */
@NullMarked
package org.konbit.gateway.admission;

import org.jspecify.annotations.NullMarked;
