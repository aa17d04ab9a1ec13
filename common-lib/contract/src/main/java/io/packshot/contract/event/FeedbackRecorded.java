package io.packshot.contract.event;

import java.time.Instant;
import java.util.List;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.FeedbackId;
import io.packshot.contract.id.ImageId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.id.ReviewId;
import io.packshot.contract.id.VersionId;
import org.jspecify.annotations.Nullable;

/**
 * A rejection waits for the next commit of a dataset.
 *
 * @param brand the owner
 * @param feedback the feedback
 * @param product the product it is about
 * @param photo the photo that the rejected image's product comes from
 * @param image the rejected image
 * @param review the judgement
 * @param dataset the dataset that takes it up
 * @param version what made the scene; null where no model did
 * @param reasons stable codes of the review
 * @param reviewedAt when the person judged
 */
public record FeedbackRecorded(BrandId brand, FeedbackId feedback, ProductId product, PhotoId photo, ImageId image,
		ReviewId review, String dataset, @Nullable VersionId version, List<String> reasons,
		Instant reviewedAt) implements Fact {

	public FeedbackRecorded {
		reasons = List.copyOf(reasons);
	}

	@Override
	public String key() {
		return this.product.value();
	}

}
