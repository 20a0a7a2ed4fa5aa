/** What Spring's authorization server asks of us: who its clients are, and what it gave them. */
@NullMarked
package org.konbit.gateway.program.web.oauth;

import org.jspecify.annotations.NullMarked;
