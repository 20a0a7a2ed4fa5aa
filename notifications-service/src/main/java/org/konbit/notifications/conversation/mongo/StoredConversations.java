package org.konbit.notifications.conversation.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.konbit.http.mongo.NeededIndexes;
import org.konbit.notifications.conversation.Conversation;
import org.konbit.notifications.conversation.Conversation.State;
import org.konbit.notifications.conversation.ConversationMessage;
import org.konbit.notifications.conversation.Conversations;
import org.konbit.notifications.reply.OldTexts;
import org.konbit.sealing.SealedPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** One document a phone, one a message, one a campaign for its hosts. */
@Component
class StoredConversations implements Conversations, OldTexts {
    private static final String CONVERSATIONS = "conversations";
    private static final String MESSAGES = "conversation_messages";
    private static final String HOSTS = "campaign_hosts";
    private static final String ADDRESS_OF = "address.person";
    private static final String TEXT_OF = "text.person";
    /** What is sealed by nobody's own key goes with nobody: so it goes by itself. */
    private static final Duration OF_NOBODY_KEPT_FOR = Duration.ofDays(90);

    private final MongoTemplate mongo;

    StoredConversations(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Bean
    static NeededIndexes indexesOfConversations() {
        return NeededIndexes.of(
                CONVERSATIONS,
                new Index().on("sender", Direction.ASC).unique(),
                newestFirst(new Index().on("state", Direction.ASC)),
                newestFirst(new Index().on("campaign", Direction.ASC)),
                newestFirst(new Index()),
                new Index()
                        .on("person", Direction.ASC)
                        .partial(PartialIndexFilter.of(where("person").exists(true))),
                new Index()
                        .named("ofNobody")
                        .on("lastAt", Direction.ASC)
                        .expire(OF_NOBODY_KEPT_FOR)
                        .partial(PartialIndexFilter.of(where(ADDRESS_OF).is(null))));
    }

    @Bean
    static SealedPlace addressesOfConversations() {
        return new SealedPlace(
                CONVERSATIONS,
                "address.bytes",
                List.of("addressPlace"),
                document -> document.getString("addressPlace"));
    }

    @Bean
    static SealedPlace textsOfConversations() {
        return new SealedPlace(MESSAGES, "text.bytes", List.of("place"), document -> document.getString("place"));
    }

    private static Index newestFirst(Index index) {
        return index.on("lastAt", Direction.DESC).on("_id", Direction.DESC);
    }

    @Bean
    static NeededIndexes indexesOfConversationMessages() {
        return NeededIndexes.of(
                MESSAGES,
                new Index().on("conversation", Direction.ASC).on("_id", Direction.ASC),
                new Index()
                        .on(TEXT_OF, Direction.ASC)
                        .on("_id", Direction.ASC)
                        .partial(PartialIndexFilter.of(where(TEXT_OF).exists(true))),
                new Index()
                        .named("ofNobody")
                        .on("at", Direction.ASC)
                        .expire(OF_NOBODY_KEPT_FOR)
                        .partial(PartialIndexFilter.of(where(TEXT_OF).is(null))),
                new Index("at", Direction.ASC));
    }

    @Bean
    static NeededIndexes indexesOfCampaignHosts() {
        return NeededIndexes.of(HOSTS, new Index().on("hosts", Direction.ASC));
    }

    @Override
    public UUID open(Conversation conversation) {
        var update = new Update()
                .setOnInsert("_id", conversation.id())
                .setOnInsert("openedAt", conversation.openedAt())
                .set("address", conversation.address())
                .set("addressPlace", conversation.addressPlace())
                .set("language", conversation.language())
                .set("state", conversation.state())
                .max("lastAt", conversation.lastAt());
        given(update, "person", conversation.person());
        given(update, "campaign", conversation.campaign());
        given(update, "action", conversation.action());
        var stored = mongo.findAndModify(
                Query.query(where("sender").is(conversation.sender())),
                update,
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Conversation.class,
                CONVERSATIONS);
        if (stored == null) {
            throw new IllegalStateException("An upsert returned nothing");
        }
        return stored.id();
    }

    private static void given(Update update, String field, @Nullable Object value) {
        if (value == null) {
            update.unset(field);
        } else {
            update.set(field, value);
        }
    }

    @Override
    public void add(ConversationMessage message) {
        mongo.save(message, MESSAGES);
    }

    @Override
    public Optional<Conversation> find(UUID id) {
        return Optional.ofNullable(mongo.findById(id, Conversation.class, CONVERSATIONS));
    }

    @Override
    public List<ConversationMessage> of(UUID person) {
        return mongo.find(
                Query.query(where(TEXT_OF).is(person)).with(Sort.by(Direction.ASC, "_id")),
                ConversationMessage.class,
                MESSAGES);
    }

    /** Conversations last: whoever has to begin again still finds whose messages there are. */
    @Override
    public void forget(List<UUID> people) {
        var theirs = Query.query(where("person").in(people));
        var ids = mongo.findDistinct(theirs, "_id", CONVERSATIONS, UUID.class);
        mongo.remove(
                Query.query(new Criteria()
                        .orOperator(
                                where("conversation").in(ids), where(TEXT_OF).in(people))),
                MESSAGES);
        mongo.remove(theirs, CONVERSATIONS);
    }

    @Override
    public List<Conversation> list(
            @Nullable State state, @Nullable Collection<UUID> campaigns, @Nullable Position after, int limit) {
        var criteria = new Criteria();
        if (state != null) {
            criteria = criteria.and("state").is(state);
        }
        if (campaigns != null) {
            criteria = criteria.and("campaign").in(campaigns);
        }
        if (after != null) {
            criteria = criteria.orOperator(
                    where("lastAt").lt(after.lastAt()),
                    where("lastAt").is(after.lastAt()).and("_id").lt(after.id()));
        }
        return mongo.find(
                Query.query(criteria)
                        .with(Sort.by(Direction.DESC, "lastAt", "_id"))
                        .limit(limit),
                Conversation.class,
                CONVERSATIONS);
    }

    @Override
    public List<ConversationMessage> messages(UUID conversation, @Nullable UUID after, int limit) {
        var criteria = where("conversation").is(conversation);
        if (after != null) {
            criteria = criteria.and("_id").gt(after);
        }
        return mongo.find(
                Query.query(criteria).with(Sort.by(Direction.ASC, "_id")).limit(limit),
                ConversationMessage.class,
                MESSAGES);
    }

    @Override
    public void becomes(UUID id, State state, Instant at) {
        mongo.updateFirst(
                Query.query(where("_id").is(id)),
                new Update().set("state", state).max("lastAt", at),
                CONVERSATIONS);
    }

    @Override
    public void forget(Instant before) {
        mongo.remove(Query.query(where("at").lt(before)), MESSAGES);
        mongo.remove(Query.query(where("lastAt").lt(before)), CONVERSATIONS);
    }

    @Override
    public void learnHosts(UUID campaign, Set<UUID> hosts) {
        mongo.save(new Document("_id", campaign).append("hosts", List.copyOf(hosts)), HOSTS);
    }

    @Override
    public Set<UUID> hostedBy(Collection<UUID> collectives) {
        var campaigns = new HashSet<UUID>();
        mongo.find(Query.query(where("hosts").in(collectives)), Document.class, HOSTS)
                .forEach(found -> campaigns.add(found.get("_id", UUID.class)));
        return campaigns;
    }
}
