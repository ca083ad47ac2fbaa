#include "arguments.hpp"

#include <CLI/CLI.hpp>
#include <map>

namespace filigree::cli {
namespace {

constexpr const char* about =
    "Filigree reads SEC filings: drop one in, see its tables.\n"
    "Forms 3, 4 and 5 as XML, as the SEC's HTML page, or as plain text of that page,\n"
    "bare or inside a full submission. Nothing leaves this machine.";

constexpr const char* examples =
    "\nExamples:\n"
    "  filigree parse form4.xml                       one JSON object for the file\n"
    "  filigree parse --format csv --table NONDERIV_TRANS *.txt > trades.csv\n"
    "  filigree parse --format tsv --layout sec --out tables *.xml\n"
    "  curl -s URL | filigree parse --provenance -    every cell with its bytes\n"
    "\n"
    "Tables: SUBMISSION, REPORTINGOWNER, NONDERIV_TRANS, NONDERIV_HOLDING, DERIV_TRANS,\n"
    "DERIV_HOLDING, FOOTNOTES, OWNER_SIGNATURE, with the columns of the SEC's insider\n"
    "transactions data sets first and Filigree's own behind them.\n"
    "\n"
    "A cell that is not known is null (empty in CSV and TSV), never 0. In CSV, and in TSV of\n"
    "the own layout, text that a spreadsheet would run as a formula gets an apostrophe in\n"
    "front. What is wrong with a filing stands in its \"diagnostics\".\n"
    "\n"
    "Exit status: 0 all read, 1 something could not be read at all, 2 wrong usage.";

}  // namespace

int read_arguments(int argc, char** argv, arguments& out) {
  CLI::App app(about, "filigree");
  app.require_subcommand(1);
  app.set_version_flag("--version", "filigree " FILIGREE_VERSION);
  app.footer("\nfiligree parse --help shows what parse can do.");
  app.get_formatter()->column_width(34);

  CLI::App* parse = app.add_subcommand("parse", "Read filings and print or save their tables");
  parse->get_formatter()->column_width(34);
  parse->footer(examples);
  parse->add_option("files", out.files, "Filings to read; - is standard input")->required()->type_name("FILE");
  const std::map<std::string, format> formats = {
      {"json", format::json}, {"ndjson", format::ndjson}, {"csv", format::csv}, {"tsv", format::tsv}};
  parse->add_option("--format", out.as, "json: one object a file (default); ndjson: one object a row; csv; tsv")
      ->transform(CLI::CheckedTransformer(formats).description(""))
      ->type_name("json|ndjson|csv|tsv");
  const std::map<std::string, layout> layouts = {{"own", layout::own}, {"sec", layout::sec}};
  parse->add_option("--layout", out.columns, "sec: the data sets' columns, dates as 14-NOV-2011, booleans as 1 and 0")
      ->transform(CLI::CheckedTransformer(layouts).description(""))
      ->type_name("own|sec");
  parse->add_option("--table", out.table, "Only this table")->type_name("NAME");
  parse->add_option("--out", out.out, "Save into this directory: a file for each table (json: for each filing)")
      ->type_name("DIR");
  parse->add_flag("--provenance", out.provenance, "Each JSON cell with its raw text, state, place and footnotes");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? ok : usage;
  }
  if (out.provenance && (out.as == format::csv || out.as == format::tsv)) {
    std::fputs("filigree: --provenance goes with json and ndjson; CSV and TSV have no room for it.\n", stderr);
    return usage;
  }
  return -1;
}

}  // namespace filigree::cli
