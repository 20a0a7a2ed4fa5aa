/** Who can be reached, where and how: the people's read model and the contact points, which only this service holds. */
@NullMarked
package org.konbit.notifications.recipient;

import org.jspecify.annotations.NullMarked;
