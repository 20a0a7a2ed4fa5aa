/** Tests of what is here. */
@NullMarked
package org.konbit.campaigns.pledge.web;

import org.jspecify.annotations.NullMarked;
