/** Members sign in: a code of six digits, sent to a contact point, opens one challenge once. */
@NullMarked
package org.konbit.gateway.signin;

import org.jspecify.annotations.NullMarked;
