/** What a service holds on one person, handed over to the gateway for who asks for their own. */
@NullMarked
package org.konbit.personaldata;

import org.jspecify.annotations.NullMarked;
