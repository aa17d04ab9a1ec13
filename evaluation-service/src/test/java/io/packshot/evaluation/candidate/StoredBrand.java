package io.packshot.evaluation.candidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.packshot.contract.dataset.HoldOut;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.MatteId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.object.ObjectRef;
import io.packshot.imaging.matte.Matte;
import io.packshot.imaging.picture.Picture;
import io.packshot.platform.objects.ObjectStore;
import io.packshot.renderer.ProductFamily;
import io.packshot.renderer.Renderer;
import io.packshot.renderer.Rendering;
import io.packshot.renderer.SampleCatalog;
import io.packshot.renderer.SampleProduct;
import io.packshot.renderer.SceneKind;
import io.packshot.renderer.Shot;
import tools.jackson.databind.json.JsonMapper;

/** A rendered brand whose photos lie in the object store. */
record StoredBrand(BrandId brand, List<Photo> photos) {

	static final StoredBrand NONE = new StoredBrand(BrandId.create(), List.of());

	private static final int SIZE = 128;

	private static final int PAGE = 10;

	private static final Renderer RENDERER = new Renderer();

	/** Renders and stores every photo of a catalog. */
	static StoredBrand of(BrandId brand, int products, ObjectStore objects) {
		List<Photo> photos = new ArrayList<>();
		for (SampleProduct product : SampleCatalog.of(11, products).products()) {
			for (Shot shot : product.photos()) {
				Rendering rendering = RENDERER.render(shot, SIZE, 1);
				photos.add(new Photo(PhotoId.create(), new ProductId(product.id()), product.category(), shot.scene(),
						Picture.opaque(SIZE, SIZE, rendering.beauty()),
						new Matte(SIZE, SIZE, rendering.alpha(), "truth/1", 1),
						key(objects, brand, rendering.beautyPng()), key(objects, brand, rendering.alphaPng())));
			}
		}
		photos.sort(Comparator.comparing((photo) -> photo.id().value()));
		return new StoredBrand(brand, photos);
	}

	private static String key(ObjectStore objects, BrandId brand, byte[] png) {
		ObjectRef ref = objects.put(brand, png, "image/png");
		return objects.locate(brand, ref).key();
	}

	/** A page of rows as ingest gives it. */
	String page(String query) {
		int start = query.contains("cursor=") ? Integer.parseInt(query.substring(query.indexOf("cursor=") + 7)) : 0;
		int end = Math.min(this.photos.size(), start + PAGE);
		Map<String, Object> page = new LinkedHashMap<>();
		page.put("items", this.photos.subList(start, end).stream().map(Photo::row).toList());
		page.put("next", (end < this.photos.size()) ? Integer.toString(end) : null);
		return new JsonMapper().writeValueAsString(page);
	}

	/** A clean plate of the scene of a held-out photo, in turn. */
	Picture plate(int number) {
		Set<ProductId> held = HoldOut.of(this.photos.stream().map(Photo::product).toList());
		List<SceneKind> scenes = this.photos.stream()
			.filter((photo) -> held.contains(photo.product()))
			.map(Photo::scene)
			.toList();
		Shot shot = new Shot(ProductFamily.MUG, scenes.get(number % scenes.size()), 1, 900_000 + number);
		return Picture.opaque(SIZE, SIZE, RENDERER.renderPlate(shot, SIZE, 1));
	}

	/** The first photo of a product. */
	Photo photoOf(String product) {
		return this.photos.stream()
			.filter((photo) -> photo.product().value().equals(product))
			.findFirst()
			.orElseThrow();
	}

	/** One photo with its truth. */
	record Photo(PhotoId id, ProductId product, String category, SceneKind scene, Picture picture, Matte matte,
			String masterKey, String alphaKey) {

		Map<String, Object> row() {
			return Map.of("photo", this.id.value(), "product", this.product.value(), "masterKey", this.masterKey,
					"alphaKey", this.alphaKey, "matte", MatteId.create().value(), "matteMethod", "truth/1",
					"matteConfidence", 1.0, "category", this.category, "width", SIZE, "mediaType", "image/png");
		}

	}

}
