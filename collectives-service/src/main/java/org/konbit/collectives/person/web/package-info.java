/** People and memberships over HTTP. */
@NullMarked
package org.konbit.collectives.person.web;

import org.jspecify.annotations.NullMarked;
