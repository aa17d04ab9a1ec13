package io.packshot.ingest.preparation;

import io.packshot.contract.event.MatteRef;
import io.packshot.contract.event.PhotoAccepted;
import io.packshot.contract.event.PhotoRejected;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.MatteId;
import io.packshot.contract.object.ObjectRef;
import io.packshot.imaging.matte.Foreground;
import io.packshot.imaging.matte.Matte;
import io.packshot.imaging.matte.MatteFinder;
import io.packshot.imaging.matte.ProductNotFound;
import io.packshot.imaging.picture.Picture;
import io.packshot.imaging.picture.PictureEncoder;
import io.packshot.imaging.picture.PictureMetadata;
import io.packshot.imaging.picture.Thumbnails;
import io.packshot.imaging.picture.UnreadablePicture;
import io.packshot.ingest.photo.PhotoDecoding;
import io.packshot.ingest.photo.PhotoProperties;
import io.packshot.ingest.photo.PhotoRefusal;
import io.packshot.ingest.photo.Prepared;
import io.packshot.ingest.photo.Rejection;
import io.packshot.ingest.photo.SourceMetadata;
import io.packshot.platform.objects.ObjectStore;
import io.packshot.platform.outbox.Outbox;
import io.packshot.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Prepares one photo: master, matte and foreground into the object store, then state and
 * fact in one transaction. Doing it again gives the same objects.
 */
@Component
final class PhotoPreparation {

	private static final Logger log = LoggerFactory.getLogger(PhotoPreparation.class);

	private static final String PNG = "image/png";

	private final MatteFinder mattes = new MatteFinder();

	private final PhotoDecoding decoding;

	private final PhotoProperties properties;

	private final ObjectStore objects;

	private final PreparationQueue queue;

	private final Outbox outbox;

	private final TransactionOperations transactions;

	PhotoPreparation(PhotoDecoding decoding, PhotoProperties properties, ObjectStore objects, PreparationQueue queue,
			Outbox outbox, TransactionOperations transactions) {
		this.decoding = decoding;
		this.properties = properties;
		this.objects = objects;
		this.queue = queue;
		this.outbox = outbox;
		this.transactions = transactions;
	}

	/** Brings a photo to its end, or gives it back for another try. */
	void prepare(Claim claim) {
		if (PreparationPolicy.isFatal(claim.tries())) {
			follow(claim, PreparationPolicy.fatal());
			return;
		}
		Prepared prepared;
		try {
			prepared = make(claim);
		}
		catch (UnreadablePicture ex) {
			follow(claim, new Verdict.Reject(PhotoRefusal.rejection(ex)));
			return;
		}
		catch (ProductNotFound ex) {
			follow(claim, new Verdict.Reject(new Rejection("product-not-found", String.valueOf(ex.getMessage()))));
			return;
		}
		catch (ProblemException | DataAccessException | TransactionException ex) {
			log.atWarn().addKeyValue("photo", claim.photo()).setCause(ex).log("preparation delayed");
			follow(claim, PreparationPolicy.delayed(claim.tries()));
			return;
		}
		catch (RuntimeException | OutOfMemoryError ex) {
			log.atError().addKeyValue("photo", claim.photo()).setCause(ex).log("preparation failed");
			follow(claim, PreparationPolicy.failed(claim.tries()));
			return;
		}
		accept(claim, prepared);
	}

	private Prepared make(Claim claim) {
		byte[] file = this.objects.get(claim.brand(), claim.original());
		Picture master = this.decoding.decode(file,
				(decoded) -> Thumbnails.shrink(decoded.picture(), this.properties.masterSide()));
		PictureMetadata metadata = SourceMetadata.of(file);
		ObjectRef masterRef = store(claim.brand(), PictureEncoder.encodePng(master, metadata));
		Matte matte = this.mattes.find(master);
		ObjectRef alpha = store(claim.brand(), AlphaPng.encode(matte));
		Picture foreground = Foreground.of(master, matte).withAlpha(matte.alpha());
		ObjectRef foregroundRef = store(claim.brand(), PictureEncoder.encodePng(foreground, metadata));
		return new Prepared(masterRef, master.width(), master.height(),
				new MatteRef(MatteId.create(), matte.method(), matte.confidence(), alpha, foregroundRef));
	}

	private ObjectRef store(BrandId brand, byte[] png) {
		return this.objects.put(brand, png, PNG);
	}

	private void accept(Claim claim, Prepared prepared) {
		this.transactions.executeWithoutResult((status) -> {
			if (this.queue.accept(claim, prepared)) {
				this.outbox.append(new PhotoAccepted(claim.brand(), claim.photo(), claim.product(), claim.original(),
						prepared.master(), prepared.width(), prepared.height(), prepared.matte()));
			}
		});
	}

	private void follow(Claim claim, Verdict verdict) {
		if (verdict instanceof Verdict.Retry retry) {
			this.queue.release(claim, retry);
			return;
		}
		Rejection rejection = ((Verdict.Reject) verdict).rejection();
		this.transactions.executeWithoutResult((status) -> {
			if (this.queue.reject(claim, rejection)) {
				this.outbox.append(new PhotoRejected(claim.brand(), claim.photo(), claim.product(), rejection.reason(),
						rejection.detail()));
			}
		});
	}

}
