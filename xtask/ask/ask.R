# Asks httpcode: `Rscript ask.R FOLDER`, a symbol a line on standard input.
for (file in list.files(commandArgs(TRUE)[1], pattern = "[.]R$", full.names = TRUE)) source(file)
symbols <- readLines(file("stdin"))
for (index in seq_along(symbols)) {
  code <- tryCatch(as.integer(eval(parse(text = symbols[index]))$status_code), error = function(e) NULL)
  if (length(code) == 1) cat("=", index - 1, paste0(code, "\n"), sep = "\t")
}
for (name in names(status_codes)) cat("+", name, paste0(name, "\n"), sep = "\t")
