// Every well-formed Form 13F of the corpus against pugixml and plain code that knows no path of the spec.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <pugixml.hpp>

#include "support/cells.hpp"
#include "support/files.hpp"
#include "text/characters.hpp"

namespace filigree::test {
namespace {

std::string_view local(const char* name) {
  const char* const colon = std::strchr(name, ':');
  return colon == nullptr ? name : colon + 1;
}

/// The first element of that local name anywhere below `from`.
pugi::xml_node find(const pugi::xml_node& from, std::string_view name) {
  return from.find_node([&](const pugi::xml_node& one) { return local(one.name()) == name; });
}
std::vector<pugi::xml_node> find_all(const pugi::xml_node& from, std::string_view name) {
  struct all final : pugi::xml_tree_walker {
    std::string_view name;
    std::vector<pugi::xml_node> found;
    bool for_each(pugi::xml_node& one) override {
      if (local(one.name()) == name) found.push_back(one);
      return true;
    }
  } walker;
  walker.name = name;
  pugi::xml_node(from).traverse(walker);
  return walker.found;
}
std::string text_of(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node& part : node.children())
    if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) text += part.value();
  return std::string(trim(text));
}

/// As the tables write it: dates ISO, truth values in words, numbers without zeros in front.
std::string written(std::string_view column, std::string text) {
  const bool is_date = column.find("DATE") == 0 || column.find("PERIOD") == 0 || column == "SIGNATUREDATE" ||
                       column == "REPORTCALENDARORQUARTER";
  int month = 0, day = 0, year = 0;
  if (is_date && std::sscanf(text.c_str(), "%d-%d-%d", &month, &day, &year) == 3 && year > 999) {
    char iso[40];
    std::snprintf(iso, sizeof iso, "%04d-%02d-%02d", year, month, day);
    return iso;
  }
  const bool is_number = column == "VALUE" || column == "SSHPRNAMT" || column.find("VOTING") == 0 ||
                         column.find("TOTAL") != std::string_view::npos || column == "SEQUENCENUMBER" ||
                         column == "AMENDMENTNO" || column == "OTHERINCLUDEDMANAGERSCOUNT";
  if (is_number)
    while (text.size() > 1 && text[0] == '0' && text[1] != '.') text.erase(0, 1);
  return text;
}

struct pair {
  const char* column;
  const char* element;
};

struct comparison {
  std::size_t compared = 0, values = 0;

  void row(cells_of& cells, const char* table, std::size_t row, const pugi::xml_node& node,
           std::initializer_list<pair> pairs) {
    for (const pair& one : pairs) {
      const pugi::xml_node element = find(node, one.element);
      const cell read = cells.at(table, row, one.column);
      const std::string expected = written(one.column, text_of(element));
      ++compared;
      if (read.state == cell_state::invalid) continue;  // counted by the caller, with its diagnostic
      EXPECT_EQ(std::string(read.text), expected) << table << '[' << row << "]." << one.column;
      EXPECT_EQ(read.state == cell_state::absent, element.empty()) << table << '[' << row << "]." << one.column;
      values += read.state == cell_state::value;
    }
  }
};

constexpr std::initializer_list<pair> holding_pairs = {{"NAMEOFISSUER", "nameOfIssuer"},
                                                       {"TITLEOFCLASS", "titleOfClass"},
                                                       {"CUSIP", "cusip"},
                                                       {"FIGI", "figi"},
                                                       {"VALUE", "value"},
                                                       {"SSHPRNAMT", "sshPrnamt"},
                                                       {"SSHPRNAMTTYPE", "sshPrnamtType"},
                                                       {"PUTCALL", "putCall"},
                                                       {"INVESTMENTDISCRETION", "investmentDiscretion"},
                                                       {"OTHERMANAGER", "otherManager"},
                                                       {"VOTING_AUTH_SOLE", "Sole"},
                                                       {"VOTING_AUTH_SHARED", "Shared"},
                                                       {"VOTING_AUTH_NONE", "None"}};

void compare_cover(comparison& total, cells_of& cells, const pugi::xml_node& root) {
  total.row(cells, "SUBMISSION", 0, find(root, "headerData"),
            {{"SUBMISSIONTYPE", "submissionType"},
             {"CIK", "cik"},
             {"PERIODOFREPORT", "periodOfReport"},
             {"LIVE_TEST_FLAG", "liveTestFlag"},
             {"DENOVO_REQUEST", "denovoRequest"},
             {"CONFIRMING_COPY", "confirmingCopyFlag"},
             {"FILE_NUMBER", "fileNumber"},
             {"CONTACT_NAME", "contactName"},
             {"CONTACT_EMAIL", "contactEmailAddress"}});
  pugi::xml_node page = find(root, "coverPage");
  const auto cover_managers = find_all(page, "otherManager");
  ASSERT_EQ(cells.rows("OTHERMANAGER"), cover_managers.size());
  for (std::size_t i = 0; i < cover_managers.size(); ++i)
    total.row(cells, "OTHERMANAGER", i, cover_managers[i],
              {{"CIK", "cik"},
               {"FORM13FFILENUMBER", "form13FFileNumber"},
               {"CRDNUMBER", "crdNumber"},
               {"SECFILENUMBER", "secFileNumber"},
               {"NAME", "name"}});
  if (const pugi::xml_node managers = find(page, "otherManagersInfo")) page.remove_child(managers);
  total.row(cells, "COVERPAGE", 0, page,
            {{"REPORTCALENDARORQUARTER", "reportCalendarOrQuarter"},
             {"ISAMENDMENT", "isAmendment"},
             {"AMENDMENTNO", "amendmentNo"},
             {"AMENDMENTTYPE", "amendmentType"},
             {"CONFDENIEDEXPIRED", "confDeniedExpired"},
             {"DATEDENIEDEXPIRED", "dateDeniedExpired"},
             {"DATEREPORTED", "dateReported"},
             {"REASONFORNONCONFIDENTIALITY", "reasonForNonConfidentiality"},
             {"FILINGMANAGER_NAME", "name"},
             {"FILINGMANAGER_STREET1", "street1"},
             {"FILINGMANAGER_STREET2", "street2"},
             {"FILINGMANAGER_CITY", "city"},
             {"FILINGMANAGER_STATEORCOUNTRY", "stateOrCountry"},
             {"FILINGMANAGER_ZIPCODE", "zipCode"},
             {"REPORTTYPE", "reportType"},
             {"FORM13FFILENUMBER", "form13FFileNumber"},
             {"CRDNUMBER", "crdNumber"},
             {"SECFILENUMBER", "secFileNumber"},
             {"PROVIDEINFOFORINSTRUCTION5", "provideInfoForInstruction5"},
             {"ADDITIONALINFORMATION", "additionalInformation"}});
  total.row(cells, "SIGNATURE", 0, find(root, "signatureBlock"),
            {{"NAME", "name"},
             {"TITLE", "title"},
             {"PHONE", "phone"},
             {"SIGNATURE", "signature"},
             {"CITY", "city"},
             {"STATEORCOUNTRY", "stateOrCountry"},
             {"SIGNATUREDATE", "signatureDate"}});
  const pugi::xml_node summary = find(root, "summaryPage");
  ASSERT_EQ(cells.rows("SUMMARYPAGE"), summary.empty() ? 0u : 1u);
  if (summary.empty()) return;
  total.row(cells, "SUMMARYPAGE", 0, summary,
            {{"OTHERINCLUDEDMANAGERSCOUNT", "otherIncludedManagersCount"},
             {"TABLEENTRYTOTAL", "tableEntryTotal"},
             {"TABLEVALUETOTAL", "tableValueTotal"},
             {"ISCONFIDENTIALOMITTED", "isConfidentialOmitted"}});
  const auto included = find_all(summary, "otherManager2");
  ASSERT_EQ(cells.rows("OTHERMANAGER2"), included.size());
  for (std::size_t i = 0; i < included.size(); ++i)
    total.row(cells, "OTHERMANAGER2", i, included[i],
              {{"SEQUENCENUMBER", "sequenceNumber"},
               {"CIK", "cik"},
               {"FORM13FFILENUMBER", "form13FFileNumber"},
               {"CRDNUMBER", "crdNumber"},
               {"SECFILENUMBER", "secFileNumber"},
               {"NAME", "name"}});
}

void compare_table(comparison& total, cells_of& cells, const pugi::xml_node& root) {
  const auto rows = find_all(root, "infoTable");
  ASSERT_EQ(cells.rows("INFOTABLE"), rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) total.row(cells, "INFOTABLE", i, rows[i], holding_pairs);
}

std::vector<std::filesystem::path> files_of(const char* folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(shared() / "corpus" / folder))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

TEST(ThirteenFXml, EveryCellEqualsTheOracles) {
  FILIGREE_NEEDS_SHARED();
  comparison total;
  std::size_t filings = 0, not_well_formed = 0;
  for (const auto& path : files_of("13f")) {
    const std::string bytes = read_file(path);
    if (bytes.find("edgarSubmission") == std::string::npos && bytes.find("informationTable") == std::string::npos)
      continue;  // a text
    SCOPED_TRACE(path.filename());
    pugi::xml_document tree;
    if (!tree.load_buffer(bytes.data(), bytes.size())) {
      ++not_well_formed;
      continue;
    }
    const pugi::xml_node root = tree.document_element();
    if (local(root.name()) == "html") continue;  // a rendering
    ++filings;
    const filing source = open_bytes(bytes);
    EXPECT_EQ(source.read_as(), shape::xml);
    for (const unread_path& one : source.unread()) ADD_FAILURE() << one.path << " is read by nothing";
    EXPECT_FALSE(source.headline().empty());
    cells_of cells(source);
    if (local(root.name()) == "informationTable") {
      compare_table(total, cells, root);
    } else {
      compare_cover(total, cells, root);
    }
  }
  printf("13F oracle: %zu filings, %zu cells (%zu with a value) equal; %zu not well formed\n", filings, total.compared,
         total.values, not_well_formed);
  EXPECT_GE(filings, 340u);
  EXPECT_LE(not_well_formed, 4u) << "the oracle must not pass files over in silence";
}

/// Of a submission with both documents the declared totals are those of its rows, or a diagnostic says so.
TEST(ThirteenFXml, SubmissionsReconcile) {
  FILIGREE_NEEDS_SHARED();
  std::size_t reconciled = 0, told = 0;
  for (const auto& path : files_of("submission-txt")) {
    const std::string bytes = read_file(path);
    if (bytes.find("<informationTable") == std::string::npos && bytes.find(":informationTable") == std::string::npos)
      continue;
    SCOPED_TRACE(path.filename());
    const filing source = open_bytes(bytes);
    cells_of cells(source);
    ASSERT_EQ(cells.rows("RECONCILIATION"), 1u);
    const bool equal =
        cells.text("RECONCILIATION", 0, "ENTRIES_GAP") == "0" && cells.text("RECONCILIATION", 0, "VALUE_GAP") == "0";
    reconciled += equal;
    told += !equal;
    EXPECT_EQ(count_of(source, "entry-total-mismatch") + count_of(source, "value-total-mismatch") > 0, !equal);
  }
  printf("13F submissions: %zu reconcile, %zu do not and say so\n", reconciled, told);
  EXPECT_GE(reconciled, 8u);
}

std::string fact(const char* name, const char* table, std::size_t row, const char* column,
                 const char* folder = "submission-txt") {
  for (const auto& path : files_of(folder)) {
    if (path.filename().string().find(name) == std::string::npos) continue;
    const filing source = open_file(path);
    cells_of cells(source);
    return cells.text(table, row, column);
  }
  ADD_FAILURE() << "no file named " << name;
  return {};
}

/// What others assert of these filings (corpus/EXPECTED.md).
TEST(ThirteenFXml, FactsOfOthersHold) {
  FILIGREE_NEEDS_SHARED();
  // Filed in April 2023 for the end of 2021: dollars.
  EXPECT_EQ(fact("0001140361-23-013281", "RECONCILIATION", 0, "VALUE_UNIT"), "DOLLARS");
  EXPECT_EQ(fact("0001140361-23-013281", "RECONCILIATION", 0, "ENTRIES_READ"), "6");
  EXPECT_EQ(fact("0001140361-23-013281", "RECONCILIATION", 0, "VALUE_READ_USD"), "11019796");
  EXPECT_EQ(fact("0001140361-23-013281", "SIGNATURE", 0, "NAME"), "Steven Goulart");
  // Filed after the change of the rule, in thousands all the same.
  EXPECT_EQ(fact("0001790837-23-000002", "RECONCILIATION", 0, "VALUE_UNIT"), "THOUSANDS");
  EXPECT_EQ(fact("0001790837-23-000002", "RECONCILIATION", 0, "VALUE_READ_USD"), "192767000");
  EXPECT_EQ(fact("0000950123-25-008361", "COVERPAGE", 0, "AMENDMENTTYPE"), "NEW HOLDINGS");
  EXPECT_EQ(fact("0000950123-25-008361", "COVERPAGE", 0, "AMENDMENTNO"), "1");
  EXPECT_EQ(fact("0000950123-25-008361", "COVERPAGE", 0, "CONFDENIEDEXPIRED"), "true");
  EXPECT_EQ(fact("0000950123-25-008361", "RECONCILIATION", 0, "ENTRIES_READ"), "4");
  EXPECT_EQ(fact("0000950123-25-005701", "RECONCILIATION", 0, "ENTRIES_READ"), "110");
  EXPECT_EQ(fact("bb01c794__data_xml_13F-HR.infotable.xml", "RECONCILIATION", 0, "ENTRIES_READ", "13f"), "255");
  EXPECT_EQ(fact("duquesne-2019-q2", "RECONCILIATION", 0, "VALUE_UNIT", "13f"), "THOUSANDS");
  EXPECT_EQ(fact("sa-2025-q4", "RECONCILIATION", 0, "VALUE_UNIT", "13f"), "DOLLARS");
  EXPECT_EQ(fact("sa-2025-q4", "RECONCILIATION", 0, "ENTRIES_READ", "13f"), "29");
}

}  // namespace
}  // namespace filigree::test
