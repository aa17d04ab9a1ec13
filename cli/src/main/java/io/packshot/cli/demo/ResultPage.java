package io.packshot.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The page that shows the result of a demo; needs nothing but the files beside it. */
final class ResultPage {

	private ResultPage() {
	}

	/** The page for a summary. */
	static String of(JsonNode summary) {
		StringBuilder cards = new StringBuilder();
		summary.path("products").forEach((product) -> cards.append(card(product)));
		return template().replace("{{brand}}", text(summary.path("brand")))
			.replace("{{facts}}", facts(summary))
			.replace("{{products}}", cards)
			.replace("{{rejected}}", rejected(summary))
			.replace("{{candidates}}", candidates(summary))
			.replace("{{steps}}", steps(summary));
	}

	private static String candidates(JsonNode summary) {
		StringBuilder sections = new StringBuilder();
		for (JsonNode candidate : summary.path("candidates")) {
			sections.append("<h3>").append(text(candidate.path("verdict"))).append("</h3><p><code>");
			sections.append(text(candidate.path("run"))).append("</code> ").append(text(candidate.path("reason")));
			if (candidate.path("report").isString()) {
				sections.append(" <a href=\"").append(text(candidate.path("report"))).append("\">report</a>");
			}
			sections.append(metrics(candidate));
			if (candidate.path("plates").isString()) {
				sections.append("<p><img class=sheet loading=lazy alt=\"plates of the candidate\" src=\"");
				sections.append(text(candidate.path("plates"))).append("\">");
			}
		}
		return sections.toString();
	}

	private static String metrics(JsonNode candidate) {
		StringBuilder rows = new StringBuilder();
		for (JsonNode metric : candidate.path("metrics")) {
			rows.append("<tr><th>").append(text(metric.path("metric")));
			rows.append("<td>").append(number(metric.path("value")));
			rows.append("<td>at most ").append(number(metric.path("largest")));
			rows.append("<td>").append(metric.path("passed").asBoolean(false) ? "within" : "<b>above</b>");
		}
		return rows.isEmpty() ? "" : "<div class=wide><table>" + rows + "</table></div>";
	}

	private static String facts(JsonNode summary) {
		JsonNode dataset = summary.path("dataset");
		return "<li><b>" + summary.path("products").size() + "</b> products</li><li><b>" + summary.path("size").asInt()
				+ "</b> px</li><li>dataset <b>" + text(dataset.path("name")) + "</b>, " + text(dataset.path("photos"))
				+ " photos</li><li>commit <code>" + text(dataset.path("commit")) + "</code></li><li>tag <code>"
				+ text(dataset.path("tag")) + "</code></li>" + (summary.path("version").isString()
						? "<li>version <code>" + text(summary.path("version")) + "</code></li>" : "");
	}

	private static String card(JsonNode product) {
		StringBuilder card = new StringBuilder("<article><h2>").append(text(product.path("product")))
			.append("</h2><div class=row>");
		card.append(figure("photo", "", text(product.path("thumbnail"))));
		card.append(figure("matte", "", text(product.path("matteFile"))));
		product.path("images")
			.forEach((image) -> card.append(figure(text(image.path("template")),
					"transparent".equals(image.path("template").asString("")) ? "checked" : "",
					text(image.path("file")))));
		card.append("</div><dl><dt>photo<dd><code>")
			.append(text(product.path("photo")))
			.append("</code><dt>matte<dd><code>");
		card.append(text(product.path("matte"))).append("</code> ").append(text(product.path("method")));
		card.append(String.format(Locale.ROOT, ", confidence %.2f", product.path("confidence").asDouble(0)));
		product.path("images").forEach((image) -> card.append(line(image)));
		return card.append("</dl></article>\n").toString();
	}

	private static String figure(String caption, String style, String file) {
		return "<figure class=\"" + style + "\"><a href=\"" + file + "\"><img loading=lazy src=\"" + file + "\" alt=\""
				+ caption + "\"></a><figcaption>" + caption + "</figcaption></figure>";
	}

	private static String line(JsonNode image) {
		StringBuilder line = new StringBuilder("<dt>").append(text(image.path("template"))).append("<dd><code>");
		line.append(text(image.path("id"))).append("</code> ").append(image.path("millis").asLong(0)).append(" ms");
		line.append(image.path("cached").asBoolean(false) ? " (from the cache)" : "").append("; proof: ");
		String separator = "";
		for (Map.Entry<String, JsonNode> number : image.path("proof").properties()) {
			if (number.getValue().isValueNode()) {
				line.append(separator).append(escaped(number.getKey())).append(' ').append(number(number.getValue()));
				separator = ", ";
			}
		}
		return line.append("; <a href=\"")
			.append(text(image.path("provenance")))
			.append("\">provenance</a>")
			.toString();
	}

	private static String rejected(JsonNode summary) {
		StringBuilder list = new StringBuilder();
		summary.path("rejected")
			.forEach((photo) -> list.append("<li><b>")
				.append(text(photo.path("file")))
				.append("</b> ")
				.append(text(photo.path("reason"))));
		StringBuilder held = new StringBuilder();
		summary.path("heldBack")
			.forEach((image) -> held.append("<li><b>")
				.append(text(image.path("image")))
				.append("</b> ")
				.append(text(image.path("reason"))));
		return section("Rejected photos", list) + section("Images that the guard held back", held);
	}

	private static String section(String title, StringBuilder list) {
		return list.isEmpty() ? "" : "<h2>" + title + "</h2><ul>" + list + "</ul>";
	}

	private static String steps(JsonNode summary) {
		StringBuilder rows = new StringBuilder();
		summary.path("steps")
			.forEach((step) -> rows.append("<tr><th>")
				.append(text(step.path("name")))
				.append("<td>")
				.append(text(step.path("figure")))
				.append(String.format(Locale.ROOT, "<td>%.1f s", step.path("seconds").asDouble(0)))
				.append("<td><code>")
				.append(text(step.path("url")))
				.append("</code>"));
		return rows.toString();
	}

	private static String number(JsonNode value) {
		return value.isFloatingPointNumber() ? String.format(Locale.ROOT, "%.4g", value.asDouble()) : text(value);
	}

	private static String text(JsonNode value) {
		return escaped(value.asString(""));
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	private static String template() {
		try (InputStream in = ResultPage.class.getResourceAsStream("result.html")) {
			if (in == null) {
				throw new IllegalStateException("result.html is missing beside " + ResultPage.class);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
