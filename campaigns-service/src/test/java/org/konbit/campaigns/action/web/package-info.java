/** Tests of what is here. */
@NullMarked
package org.konbit.campaigns.action.web;

import org.jspecify.annotations.NullMarked;
