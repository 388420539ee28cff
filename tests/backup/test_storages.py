"""Files in an S3-compatible store and in a folder are backed up and restored by the same code, into each other too."""

import pytest

from tests.backup.workplace import Workplace, database
from tests.bucket import bucket, store  # the fixtures

pytestmark = pytest.mark.once
__all__ = ["bucket", "store"]


@pytest.fixture
def in_bucket(bucket, tmp_path):
    """An empty installation whose files lie in the bucket."""
    (tmp_path / "cloud").mkdir()
    with database() as name:
        yield Workplace(tmp_path / "cloud", name, **bucket[0])


def keys(client):
    return {one["Key"] for one in client.list_objects_v2(Bucket="workspace").get("Contents", [])}


def test_from_a_folder_into_a_bucket_and_back(planted, backup, bucket, in_bucket, elsewhere, tmp_path):
    in_bucket.well("restore", backup)
    assert keys(bucket[1]) == set(planted.files) and not (in_bucket.folder / "files").exists()
    in_bucket.well("backup", "--out", tmp_path / "b", "--verify")
    elsewhere.well("restore", tmp_path / "b")
    for name in planted.files:
        assert (elsewhere.folder / "files" / name).read_bytes() == (backup / "files" / name).read_bytes()


def test_a_bucket_with_something_in_it_is_refused(backup, bucket, in_bucket):
    bucket[1].put_object(Bucket="workspace", Key="documents/mine", Body=b"mine")
    code, said = in_bucket.manage("restore", backup)
    assert code == 1 and "holds documents/mine" in said and keys(bucket[1]) == {"documents/mine"}


def test_a_file_that_the_bucket_lost_is_named_and_the_rest_is_backed_up(planted, backup, bucket, in_bucket, tmp_path):
    in_bucket.well("restore", backup)
    bucket[1].delete_object(Bucket="workspace", Key=planted.files[0])
    assert f"not in the storage: {planted.files[0]}" in in_bucket.well("backup", "--out", tmp_path / "b", "--verify")


def test_a_store_that_is_away_leaves_nothing(place, bucket, tmp_path):
    code, said = place.manage("backup", "--out", tmp_path / "b", **bucket[0] | {"S3_ENDPOINT": "http://127.0.0.1:9"})
    assert code == 1 and "127.0.0.1:9" in said and "Traceback" not in said
    assert not [path for path in tmp_path.iterdir() if "b" in path.name and path.is_dir() and path.name != place.folder.name]
