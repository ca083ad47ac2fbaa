// What other projects' tests say of submissions as such: the header's lines, its parties, the documents. A question to
// our tables is written down for each field; fields that no header answers are named with the reason.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <regex>
#include <set>

#include "corpus/facts.hpp"
#include "filigree/document.hpp"
#include "support/cells.hpp"
#include "support/files.hpp"

namespace filigree::test {
namespace {

/// Answers about one submission, out of the table HEADER and the documents. What is not there is "".
class submission_facts {
 public:
  explicit submission_facts(const filing& source) : source_(source), cells_(source) {}

  [[nodiscard]] std::string form() const { return std::string(source_.form()); }
  [[nodiscard]] std::string accession() const { return std::string(source_.accession()); }
  /// The n-th value of a tag whose group is called `in` ("" for any), of the n-th party of a role ("" for any).
  std::string value(const std::string& tag, const std::string& in = {}, const std::string& role = {}, int party = 0) {
    for (std::size_t row = 0; row < cells_.rows("HEADER"); ++row) {
      if (text(row, "TAG") != tag || !is_in(row, in)) continue;
      if (!role.empty() && (text(row, "PARTY_ROLE") != role || party_of_role(row) != party)) continue;
      return text(row, "VALUE");
    }
    return {};
  }
  std::string date(const std::string& tag) {
    const std::string digits = value(tag);
    return digits.size() < 8 ? digits : digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2);
  }
  bool has_group(const std::string& tag) {
    for (std::size_t row = 0; row < cells_.rows("HEADER"); ++row)
      if (text(row, "TAG") == tag) return true;
    return false;
  }
  std::size_t parties(const std::string& role) {
    std::set<std::string> numbers;
    for (std::size_t row = 0; row < cells_.rows("HEADER"); ++row)
      if (text(row, "PARTY_ROLE") == role) numbers.insert(text(row, "PARTY"));
    return numbers.size();
  }
  [[nodiscard]] std::size_t documents() const { return source_.documents().size(); }
  [[nodiscard]] const document& at(std::size_t index) const { return source_.documents()[index]; }
  [[nodiscard]] std::string body(std::size_t index) const {
    output out;
    write_document(source_, index, {}, out);
    return std::string(out.view());
  }

 private:
  std::string text(std::size_t row, std::string_view column) {
    const cell one = cells_.at("HEADER", row, column);
    return one.state == cell_state::value ? std::string(one.text) : std::string();
  }
  bool is_in(std::size_t row, const std::string& group) {
    const std::string path = text(row, "GROUP_PATH");
    return group.empty() || (path.size() >= group.size() && path.substr(path.size() - group.size()) == group);
  }
  /// 0, 1, 2 … among the parties of its role.
  int party_of_role(std::size_t row) {
    const std::string role = text(row, "PARTY_ROLE"), party = text(row, "PARTY");
    std::set<std::string> before;
    for (std::size_t i = 0; i < row; ++i)
      if (text(i, "PARTY_ROLE") == role && text(i, "PARTY") != party) before.insert(text(i, "PARTY"));
    return static_cast<int>(before.size());
  }

  const filing& source_;
  cells_of cells_;
};

std::string number(std::string text) {
  text.erase(0, std::min(text.find_first_not_of('0'), text.size()));
  return text;
}

using parts = std::smatch;
using answer = std::function<std::string(submission_facts&, const parts&)>;
struct question {
  const char* field;  ///< a regular expression over the whole of it
  answer ask;
};

std::size_t index_of(const parts& matched) { return std::stoul(matched[1].str()); }
std::string path_of(std::string_view filename) { return std::string(filename.substr(filename.rfind('/') + 1)); }
bool is_page(const document& one) {
  return one.format == document_format::html || one.format == document_format::ixbrl;
}

const std::vector<question>& questions() {
  const auto accession = [](auto& of, const parts&) { return of.accession(); };
  const auto cik = [](auto& of, const parts&) { return number(of.value("CIK")); };
  const auto filename = [](auto& of, const parts&) { return path_of(of.at(0).filename); };
  const auto address = [](const char* group) {
    return [group](auto& of, const parts& at) {
      const std::map<std::string, const char*> tags = {{"city", "CITY"}, {"state", "STATE"}, {"street1", "STREET1"}};
      return of.value(tags.at(at[2].str()), group, "FILER", std::stoi(at[1].str()));
    };
  };
  static const std::vector<question> all = {
      {R"((?:.*\.)?(?:header|sgml|filing|ThirteenF\(MetLife13F\))\.accession_(?:number|no))", accession},
      {R"((?:.*\.)?(?:header|sgml|filing_header)\.form|.*\.form_type)",
       [](auto& of, const parts&) { return of.form(); }},
      {R"((?:.*\.)?(?:header|filing_header)\.filing_date)",
       [](auto& of, const parts&) { return of.date("FILING-DATE"); }},
      {R"(filing\.filing_date\.year)", [](auto& of, const parts&) { return of.date("FILING-DATE").substr(0, 4); }},
      {R"((?:.*\.)?header\.acceptance_datetime)",
       [](auto& of, const parts&) { return of.value("ACCEPTANCE-DATETIME"); }},
      {R"(ThirteenF\(filing\)\.report_period)", [](auto& of, const parts&) { return of.date("PERIOD"); }},
      {R"((?:amendment|original)\.is_amendment)",
       [](auto& of, const parts&) { return of.form().ends_with("/A") ? "true" : "false"; }},
      {R"(sgml\.cik|jpm_withdrawal\.cik|.*parse_from_sgml_text.*\.cik\))", cik},
      {R"(\(filing\.cik, filing\.company\))",
       [](auto& of, const parts&) {
         return "(" + number(of.value("CIK", "", "FILER", 0)) + ", '" + of.value("CONFORMED-NAME", "", "FILER", 0) +
                "')";
       }},
      {R"(\[e\['cik'\] for e in filing\._related_entities\])",
       [](auto& of, const parts&) { return "[" + number(of.value("CIK", "", "FILER", 1)) + "]"; }},
      {R"(filing_header\.filer\.company_data\.conformed_name)",
       [](auto& of, const parts&) { return of.value("CONFORMED-NAME"); }},
      {R"(filing_header\.filer\.company_data\.cik)", [](auto& of, const parts&) { return of.value("CIK"); }},
      {R"(filing_header\.filer\.company_data\.irs_number)",
       [](auto& of, const parts&) { return of.value("IRS-NUMBER"); }},
      {R"(filing_header\.filer\.company_data\.assigned_sic)",
       [](auto& of, const parts&) { return of.value("ASSIGNED-SIC"); }},
      {R"(.*header\.reporting_owners\[(\d+)\]\.owner\.name)",
       [](auto& of, const parts& at) {
         return of.value("CONFORMED-NAME", "", "REPORTING-OWNER", std::stoi(at[1].str()));
       }},
      {R"(len\(header\.subject_companies\))",
       [](auto& of, const parts&) { return std::to_string(of.parties("SUBJECT-COMPANY")); }},
      {R"(header\.subject_companies\[(\d+)\]\.company_information\.name)",
       [](auto& of, const parts& at) {
         return of.value("CONFORMED-NAME", "", "SUBJECT-COMPANY", std::stoi(at[1].str()));
       }},
      {R"(header\.subject_companies\[(\d+)\]\.former_company_names\[0\]\.name)",
       [](auto& of, const parts& at) {
         return of.value("FORMER-CONFORMED-NAME", "", "SUBJECT-COMPANY", std::stoi(at[1].str()));
       }},
      {R"(obj\.filer\[(\d+)\]\.businessAddress\.(city|state|street1))", address("BUSINESS-ADDRESS")},
      {R"(obj\.filer\[(\d+)\]\.mailAddress\.(city|state|street1))", address("MAIL-ADDRESS")},
      {R"(obj\.noQuarterlyActivity)", [](auto& of, const parts&) { return of.value("NO-QUARTERLY-ACTIVITY"); }},
      {R"(obj\.noAnnualActivity)", [](auto& of, const parts&) { return of.value("NO-ANNUAL-ACTIVITY"); }},
      {R"(typeofres\.issuer)", [](auto& of, const parts&) { return of.has_group("ISSUER") ? "object" : ""; }},
      {R"(res\.reportingOwner\[(\d+)\]\.ownerData\.organizationName)",
       [](auto& of, const parts& at) {
         return of.value("ORGANIZATION-NAME", "", "REPORTING-OWNER", std::stoi(at[1].str()));
       }},
      {R"(len\(.*attachments\.documents\)|len\(.*_documents_by_sequence\))",
       [](auto& of, const parts&) { return std::to_string(of.documents()); }},
      {R"(len\(.*attachments\.primary_documents\))",
       [](auto& of, const parts&) {
         std::size_t first = 0;
         for (std::size_t i = 0; i < of.documents(); ++i) first += of.at(i).sequence == "1";
         return std::to_string(first);
       }},
      {R"(.*primary_documents\[0\]\.document|document\.filename|filing\.document\.document)", filename},
      {R"(filing\.document\.extension)",
       [](auto& of, const parts&) { return path_of(of.at(0).filename).substr(path_of(of.at(0).filename).rfind('.')); }},
      {R"(filing\.document\.sequence_number)", [](auto& of, const parts&) { return std::string(of.at(0).sequence); }},
      {R"(filing\.attachments\[(\d+)\]\.document)",
       [](auto& of, const parts& at) {
         return std::string(of.at(index_of(at) - 1).filename);
       }},  // counted from 1 there
      {R"(list\(iter_documents\(source\)\)\[(\d+)\]\.type)",
       [](auto& of, const parts& at) { return std::string(of.at(index_of(at)).type); }},
      {R"(list\(iter_documents\(source\)\)\[(\d+)\]\.sequence)",
       [](auto& of, const parts& at) { return std::string(of.at(index_of(at)).sequence); }},
      {R"(list\(iter_documents\(source\)\)\[(\d+)\]\.description)",
       [](auto& of, const parts& at) { return std::string(of.at(index_of(at)).description); }},
      {R"(fs\.get_document_by_sequence\('1'\)\.type)",
       [](auto& of, const parts&) { return std::string(of.at(0).type); }},
      {R"(fs\.get_document_by_sequence\('1'\)\.html\(\)|filing\.html\(\))",
       [](auto& of, const parts&) { return is_page(of.at(0)) ? "a page" : ""; }},
      {R"(len\(filing\.text\(\)\))", [](auto& of, const parts&) { return std::to_string(of.body(0).size()); }},
      {R"(filing\.text\(\) contains)", [](auto& of, const parts&) { return of.body(0); }},
  };
  return all;
}

/// Where the asserting project rewrites what was filed; the file has the last word.
struct rewritten {
  std::string_view file, field, filed, why;
};
constexpr rewritten normalisations[] = {
    {"0001127602-25-001055.txt", "reporting_owners[0].owner.name", "Garascia Jessica A.", "turns names round"},
};

/// What no header and no list of documents tells: by the words of the field, and why.
struct elsewhere {
  const char* field;
  const char* why;
};
constexpr elsewhere others[] = {
    {R"(Correspondence\.)", "words of a letter"},
    {R"(Prospectus424B\.|_lead\()", "words of a prospectus"},
    {R"(parsed\.|holdings|infotable|spy\[|jnj\[|american_express|total_value|_value_in_thousands|amendment_|signature|signer|thirteenF\.)",
     "an information table or the cover page of a 13F"},
    {R"(previous_holding_report|_related_filings|_resolve_fee_source|probes)", "other filings than the file"},
    {R"(mpid|ats_name)", "the XML of a Form ATS-N"},
    {R"(xbrl|facts|dividend_row|empty_periods|data_cols|filing\.reports)", "XBRL"},
    {R"(returncode)", "the exit status of a program"},
    {R"(ownership_summary)", "footnotes of a Form 4"},
};

const char* reason_of(const std::string& field) {
  for (const elsewhere& one : others)
    if (std::regex_search(field, std::regex(one.field))) return one.why;
  return nullptr;
}

const question* question_of(const std::string& field, parts& matched) {
  for (const question& one : questions())
    if (std::regex_match(field, matched, std::regex(one.field))) return &one;
  return nullptr;
}

/// `> 5000`, a text that is contained, nothing, or the very value.
void expect_answer(const fact& one, const std::string& got) {
  const std::string expected = plain(one.expected);
  if (expected.rfind("> ", 0) == 0) {
    EXPECT_GT(std::stoul(got), std::stoul(expected.substr(2)));
  } else if (one.field.find(" contains") != std::string::npos) {
    EXPECT_NE(got.find(expected), std::string::npos);
  } else if (expected == "false/empty" || expected == "null" || expected == "None") {
    EXPECT_EQ(got, "");
  } else if (one.field.find("assigned_sic") != std::string::npos) {
    EXPECT_NE(got.find(expected), std::string::npos) << got;  // beside its meaning: PHARMACEUTICAL PREPARATIONS [2834]
  } else if (one.field.find("(filing.cik") == 0 || one.field[0] == '[') {
    EXPECT_EQ(got, one.expected);
  } else {
    EXPECT_EQ(got, expected);
  }
}

struct score_of_headers {
  std::size_t asserted = 0, rewritten = 0, elsewhere = 0;
  std::set<std::string> files, unexplained;
};

/// Facts of ownership forms in submissions are facts_test.cpp's; those about their headers are ours.
void check(std::string_view folder, std::string_view only, score_of_headers& score) {
  std::map<std::string, filing> filings;
  for (const fact& one : facts_about(read_file(shared() / "corpus" / "EXPECTED.md"), folder)) {
    if (one.file.find(only) == std::string::npos) continue;
    parts matched;
    const question* const asked = question_of(one.field, matched);
    auto found = filings.find(one.file);
    if (found == filings.end()) found = filings.emplace(one.file, open_file(shared() / "corpus" / one.file)).first;
    SCOPED_TRACE(one.file + ": " + one.field + " is " + one.expected);
    if (asked == nullptr) {
      if (reason_of(one.field) != nullptr) {
        ++score.elsewhere;
      } else if (found->second.read_as() == shape::none) {
        score.unexplained.insert(one.file + ": " + one.field);
      }
      continue;
    }
    submission_facts facts(found->second);
    const std::string got = asked->ask(facts, matched);
    const auto known = std::find_if(std::begin(normalisations), std::end(normalisations), [&](const rewritten& each) {
      return one.file.find(each.file) != std::string::npos && one.field.find(each.field) != std::string::npos;
    });
    if (known != std::end(normalisations)) {
      EXPECT_EQ(got, known->filed) << known->why;
      ++score.rewritten;
      continue;
    }
    expect_answer(one, got);
    ++score.asserted;
    score.files.insert(one.file);
  }
}

TEST(HeaderFacts, OthersAssertionsHold) {
  FILIGREE_NEEDS_SHARED();
  score_of_headers score;
  check("submission-txt", "", score);
  check("html-10k", "index-headers", score);
  printf("header facts: %zu hold, of %zu files; %zu where the file wins; %zu that no header tells\n", score.asserted,
         score.files.size(), score.rewritten, score.elsewhere);
  for (const std::string& one : score.unexplained) ADD_FAILURE() << "no question and no reason for " << one;
  EXPECT_GE(score.asserted, 50u);
}

}  // namespace
}  // namespace filigree::test
