// What other projects' tests say of the corpus' files of Forms D, 144 and C (corpus/EXPECTED.md).
#include <gtest/gtest.h>

#include <cstdio>
#include <set>

#include "corpus/facts.hpp"
#include "support/cells.hpp"
#include "support/files.hpp"

namespace filigree::test {
namespace {

enum class reading_of { text, count, year, month, day, relationships };

/// A field in the words of who asserts it, and the cell it speaks of.
struct known_field {
  std::string_view file, field, table;
  std::size_t row;
  std::string_view column;
  reading_of how = reading_of::text;
};

constexpr std::string_view notice = "FORM_144_SUBMISSION", securities = "FORM_144_SECURITIES",
                           disclosure = "FORM_C_DISCLOSURE";
constexpr known_field known_fields[] = {
    {"apple.144.xml", "['contact']", notice, 0, "CONTACT_NAME"},
    {"sample_form_144", "parsed.PersonName", notice, 0, "PERSON_NAME"},
    {"sample_form_144", "parsed.FilerCik", notice, 0, "FILER_CIK"},
    {"sample_form_144", "parsed.IssuerName", notice, 0, "ISSUER_NAME"},
    {"sample_form_144", "parsed.IssuerCik", notice, 0, "ISSUER_CIK"},
    {"sample_form_144", "parsed.SharesToSell", securities, 0, "UNITS_TO_BE_SOLD"},
    {"sample_form_144", "parsed.AggregateMarketValue", securities, 0, "AGGREGATE_MARKET_VALUE"},
    {"sample_form_144", "parsed.SharesOutstanding", securities, 0, "UNITS_OUTSTANDING"},
    {"sample_form_144", "parsed.Exchange", securities, 0, "SECURITIES_EXCHANGE_NAME"},
    {"sample_form_144", "parsed.SecuritiesClassTitle", securities, 0, "SECURITIES_CLASS_TITLE"},
    {"sample_form_144", "parsed.NatureOfAcquisition", "FORM_144_TO_BE_SOLD", 0, "NATURE_OF_ACQUISITION"},
    {"sample_form_144", "parsed.SecuritiesAcquired", "FORM_144_TO_BE_SOLD", 0, "AMOUNT_ACQUIRED"},
    {"sample_form_144", "parsed.RelationshipsToIssuer.Length", notice, 0, "RELATIONSHIP_", reading_of::count},
    {"sample_form_144", "saleDate.Year", securities, 0, "APPROX_SALE_DATE", reading_of::year},
    {"sample_form_144", "saleDate.Month", securities, 0, "APPROX_SALE_DATE", reading_of::month},
    {"sample_form_144", "saleDate.Day", securities, 0, "APPROX_SALE_DATE", reading_of::day},
    {"sample_form_144", "noticeDate.Year", notice, 0, "NOTICE_DATE", reading_of::year},
    {"sample_form_144", "noticeDate.Month", notice, 0, "NOTICE_DATE", reading_of::month},
    {"sample_form_144", "noticeDate.Day", notice, 0, "NOTICE_DATE", reading_of::day},
    {"sample_form_144", "planDate.Year", "FORM_144_PLAN_DATES", 0, "PLAN_ADOPTION_DATE", reading_of::year},
    {"sample_form_144", "planDate.Month", "FORM_144_PLAN_DATES", 0, "PLAN_ADOPTION_DATE", reading_of::month},
    {"sample_form_144", "planDate.Day", "FORM_144_PLAN_DATES", 0, "PLAN_ADOPTION_DATE", reading_of::day},
    {"formd/", "related_persons[0].relationships", "RELATEDPERSONS", 0, "RELATIONSHIP_", reading_of::relationships},
    {"formd/", "related_persons[2].relationships", "RELATEDPERSONS", 2, "RELATIONSHIP_", reading_of::relationships},
    {"formd/", "related_persons[0].relationship_clarification", "RELATEDPERSONS", 0, "RELATIONSHIPCLARIFICATION"},
    {"formd/", "related_persons[0].first_name", "RELATEDPERSONS", 0, "FIRSTNAME"},
    {"formd/", "related_persons[2].first_name", "RELATEDPERSONS", 2, "FIRSTNAME"},
    {"formd/", "related_persons[0].last_name", "RELATEDPERSONS", 0, "LASTNAME"},
    {"formc/", "filer_information.cik", "FORM_C_SUBMISSION", 0, "CIK"},
    {"formc/", "funding_portal.cik", "FORM_C_ISSUER_INFORMATION", 0, "COMMISSIONCIK"},
    {"formc/", "issuer_information.name", "FORM_C_ISSUER_INFORMATION", 0, "NAMEOFISSUER"},
    {"formc/", "issuer_information.legal_status", "FORM_C_ISSUER_INFORMATION", 0, "LEGALSTATUSFORM"},
    {"formc/", "issuer_information.jurisdiction", "FORM_C_ISSUER_INFORMATION", 0, "JURISDICTIONORGANIZATION"},
    {"formc/", "current_employees", disclosure, 0, "CURRENTEMPLOYEES"},
    {"formc/", "total_asset_most_recent_fiscal_year", disclosure, 0, "TOTALASSETMOSTRECENTFISCALYEAR"},
    {"formc/", "total_asset_prior_fiscal_year", disclosure, 0, "TOTALASSETPRIORFISCALYEAR"},
    {"formc/", "tax_paid_prior_fiscal_year", disclosure, 0, "TAXPAIDPRIORFISCALYEAR"},
    {"formc/", "net_income_most_recent_fiscal_year", disclosure, 0, "NETINCOMEMOSTRECENTFISCALYEAR"},
    {"formc/", "short_term_debt_prior_fiscal_year", disclosure, 0, "SHORTTERMDEBTPRIORFISCALYEAR"},
    {"formc/", "long_term_debt_prior_fiscal_year", disclosure, 0, "LONGTERMDEBTPRIORFISCALYEAR"},
};

/// `Some "x"`, `90000L`, `12.00m`, `47586.0` as plain text.
std::string plain_value(std::string text) {
  if (text.rfind("Some ", 0) == 0) text = text.substr(5);
  text = plain(text);
  const bool is_number = !text.empty() && text.find_first_not_of("-0123456789.Lm") == std::string::npos;
  if (is_number && (text.back() == 'L' || text.back() == 'm')) text.pop_back();
  if (is_number && text.find('.') != std::string::npos) {
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
  }
  return text;
}

/// The texts of RELATIONSHIP_1, _2 … that have one, as a Python list.
std::vector<std::string> relationships(cells_of& cells, const known_field& field) {
  std::vector<std::string> found;
  for (const char digit : {'1', '2', '3'}) {
    const cell one = cells.at(field.table, field.row, std::string(field.column) + digit);
    if (one.state == cell_state::value) found.emplace_back(one.text);
  }
  return found;
}

std::string got(cells_of& cells, const known_field& field) {
  if (field.how == reading_of::count) return std::to_string(relationships(cells, field).size());
  if (field.how == reading_of::relationships) {
    std::string list;
    for (const std::string& one : relationships(cells, field)) list += (list.empty() ? "'" : ", '") + one + "'";
    return "[" + list + "]";
  }
  const cell one = cells.at(field.table, field.row, field.column);
  const std::string text = one.state == cell_state::value ? std::string(one.text) : "None";
  switch (field.how) {
    case reading_of::year:
      return text.substr(0, 4);
    case reading_of::month:
      return std::to_string(std::stoi(text.substr(5, 2)));
    case reading_of::day:
      return std::to_string(std::stoi(text.substr(8, 2)));
    default:
      return plain_value(text);
  }
}

const known_field* find_field(const fact& one) {
  for (const known_field& known : known_fields)
    if (one.file.find(known.file) != std::string::npos && one.field.find(known.field) != std::string::npos)
      return &known;
  return nullptr;
}

TEST(OfferingsFacts, HoldForTheirFiles) {
  FILIGREE_NEEDS_SHARED();
  const std::string markdown = read_file(shared() / "corpus" / "EXPECTED.md");
  std::size_t held = 0;
  std::set<std::string> without_meaning;
  for (const char* const folder : {"formd", "form144", "formc"})
    for (const fact& one : facts_about(markdown, folder)) {
      const known_field* const known = find_field(one);
      if (known == nullptr) {
        without_meaning.insert(one.field);
        continue;
      }
      SCOPED_TRACE(one.file + ": " + one.field);
      const filing source = open_file(shared() / "corpus" / one.file);
      cells_of cells(source);
      const std::string expected = one.expected[0] == '[' ? one.expected : plain_value(one.expected);
      EXPECT_EQ(got(cells, *known), expected.empty() ? "None" : expected);
      ++held;
    }
  std::printf("offerings: %zu facts; %zu fields without a meaning here\n", held, without_meaning.size());
  for (const std::string& field : without_meaning) std::printf("  %s\n", field.c_str());
  EXPECT_GE(held, 40u);
}

}  // namespace
}  // namespace filigree::test
