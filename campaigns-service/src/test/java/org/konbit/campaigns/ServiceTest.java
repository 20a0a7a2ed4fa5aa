package org.konbit.campaigns;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.konbit.http.testing.DocumentedAnswers;
import org.konbit.http.testing.TestMasterKey;
import org.konbit.http.testing.TestTokens;
import org.konbit.outbox.testing.TestPlatform;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on the test run's broker and database; one context serves all tests that have this. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "konbit.campaigns.wait-for-unknown=200ms")
@AutoConfigureMockMvc
@Import({Api.class, DocumentedAnswers.class, Neighbours.class, World.class})
@ContextConfiguration(initializers = {TestPlatform.class, TestTokens.class, TestMasterKey.class})
public @interface ServiceTest {}
