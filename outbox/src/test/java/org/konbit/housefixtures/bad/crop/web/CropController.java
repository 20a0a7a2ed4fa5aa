package org.konbit.housefixtures.bad.crop.web;

/** A fine controller, but its feature's root knows it. */
public class CropController {}
