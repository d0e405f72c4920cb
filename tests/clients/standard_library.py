"""CSV in both dialects, the zip of the data package with its hashes, and JSON-stat, by Python's standard library."""
import csv
import hashlib
import io
import json
import zipfile

from fetch import fetch, figures, rows, same

expected = figures(rows())
assert len(expected) > 1000

semicolon = rows("/dataset.csv?history=all&sep=semicolon&bom=1", delimiter=";")
same(expected, figures([{**row, "value": row["value"].replace(",", ".")} for row in semicolon]), "semicolons")

archive = zipfile.ZipFile(io.BytesIO(fetch("/dataset.zip?history=all")))
assert archive.testzip() is None
assert archive.namelist() == sorted(archive.namelist())
package = json.loads(archive.read("datapackage.json"))
for resource in package["resources"]:
    content = archive.read(resource["path"])
    assert len(content) == resource["bytes"], resource["path"]
    assert "sha256:" + hashlib.sha256(content).hexdigest() == resource["hash"], resource["path"]
table = csv.DictReader(io.StringIO(archive.read("observations.csv").decode("utf-8"), newline=""))
same(expected, figures(list(table)), "zip")

cells = []
for dataset in json.loads(fetch("/dataset.json?history=all"))["link"]["item"]:
    value = dataset["value"]
    pairs = value.items() if isinstance(value, dict) else ((i, v) for i, v in enumerate(value) if v is not None)
    for index, number in pairs:
        rest, key = int(index), {}
        for name, size in reversed(list(zip(dataset["id"], dataset["size"]))):
            key[name] = dataset["dimension"][name]["category"]["index"][rest % size]
            rest //= size
        basis = key.get("basis", "none")
        cells.append((key["indicator"], key["area"], key["time"], "" if basis == "none" else basis, key["measure"], key["report"], float(number)))
same(sorted(expected), sorted(cells), "JSON-stat")
