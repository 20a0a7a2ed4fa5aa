/** How the launcher asks for a token. */
@NullMarked
package org.konbit.gateway.localtoken.web;

import org.jspecify.annotations.NullMarked;
