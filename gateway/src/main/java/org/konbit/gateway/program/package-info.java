/** Programs that call by OAuth 2: registered by operators, for themselves or for members who agreed; what each may call. */
@NullMarked
package org.konbit.gateway.program;

import org.jspecify.annotations.NullMarked;
