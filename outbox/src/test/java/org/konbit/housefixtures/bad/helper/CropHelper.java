package org.konbit.housefixtures.bad.helper;

/** Has a name that says nothing, in a package that says nothing. */
class CropHelper {}
