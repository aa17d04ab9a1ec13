package io.packshot.contract.event;

import java.time.Instant;
import java.util.List;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.ImageId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.id.ReviewId;
import io.packshot.contract.id.VersionId;
import org.jspecify.annotations.Nullable;

/**
 * A person has judged an image, has judged it again or has taken the judgement back.
 *
 * @param brand the owner
 * @param review the judgement; stays the same when it is changed
 * @param revision counts the changes of the judgement from 1; a consumer ignores what is
 * not newer than what it has
 * @param image the image
 * @param product the product it shows
 * @param photo the photo that the product's pixels come from
 * @param template name and revision of the template
 * @param model the line of versions; null where no model made the scene
 * @param version what made the scene; null where no model did
 * @param decision the judgement
 * @param reasons stable codes, for example {@code halo}; not empty on a rejection
 * @param ratings how good it is, as far as the person said
 * @param region what the reasons are about; null for the whole image
 * @param note in the words of the person; empty where there are none
 * @param reviewer the key or account that judged
 * @param reviewedAt when
 */
public record ImageReviewed(BrandId brand, ReviewId review, int revision, ImageId image, ProductId product,
		PhotoId photo, String template, @Nullable String model, @Nullable VersionId version, ReviewDecision decision,
		List<String> reasons, Ratings ratings, @Nullable Region region, String note, String reviewer,
		Instant reviewedAt) implements Fact {

	public ImageReviewed {
		reasons = List.copyOf(reasons);
	}

	@Override
	public String key() {
		return this.image.value();
	}

}
