@NullMarked
package org.konbit.notifications.signin.web;

import org.jspecify.annotations.NullMarked;
