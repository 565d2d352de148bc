# Loads the tables of a folder with the types of its datapackage.json: Rscript docs/examples/read.R out/report
folder <- commandArgs(trailingOnly = TRUE)[1]
types <- c(string = "character", number = "numeric", integer = "integer", boolean = "logical")
resources <- jsonlite::read_json(file.path(folder, "datapackage.json"))$resources
tables <- lapply(resources, function(table) {
  columns <- types[sapply(table$schema$fields, `[[`, "type")]
  missing <- sapply(table$schema$missingValues, `[[`, "value")
  read.csv(file.path(folder, table$path), colClasses = unname(columns), na.strings = missing, encoding = "UTF-8")
})
names(tables) <- sapply(resources, `[[`, "name")
for (name in names(tables)) cat(name, dim(tables[[name]]), "\n")
