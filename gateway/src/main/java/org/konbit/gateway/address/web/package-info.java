/** Has everything behind it see the caller's address. */
@NullMarked
package org.konbit.gateway.address.web;

import org.jspecify.annotations.NullMarked;
