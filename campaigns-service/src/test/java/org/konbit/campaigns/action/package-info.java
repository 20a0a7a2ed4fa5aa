/** Tests of what is here. */
@NullMarked
package org.konbit.campaigns.action;

import org.jspecify.annotations.NullMarked;
