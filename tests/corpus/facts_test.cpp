// What other projects' tests say of files in the corpus. Where their normalisation differs from the file, the file
// wins.
#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>

#include "corpus/facts.hpp"
#include "corpus/oracle_values.hpp"
#include "support/cells.hpp"
#include "support/files.hpp"

namespace filigree::test {
namespace {

/// Documents that stand in the asserting test's own source, not in the corpus.
bool is_about_another_document(const std::string& field) {
  static const std::regex inline_documents(
      "basic_form4_xml|multiple_owners_xml|derivative_transaction_xml|position_holdings_xml|invalid_xml|xml_no_issuer");
  return std::regex_search(field, inline_documents);
}

/// Where an asserting project rewrites what was filed; the file has the last word.
struct rewritten {
  std::string_view file, field, filed;
};
constexpr rewritten normalisations[] = {
    {"sec_edgar_filing5.txt", "owner_address.street1", "THOMAS & MACK CO."},  // drops the ampersand
    {"0001127602-25-001055.txt", "owner.name", "Garascia Jessica A."},        // turns names round
    {"form3.snow.nonderiv.xml", "reporting_owners[1].name", "BUFFETT WARREN E"},
    {"form4_sample.xml", "['nature_of_ownership']", "(absent)"},  // spells D out
};

const rewritten* normalisation_of(const fact& one) {
  for (const rewritten& known : normalisations)
    if (one.file.find(known.file) != std::string::npos && one.field.find(known.field) != std::string::npos)
      return &known;
  return nullptr;
}

std::string without_leading_zeros(std::string text) {
  text.erase(0, std::min(text.find_first_not_of('0'), text.size()));
  return text;
}

bool is_cik(const std::string& column) { return column == "ISSUERCIK" || column == "RPTOWNERCIK"; }

std::string without_trailing_zeros(std::string number) {
  if (number.find('.') == std::string::npos) return number;
  while (number.back() == '0') number.pop_back();
  if (number.back() == '.') number.pop_back();
  return number;
}

/// `text [F1]` is a text with its footnote, `[F1]` a footnote alone.
void expect_text_with_note(const std::string& expected, const cell& got, cells_of& cells) {
  static const std::regex noted(R"((.*?) ?\[(F\d+)\])");
  std::smatch parts;
  ASSERT_TRUE(std::regex_match(expected, parts, noted));
  EXPECT_EQ(got.text, parts[1].str());
  EXPECT_EQ(cells.notes(got), parts[2].str());
}

void expect_cell(const claim& what, const std::string& literal, cells_of& cells) {
  const cell got = cells.at(what.table, what.row, what.column);
  const std::string expected = plain(literal);
  const std::string text(got.text);
  if (expected == "false/empty" || (got.type == value_type::boolean && expected == "false")) {
    EXPECT_NE(text, "true");
  } else if (expected.empty() || expected == "None") {
    EXPECT_NE(got.state, cell_state::value) << text;
  } else if (what.column == "DIRECT_INDIRECT_OWNERSHIP" && (expected == "No" || expected == "Yes")) {
    EXPECT_EQ(text, expected == "Yes" ? "D" : "I");
  } else if (expected.find("[F") != std::string::npos) {
    expect_text_with_note(expected, got, cells);
  } else if (got.type == value_type::decimal) {
    EXPECT_EQ(without_trailing_zeros(text),
              without_trailing_zeros(canonical_decimal(expected).value_or("(no number)")));
  } else if (is_cik(what.column)) {
    EXPECT_EQ(without_leading_zeros(text), without_leading_zeros(expected));
  } else {
    EXPECT_EQ(text, expected);
  }
}

std::string list_of_notes(const std::string& literal) {
  std::string ids;
  static const std::regex id("'([^']*)'");
  for (std::sregex_iterator at(literal.begin(), literal.end(), id), none; at != none; ++at)
    ids += (ids.empty() ? "" : ",") + (*at)[1].str();
  return ids;
}

void expect_claim(const claim& what, const fact& one, cells_of& cells) {
  switch (what.what) {
    case claim::kind::cell:
      expect_cell(what, one.expected, cells);
      break;
    case claim::kind::notes:
      EXPECT_EQ(cells.notes(what.table, what.row, what.column), list_of_notes(one.expected));
      break;
    case claim::kind::rows:
      EXPECT_EQ(std::to_string(cells.rows(what.table)), one.expected);
      break;
    case claim::kind::no_rows: {
      const std::string family = what.table.substr(0, what.table.find('_'));
      const bool none = cells.rows(family + "_TRANS") + cells.rows(family + "_HOLDING") == 0;
      EXPECT_EQ(none, plain(one.expected) == "true");
      break;
    }
  }
}

/// Facts that our columns answer together. False when this is none of them.
bool expect_derived(const fact& one, cells_of& cells) {
  const auto is_buy = [&](std::size_t row) {
    return cells.text("NONDERIV_TRANS", row, "TRANS_CODE") == "P" &&
           cells.text("NONDERIV_TRANS", row, "TRANS_ACQUIRED_DISP_CD") == "A";
  };
  if (one.field == "parsed['open_market_buy']") {
    bool any = false;
    for (std::size_t row = 0; row < cells.rows("NONDERIV_TRANS"); ++row) any = any || is_buy(row);
    EXPECT_EQ(any, one.expected == "True");
    return true;
  }
  if (one.field == "transactions" && one.expected.rfind("HaveCount ", 0) == 0) {
    EXPECT_EQ(std::to_string(cells.rows("NONDERIV_TRANS") + cells.rows("DERIV_TRANS")), one.expected.substr(10));
    return true;
  }
  if (one.field == "parser.parse(xml_content, filing_context)['success']") {
    EXPECT_EQ(cells.rows("SUBMISSION"), 1u);
    return true;
  }
  if (one.expected == "OnlyContain t => t.IsRule10b5One == true") {
    EXPECT_EQ(cells.text("SUBMISSION", 0, "AFF10B5ONE"), "true");
    return true;
  }
  static const std::regex side(R"(filing\.non_derivative\[(\d+)\]\.is_(sale|purchase))");
  std::smatch parts;
  if (!std::regex_match(one.field, parts, side)) return false;
  const std::string code = cells.text("NONDERIV_TRANS", std::stoul(parts[1]), "TRANS_CODE");
  EXPECT_EQ(code == (parts[2] == "sale" ? "S" : "P"), one.expected == "True");
  return true;
}

struct score_of_facts {
  std::size_t asserted = 0, rewritten = 0, elsewhere = 0;
  std::set<std::string> files, unmapped;
};

void check_facts(std::string_view folder, score_of_facts& score) {
  std::map<std::string, filing> filings;
  for (const fact& one : facts_about(read_file(shared() / "corpus" / "EXPECTED.md"), folder)) {
    auto found = filings.find(one.file);
    if (found == filings.end()) found = filings.emplace(one.file, open_file(shared() / "corpus" / one.file)).first;
    const filing& source = found->second;
    if (find_table(source, "REPORTINGOWNER") == source.table_count()) continue;  // a submission of another kind
    if (is_about_another_document(one.field)) {
      ++score.elsewhere;
      continue;
    }
    SCOPED_TRACE(one.file + ": " + one.field + " is " + one.expected);
    cells_of cells(source);
    const auto what = meaning_of(one);
    if (const rewritten* known = normalisation_of(one); what && known != nullptr) {
      EXPECT_EQ(cells.text(what->table, what->row, what->column), known->filed);
      ++score.rewritten;
    } else if (what) {
      expect_claim(*what, one, cells);
      ++score.asserted;
      score.files.insert(one.file);
    } else if (expect_derived(one, cells)) {
      ++score.asserted;
    } else {
      score.unmapped.insert(one.field);
    }
  }
}

TEST(Facts, OthersAssertionsHold) {
  FILIGREE_NEEDS_SHARED();
  score_of_facts score;
  check_facts("ownership-xml", score);
  check_facts("submission-txt", score);
  printf("facts: %zu asserted of %zu files; %zu where the file wins; %zu about other documents; not mapped:\n",
         score.asserted, score.files.size(), score.rewritten, score.elsewhere);
  for (const std::string& field : score.unmapped) printf("  %s\n", field.c_str());
  EXPECT_GE(score.asserted, 540u);
  EXPECT_EQ(score.rewritten, 5u);
  EXPECT_GE(score.files.size(), 25u);
}

}  // namespace
}  // namespace filigree::test
