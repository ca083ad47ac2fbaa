// Schedules 13D and 13G of the corpus. XML: every cell of the reporting persons beside pugixml and plain code. Pages
// and texts: facts of a dozen filings, numbers read off them by hand, and what must hold for all of them.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <pugixml.hpp>

#include "filigree/decimal.hpp"
#include "support/cells.hpp"
#include "support/files.hpp"
#include "support/soundness.hpp"

namespace filigree::test {
namespace {

using pugi::xml_node;

const std::string persons = "REPORTING_PERSON";

std::vector<std::filesystem::path> schedules() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(shared() / "corpus" / "13dg"))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

/// The file whose name has `part`.
std::filesystem::path file_with(const std::string& part) {
  for (const auto& path : schedules())
    if (path.filename().string().find(part) != std::string::npos) return path;
  ADD_FAILURE() << "no file " << part;
  return {};
}

// --- XML --------------------------------------------------------------------------------------------------------

std::string local(const char* name) {
  const std::string whole = name;
  const std::size_t colon = whole.find(':');
  return colon == std::string::npos ? whole : whole.substr(colon + 1);
}

/// All elements of a name, in document order, wherever they stand.
void gather(xml_node from, const std::string& name, std::vector<xml_node>& found) {
  for (const xml_node child : from.children()) {
    if (local(child.name()) == name) found.push_back(child);
    gather(child, name, found);
  }
}

std::string trimmed(const std::string& text) {
  const char* const blanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blanks);
  return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// The texts of the elements of these names in a person, `, ` between them.
std::string texts(xml_node person, std::initializer_list<const char*> names) {
  std::string all;
  for (const char* const name : names) {
    std::vector<xml_node> found;
    gather(person, name, found);
    for (const xml_node one : found) {
      const std::string text = trimmed(one.text().get());
      if (!text.empty()) all += (all.empty() ? "" : ", ") + text;
    }
  }
  return all;
}

/// Which elements a column is made of, in either schedule.
struct asked {
  const char* column;
  std::initializer_list<const char*> elements;
  bool number = false;
};
const asked columns[] = {
    {"REPORTING_PERSON_CIK", {"reportingPersonCIK", "reportingCik", "reportingPersonCik"}},
    {"NO_CIK", {"reportingPersonNoCIK", "reportingCikNotPresentInEdgarFlag"}},
    {"REPORTING_PERSON_NAME", {"reportingPersonName", "nameOfReportingPerson"}},
    {"GROUP_MEMBER", {"memberOfGroup", "memberGroup"}},
    {"SOURCE_OF_FUNDS", {"fundType"}},
    {"LEGAL_PROCEEDINGS", {"legalProceedings"}},
    {"CITIZENSHIP", {"citizenshipOrOrganization", "citizenshipOrPlaceOfOrganization"}},
    {"SOLE_VOTING_POWER", {"soleVotingPower"}, true},
    {"SHARED_VOTING_POWER", {"sharedVotingPower"}, true},
    {"SOLE_DISPOSITIVE_POWER", {"soleDispositivePower"}, true},
    {"SHARED_DISPOSITIVE_POWER", {"sharedDispositivePower"}, true},
    {"AGGREGATE_AMOUNT",
     {"aggregateAmountOwned", "reportingPersonBeneficiallyOwnedAggregateNumberOfShares",
      "aggregateAmountBeneficiallyOwned"},
     true},
    {"EXCLUDES_CERTAIN_SHARES",
     {"isAggregateExcludeShares", "aggregateAmountExcludesCertainSharesFlag", "checkIfExcludesCertainShares"}},
    {"PERCENT_OF_CLASS", {"percentOfClass", "classPercent"}, true},
    {"TYPE_OF_REPORTING_PERSON", {"typeOfReportingPerson"}},
    {"COMMENT", {"commentContent", "comments"}},
};

bool same_value(const cell& got, const std::string& expected, bool number) {
  if (expected.empty()) return got.state == cell_state::absent || got.state == cell_state::empty;
  if (!number) return got.state == cell_state::value && trimmed(std::string(got.text)) == expected;
  const auto value = parse_decimal(expected);
  if (!value) return got.state == cell_state::invalid && trimmed(std::string(got.raw)) == expected;
  const auto read = parse_decimal(got.text);
  return got.type == value_type::decimal && read && compare(*read, *value) == 0;
}

TEST(ThirteenDGCorpus, EveryCellOfTheReportingPersons) {
  FILIGREE_NEEDS_SHARED();
  std::size_t files = 0, rows = 0, cells = 0;
  for (const auto& path : schedules()) {
    std::string bytes = read_file(path);
    pugi::xml_document tree;
    const std::size_t start = bytes.find("<?xml");
    if (start != std::string::npos && start < 10) bytes.erase(0, start);
    if (!tree.load_buffer(bytes.data(), bytes.size(), pugi::parse_default, pugi::encoding_utf8)) continue;
    const xml_node root = tree.document_element();
    std::vector<xml_node> type, people;
    gather(root, "submissionType", type);
    if (type.empty() || std::string(type[0].text().get()).rfind("SCHEDULE 13", 0) != 0) continue;
    SCOPED_TRACE(path.filename());
    gather(root, "reportingPersonInfo", people);
    gather(root, "coverPageHeaderReportingPersonDetails", people);
    const filing source = open_bytes(bytes);
    cells_of read(source);
    ASSERT_EQ(read.rows(persons), people.size());
    EXPECT_EQ(source.unread().size(), 0u);
    EXPECT_EQ(read.text("SUBMISSION", 0, "SUBMISSION_TYPE"), type[0].text().get());
    EXPECT_EQ(read.text("SUBMISSION", 0, "REPORTING_PERSONS"), std::to_string(people.size()));
    const std::string cusips = texts(root, {"issuerCUSIP", "issuerCusip", "issuerCusipNumber", "cusipNumber"});
    EXPECT_TRUE(same_value(read.at("SUBMISSION", 0, "ISSUER_CUSIP"), cusips, false)) << cusips;
    EXPECT_NE(read.text("SUBMISSION", 0, "EVENT_DATE"), "(absent)");
    for (std::size_t row = 0; row < people.size(); ++row)
      for (const asked& one : columns) {
        const std::string expected = texts(people[row], one.elements);
        EXPECT_TRUE(same_value(read.at(persons, row, one.column), expected, one.number))
            << one.column << " of person " << row << " is " << read.text(persons, row, one.column) << ", not "
            << expected;
        ++cells;
      }
    ++files;
    rows += people.size();
  }
  EXPECT_GT(files, 340u);
  printf("%zu files, %zu reporting persons, %zu cells as pugixml has them\n", files, rows, cells);
}

/// corpus/EXPECTED.md, 13dg: what other projects assert of these files; some of them round amounts, which we do not.
TEST(ThirteenDGCorpus, FactsThatOthersAssert) {
  FILIGREE_NEEDS_SHARED();
  struct fact {
    const char *file, *table;
    std::size_t row;
    const char *column, *value;
  };
  const fact facts[] = {
      {"118402af", "SUBMISSION", 0, "SUBMISSION_TYPE", "SCHEDULE 13D"},
      {"118402af", "SUBMISSION", 0, "FILER_CIK", "0002059583"},
      {"118402af", "SUBMISSION", 0, "EVENT_DATE", "2025-04-29"},
      {"118402af", "SUBMISSION", 0, "ISSUER_CIK", "0001236275"},
      {"118402af", "SUBMISSION", 0, "ISSUER_CUSIP", "82846H405"},
      {"118402af", "SUBMISSION", 0, "ISSUER_NAME", "QXO, Inc."},
      {"118402af", "SUBMISSION", 0, "REPORTING_PERSONS", "6"},
      {"118402af", "SUBMISSION", 0, "LARGEST_AMOUNT", "32671542"},
      {"118402af", "REPORTING_PERSON", 0, "REPORTING_PERSON_NAME", "Affinity Partners Fund I LP"},
      {"118402af", "REPORTING_PERSON", 0, "SHARED_VOTING_POWER", "164310"},
      {"118402af", "REPORTING_PERSON", 0, "PERCENT_OF_CLASS", "0.03"},
      {"118402af", "REPORTING_PERSON", 0, "TYPE_OF_REPORTING_PERSON", "PN"},
      {"118402af", "REPORTING_PERSON", 0, "CITIZENSHIP", "DE"},
      {"226c423f", "SUBMISSION", 0, "EVENT_DATE", "2025-04-29"},
      {"226c423f", "SUBMISSION", 0, "ISSUER_CUSIP", "84863V101"},
      {"226c423f", "SUBMISSION", 0, "REPORTING_PERSONS", "7"},
      {"226c423f", "REPORTING_PERSON", 0, "AGGREGATE_AMOUNT", "1624818"},
      {"226c423f", "REPORTING_PERSON", 0, "PERCENT_OF_CLASS", "9.9"},
      {"226c423f", "REPORTING_PERSON", 0, "TYPE_OF_REPORTING_PERSON", "IA, HC, OO"},
      {"a1d9643b", "SUBMISSION", 0, "ISSUER_CUSIP", "037326105"},
      {"a1d9643b", "SUBMISSION", 0, "ISSUER_CIK", "0001880438"},
      {"bfcb4d42", "SUBMISSION", 0, "SUBMISSION_TYPE", "SCHEDULE 13D/A"},
      {"bfcb4d42", "SUBMISSION", 0, "EVENT_DATE", "2025-05-02"},
      {"bfcb4d42", "SUBMISSION", 0, "ISSUER_CUSIP", "000000000"},
      {"bfcb4d42", "SUBMISSION", 0, "REPORTING_PERSONS", "3"},
      {"bfcb4d42", "REPORTING_PERSON", 0, "REPORTING_PERSON_CIK", "0001362558"},
      {"bfcb4d42", "REPORTING_PERSON", 0, "PERCENT_OF_CLASS", "60.4"},
      {"bfcb4d42", "REPORTING_PERSON", 0, "CITIZENSHIP", "C0"},
      {"2c6c93f3", "REPORTING_PERSON", 0, "SOLE_VOTING_POWER", "5274370"},
      {"2c6c93f3", "REPORTING_PERSON", 0, "CITIZENSHIP_NAME", "SWITZERLAND"},
      {"2c6c93f3", "SUBMISSION", 0, "EVENT_DATE", "2026-01-23"},
      {"33b835f3", "SUBMISSION", 0, "ISSUER_NAME", "DOXIMITY INC"},
      {"33b835f3", "REPORTING_PERSON", 0, "AGGREGATE_AMOUNT", "2164071.69"},
      {"33b835f3", "REPORTING_PERSON", 0, "PERCENT_OF_CLASS", "1.6"},
      {"33b835f3", "REPORTING_PERSON", 0, "SOLE_VOTING_POWER", "2155851.97"},
      {"33b835f3", "REPORTING_PERSON", 0, "TYPE_OF_REPORTING_PERSON", "HC"},
  };
  for (const fact& one : facts) {
    const filing source = open_file(file_with(one.file));
    cells_of read(source);
    const std::string got = read.text(one.table, one.row, one.column);
    const auto number = parse_decimal(one.value), value = parse_decimal(got);
    const bool same = number && value && read.at(one.table, one.row, one.column).type == value_type::decimal
                          ? compare(*number, *value) == 0
                          : got == one.value;
    EXPECT_TRUE(same) << one.file << ' ' << one.column << ": " << got << ", not " << one.value;
  }
}

// --- Pages and texts --------------------------------------------------------------------------------------------

/// One reporting person as the cover page has it: powers, amount, percent, type; "-" where the page gives no number.
struct expected_person {
  const char *sole_vote, *shared_vote, *sole_dispose, *shared_dispose, *amount, *percent, *type;
};
struct expected_schedule {
  const char *file, *type, *cusip, *event;
  std::vector<expected_person> people;
};

const std::vector<expected_schedule>& expected() {
  static const std::vector<expected_schedule> list = {
      {"3d990d6d",
       "SCHEDULE 13G/A",
       "55262C100",
       "2019-12-31",
       {{"5376475", "0", "5616447", "0", "5616447", "7", "HC"}}},
      {"2aec6723",
       "SCHEDULE 13G/A",
       "22266T109",
       "2023-12-31",
       {{"0", "78114639", "0", "81988740", "81988740", "5.1", "HC, CO"},
        {"0", "77270928", "0", "81086822", "81086822", "5.0", "IA, CO"}}},
      {"837efac4", "SCHEDULE 13G/A", "55262C100", "-", {}},
      {"4485aa30",
       "SCHEDULE 13G/A",
       "443573100",
       "-",
       {{"1439846", "0", "5307904", "0", "5307904", "12.367", "HC"},
        {"0", "0", "5307904", "0", "5307904", "12.367", "IN"}}},
      {"b76685a6",
       "SCHEDULE 13G/A",
       "786449207",
       "2019-12-31",
       {{"214412", "0", "898012", "0", "898012", "4.3", "IA"}}},
      {"f1d1da94",
       "SCHEDULE 13G/A",
       "303250104",
       "2019-12-31",
       {{"511332", "0", "511332", "0", "511332", "1.99", "IA"}}},
      {"2e29d48b",
       "SCHEDULE 13G",
       "42237K300",
       "2020-01-16",
       {{"0", "4300000", "0", "4300000", "4300000", "7.49", "CO"},
        {"0", "4300000", "0", "4300000", "4300000", "7.49", "OO"},
        {"0", "4300000", "0", "4300000", "4300000", "7.49", "IN"}}},
      {"dbc32047",
       "SCHEDULE 13G",
       "42237K300",
       "2020-01-16",
       {{"0", "2901635", "0", "2901635", "2901635", "4.99", "IA, OO"},
        {"0", "2901635", "0", "2901635", "2901635", "4.99", "CO"},
        {"0", "2901635", "0", "2901635", "2901635", "4.99", "IN, HC"}}},
      {"a491c5d3",
       "SCHEDULE 13G",
       "53814L108",
       "2023-12-29",
       {{"0", "0", "0", "0", "0", "0", "CO"},
        {"0", "0", "0", "0", "0", "0", "OO"},
        {"0", "0", "0", "0", "0", "0", "OO"},
        {"0", "0", "0", "0", "0", "0", "IN"}}},
      {"729b3b08",
       "SCHEDULE 13G/A",
       "313745101",
       "2023-12-29",
       {{"2459100", "25", "4022435", "743", "4024573", "4.9", "HC"}}},
      {"da1e0497",
       "SCHEDULE 13G/A",
       "303250104",
       "2019-12-31",
       {{"0", "951993", "0", "959918", "959918", "3.31", "HC"},
        {"0", "951993", "0", "959918", "959918", "3.31", "IA"}}},
      {"84cd4d95",
       "SCHEDULE 13G/A",
       "55262C100",
       "2019-12-31",
       {{"0", "1668622", "0", "1668622", "1668622", "2.08", "PN, IA"},
        {"0", "1668622", "0", "1668622", "1668622", "2.08", "OO, HC"},
        {"0", "1668622", "0", "1668622", "1668622", "2.08", "IN, HC"}}},
      {"fa6d9b7b",
       "SCHEDULE 13G/A",
       "55262C100",
       "2019-12-31",
       {{"6680402", "0", "6876900", "0", "6876900", "8.59", "IA"}}},
      {"c8adb210",
       "SCHEDULE 13G/A",
       "92937A102",
       "2019-12-31",
       {{"50309199", "0", "51603778", "0", "51603778", "4.1", "IA"}}},
      {"956762b0",
       "SCHEDULE 13G/A",
       "92937A102",
       "2019-12-31",
       {{"65476151", "0", "82251049", "0", "82251049", "6.5", "IA"},
        {"65476151", "0", "82251049", "0", "82251049", "6.5", "CO"}}},
      {"03c27b2e",
       "SCHEDULE 13G/A",
       "303250104",
       "2019-12-31",
       {{"16506", "5680", "2777635", "18498", "2796133", "9.65", "IA"}}},
      {"77a84d7a",
       "SCHEDULE 13D/A",
       "171871502",
       "2020-01-30",
       {{"961697", "-", "961697", "-", "961697", "1.91", "IA, CO"},
        {"2406133", "-", "2592133", "-", "2592133", "5.14", "IA, CO"},
        {"15400", "-", "15400", "-", "15400", "0.03", "CO"}}},
      {"b70a15c2",
       "SCHEDULE 13D/A",
       "42237K102",
       "2019-12-30",
       {{"4477783", "148791", "4477783", "148791", "4626574", "12.15", "IN"},
        {"0", "77172", "0", "77172", "77172", "-", "OO"},
        {"0", "71619", "0", "71619", "71619", "-", "OO"}}},
      {"70d68aea", "SCHEDULE 13D", "36467W109", "2024-01-15", {{"-", "-", "-", "-", "9001000", "12.5", "-"}}},
  };
  return list;
}

bool is_as_expected(const std::string& got, const std::string& value) {
  if (value == "-") return !got.empty() && got[0] == '(';  // a state
  const auto a = parse_decimal(got), b = parse_decimal(value);
  return a && b ? compare(*a, *b) == 0 : got == value;
}

/// Items come in their order, and none beyond the schedule's last one.
void check_items(cells_of& read, const std::string& type) {
  unsigned last = 1;
  for (std::size_t row = 0; row < read.rows("ITEM"); ++row) {
    const auto number = static_cast<unsigned>(std::stoul(read.text("ITEM", row, "ITEM_NUMBER")));
    EXPECT_GE(number, last);
    EXPECT_LE(number, type.find("13G") == std::string::npos ? 7u : 10u);
    EXPECT_NE(read.text("ITEM", row, "ITEM_TITLE"), "(absent)");
    last = number;
  }
}

TEST(ThirteenDGCorpus, ItemsOfPagesAndTexts) {
  FILIGREE_NEEDS_SHARED();
  const std::pair<const char*, std::size_t> items[] = {{"4485aa30", 15}, {"03c27b2e", 15}, {"2e29d48b", 10},
                                                       {"b70a15c2", 7},  {"77a84d7a", 4},  {"837efac4", 4},
                                                       {"2aec6723", 10}, {"70d68aea", 0}};
  for (const auto& [file, count] : items) {
    const filing source = open_file(file_with(file));
    EXPECT_EQ(cells_of(source).rows("ITEM"), count) << file;
  }
}

TEST(ThirteenDGCorpus, FactsOfPagesAndTexts) {
  FILIGREE_NEEDS_SHARED();
  std::size_t right = 0;
  for (const expected_schedule& one : expected()) {
    SCOPED_TRACE(one.file);
    const filing source = open_file(file_with(one.file));
    cells_of read(source);
    const auto check = [&](const std::string& got, const char* value) {
      EXPECT_TRUE(is_as_expected(got, value)) << got << ", not " << value;
      right += is_as_expected(got, value);
    };
    check(read.text("SUBMISSION", 0, "SUBMISSION_TYPE"), one.type);
    check(read.text("SUBMISSION", 0, "ISSUER_CUSIP"), one.cusip);
    check(read.text("SUBMISSION", 0, "EVENT_DATE"), one.event);
    ASSERT_GE(read.rows(persons), one.people.size());
    check_items(read, one.type);
    for (std::size_t row = 0; row < one.people.size(); ++row) {
      const expected_person& person = one.people[row];
      check(read.text(persons, row, "SOLE_VOTING_POWER"), person.sole_vote);
      check(read.text(persons, row, "SHARED_VOTING_POWER"), person.shared_vote);
      check(read.text(persons, row, "SOLE_DISPOSITIVE_POWER"), person.sole_dispose);
      check(read.text(persons, row, "SHARED_DISPOSITIVE_POWER"), person.shared_dispose);
      check(read.text(persons, row, "AGGREGATE_AMOUNT"), person.amount);
      check(read.text(persons, row, "PERCENT_OF_CLASS"), person.percent);
      check(read.text(persons, row, "TYPE_OF_REPORTING_PERSON"), person.type);
    }
  }
  printf("%zu facts of %zu pages and texts\n", right, expected().size());
}

/// How often a phrase stands in the file, tags taken out, whatever blanks and letter cases are.
std::size_t count_phrase(const std::string& bytes, const std::string& phrase) {
  std::string letters;
  bool in_tag = false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (c == '<') in_tag = true;
    const bool is_blank = bytes.compare(i, 6, "&nbsp;") == 0 || bytes.compare(i, 6, "&#160;") == 0;
    if (!in_tag && is_blank) i += 5;
    if (!in_tag && !is_blank && std::isalpha(static_cast<unsigned char>(c)) != 0)
      letters += static_cast<char>(c | 0x20);
    if (c == '>') in_tag = false;
  }
  std::size_t count = 0;
  for (std::size_t at = letters.find(phrase); at != std::string::npos; at = letters.find(phrase, at + 1)) ++count;
  return count;
}

/// The pages and texts of the corpus, PDFs apart.
TEST(ThirteenDGCorpus, WhatHoldsForPagesAndTexts) {
  FILIGREE_NEEDS_SHARED();
  const char* const amounts[] = {"SOLE_VOTING_POWER",        "SHARED_VOTING_POWER", "SOLE_DISPOSITIVE_POWER",
                                 "SHARED_DISPOSITIVE_POWER", "AGGREGATE_AMOUNT",    "PERCENT_OF_CLASS"};
  std::size_t files = 0, rows = 0;
  std::map<std::string, std::size_t> states;
  for (const auto& path : schedules()) {
    const std::string kind = path.extension().string();
    if (kind != ".htm" && kind != ".html" && kind != ".txt") continue;
    SCOPED_TRACE(path.filename());
    const std::string bytes = read_file(path);
    const filing source = open_bytes(bytes);
    ASSERT_TRUE(source.read_as() == shape::html || source.read_as() == shape::text);
    EXPECT_EQ(soundness(source).check(), "");
    cells_of read(source);
    ++files;
    // One row for each cover page: each has the caption of its aggregate amount once.
    const std::size_t pages = count_phrase(bytes, "aggregateamountbeneficiallyownedbyeachreportingperson");
    EXPECT_TRUE(pages == 0 || read.rows(persons) == pages) << read.rows(persons) << " rows of " << pages << " pages";
    for (std::size_t row = 0; row < read.rows(persons); ++row, ++rows) {
      const auto aggregate = parse_decimal(read.text(persons, row, "AGGREGATE_AMOUNT"));
      for (const char* const column : amounts) {
        const cell one = read.at(persons, row, column);
        EXPECT_EQ(one.type, value_type::decimal);
        ++states[std::string(name_of(one.state))];
        if (one.state != cell_state::value) continue;
        const auto number = parse_decimal(one.text);
        ASSERT_TRUE(number) << one.text;
        const bool over = aggregate && std::string(column) != "PERCENT_OF_CLASS" && compare(*number, *aggregate) > 0;
        EXPECT_TRUE(!over || count_of(source, "power-over-aggregate") > 0);
      }
      const cell name = read.at(persons, row, "REPORTING_PERSON_NAME");
      EXPECT_TRUE(name.state != cell_state::value || name.text.size() < 90) << name.text;
    }
  }
  EXPECT_GT(files, 60u);
  printf("%zu pages and texts, %zu reporting persons; their numbers:", files, rows);
  for (const auto& [state, count] : states) printf(" %s %zu", state.c_str(), count);
  printf("\n");
}

/// Submissions whose form is SC 13D or SC 13G.
TEST(ThirteenDGCorpus, OfSubmissionsTheScheduleIsRead) {
  FILIGREE_NEEDS_SHARED();
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(shared() / "corpus" / "submission-txt")) {
    const std::string bytes = read_file(entry.path());
    if (bytes.find("<TYPE>SC 13G") == std::string::npos && bytes.find("<TYPE>SC 13D") == std::string::npos) continue;
    SCOPED_TRACE(entry.path().filename());
    const filing source = open_bytes(bytes);
    EXPECT_EQ(soundness(source).check(), "");
    EXPECT_NE(find_table(source, persons), source.table_count());
    EXPECT_EQ(source.form().substr(0, 11), "SCHEDULE 13");
    ++files;
  }
  EXPECT_GT(files, 15u);
}

// --- Damage -----------------------------------------------------------------------------------------------------

TEST(ThirteenDGCorpus, CutFilesAreSound) {
  FILIGREE_NEEDS_SHARED();
  const auto files = schedules();
  for (std::size_t i = 0; i < files.size(); i += 23) {
    SCOPED_TRACE(files[i].filename());
    const std::string bytes = read_file(files[i]);
    for (std::size_t tenth = 0; tenth < 10; ++tenth) {
      const filing source = open_bytes(bytes.substr(0, bytes.size() * tenth / 10));
      EXPECT_EQ(soundness(source).check(), "");
    }
  }
}

}  // namespace
}  // namespace filigree::test
