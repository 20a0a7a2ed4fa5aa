/** What the tests of every service need to call it: tokens of any caller, a master key, and the check of its rules. */
@NullMarked
package org.konbit.http.testing;

import org.jspecify.annotations.NullMarked;
