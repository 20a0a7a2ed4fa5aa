/** Programs over HTTP, and the page on which a member agrees. */
@NullMarked
package org.konbit.gateway.program.web;

import org.jspecify.annotations.NullMarked;
