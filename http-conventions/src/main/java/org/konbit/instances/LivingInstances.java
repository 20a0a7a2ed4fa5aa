package org.konbit.instances;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.konbit.http.mongo.NeededIndexes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/**
 * The instances of this service that live: each says so every two seconds, and one that was silent for ten counts as
 * dead. Only the database's clock is asked.
 *
 * <p>An instance that was frozen and wakes does not know that it counted as dead. Whoever writes what it held must
 * therefore do so under the condition {@link Hold#isStored}.
 */
public final class LivingInstances implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LivingInstances.class);
    private static final String COLLECTION = "instances";
    private static final String SEEN = "seen";
    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    /** Long enough for the others to have said so too, after a time without the database. */
    private static final Duration STEADY = Duration.ofSeconds(5);

    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final MongoTemplate mongo;
    private final String here = UUID.randomUUID().toString();
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final Queue<Runnable> owed = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean paying = new AtomicBoolean();
    private volatile @Nullable Long steadySince;
    private volatile @Nullable ScheduledExecutorService heart;

    LivingInstances(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    static NeededIndexes indexes() {
        return NeededIndexes.of(COLLECTION, new Index(SEEN, Sort.Direction.ASC).expire(REMEMBERED));
    }

    /** A hold for something that this instance is about to take in hand; before it is stored. */
    public Hold take() {
        var hold = new Hold(here, UUID.randomUUID().toString());
        inHand.add(hold.token());
        return hold;
    }

    /** This instance does not work on it any more, whether or not that could be stored. */
    public void letGo(Hold hold) {
        inHand.remove(hold.token());
    }

    /** Documents that nobody holds, or whose holder is dead or has let them go. */
    public Bson isAbandoned() {
        var free = new ArrayList<Bson>();
        free.add(Filters.exists(Hold.FIELD, false));
        free.add(Filters.and(Filters.eq(Hold.INSTANCE, here), Filters.nin(Hold.TOKEN, Set.copyOf(inHand))));
        // After a time without the database all were silent: nobody is dead for that.
        if (isSteady()) free.add(Filters.nin(Hold.INSTANCE, alive()));
        return Filters.or(free);
    }

    private boolean isSteady() {
        var since = steadySince;
        return since != null && System.nanoTime() - since >= STEADY.toNanos();
    }

    /** What could not be stored while the database was away is done once it is back; what fails is tried again. */
    public void owe(Runnable work) {
        owed.add(work);
    }

    private Set<String> alive() {
        var ago = new Document("$subtract", List.of("$$NOW", SILENCE.toMillis()));
        var alive = collection()
                .find(Filters.expr(new Document("$gt", List.of("$" + SEEN, ago))))
                .projection(Projections.include("_id"))
                .map(document -> document.getString("_id"))
                .into(new HashSet<>());
        alive.add(here);
        return alive;
    }

    private void beat() {
        try {
            collection()
                    .updateOne(Filters.eq("_id", here), Updates.currentDate(SEEN), new UpdateOptions().upsert(true));
            if (steadySince == null) steadySince = System.nanoTime();
            if (!owed.isEmpty() && paying.compareAndSet(false, true))
                Thread.ofVirtual().name("owed").start(this::pay);
        } catch (RuntimeException e) {
            steadySince = null;
            LOG.debug("This instance could not say that it lives: {}", e.toString());
        }
    }

    /** Beside the heart, which must not wait for it. */
    private void pay() {
        try {
            for (var work = owed.peek(); work != null; work = owed.peek()) {
                work.run();
                owed.remove(work);
            }
        } catch (RuntimeException e) {
            LOG.debug("What is owed waits: {}", e.toString());
        } finally {
            paying.set(false);
        }
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }

    /** Before anything is taken in hand, and until nothing is any more. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void start() {
        var beating = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("instances").factory());
        beating.scheduleWithFixedDelay(this::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
        heart = beating;
    }

    /** What it still holds is free at once. */
    @Override
    public void stop() {
        var beating = heart;
        heart = null;
        if (beating == null) return;
        beating.shutdownNow();
        try {
            if (beating.awaitTermination(BEAT.toMillis(), TimeUnit.MILLISECONDS))
                collection().deleteOne(Filters.eq("_id", here));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.debug("This instance could not say that it ends: {}", e.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return heart != null;
    }
}
