#include "arguments.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <thread>

#include "parquet.hpp"

namespace filigree::cli {
namespace {

constexpr const char* about =
    "Filigree reads SEC filings: drop one in, see its tables.\n"
    "Forms 3, 4, 5, 13F, 13D, 13G, 144, D, N-PORT and many more (filigree forms lists them),\n"
    "and any other XML and EDGAR's JSON by what repeats in it, bare or inside a full\n"
    "submission. Nothing leaves this machine.";

constexpr const char* examples =
    "\nExamples:\n"
    "  filigree parse form4.xml                       one JSON object for the file\n"
    "  filigree parse --format csv --table NONDERIV_TRANS *.txt > trades.csv\n"
    "  filigree parse filings 20260102.nc.tar.gz --format xlsx --out tables\n"
    "  curl -s URL | filigree parse --provenance -    every cell with its bytes\n"
    "\n"
    "Inputs are told by their content: filings, folders (read with all below them, in the order\n"
    "of names; names that begin with a dot are left out), zip, tar, gz and tar.gz, also one in\n"
    "another. A path inside an archive is only a label; nothing is unpacked to disk.\n"
    "\n"
    "filigree forms lists the tables of each form. Where the SEC publishes a data set, its\n"
    "columns stand first and Filigree's own behind them. Tables over several filings begin with\n"
    "FILE, ACCESSION, FORM and FILING_DATE, and their row keys are unique; forms that share a\n"
    "table's name are told apart: 13F_SUBMISSION. --format zip makes a zip for each data set.\n"
    "With --out, FILINGS has a row for each filing: its group (joint filings, copies), COPY_OF,\n"
    "rows, bytes, SHA-256, and the problem if it was not read. REPEATS names each filing and\n"
    "table whose rows repeat another filing's: leave them out of a total. For --format zip both\n"
    "stand beside the zips.\n"
    "\n"
    "A cell that is not known is null (empty in CSV and TSV), never 0. In CSV, and in TSV of\n"
    "the own layout, text that a spreadsheet would run as a formula gets an apostrophe in\n"
    "front. What is wrong with a filing stands in its \"diagnostics\".\n"
    "With --provenance, rows of tables end with SOURCE_FILE, SOURCE_SHA256, SOURCE_OFFSET and\n"
    "SOURCE_LENGTH: the bytes from the first to the last of the row's own values.\n"
    "\n"
    "With --out, files get their names when they are whole. What is done stands in DIR/.filigree:\n"
    "after Ctrl+C, or with further inputs, the same command goes on where it ended. Rows of an\n"
    "input that has changed since are replaced; those of a file that is gone stay, those of an\n"
    "archive's member go.\n"
    "\n"
    "Decimals keep their filed digits: decimal128(38, s) in Arrow and Parquet, s as large as the\n"
    "column needs, or text where 38 digits do not hold all of its values.\n"
    "\n"
    "Exit status: 0 all read, 1 something could not be read at all, 2 wrong usage,\n"
    "130 stopped by Ctrl+C.";

int refuse(const char* sentence) {
  std::fprintf(stderr, "filigree: %s\n", sentence);
  return usage;
}

void add_size(CLI::App& to, const char* name, std::uint64_t& value, const char* meaning) {
  to.add_option(name, value, meaning)
      ->transform(CLI::AsSizeValue(true).description(""))
      ->type_name("SIZE")
      ->group("Limits");
}

void add_limits(CLI::App& parse, limits& given) {
  const auto size = [&](const char* name, std::uint64_t& value, const char* meaning) {
    add_size(parse, name, value, meaning);
  };
  const auto count = [&](const char* name, std::uint64_t& value, const char* meaning) {
    parse.add_option(name, value, meaning)->check(CLI::PositiveNumber.description(""))->type_name("N")->group("Limits");
  };
  size("--max-size", given.size, "Of one file or member: 1GB (EDGAR's largest submissions have 0.3)");
  size("--max-total", given.total, "Of all that comes out of one archive: 1TB");
  count("--max-members", given.members, "Of one archive: 1000000 (all filings of a quarter are some 300000)");
  count("--max-ratio", given.ratio, "Unpacked to packed, beyond 64 MB: 200 (XML reaches 50)");
}

/// What cannot go together, told before anything is read.
int check(const arguments& given) {
  if (given.as == format::parquet && !can_write_parquet())
    return refuse(
        "this build cannot write Parquet: install Arrow C++ (libarrow-dev and libparquet-dev, or Python's "
        "pyarrow) and build the command with it (-DFILIGREE_PARQUET=ON).");
  if ((given.as == format::zip || is_kept_as_rows(given.as)) && given.out.empty())
    return refuse("this format is saved, not printed: name a directory with --out.");
  if (given.as == format::zip && !given.table.empty())
    return refuse("--format zip holds all tables; leave --table out.");
  if (given.as == format::zip && given.provenance)
    return refuse("--format zip has the SEC's columns only; leave --provenance out.");
  if (given.restart && given.out.empty()) return refuse("--restart goes with --out.");
  return -1;
}

void add_parse(CLI::App& app, arguments& out) {
  CLI::App* parse = app.add_subcommand("parse", "Read filings and print or save their tables");
  parse->get_formatter()->column_width(34);
  parse->footer(examples);
  parse->add_option("files", out.files, "Filings, folders, archives; - is standard input")
      ->required()
      ->type_name("FILE");
  const std::map<std::string, format> formats = {
      {"json", format::json},   {"ndjson", format::ndjson}, {"csv", format::csv}, {"tsv", format::tsv},
      {"arrow", format::arrow}, {"xlsx", format::xlsx},     {"zip", format::zip}, {"parquet", format::parquet}};
  parse
      ->add_option("--format", out.as,
                   "json: one object a file (default); ndjson: one object a row;\n"
                   "csv; tsv; arrow: an IPC stream a table; parquet: a file a table\n" +
                       std::string(can_write_parquet() ? "" : "(not in this build: it was made without Arrow C++)\n") +
                       "xlsx: a sheet a table; zip: as the SEC's data sets come")
      ->transform(CLI::CheckedTransformer(formats).description(""))
      ->type_name("json|ndjson|csv|tsv|arrow|parquet|xlsx|zip");
  const std::map<std::string, layout> layouts = {{"own", layout::own}, {"sec", layout::sec}};
  parse->add_option("--layout", out.columns, "sec: the data sets' columns, dates as 14-NOV-2011, booleans as 1 and 0")
      ->transform(CLI::CheckedTransformer(layouts).description(""))
      ->type_name("own|sec");
  parse->add_option("--table", out.table, "Only this table")->type_name("NAME");
  parse->add_option("--out", out.out, "Save into this directory: a file for each table (json: for each filing)")
      ->type_name("DIR");
  parse->add_flag("--restart", out.restart, "Begin DIR anew instead of going on");
  parse->add_flag("--provenance", out.provenance,
                  "JSON: each cell with its raw text, state, place and footnotes.\n"
                  "Tables: each row's file, SHA-256, offset and length");
  parse->add_option("--jobs", out.jobs, "Threads (default: one for each processor)")
      ->check(CLI::Range(1, 1024).description(""))
      ->type_name("N");
  add_limits(*parse, out.limits);
  add_size(*parse, "--max-whole", out.limits.whole,
           "Of a filing kept whole: 16MB; larger ones are read twice, and\n"
           "their rows written while they are read (not for JSON)");
}

void add_documents(CLI::App& app, arguments& out) {
  CLI::App* list = app.add_subcommand("documents", "List what submissions hold, or save it");
  list->get_formatter()->column_width(34);
  list->footer(
      "\nExamples:\n"
      "  filigree documents 0001234567-26-000001.txt\n"
      "  filigree documents --save exhibits --decode 0001234567-26-000001.txt\n"
      "\n"
      "The list is TSV: FILE, SEQUENCE, TYPE, FORMAT, OFFSET, LENGTH, FILENAME, DESCRIPTION.\n"
      "Saved are the exact bytes, under the name as filed; a path in it is left aside.");
  list->add_option("files", out.files, "Submissions, folders, archives; - is standard input")
      ->required()
      ->type_name("FILE");
  list->add_option("--save", out.out, "Save the documents into this directory")->type_name("DIR");
  list->add_flag("--decode", out.decode, "Uuencoded documents as what they decode to, PEM's dashes taken off");
  list->callback([&out] { out.what = task::documents; });
  add_limits(*list, out.limits);
}

void add_forms(CLI::App& app, arguments& out) {
  CLI::App* list = app.add_subcommand("forms", "List the forms that are read, and into which tables");
  list->get_formatter()->column_width(34);
  list->add_flag("--json", out.json, "All that is known of each: tables, columns, their types and meanings");
  list->callback([&out] { out.what = task::forms; });
}

}  // namespace

int read_arguments(int argc, char** argv, arguments& out) {
  CLI::App app(about, "filigree");
  app.require_subcommand(1);
  app.set_version_flag("--version", "filigree " FILIGREE_VERSION);
  app.footer("\nfiligree parse --help shows what parse can do; so do documents --help and forms --help.");
  app.get_formatter()->column_width(34);
  out.jobs = std::max(1u, std::thread::hardware_concurrency());

  add_parse(app, out);
  add_documents(app, out);
  add_forms(app, out);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? ok : usage;
  }
  if (out.what == task::forms) return -1;
  if (out.what == task::documents) return out.decode && out.out.empty() ? refuse("--decode goes with --save.") : -1;
  if (out.as == format::zip) out.columns = layout::sec;
  return check(out);
}

std::string options_of(const arguments& given) {
  constexpr const char* formats[] = {"json", "ndjson", "csv", "tsv", "arrow", "xlsx", "zip", "parquet"};
  std::string options = "--format " + std::string(formats[static_cast<int>(given.as)]);
  if (given.columns == layout::sec) options += " --layout sec";
  if (!given.table.empty()) options += " --table " + given.table;
  if (given.provenance) options += " --provenance";
  return options + ", filigree " FILIGREE_VERSION;
}

}  // namespace filigree::cli
