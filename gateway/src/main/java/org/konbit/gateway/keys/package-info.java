/** The keys that tokens are signed with: made once, sealed in the database, shared by all instances. */
@NullMarked
package org.konbit.gateway.keys;

import org.jspecify.annotations.NullMarked;
