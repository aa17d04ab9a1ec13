/**
 * What a credential may do and for whom: the words that keys, accounts and tokens share.
 */
@NullMarked
package io.packshot.gateway.identity;

import org.jspecify.annotations.NullMarked;
