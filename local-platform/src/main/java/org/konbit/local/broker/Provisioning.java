package org.konbit.local.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.konbit.local.process.Trouble;

/** Creates what is missing of topics and rights; what is there stays, more partitions are added. */
public final class Provisioning {
    /**
     * What was told of somebody before their tombstone is there for about a day, and the tombstone for as long as a reader
     * may have been away.
     */
    private static final Map<String, String> COMPACTED = Map.of(
            "min.cleanable.dirty.ratio", "0.2",
            "max.compaction.lag.ms", millis(1),
            "delete.retention.ms", millis(90));

    private final Topics topics;

    public Provisioning(Topics topics) {
        this.topics = topics;
    }

    /** Rights first: a client that comes between finds a topic missing, which it waits for, not itself refused. */
    public void apply(Map<String, String> adminClient, boolean withRights) {
        var configuration = new Properties();
        configuration.putAll(adminClient);
        try (var admin = Admin.create(configuration)) {
            if (withRights) admin.createAcls(rights()).all().get();
            createTopics(admin);
        } catch (ExecutionException refused) {
            throw new Trouble(
                    "Topics and rights cannot be created at %s: %s"
                            .formatted(adminClient.get("bootstrap.servers"), refused.getMessage()),
                    "see whether the user given may create topics");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void createTopics(Admin admin) throws ExecutionException, InterruptedException {
        var wanted = new HashMap<String, NewTopic>();
        for (var topic : topics.topics()) {
            var settings = new HashMap<String, String>();
            settings.put("cleanup.policy", topic.cleanup().name());
            if (topic.cleanup() == Topics.Cleanup.compact) settings.putAll(COMPACTED);
            if (topic.retentionDays() != null) {
                settings.put("retention.ms", topic.retentionDays() < 0 ? "-1" : millis(topic.retentionDays()));
            }
            wanted.put(
                    topic.name(),
                    new NewTopic(
                                    topic.name(),
                                    java.util.Optional.of(topics.partitionsOf(topic)),
                                    java.util.Optional.empty())
                            .configs(settings));
        }
        var there = new ArrayList<String>();
        for (var created : admin.createTopics(wanted.values()).values().entrySet()) {
            try {
                created.getValue().get();
            } catch (ExecutionException refused) {
                if (!(refused.getCause() instanceof TopicExistsException)) throw refused;
                there.add(created.getKey());
            }
        }
        addPartitions(admin, wanted, there);
    }

    private static String millis(int days) {
        return Long.toString(Duration.ofDays(days).toMillis());
    }

    private static void addPartitions(Admin admin, Map<String, NewTopic> wanted, List<String> there)
            throws ExecutionException, InterruptedException {
        var more = new HashMap<String, NewPartitions>();
        admin.describeTopics(there).allTopicNames().get().forEach((name, description) -> {
            var topic = wanted.get(name);
            if (topic != null
                    && topic.numPartitions() > description.partitions().size()) {
                more.put(name, NewPartitions.increaseTo(topic.numPartitions()));
            }
        });
        if (!more.isEmpty()) admin.createPartitions(more).all().get();
    }

    Set<AclBinding> rights() {
        var rights = new LinkedHashSet<AclBinding>();
        for (var topic : topics.topics()) {
            for (var writer : topic.writers()) {
                rights.add(allow(writer, ResourceType.TOPIC, topic.name(), PatternType.LITERAL, AclOperation.WRITE));
                rights.add(allow(writer, ResourceType.TOPIC, topic.name(), PatternType.LITERAL, AclOperation.DESCRIBE));
                rights.add(allow(
                        writer,
                        ResourceType.CLUSTER,
                        Resource.CLUSTER_NAME,
                        PatternType.LITERAL,
                        AclOperation.IDEMPOTENT_WRITE));
            }
            for (var reader : topic.readers()) {
                rights.add(allow(reader, ResourceType.TOPIC, topic.name(), PatternType.LITERAL, AclOperation.READ));
                rights.add(allow(reader, ResourceType.TOPIC, topic.name(), PatternType.LITERAL, AclOperation.DESCRIBE));
                rights.add(allow(reader, ResourceType.GROUP, reader, PatternType.PREFIXED, AclOperation.READ));
            }
        }
        return rights;
    }

    private static AclBinding allow(
            String user, ResourceType type, String name, PatternType pattern, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
    }
}
