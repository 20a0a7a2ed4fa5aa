/** How this service keeps values of its own, and copies of what others own. */
@NullMarked
package org.konbit.campaigns.mongo;

import org.jspecify.annotations.NullMarked;
