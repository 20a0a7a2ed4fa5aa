/** The edge of Konbit: who calls is checked here, and the call goes on with a token that services trust. */
@NullMarked
package org.konbit.gateway;

import org.jspecify.annotations.NullMarked;
