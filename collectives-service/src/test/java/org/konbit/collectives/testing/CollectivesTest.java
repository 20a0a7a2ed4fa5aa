package org.konbit.collectives.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.konbit.collectives.CollectivesApplication;
import org.konbit.http.testing.DocumentedAnswers;
import org.konbit.http.testing.TestMasterKey;
import org.konbit.http.testing.TestTokens;
import org.konbit.outbox.testing.TestPlatform;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test over the whole service with a real broker and database; all of them share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = CollectivesApplication.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {TestPlatform.class, TestMasterKey.class, TestTokens.class})
@Import({Api.class, DocumentedAnswers.class, Seed.class, Topics.class, ImportRuns.class})
public @interface CollectivesTest {}
