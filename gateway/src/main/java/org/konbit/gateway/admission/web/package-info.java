/** The filters at the door, and the rules of who passes. */
@NullMarked
package org.konbit.gateway.admission.web;

import org.jspecify.annotations.NullMarked;
