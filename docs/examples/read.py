"""Answers four questions from a dataset and its report: python3 docs/examples/read.py out out/report

Needs nothing but Python. read() gives each table as a list of rows, typed as its datapackage.json says.
"""
import collections, csv, json, pathlib, sys

CAST = {"string": str, "number": float, "integer": int, "boolean": lambda cell: cell == "true"}


def read(folder):
    """All tables of a folder: numbers are numbers, and what is missing is None."""
    folder, tables = pathlib.Path(folder), {}
    for table in json.loads((folder / "datapackage.json").read_text("utf-8"))["resources"]:
        types = {field["name"]: CAST[field["type"]] for field in table["schema"]["fields"]}
        missing = {code["value"] for code in table["schema"]["missingValues"]}
        with open(folder / table["path"], encoding="utf-8", newline="") as file:
            tables[table["name"]] = [
                {name: None if cell in missing else types[name](cell) for name, cell in row.items()}
                for row in csv.DictReader(file)
            ]
    return tables


dataset, report = read(sys.argv[1]), read(sys.argv[2])

print("Who promises most new social rent per year? (years that the sentence itself names)")
promised = [
    (row["per_year"] or row["value"], row["municipality"], row["actors"], row["deadline_words"])
    for row in report["comparison"]
    if row["indicator"] == "te-bouwen-sociaal" and row["part_of"] is None and row["role"] == "target"
    and (row["per_year"] or row["yearly"])
]
for answer in sorted(promised, key=lambda row: -row[0])[:5]:
    print("  ", *answer, sep=" | ")

print("What share is concrete, per theme?")
levels = collections.defaultdict(list)
for row in report["commitments"]:
    for theme in (row["themes"] or "").split(" | "):
        levels[theme or "(none)"].append(row["concreteness"] == "concreet")
for theme, concrete in sorted(levels.items()):
    print(f"   {theme}: {sum(concrete)} of {len(concrete)} ({100 * sum(concrete) / len(concrete):.0f}%)")

print("What falls due in 2026, and who does it?")
actors = {row["commitment_id"]: row["actors"] for row in report["commitments"]}
for row in report["deadlines"]:
    if row["kind"] == "by" and (row["end"] or "").startswith("2026"):
        print("  ", row["end"], row["commitment_id"], actors[row["commitment_id"]] or "(nobody named)", sep=" | ")

print("What became of each yearly afspraak, by the monitor?")
for row in dataset["progress"]:
    if row["afspraak_id"] is not None:
        print("  ", row["afspraak_id"], row["status"] or "(no colour or word)", (row["text"] or "")[:80], sep=" | ")
