/** The seed and tool bank over HTTP. */
@NullMarked
package org.konbit.collectives.bank.web;

import org.jspecify.annotations.NullMarked;
