/** Actions over HTTP. */
@NullMarked
package org.konbit.campaigns.action.web;

import org.jspecify.annotations.NullMarked;
