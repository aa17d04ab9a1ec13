package io.packshot.platform.objects;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import io.packshot.platform.problem.CommonProblem;
import io.packshot.platform.problem.ProblemException;

/**
 * The object store. Own objects are addressed by their SHA-256 inside their brand, so a
 * put is idempotent and a get can prove what it read. Safe for many threads.
 */
public final class ObjectStore {

	private static final int HTTP_NOT_FOUND = 404;

	private static final int HTTP_INSUFFICIENT_STORAGE = 507;

	private final MinioClient client;

	private final MinioClient publicClient;

	private final ObjectStoreProperties properties;

	ObjectStore(MinioClient client, MinioClient publicClient, ObjectStoreProperties properties) {
		this.client = client;
		this.publicClient = publicClient;
		this.properties = properties;
	}

	/** Stores bytes under their digest; storing them again changes nothing. */
	public ObjectRef put(BrandId brand, byte[] bytes, String mediaType) {
		ObjectRef ref = new ObjectRef(Digest.of(bytes), bytes.length, mediaType);
		write(locate(brand, ref), bytes, mediaType);
		return ref;
	}

	/**
	 * Reads an object and verifies its digest.
	 * @throws ObjectMissing where it is not there
	 * @throws ObjectDamaged where the bytes have another digest
	 */
	public byte[] get(BrandId brand, ObjectRef ref) {
		ObjectLocation location = locate(brand, ref);
		byte[] bytes = read(location, ref.size());
		if (!Digest.of(bytes).equals(ref.digest())) {
			throw new ObjectDamaged(location.toString());
		}
		return bytes;
	}

	/** Whether the object is there; its bytes are not read. */
	public boolean exists(BrandId brand, ObjectRef ref) {
		try {
			return size(locate(brand, ref)) == ref.size();
		}
		catch (ObjectMissing ex) {
			return false;
		}
	}

	/** Where an object of a brand lies. */
	public ObjectLocation locate(BrandId brand, ObjectRef ref) {
		String digest = ref.digest().value();
		return new ObjectLocation(this.properties.bucket(),
				brand.value() + "/sha256/" + digest.substring(0, 2) + "/" + digest.substring(2, 4) + "/" + digest);
	}

	/** Where a direct upload of a brand lies until it is taken. */
	public ObjectLocation locateUpload(BrandId brand, String name) {
		return new ObjectLocation(this.properties.uploadBucket(), brand.value() + "/" + name);
	}

	/** A URL under which anybody can read the object for a while. */
	public String presignedGet(ObjectLocation location) {
		return presign(location, Http.Method.GET, Map.of());
	}

	/**
	 * A URL under which anybody can write the object for a while.
	 * @param headers that the writer must send, for example its checksum
	 */
	public String presignedPut(ObjectLocation location, Map<String, String> headers) {
		return presign(location, Http.Method.PUT, headers);
	}

	/**
	 * Reads whatever lies at a location.
	 * @throws ObjectMissing where nothing does
	 * @throws ObjectTooLarge where it has more than {@code limit} bytes
	 */
	public byte[] read(ObjectLocation location, long limit) {
		long size = size(location);
		if (size > limit) {
			throw new ObjectTooLarge(location.toString(), size, limit);
		}
		return call(location, () -> {
			try (InputStream in = this.client
				.getObject(GetObjectArgs.builder().bucket(location.bucket()).object(location.key()).build())) {
				return in.readNBytes(Math.toIntExact(limit) + 1);
			}
		});
	}

	/** Writes bytes at a location, whatever was there before. */
	public void write(ObjectLocation location, byte[] bytes, String mediaType) {
		call(location,
				() -> this.client.putObject(PutObjectArgs.builder()
					.bucket(location.bucket())
					.object(location.key())
					.contentType(mediaType)
					.stream(new ByteArrayInputStream(bytes), (long) bytes.length, -1L)
					.build()));
	}

	/** Bytes of the object at a location. */
	public long size(ObjectLocation location) {
		StatObjectResponse stat = call(location, () -> this.client
			.statObject(StatObjectArgs.builder().bucket(location.bucket()).object(location.key()).build()));
		return stat.size();
	}

	/** Removes what lies at a location, if anything does. */
	public void remove(ObjectLocation location) {
		call(location, () -> {
			this.client
				.removeObject(RemoveObjectArgs.builder().bucket(location.bucket()).object(location.key()).build());
			return true;
		});
	}

	/** Makes the platform's own buckets where they are missing. */
	void createBuckets() {
		for (String bucket : new String[] { this.properties.bucket(), this.properties.uploadBucket() }) {
			call(new ObjectLocation(bucket, "-"), () -> {
				if (!this.client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
					makeBucket(bucket);
				}
				return true;
			});
		}
	}

	private void makeBucket(String bucket) throws MinioException {
		try {
			this.client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
		}
		catch (ErrorResponseException ex) {
			// Another service was faster.
			if (!ex.errorResponse().code().toUpperCase(Locale.ROOT).startsWith("BUCKETALREADY")) {
				throw ex;
			}
		}
	}

	private String presign(ObjectLocation location, Http.Method method, Map<String, String> headers) {
		return call(location,
				() -> this.publicClient.getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
					.method(method)
					.bucket(location.bucket())
					.object(location.key())
					.expiry(Math.toIntExact(this.properties.presignedFor().toSeconds()), TimeUnit.SECONDS)
					.extraHeaders(headers)
					.build()));
	}

	private static <T> T call(ObjectLocation location, Request<T> request) {
		try {
			return request.send();
		}
		catch (ErrorResponseException ex) {
			int status = ex.response().code();
			if (status == HTTP_NOT_FOUND) {
				throw new ObjectMissing(location.toString());
			}
			if (status == HTTP_INSUFFICIENT_STORAGE || "XMinioStorageFull".equals(ex.errorResponse().code())) {
				throw new ProblemException(CommonProblem.STORAGE_FULL,
						"Nothing was stored; free space and send the request again.", ex);
			}
			throw unavailable(ex);
		}
		catch (MinioException | IOException ex) {
			throw unavailable(ex);
		}
	}

	private static ProblemException unavailable(Exception cause) {
		return new ProblemException(CommonProblem.STORAGE_UNAVAILABLE, "Send the request again in a moment.", cause)
			.retryAfter(2);
	}

	/** A call of the client. */
	@FunctionalInterface
	private interface Request<T> {

		T send() throws MinioException, IOException;

	}

}
