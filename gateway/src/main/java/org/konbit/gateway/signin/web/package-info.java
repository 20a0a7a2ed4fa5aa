/** How somebody asks for a code, and answers with it. */
@NullMarked
package org.konbit.gateway.signin.web;

import org.jspecify.annotations.NullMarked;
