/** How actions are found. */
@NullMarked
package org.konbit.campaigns.action.mongo;

import org.jspecify.annotations.NullMarked;
