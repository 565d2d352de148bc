"""Loads the tables of a folder with the types of its datapackage.json: python docs/examples/read.py out/report"""
import json, pathlib, sys
import pandas

folder = pathlib.Path(sys.argv[1])
types = {"string": "string", "number": "Float64", "integer": "Int64", "boolean": "boolean"}
tables = {}
for table in json.loads((folder / "datapackage.json").read_text("utf-8"))["resources"]:
    columns = {field["name"]: types[field["type"]] for field in table["schema"]["fields"]}
    missing = [code["value"] for code in table["schema"]["missingValues"]]
    tables[table["name"]] = pandas.read_csv(folder / table["path"], dtype=columns, na_values=missing, keep_default_na=False)
    print(table["name"], tables[table["name"]].shape)
