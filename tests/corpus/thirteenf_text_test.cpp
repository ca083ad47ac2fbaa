// The text filings of Form 13F of the corpus: how much of what each declares is read, and every row against another
// project's parse.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <map>

#include "support/cells.hpp"
#include "support/files.hpp"
#include "support/json.hpp"
#include "support/soundness.hpp"

namespace filigree::test {
namespace {

std::vector<std::filesystem::path> files_of(const char* folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(shared() / "corpus" / folder))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

bool is_text_filing(const std::string& bytes) {
  return bytes.find("Information Table Entry Total") != std::string::npos &&
         bytes.find("<infoTable") == std::string::npos;
}

double number(const std::string& text) { return text.empty() || text[0] == '(' ? 0 : std::stod(text); }

/// The totals that a text declares, found without the reader: the first number behind the first label.
double declared(const std::string& bytes, const char* label) {
  std::size_t at = bytes.find(label);
  if (at == std::string::npos) return 0;
  at = bytes.find_first_of("0123456789", at + std::string(label).size());
  std::string digits;
  for (; at < bytes.size() && (std::isdigit(static_cast<unsigned char>(bytes[at])) || bytes[at] == ','); ++at)
    if (bytes[at] != ',') digits += bytes[at];
  return number(digits);
}

struct gauge {
  std::size_t files = 0, whole = 0;
  double rows = 0, rows_declared = 0, value = 0, value_declared = 0;

  void add(const std::filesystem::path& path, const std::string& bytes) {
    const filing source = open_bytes(bytes);
    cells_of cells(source);
    const double rows_here = static_cast<double>(cells.rows("INFOTABLE"));
    const double entries = declared(bytes, "Information Table Entry Total");
    const double total = declared(bytes, "Information Table Value Total");
    double sum = 0;
    for (std::size_t row = 0; row < cells.rows("INFOTABLE"); ++row) {
      sum += number(cells.text("INFOTABLE", row, "VALUE"));
      // Every cell with a value has its place in the source.
      for (const char* column : {"NAMEOFISSUER", "TITLEOFCLASS", "CUSIP", "VALUE", "SSHPRNAMT", "INVESTMENTDISCRETION"})
        EXPECT_TRUE(cells.at("INFOTABLE", row, column).place.placed()) << row << ' ' << column;
    }
    const bool whole_file = rows_here == entries && sum == total;
    printf("  %-28.28s rows %4.0f of %4.0f, value %11.0f of %11.0f, lines not read %zu\n",
           path.filename().string().substr(path.filename().string().find("__") + 2).c_str(), rows_here, entries, sum,
           total, cells.rows("INFOTABLE_UNREAD_LINES"));
    EXPECT_EQ(number(cells.text("RECONCILIATION", 0, "ENTRIES_DECLARED")), entries);
    EXPECT_EQ(number(cells.text("RECONCILIATION", 0, "VALUE_DECLARED")), total);
    // What does not reconcile is said.
    EXPECT_EQ(count_of(source, "entry-total-mismatch") > 0, rows_here != entries);
    EXPECT_EQ(count_of(source, "value-total-mismatch") > 0, sum != total);
    EXPECT_EQ(cells.text("RECONCILIATION", 0, "VALUE_UNIT"), "THOUSANDS");
    EXPECT_EQ(soundness(source).check(), "");
    ++files;
    whole += whole_file;
    rows += rows_here;
    rows_declared += entries;
    value += std::min(sum, total);
    value_declared += total;
  }
};

TEST(ThirteenFTexts, NearlyAllThatIsDeclaredIsRead) {
  FILIGREE_NEEDS_SHARED();
  gauge all;
  for (const auto& path : files_of("13f")) {
    const std::string bytes = read_file(path);
    if (!is_text_filing(bytes)) continue;
    SCOPED_TRACE(path.filename());
    all.add(path, bytes);
  }
  printf("13F texts: %zu files, %zu of them whole; %.0f of %.0f rows, %.3f %% of the declared value\n", all.files,
         all.whole, all.rows, all.rows_declared, 100 * all.value / all.value_declared);
  EXPECT_GE(all.files, 40u);
  EXPECT_GT(all.value, 0.95 * all.value_declared);
  EXPECT_GE(all.whole, 43u) << "fewer files are read whole than were";
}

TEST(ThirteenFTexts, CutFilesAreReadSoundly) {
  FILIGREE_NEEDS_SHARED();
  for (const auto& path : files_of("13f")) {
    const std::string bytes = read_file(path);
    if (!is_text_filing(bytes)) continue;
    SCOPED_TRACE(path.filename());
    for (std::size_t tenth = 1; tenth < 10; ++tenth) {
      const filing source = open_bytes(std::string_view(bytes).substr(0, bytes.size() * tenth / 10));
      EXPECT_EQ(soundness(source).check(), "");
    }
  }
}

// --- Another project's parses (corpus/oracle-13f) ------------------------------------------------------------------

std::string accession_in(const std::string& name) {
  for (std::size_t i = 0; i + 20 <= name.size(); ++i)
    if (name[i + 10] == '-' && name[i + 13] == '-' && std::isdigit(static_cast<unsigned char>(name[i]))) {
      const std::string found = name.substr(i, 20);
      if (std::all_of(found.begin(), found.end(), [](unsigned char c) { return std::isdigit(c) != 0 || c == '-'; }))
        return found;
    }
  return {};
}

std::string squeezed(const std::string& text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
  return out;
}

std::string code_for(const std::string& words) {
  return words == "sole" ? "SOLE" : words == "shared-defined" ? "DFND" : words == "shared-other" ? "OTR" : words;
}

struct tally {
  std::size_t filings = 0, rows = 0, cells = 0;
};

void compare(cells_of& cells, const json& parse, tally& total) {
  const json& holdings = parse["holdings"];
  ASSERT_EQ(cells.rows("INFOTABLE"), holdings.items.size());
  const bool is_text = parse["parser_format"].text == "legacy_text_table";
  std::map<std::string, std::string> names;
  for (std::size_t i = 0; i < cells.rows("OTHERMANAGER2"); ++i)
    names[cells.text("OTHERMANAGER2", i, "SEQUENCENUMBER")] = cells.text("OTHERMANAGER2", i, "NAME");
  for (std::size_t row = 0; row < holdings.items.size(); ++row) {
    SCOPED_TRACE(row);
    const json& one = holdings[row];
    const auto expect = [&](const char* column, const std::string& expected) {
      EXPECT_EQ(squeezed(cells.text("INFOTABLE", row, column)), expected) << column;
      ++total.cells;
    };
    expect("CUSIP", one["cusip"].text);
    expect("NAMEOFISSUER", squeezed(one["issuer_name"].text));
    expect("TITLEOFCLASS", one["title_of_class"].text);
    expect("SSHPRNAMT", one["shares_or_principal"].text);
    expect("INVESTMENTDISCRETION", code_for(one["investment_discretion"].text));
    // Of texts it gives dollars, of XML the value as filed.
    expect(is_text ? "VALUE_USD" : "VALUE", one["value_usd"].text);
    // Of some texts it reads managers' numbers as votes ("4, 11, 14" as 41114): then the filing is right.
    if (is_text && one["voting_authority_sole"].text != one["shares_or_principal"].text) continue;
    if (!is_text) {
      expect("VOTING_AUTH_SHARED", one["voting_authority_shared"].text);
      expect("VOTING_AUTH_NONE", one["voting_authority_none"].text);
    }
    expect("VOTING_AUTH_SOLE", one["voting_authority_sole"].text);
    const std::string managers = cells.text("INFOTABLE", row, "OTHERMANAGER");
    if (names.empty() || one["other_managers"].items.empty()) continue;
    std::string listed, expected;
    for (std::size_t i = 0; i < managers.size();) {
      std::string digits;
      while (i < managers.size() && std::isdigit(static_cast<unsigned char>(managers[i]))) digits += managers[i++];
      if (!digits.empty()) listed += (is_text ? digits : names[digits]) + "; ";
      ++i;
    }
    for (const json& manager : one["other_managers"].items) expected += manager.text + "; ";
    EXPECT_EQ(listed, expected);
    ++total.cells;
  }
  ++total.filings;
  total.rows += holdings.items.size();
}

TEST(ThirteenFTexts, RowsEqualAnotherProjectsParse) {
  FILIGREE_NEEDS_SHARED();
  std::map<std::string, json> parses;
  for (const auto& path : files_of("oracle-13f")) {
    const std::string bytes = read_file(path);
    const auto parse = json_parser(bytes).run();
    ASSERT_TRUE(parse) << path;
    parses[path.stem().string()] = *parse;
  }
  tally total;
  for (const char* folder : {"13f", "submission-txt"})
    for (const auto& path : files_of(folder)) {
      const auto parse = parses.find(accession_in(path.filename().string()));
      if (parse == parses.end()) continue;
      const filing source = open_file(path);
      cells_of cells(source);
      if (cells.rows("INFOTABLE") == 0) continue;  // the cover page alone
      SCOPED_TRACE(path.filename());
      compare(cells, parse->second, total);
    }
  printf("13F parses of others: %zu filings, %zu rows, %zu cells equal\n", total.filings, total.rows, total.cells);
  EXPECT_GE(total.filings, 38u);
}

/// What others assert of two text filings (corpus/EXPECTED.md).
TEST(ThirteenFTexts, FactsOfOthersHold) {
  FILIGREE_NEEDS_SHARED();
  std::size_t found = 0;
  for (const char* folder : {"13f", "submission-txt"})
    for (const auto& path : files_of(folder)) {
      const std::string name = path.filename().string();
      const bool of_2012 = name.find("0001193125-12-470800") != std::string::npos;
      if (!of_2012 && name.find("0000950148-99-001187") == std::string::npos) continue;
      SCOPED_TRACE(name);
      const filing source = open_file(path);
      cells_of cells(source);
      ++found;
      EXPECT_EQ(cells.rows("INFOTABLE"), of_2012 ? 119u : 32u);
      EXPECT_EQ(cells.text("RECONCILIATION", 0, "VALUE_READ_USD"), of_2012 ? "75326633000" : "27426454000");
      EXPECT_EQ(cells.text("INFOTABLE", of_2012 ? 11 : 3, "NAMEOFISSUER"),
                of_2012 ? "COCA COLA CO" : "American Express Co.");
      EXPECT_EQ(squeezed(cells.text("INFOTABLE", of_2012 ? 11 : 3, "OTHERMANAGER")),
                of_2012 ? "4, 5" : "4, 3, 14, 16, 17, 18");
    }
  EXPECT_EQ(found, 4u);
}

}  // namespace
}  // namespace filigree::test
