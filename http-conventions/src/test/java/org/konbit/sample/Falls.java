package org.konbit.sample;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How many leaves fell, the wind that slow ones wait for, and those that look where to fall. */
@Component
class Falls {
    final AtomicInteger fallen = new AtomicInteger();
    final Semaphore wind = new Semaphore(0);
    final Semaphore looking = new Semaphore(0);
}
