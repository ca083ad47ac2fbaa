// From the field names of a dozen projects to our tables and columns. Names are compared without letter case and
// underscores, so that `issuer_trading_symbol`, `issuer.tradingSymbol` and `['issuer']['trading_symbol']` meet.
#include <algorithm>
#include <cctype>
#include <map>
#include <regex>

#include "corpus/facts.hpp"

namespace filigree::test {
namespace {

using names = std::map<std::string_view, const char*>;

const names submission_columns = {{"documenttype", "DOCUMENT_TYPE"},
                                  {"form", "DOCUMENT_TYPE"},
                                  {"formtype", "DOCUMENT_TYPE"},
                                  {"schemaversion", "SCHEMA_VERSION"},
                                  {"periodofreport", "PERIOD_OF_REPORT"},
                                  {"reportingperiod", "PERIOD_OF_REPORT"},
                                  {"dateoforiginalsubmission", "DATE_OF_ORIG_SUB"},
                                  {"notsubjecttosection16", "NOT_SUBJECT_SEC16"},
                                  {"nosecurities", "NO_SECURITIES_OWNED"},
                                  {"aff10b5one", "AFF10B5ONE"},
                                  {"remarks", "REMARKS"},
                                  {"ticker", "ISSUERTRADINGSYMBOL"}};

const names issuer_columns = {{"cik", "ISSUERCIK"}, {"name", "ISSUERNAME"}, {"tradingsymbol", "ISSUERTRADINGSYMBOL"}};

const names owner_columns = {{"cik", "RPTOWNERCIK"},
                             {"name", "RPTOWNERNAME"},
                             {"street1", "RPTOWNER_STREET1"},
                             {"street2", "RPTOWNER_STREET2"},
                             {"city", "RPTOWNER_CITY"},
                             {"state", "RPTOWNER_STATE"},
                             {"stateorcountry", "RPTOWNER_STATE"},
                             {"zip", "RPTOWNER_ZIPCODE"},
                             {"zipcode", "RPTOWNER_ZIPCODE"},
                             {"isdirector", "IS_DIRECTOR"},
                             {"isofficer", "IS_OFFICER"},
                             {"istenpercentowner", "IS_TEN_PERCENT_OWNER"},
                             {"istenpctowner", "IS_TEN_PERCENT_OWNER"},
                             {"isother", "IS_OTHER"},
                             {"officertitle", "RPTOWNER_TITLE"},
                             {"othertext", "RPTOWNER_TXT"}};

const names line_columns = {{"security", "SECURITY_TITLE"},
                            {"securitytitle", "SECURITY_TITLE"},
                            {"date", "TRANS_DATE"},
                            {"transactiondate", "TRANS_DATE"},
                            {"deemedexecutiondate", "DEEMED_EXECUTION_DATE"},
                            {"form", "TRANS_FORM_TYPE"},
                            {"formtype", "TRANS_FORM_TYPE"},
                            {"code", "TRANS_CODE"},
                            {"transactioncode", "TRANS_CODE"},
                            {"transactioncoding", "TRANS_CODE"},
                            {"equityswap", "EQUITY_SWAP_INVOLVED"},
                            {"equityswapinvolved", "EQUITY_SWAP_INVOLVED"},
                            {"transactiontimeliness", "TRANS_TIMELINESS"},
                            {"shares", "TRANS_SHARES"},
                            {"totalvalue", "TRANS_TOTAL_VALUE"},
                            {"price", "TRANS_PRICEPERSHARE"},
                            {"pricepershare", "TRANS_PRICEPERSHARE"},
                            {"acquireddisposed", "TRANS_ACQUIRED_DISP_CD"},
                            {"acquireddisposedcode", "TRANS_ACQUIRED_DISP_CD"},
                            {"sharesownedfollowingtransaction", "SHRS_OWND_FOLWNG_TRANS"},
                            {"sharesowned", "SHRS_OWND_FOLWNG_TRANS"},
                            {"valueownedfollowingtransaction", "VALU_OWND_FOLWNG_TRANS"},
                            {"directorindirectownership", "DIRECT_INDIRECT_OWNERSHIP"},
                            {"direct", "DIRECT_INDIRECT_OWNERSHIP"},
                            {"natureofownership", "NATURE_OF_OWNERSHIP"},
                            {"exerciseprice", "CONV_EXERCISE_PRICE"},
                            {"conversionorexerciseprice", "CONV_EXERCISE_PRICE"},
                            {"exercisedate", "EXCERCISE_DATE"},
                            {"expirationdate", "EXPIRATION_DATE"},
                            {"underlying", "UNDLYNG_SEC_TITLE"},
                            {"underlyingshares", "UNDLYNG_SEC_SHARES"},
                            {"underlyingsecurity.title", "UNDLYNG_SEC_TITLE"},
                            {"underlyingsecurity.shares", "UNDLYNG_SEC_SHARES"},
                            {"underlyingsecurity.value", "UNDLYNG_SEC_VALUE"}};

const names footnote_columns = {{"id", "FOOTNOTE_ID"}, {"note", "FOOTNOTE_TXT"}, {"content", "FOOTNOTE_TXT"}};
const names signature_columns = {
    {"name", "OWNERSIGNATURENAME"}, {"signature", "OWNERSIGNATURENAME"}, {"date", "OWNERSIGNATUREDATE"}};

/// `len(a.b_c('x')[0])` is {"a", "bc", "0"}; `counts` becomes true.
std::vector<std::string> parts_of(std::string field, bool& counts) {
  if (field.rfind("len(", 0) == 0 && field.back() == ')') {
    counts = true;
    field = field.substr(4, field.size() - 5);
  }
  std::vector<std::string> parts(1);
  int depth = 0;
  for (const char c : field) {
    if (c == '(') ++depth;
    if (depth == 0 && (std::isalnum(static_cast<unsigned char>(c)) != 0)) {
      parts.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    } else if (depth == 0 && c != '_') {
      parts.emplace_back();
    }
    if (c == ')') --depth;
  }
  parts.erase(std::remove(parts.begin(), parts.end(), std::string()), parts.end());
  if (!parts.empty() && (parts.back() == "length" || parts.back() == "count")) {
    counts = true;
    parts.pop_back();
  }
  return parts;
}

bool holds(const std::string& part, std::string_view word) { return part.find(word) != std::string::npos; }

class interpreter {
 public:
  explicit interpreter(std::string noted) : noted_(std::move(noted)) {}

  std::optional<claim> run(const fact& one) {
    std::vector<std::string> parts = parts_of(one.field, counts_);
    for (const std::string& part : parts) enter(part);
    if (counts_ || (column_.empty() && !table_.empty() && is_number(one.expected))) return rows(claim::kind::rows);
    if (!parts.empty() && parts.back() == "empty") return rows(claim::kind::no_rows);
    return cell(parts.empty() ? std::string() : parts.back());
  }

 private:
  static bool is_number(const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
  }

  void enter(const std::string& part) {
    column_.clear();
    if (is_number(part)) {
      row_ = std::stoul(part);
    } else if (part == "first") {
      row_ = 0;
    } else if (holds(part, "nonderivative") || holds(part, "derivative")) {
      family_ = holds(part, "nonderivative") ? "NONDERIV" : "DERIV";
      line(part);
    } else if (part == "transactions" || part == "holdings") {
      line(part);
    } else if (holds(part, "issuer")) {
      table_ = "SUBMISSION";
      columns_ = &issuer_columns;
      column_ = part.substr(part.find("issuer") + 6);
    } else if (holds(part, "signature") && table_ != "OWNER_SIGNATURE") {
      choose("OWNER_SIGNATURE", signature_columns);
    } else if (part == "owners" || holds(part, "reportingowner") || part == "reporters" || part == "relationships" ||
               part == "owner" || part == "owneraddress" || part == "ownercik" || part == "ownername") {
      choose("REPORTINGOWNER", owner_columns);
      if (part == "ownercik" || part == "ownername") column_ = part.substr(5);
    } else if (part == "footnotes") {
      choose("FOOTNOTES", footnote_columns);
    } else if (part == "value" && family_ != nullptr && previous_ != "underlyingsecurity") {
      column_ = previous_;
      return;
    } else if (previous_ == "underlyingsecurity") {
      column_ = "underlyingsecurity." + part;
    } else {
      column_ = part;
    }
    previous_ = column_.empty() ? part : column_;
  }

  void line(const std::string& part) {
    if (family_ == nullptr) family_ = "NONDERIV";
    table_ = std::string(family_) + (holds(part, "holding") ? "_HOLDING" : "_TRANS");
    columns_ = &line_columns;
  }
  void choose(const char* table, const names& columns) {
    table_ = table;
    columns_ = &columns;
  }

  std::optional<claim> rows(claim::kind what) const {
    if (table_.empty() || table_ == "SUBMISSION") return std::nullopt;
    return claim{what, table_, {}, 0};
  }

  std::optional<claim> cell(const std::string& last) const {
    claim result{claim::kind::cell, table_, {}, row_};
    std::string name = column_;
    if (last == "footnoteids") {
      result.what = claim::kind::notes;
      name = noted_;
    }
    const names* columns = columns_;
    if (columns == nullptr) {
      result.table =
          owner_columns.count(name) != 0 && name != "name" && name != "cik" ? "REPORTINGOWNER" : "SUBMISSION";
      columns = result.table == "SUBMISSION" ? &submission_columns : &owner_columns;
      if (name == "insider") return claim{claim::kind::cell, "REPORTINGOWNER", "RPTOWNERNAME", 0};
    }
    const auto found = columns->find(name);
    if (found == columns->end()) return std::nullopt;
    result.column = found->second;
    const bool holding = result.table.size() > 8 && result.table.substr(result.table.size() - 8) == "_HOLDING";
    if (holding && result.column == "TRANS_SHARES") result.column = "SHRS_OWND_FOLWNG_TRANS";
    if (holding && result.column == "EXCERCISE_DATE") result.column = "EXERCISE_DATE";
    if (holding && result.column == "TRANS_CODE") result.column = "TRANS_FORM_TYPE";
    return result;
  }

  std::string noted_;  ///< the part before `footnoteIds`
  bool counts_ = false;
  const char* family_ = nullptr;
  std::string table_, column_, previous_;
  const names* columns_ = nullptr;
  std::size_t row_ = 0;
};

/// The column's name of `….securityTitle.footnoteIds`.
std::string noted_part(const std::string& field) {
  static const std::regex noted(R"(([A-Za-z0-9]+|\])\.([A-Za-z0-9]+)\.footnoteIds$)");
  std::smatch parts;
  if (!std::regex_search(field, parts, noted)) return {};
  const auto low = [](std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
  };
  const std::string outer = low(parts[1]), inner = low(parts[2]);
  return outer == "underlyingsecurity" ? outer + "." + inner : inner;
}

}  // namespace

std::optional<claim> meaning_of(const fact& one) {
  if (one.field.find(" contains") != std::string::npos) return std::nullopt;
  return interpreter(noted_part(one.field)).run(one);
}

}  // namespace filigree::test
