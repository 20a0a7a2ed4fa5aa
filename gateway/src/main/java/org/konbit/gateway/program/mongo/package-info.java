/** Programs and grants in the gateway's database. */
@NullMarked
package org.konbit.gateway.program.mongo;

import org.jspecify.annotations.NullMarked;
