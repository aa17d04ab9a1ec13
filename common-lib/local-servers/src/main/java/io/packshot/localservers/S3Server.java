package io.packshot.localservers;

import java.net.URI;
import java.nio.file.Path;

import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * An S3 server over the file system, which answers requests signed with Signature Version
 * 4 only. It has no versioning, tagging, lifecycle or policies, and it does not
 * {@code fsync}: after an unclean stop the last objects are to be verified by digest. A
 * key {@code a} beside {@code a/b} is refused, and a path segment has at most 255 bytes.
 * Objects that would leave less than {@value #RESERVE} bytes free on the disk are refused
 * with status 507. Safe for use by several threads.
 */
public final class S3Server {

	/**
	 * What is kept free for PostgreSQL's and Kafka's logs, which come to an end on a full
	 * disk: as much as PostgreSQL writes between two checkpoints.
	 */
	public static final long RESERVE = 256L << 20;

	/** Requests up to this size are verified in memory; a photo has at most 40 MB. */
	private static final long LARGEST_SINGLE_REQUEST = 64L << 20;

	private final S3Proxy proxy;

	private final ReservingStore store;

	private final URI endpoint;

	private final Secrets secrets;

	private S3Server(S3Proxy proxy, ReservingStore store, URI endpoint, Secrets secrets) {
		this.proxy = proxy;
		this.store = store;
		this.endpoint = endpoint;
		this.secrets = secrets;
	}

	static S3Server start(Path directory, int port, Secrets secrets) {
		URI endpoint = URI.create("http://127.0.0.1:" + port);
		PrivateFiles.directory(directory);
		ReservingStore store = new ReservingStore(new FilesystemNio2BlobStore(directory.toString()), directory,
				RESERVE);
		S3Proxy proxy = S3Proxy.builder()
			.blobStore(store)
			.endpoint(endpoint)
			.awsAuthentication(AuthenticationType.AWS_V4, secrets.s3AccessKey(), secrets.s3SecretKey())
			.v4MaxNonChunkedRequestSize(LARGEST_SINGLE_REQUEST)
			.jettyMaxThreads(32)
			.build();
		try {
			proxy.start();
		}
		catch (Exception ex) {
			throw new ServerFailed("S3 did not start on port " + port, ex);
		}
		return new S3Server(proxy, store, endpoint, secrets);
	}

	/** Where requests go, path style: {@code http://127.0.0.1:PORT}. */
	public URI endpoint() {
		return this.endpoint;
	}

	/** The one access key that is accepted. */
	public String accessKey() {
		return this.secrets.s3AccessKey();
	}

	/** The secret that requests are signed with. */
	public String secretKey() {
		return this.secrets.s3SecretKey();
	}

	/** The region to sign for. */
	public String region() {
		return "us-east-1";
	}

	/**
	 * Creates a bucket; one that exists already stays as it is.
	 * @param name 3..63 characters
	 */
	public void createBucket(String name) {
		if (!this.store.containerExists(name)) {
			this.store.createContainer(name);
		}
	}

	/**
	 * Changes what is kept free on the disk; {@link Long#MAX_VALUE} refuses every object,
	 * as a full disk does.
	 * @param bytes instead of {@link #RESERVE}
	 */
	public void keepFree(long bytes) {
		this.store.keepFree(bytes);
	}

	void close() {
		try {
			this.proxy.stop();
		}
		catch (Exception ex) {
			throw new ServerFailed("S3 did not stop", ex);
		}
	}

}
