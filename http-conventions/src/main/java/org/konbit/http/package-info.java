/** What every service answers alike: problems, pages, versions, and who is calling. */
@NullMarked
package org.konbit.http;

import org.jspecify.annotations.NullMarked;
