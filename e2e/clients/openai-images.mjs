// Orders images with the official OpenAI client for JavaScript and checks what a storefront relies on.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import OpenAI from "openai";

const product = process.env.PACKSHOT_PRODUCT;
const client = new OpenAI({ baseURL: process.env.PACKSHOT_URL + "/v1", apiKey: process.env.PACKSHOT_KEY });

const models = [];
for await (const model of client.models.list()) models.push(model.id);
assert.ok(models.length > 0, "no model is listed");

const order = {
  prompt: "", model: "auto", size: "512x512", response_format: "b64_json",
  product_id: product, template: "white-background", seed: 7,
};
const first = await client.images.generate(order).withResponse();
const again = await client.images.generate(order).withResponse();
const picture = Buffer.from(first.data.data[0].b64_json, "base64");
assert.equal(picture.subarray(1, 4).toString(), "PNG");
assert.equal(first.data.data[0].b64_json, again.data.data[0].b64_json, "equal orders gave different bytes");
assert.equal(again.response.headers.get("x-cache"), "hit");
writeFileSync(join(process.argv[2], "openai-javascript.png"), picture);

await assert.rejects(
  client.images.generate({ prompt: "", size: "512x512", product_id: "no-such-product" }),
  (error) => error instanceof OpenAI.NotFoundError && error.code === "unknown-product" && error.param === "product_id");
await assert.rejects(
  new OpenAI({ baseURL: process.env.PACKSHOT_URL + "/v1", apiKey: "pk_wrong" }).models.list(),
  (error) => error instanceof OpenAI.AuthenticationError);

console.log("openai ok:", picture.length, "bytes, models", models.join(", "));
