/**
 * PostgreSQL, Kafka and S3 inside this process. A data directory and a port base come in;
 * three real, durable servers on the loopback interface go out.
 */
@NullMarked
package io.packshot.localservers;

import org.jspecify.annotations.NullMarked;
