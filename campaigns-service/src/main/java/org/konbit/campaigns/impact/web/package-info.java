/** Impact over HTTP. */
@NullMarked
package org.konbit.campaigns.impact.web;

import org.jspecify.annotations.NullMarked;
