/** Calls on their way to a service, and answers on their way back. */
@NullMarked
package org.konbit.gateway.routing.web;

import org.jspecify.annotations.NullMarked;
