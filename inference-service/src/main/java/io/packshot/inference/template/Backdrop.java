package io.packshot.inference.template;

/** What stands behind the product of a scene. */
public enum Backdrop {

	/** Nothing: the template is no scene. */
	NONE,

	/** A photo studio's paper sweep, rendered from numbers. */
	STUDIO_SWEEP,

	/** A run from one colour to another, rendered from numbers. */
	BRAND_GRADIENT,

	/** A plate of the brand's own trained model. */
	BRAND_MODEL

}
