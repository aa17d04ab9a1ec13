"""Tells the platform of a product as a catalog system would: the photo by presigned URL, the product by CloudEvents on Kafka.

The source has to be registered to the brand once, with an admin key:
POST /v1/sources {"source": "urn:client:catalog", "buckets": []}
"""
import hashlib
import json
import os
import pathlib
import sys
import time
import urllib.request

from cloudevents.core.bindings.kafka import to_binary_event
from cloudevents.core.v1.event import CloudEvent
from kafka import KafkaProducer

base, key = os.environ["PACKSHOT_URL"], os.environ["PACKSHOT_KEY"]
photo = pathlib.Path(sys.argv[1]).read_bytes()
product = "python-" + hashlib.sha256(photo).hexdigest()[:8]


def call(path, body=None):
    request = urllib.request.Request(
        base + path, json.dumps(body).encode() if body is not None else None,
        {"Authorization": "Bearer " + key, "Content-Type": "application/json"})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


upload = call("/v1/uploads", {"mediaType": "image/png", "bytes": len(photo), "sha256": hashlib.sha256(photo).hexdigest()})
urllib.request.urlopen(urllib.request.Request(upload["url"], photo, upload["headers"], method="PUT")).close()
location = call(f"/v1/uploads/{upload['id']}/completion", {})["location"]

event = CloudEvent(
    {"source": "urn:client:catalog", "type": "io.packshot.catalog.product.upserted.v1", "datacontenttype": "application/json"},
    {"product": product, "name": "From Python", "photos": [{"location": location, "view": "front"}]})
message = to_binary_event(event, key_mapper=lambda sent: product)
producer = KafkaProducer(bootstrap_servers=os.environ["PACKSHOT_KAFKA"])
producer.send(
    "catalog.product", key=product.encode(), value=message.value,
    headers=[(name, value) for name, value in message.headers.items()]).get(30)
producer.close()

deadline = time.time() + 120
while time.time() < deadline:
    states = [item["state"] for item in call("/v1/photos?product=" + product)["items"]]
    if states == ["accepted"]:
        print("cloudevents ok:", product, states)
        sys.exit(0)
    assert "rejected" not in states, states
    time.sleep(0.5)
sys.exit("the photo was not accepted within two minutes")
