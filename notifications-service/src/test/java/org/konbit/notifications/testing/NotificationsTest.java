package org.konbit.notifications.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.konbit.http.testing.DocumentedAnswers;
import org.konbit.http.testing.TestMasterKey;
import org.konbit.http.testing.TestTokens;
import org.konbit.notifications.NotificationsApplication;
import org.konbit.outbox.testing.TestPlatform;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service; all tests that carry this share one, so each uses people, actions and texts of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = NotificationsApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(DocumentedAnswers.class)
@ContextConfiguration(initializers = {TestPlatform.class, TestMasterKey.class, TestTokens.class, Providers.class})
public @interface NotificationsTest {}
