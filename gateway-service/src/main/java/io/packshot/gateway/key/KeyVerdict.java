package io.packshot.gateway.key;

/** Whether somebody may make or end a key, and if not, why. */
enum KeyVerdict {

	/** They may. */
	ALLOWED,

	/** Only a person's key with the role admin manages keys. */
	NOT_AN_ADMIN,

	/** The role belongs to service accounts. */
	ROLE_RESERVED,

	/** Only keys of the whole platform make such keys. */
	PLATFORM_ONLY,

	/** A brand lies outside the maker's own. */
	FOREIGN_BRAND

}
