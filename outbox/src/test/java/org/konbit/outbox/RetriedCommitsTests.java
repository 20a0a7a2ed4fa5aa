package org.konbit.outbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.client.ClientSession;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/** A server can't be made to lose an answer, so these play one. */
class RetriedCommitsTests {
    private final ClientSession session = mock(ClientSession.class);
    private final MongoDatabaseFactory databases = mock(MongoDatabaseFactory.class);

    @BeforeEach
    void open() {
        when(databases.getSession(any())).thenReturn(session);
    }

    @Test
    void asks_again_for_a_commit_without_an_answer() {
        doThrow(unanswered()).doThrow(unanswered()).doNothing().when(session).commitTransaction();

        commit(Duration.ofMinutes(1));

        verify(session, times(3)).commitTransaction();
    }

    @Test
    void does_not_ask_for_ever() {
        doThrow(unanswered()).when(session).commitTransaction();

        assertThatThrownBy(() -> commit(Duration.ZERO)).isInstanceOf(TransactionSystemException.class);

        verify(session).commitTransaction();
    }

    @Test
    void takes_no_for_an_answer() {
        doThrow(new MongoException(251, "NoSuchTransaction"))
                .doNothing()
                .when(session)
                .commitTransaction();

        assertThatThrownBy(() -> commit(Duration.ofMinutes(1))).isInstanceOf(TransactionSystemException.class);

        verify(session).commitTransaction();
    }

    private void commit(Duration patience) {
        new TransactionTemplate(new RetriedCommits(databases, patience)).executeWithoutResult(status -> {});
    }

    private static MongoException unanswered() {
        var lost = new MongoSocketReadException("Connection reset", new ServerAddress());
        lost.addLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL);
        return lost;
    }
}
