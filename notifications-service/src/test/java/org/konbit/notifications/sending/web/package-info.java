@NullMarked
package org.konbit.notifications.sending.web;

import org.jspecify.annotations.NullMarked;
