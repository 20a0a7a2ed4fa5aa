/** Where sessions are kept, for all instances. */
@NullMarked
package org.konbit.gateway.session.mongo;

import org.jspecify.annotations.NullMarked;
