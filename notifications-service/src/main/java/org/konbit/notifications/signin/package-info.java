/** What signing in by a code needs of contact points: whose they are, and the code sent there. */
@NullMarked
package org.konbit.notifications.signin;

import org.jspecify.annotations.NullMarked;
