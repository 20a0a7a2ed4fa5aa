package org.konbit.campaigns;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Does the same many times at once. */
public final class AtOnce {
    private AtOnce() {}

    public static <T> List<T> atOnce(int times, Supplier<T> task) {
        return atOnce(times, turn -> task.get());
    }

    /** @param task is told which one of them it is, from 0 */
    public static <T> List<T> atOnce(int times, IntFunction<T> task) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<T>>();
            for (int i = 0; i < times; i++) {
                int turn = i;
                futures.add(threads.submit(() -> task.apply(turn)));
            }
            var results = new ArrayList<T>();
            for (var future : futures) results.add(future.get());
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
