# Answers four questions from a dataset and its report: Rscript docs/examples/read.R out out/report
read <- function(folder) {
  types <- c(string = "character", number = "numeric", integer = "integer", boolean = "character")
  resources <- jsonlite::read_json(file.path(folder, "datapackage.json"))$resources
  tables <- lapply(resources, function(table) {
    columns <- types[sapply(table$schema$fields, `[[`, "type")]
    missing <- sapply(table$schema$missingValues, `[[`, "value")
    read.csv(file.path(folder, table$path), colClasses = unname(columns), na.strings = missing, encoding = "UTF-8")
  })
  setNames(tables, sapply(resources, `[[`, "name"))
}
folders <- commandArgs(trailingOnly = TRUE)
dataset <- read(folders[1])
report <- read(folders[2])

# Who promises most new social rent per year? (years that the sentence itself names)
social <- subset(report$comparison, indicator == "te-bouwen-sociaal" & is.na(part_of) & role == "target")
social$a_year <- ifelse(is.na(social$per_year), ifelse(social$yearly == "true", social$value, NA), social$per_year)
print(head(social[order(-social$a_year), c("municipality", "actors", "a_year", "deadline_words")], 5))

# What share is concrete, per theme?
themes <- strsplit(ifelse(is.na(report$commitments$themes), "(none)", report$commitments$themes), " | ", fixed = TRUE)
concrete <- rep(report$commitments$concreteness == "concreet", lengths(themes))
print(round(tapply(concrete, unlist(themes), mean), 2))

# What falls due in 2026, and who does it?
due <- subset(report$deadlines, kind == "by" & startsWith(ifelse(is.na(end), "", end), "2026"))
print(merge(due[c("commitment_id", "end")], report$commitments[c("commitment_id", "actors")]))

# What became of each yearly afspraak, by the monitor?
print(subset(dataset$progress, !is.na(afspraak_id), c("afspraak_id", "status")))
