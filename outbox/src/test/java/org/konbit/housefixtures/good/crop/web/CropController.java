package org.konbit.housefixtures.good.crop.web;

import org.konbit.housefixtures.good.crop.Crop;

/** Stands where HTTP is spoken. */
class CropController {
    Crop crop() {
        return new Crop("pitimi");
    }
}
