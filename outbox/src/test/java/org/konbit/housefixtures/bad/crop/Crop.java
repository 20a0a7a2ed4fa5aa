package org.konbit.housefixtures.bad.crop;

import org.konbit.housefixtures.bad.crop.web.CropController;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.messaging.Message;

/** Knows its adapter, the database and the broker. */
public record Crop(CropController controller, MongoOperations mongo, Message<String> message) {}
