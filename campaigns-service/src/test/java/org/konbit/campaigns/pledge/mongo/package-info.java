/** Tests of what is here. */
@NullMarked
package org.konbit.campaigns.pledge.mongo;

import org.jspecify.annotations.NullMarked;
