# CSV by read.csv, JSON-stat by jsonlite, SDMX by rsdmx: the same figures of one indicator.
address <- commandArgs(trailingOnly = TRUE)[1]
csv <- read.csv(paste0(address, "/indicators/grdp-growth.csv?area=dong-thap&measure=actual"), encoding = "UTF-8", na.strings = "", colClasses = c(period = "character"))
years <- csv[nchar(csv$period) == 4, c("period", "value")]
stopifnot(nrow(years) > 5, is.numeric(years$value))

cube <- jsonlite::fromJSON(paste0(address, "/indicators/grdp-growth.json?area=dong-thap&measure=actual"))
stopifnot(identical(cube$class, "dataset"))
periods <- cube$dimension$time$category$index
values <- setNames(unlist(cube$value), periods)
stopifnot(all.equal(as.numeric(values[years$period]), years$value))

if (requireNamespace("rsdmx", quietly = TRUE)) {
  key <- "/sdmx/2.1/data/SEI/A.DONG_THAP.GRDP_GROWTH.ACTUAL._Z.LATEST"
  data <- as.data.frame(rsdmx::readSDMX(paste0(address, key)))
  stopifnot(all.equal(as.numeric(data$obsValue[match(years$period, data$obsTime)]), years$value))
  structure <- rsdmx::readSDMX(paste0(address, "/sdmx/2.1/datastructure/all/SEI/latest?references=children"))
  stopifnot(length(slot(slot(structure, "codelists"), "codelists")) > 8)
} else {
  message("rsdmx is not installed; SDMX not read")
}
