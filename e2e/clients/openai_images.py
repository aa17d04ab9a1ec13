"""Orders images with the official OpenAI client for Python and checks what a storefront relies on."""
import base64
import os
import pathlib
import sys

import openai

out = pathlib.Path(sys.argv[1])
product = os.environ["PACKSHOT_PRODUCT"]
client = openai.OpenAI(base_url=os.environ["PACKSHOT_URL"] + "/v1", api_key=os.environ["PACKSHOT_KEY"])

models = [model.id for model in client.models.list()]
assert models, "no model is listed"

order = dict(prompt="", model="auto", size="512x512", response_format="b64_json",
             extra_body={"product_id": product, "template": "white-background", "seed": 7})
first = client.images.with_raw_response.generate(**order)
again = client.images.with_raw_response.generate(**order)
picture = base64.b64decode(first.parse().data[0].b64_json)
assert picture.startswith(b"\x89PNG"), "the picture is no PNG"
assert picture == base64.b64decode(again.parse().data[0].b64_json), "equal orders gave different bytes"
assert again.headers["x-cache"] == "hit", "the second order did not hit the cache"
(out / "openai-python.png").write_bytes(picture)

several = client.images.generate(prompt="beige", n=2, size="512x512", response_format="b64_json",
                                 extra_body={"product_id": product, "template": "studio-sweep"})
assert len(several.data) == 2 and several.data[0].revised_prompt, "two pictures and a revised prompt are missing"

try:
    client.images.generate(prompt="", size="512x512", extra_body={"product_id": "no-such-product"})
    raise AssertionError("an unknown product was not refused")
except openai.NotFoundError as error:
    assert error.code == "unknown-product" and error.param == "product_id", error

try:
    openai.OpenAI(base_url=client.base_url, api_key="pk_wrong").models.list()
    raise AssertionError("a wrong key was not refused")
except openai.AuthenticationError:
    pass

print("openai", openai.__version__, "ok:", len(picture), "bytes, models", ", ".join(models))
