"""What every reader here shares: fetching, and the figures as Python's own csv module reads them."""
import csv
import io
import sys
import urllib.request

ADDRESS = sys.argv[1]


def fetch(path, accept=None):
    request = urllib.request.Request(ADDRESS + path, headers={"Accept": accept} if accept else {})
    with urllib.request.urlopen(request) as answer:
        return answer.read()


def rows(path="/dataset.csv?history=all", delimiter=","):
    text = fetch(path).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))


def figures(table):
    """Key and value of each row, in order."""
    names = ["indicator", "area", "period", "basis", "measure", "report"]
    return [(*[row[name] or "" for name in names], float(row["value"])) for row in table]


def same(one, other, what):
    if one == other:
        return
    at = next((i for i, pair in enumerate(zip(one, other)) if pair[0] != pair[1]), min(len(one), len(other)))
    print(f"{what}: {len(one)} and {len(other)} rows; first difference at {at}: {one[at:at + 1]} {other[at:at + 1]}")
    sys.exit(1)
