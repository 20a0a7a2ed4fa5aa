/** Erasure and export over HTTP. */
@NullMarked
package org.konbit.gateway.personaldata.web;

import org.jspecify.annotations.NullMarked;
