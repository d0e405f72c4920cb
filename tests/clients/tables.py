"""CSV by pandas, XLSX by openpyxl: the same figures, numbers as numbers, whole days as dates."""
import datetime
import io

import openpyxl
import pandas

from fetch import ADDRESS, fetch, figures, rows, same

expected = figures(rows())
frame = pandas.read_csv(ADDRESS + "/dataset.csv?history=all", keep_default_na=False, na_values={"value": "", "value_max": ""}, dtype={"period": str})
same(expected, figures(frame.to_dict("records")), "pandas")

book = openpyxl.load_workbook(io.BytesIO(fetch("/dataset.xlsx?history=all")))
assert book.sheetnames == ["Số liệu", "Chỉ tiêu", "Báo cáo", "Ghi chú"], book.sheetnames
sheet = book["Số liệu"]
assert sheet.freeze_panes == "A2", sheet.freeze_panes
header, *body = [list(row) for row in sheet.iter_rows(values_only=True)]
table = [dict(zip(header, row)) for row in body]
assert all(isinstance(row["value"], (int, float)) for row in table)
assert any(isinstance(row["published"], datetime.datetime) for row in table)
same(expected, figures(table), "openpyxl")

scorecard = openpyxl.load_workbook(io.BytesIO(fetch("/scorecard/dong-thap/2023.xlsx"))).worksheets[0]
assert [cell.value for cell in scorecard[3]][:3] == ["TT", "Chỉ tiêu", "ĐVT"]
assert scorecard.page_setup.orientation == "landscape" and str(scorecard.page_setup.paperSize) == "9"
