package org.konbit.housefixtures.bad.crop.mongo;

import org.springframework.web.bind.annotation.RequestMapping;

/** Speaks HTTP beside the database. */
@RequestMapping("/crops")
class CropEndpoint {}
