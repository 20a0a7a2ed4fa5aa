package org.konbit.housefixtures.good.crop.mongo;

import org.springframework.data.mongodb.core.MongoOperations;

/** Stands where the database is spoken to. */
record CropQueries(MongoOperations mongo) {}
