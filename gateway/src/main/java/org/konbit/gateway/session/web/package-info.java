/** A person's own sessions. */
@NullMarked
package org.konbit.gateway.session.web;

import org.jspecify.annotations.NullMarked;
