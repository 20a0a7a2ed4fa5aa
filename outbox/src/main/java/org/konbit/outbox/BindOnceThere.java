package org.konbit.outbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;

/** Binds consumers beside the start: a service without a broker takes commands all the same. */
final class BindOnceThere extends InputBindingLifecycle {
    private volatile @Nullable Thread binding;

    BindOnceThere(BindingService bindings, Map<String, Bindable> bindables) {
        super(bindings, bindables);
    }

    @Override
    public void start() {
        if (binding == null)
            binding = Thread.ofPlatform().daemon().name("bind-consumers").start(super::start);
    }

    @Override
    public void stop() {
        var thread = binding;
        binding = null;
        if (thread != null) {
            thread.interrupt();
            super.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return binding != null;
    }
}
