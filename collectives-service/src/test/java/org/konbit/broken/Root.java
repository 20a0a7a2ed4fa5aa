package org.konbit.broken;

import org.konbit.broken.web.BreaksTheRules;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.web.bind.annotation.RestController;

@RestController
record Root(BreaksTheRules web, MongoTemplate mongo) {}
