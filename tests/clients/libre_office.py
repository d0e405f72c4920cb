"""LibreOffice opens the workbook and both CSVs and writes them out again as CSV: the same values."""
import csv
import pathlib
import subprocess
import sys

from fetch import fetch, figures, rows, same

folder = pathlib.Path(sys.argv[2])
expected = figures(rows())


def convert(name, path, options=()):
    (folder / name).write_bytes(fetch(path))
    out = folder / (name + "-out")
    # 76 is UTF-8, -1 the first sheet; formulas are calculated, values written as they are stored.
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", *options, "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false", "--outdir", str(out), str(folder / name)],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    with open(out / (pathlib.Path(name).stem + ".csv"), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


same(expected, figures(convert("workbook.xlsx", "/dataset.xlsx?history=all")), "XLSX")
plain = convert("plain.csv", "/dataset.csv?history=all", ["--infilter=CSV:44,34,76,1,,1033"])
same(expected, figures(plain), "CSV with commas")
# 1066 is Vietnamese: semicolons between fields, a comma before decimals.
vietnamese = convert("vietnamese.csv", "/dataset.csv?history=all&sep=semicolon&bom=1", ["--infilter=CSV:59,34,76,1,,1066"])
same(expected, figures(vietnamese), "CSV with semicolons")
