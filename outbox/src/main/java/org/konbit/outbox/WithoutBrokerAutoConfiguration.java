package org.konbit.outbox;

import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.cloud.stream.binder.kafka.provisioning.AdminClientConfigCustomizer;
import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;
import org.springframework.context.annotation.Bean;

/** Lets a service start before its broker, and find it soon once it is there. */
@AutoConfiguration
class WithoutBrokerAutoConfiguration {
    @Bean
    static BeanPostProcessor bindingBesideTheStart(
            ObjectProvider<BindingService> bindings, ObjectProvider<Map<String, Bindable>> bindables) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean.getClass() == InputBindingLifecycle.class
                        ? new BindOnceThere(bindings.getObject(), bindables.getObject())
                        : bean;
            }
        };
    }

    /** The binder asks for topics again and again: each time it is to hear soon that nobody is there. */
    @Bean
    AdminClientConfigCustomizer impatientAdmin() {
        return settings -> {
            settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2_000);
            settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
        };
    }
}
