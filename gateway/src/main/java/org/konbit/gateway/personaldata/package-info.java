/** What somebody may ask of all services at once about what is held on them: that it be erased, or handed over. */
@NullMarked
package org.konbit.gateway.personaldata;

import org.jspecify.annotations.NullMarked;
