package io.packshot.ingest.photo;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.packshot.contract.id.MatteId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import org.jspecify.annotations.Nullable;

/** A photo as clients see it; what is not known yet is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PhotoDocument(PhotoId id, ProductId product, PhotoState state, @Nullable String reason, @Nullable String detail,
		@Nullable Integer width, @Nullable Integer height, @Nullable String mediaType, @Nullable Long bytes,
		@Nullable Digest digest, @Nullable String view, @Nullable MatteDocument matte, Instant createdAt) {

	static PhotoDocument of(Photo photo) {
		Rejection rejection = photo.rejection();
		ObjectRef original = photo.original();
		Prepared prepared = photo.prepared();
		return new PhotoDocument(photo.id(), photo.product(), photo.state(),
				(rejection != null) ? rejection.reason() : null, (rejection != null) ? rejection.detail() : null,
				(prepared != null) ? prepared.width() : null, (prepared != null) ? prepared.height() : null,
				(original != null) ? original.mediaType() : null, (original != null) ? original.size() : null,
				photo.digest(), photo.view(), (prepared != null) ? new MatteDocument(prepared.matte().id(),
						prepared.matte().method(), prepared.matte().confidence()) : null,
				photo.createdAt());
	}

	/** The matte in force. */
	record MatteDocument(MatteId id, String method, double confidence) {

	}

}
