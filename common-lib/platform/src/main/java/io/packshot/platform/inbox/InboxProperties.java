package io.packshot.platform.inbox;

import java.time.Duration;

import jakarta.validation.constraints.AssertTrue;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long it is remembered which events were handled.
 *
 * @param keep time after which an event is forgotten; longer than the broker keeps it, or
 * it could be handled twice
 * @param purgeEvery how often to look for what to forget
 */
@Validated
@ConfigurationProperties("packshot.inbox")
record InboxProperties(@DefaultValue("30d") Duration keep, @DefaultValue("1h") Duration purgeEvery) {

	@AssertTrue(message = "keep and purge-every are positive")
	boolean isPositive() {
		return this.keep.toMillis() > 0 && this.purgeEvery.toMillis() > 0;
	}

}
