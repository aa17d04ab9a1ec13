package io.packshot.localservers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * Refuses objects with status 507, as MinIO does, before the disk is full: PostgreSQL and
 * Kafka, which share the disk, do not survive a full one.
 */
final class ReservingStore extends ForwardingBlobStore {

	private static final int INSUFFICIENT_STORAGE = 507;

	private final FileStore disk;

	private volatile long reserve;

	ReservingStore(BlobStore store, Path directory, long reserve) {
		super(store);
		this.reserve = reserve;
		try {
			this.disk = Files.getFileStore(directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot see the space left at " + directory, ex);
		}
	}

	void keepFree(long bytes) {
		this.reserve = bytes;
	}

	@Override
	public PutObjectResponse putBlob(PutObjectRequest request, InputStream bytes) {
		return write(request.contentLength(), () -> super.putBlob(request, bytes));
	}

	@Override
	public CopyObjectResponse copyBlob(CopyObjectRequest request) {
		return write(0L, () -> super.copyBlob(request));
	}

	@Override
	public UploadPartResponse uploadMultipartPart(MultipartUpload upload, UploadPartRequest request,
			InputStream bytes) {
		return write(request.contentLength(), () -> super.uploadMultipartPart(upload, request, bytes));
	}

	private <T> T write(@Nullable Long length, Supplier<T> deed) {
		long wanted = (length != null) ? length : 0;
		if (usable() - wanted < this.reserve) {
			throw full(null);
		}
		try {
			return deed.get();
		}
		catch (RuntimeException ex) {
			// Others write to the same disk; an error code for this is not to be had.
			throw (usable() < wanted) ? full(ex) : ex;
		}
	}

	private long usable() {
		try {
			return this.disk.getUsableSpace();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot see the space left", ex);
		}
	}

	private static RuntimeException full(@Nullable Throwable cause) {
		return S3Exception.builder()
			.statusCode(INSUFFICIENT_STORAGE)
			.awsErrorDetails(AwsErrorDetails.builder()
				.errorCode("XMinioStorageFull")
				.errorMessage("The disk is nearly full. Free some space before adding more objects.")
				.build())
			.cause(cause)
			.build();
	}

}
