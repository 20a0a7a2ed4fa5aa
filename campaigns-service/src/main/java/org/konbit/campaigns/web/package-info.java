/** How changes come in over HTTP. */
@NullMarked
package org.konbit.campaigns.web;

import org.jspecify.annotations.NullMarked;
