/** Tests of what is here. */
@NullMarked
package org.konbit.campaigns.campaign;

import org.jspecify.annotations.NullMarked;
