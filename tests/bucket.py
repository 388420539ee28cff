"""An object store that speaks as S3 does, for the tests that keep files in one: import `store` and `bucket` as fixtures."""

import boto3
import pytest
from moto.server import ThreadedMotoServer


@pytest.fixture(scope="module")
def store():
    """The address of an object store."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def bucket(store):
    """An empty private bucket: (its settings, a client of it)."""
    client = boto3.client("s3", "us-east-1", endpoint_url=store, aws_access_key_id="key", aws_secret_access_key="secret")
    client.create_bucket(Bucket="workspace")
    yield {"S3_BUCKET": "workspace", "S3_ENDPOINT": store, "S3_ACCESS_KEY": "key", "S3_SECRET_KEY": "secret"}, client
    for one in client.list_objects_v2(Bucket="workspace").get("Contents", []):
        client.delete_object(Bucket="workspace", Key=one["Key"])
    client.delete_bucket(Bucket="workspace")
