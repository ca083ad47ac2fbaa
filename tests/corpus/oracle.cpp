#include "corpus/oracle.hpp"

#include <pugixml.hpp>

#include "corpus/oracle_values.hpp"

namespace filigree::test {
namespace {

using pugi::xml_node;

/// All character data below a node, in order; tags inside it are passed over.
std::string text_of(xml_node node) {
  std::string text;
  for (const xml_node child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) text += child.value();
    if (child.type() == pugi::node_element) text += text_of(child);
  }
  return text;
}

bool has_elements(xml_node node) {
  for (const xml_node child : node.children())
    if (child.type() == pugi::node_element) return true;
  return false;
}

/// Attributes are leaves; the id of a reference to a footnote is read with the reference, and declarations hold
/// nothing.
std::size_t attributes_of(xml_node node) {
  std::size_t count = 0;
  for (const pugi::xml_attribute one : node.attributes()) {
    const std::string_view name = one.name();
    const bool declares = name.substr(0, 5) == "xmlns" || name.substr(0, 4) == "xsi:" || name.substr(0, 4) == "xml:";
    const bool refers = name == "id" && std::string_view(node.name()) == "footnoteId";
    count += !declares && !refers;
  }
  return count;
}

std::size_t leaves_of(xml_node node) {
  std::size_t count = attributes_of(node);
  if (!has_elements(node) || std::string_view(node.name()) == "footnote") return count + 1;
  for (const xml_node child : node.children())
    if (child.type() == pugi::node_element) count += leaves_of(child);
  return count;
}

enum class kind { text, decimal, date, boolean };

expected_cell cell_from(const std::string& filed, kind type) {
  const std::string text = trimmed(filed);
  if (text.empty()) return {"empty", "", ""};
  std::optional<std::string> value = text;
  if (type == kind::decimal) value = canonical_decimal(text);
  if (type == kind::date) value = canonical_date(text);
  if (type == kind::boolean) value = canonical_boolean(text);
  return value ? expected_cell{"value", *value, ""} : expected_cell{"invalid", "", ""};
}

std::vector<xml_node> descendants(xml_node node, std::string_view name) {
  std::vector<xml_node> found;
  for (const xml_node child : node.children()) {
    if (child.type() != pugi::node_element) continue;
    if (child.name() == name) found.push_back(child);
    for (const xml_node inner : descendants(child, name)) found.push_back(inner);
  }
  return found;
}

/// `1` and `F1` both name footnote F1.
std::string note_id(xml_node reference) {
  std::string id = trimmed(reference.attribute("id").value());
  if (!id.empty() && id[0] >= '0' && id[0] <= '9') id = "F" + id;
  return id;
}

std::string joined(const std::vector<std::string>& ids, const char* between) {
  std::string all;
  for (const std::string& id : ids) all += (all.empty() ? "" : between) + id;
  return all;
}

class tree_walker {
 public:
  explicit tree_walker(xml_node root) : root_(root) {}

  expected_filing walk() {
    result_.leaves = leaves_of(root_);
    submission();
    for (const xml_node node : root_.children("reportingOwner")) owner(node);
    rows("nonDerivativeTable", "nonDerivativeTransaction", "nonDerivativeHolding", "NONDERIV");
    rows("derivativeTable", "derivativeTransaction", "derivativeHolding", "DERIV");
    for (const xml_node list : root_.children("footnotes"))
      for (const xml_node node : list.children("footnote")) footnote(node);
    for (const xml_node node : root_.children())
      if (std::string_view(node.name()) == "ownerSignature" || std::string_view(node.name()) == "signature")
        signature(node);
    for (const xml_node node : root_.children())
      if (std::string_view(node.name()) == "filerInformation" || std::string_view(node.name()) == "securitiesToBeSold")
        notice(node);
    return std::move(result_);
  }

 private:
  // --- A row being filled ----------------------------------------------------------------------------------------

  expected_row& begin(const std::string& table) {
    std::vector<expected_row>& rows = result_.tables[table];
    expected_row& row = rows.emplace_back();
    row["ACCESSION_NUMBER"] = {};
    return row;
  }
  static void set(expected_row& row, const char* column, std::string text) {
    row[column] = {"value", std::move(text), ""};
  }

  /// The first element of that name with a text below `scope`.
  static expected_cell leaf(xml_node scope, const char* name, kind type) {
    expected_cell cell;
    for (const xml_node node : descendants(scope, name)) {
      if (cell.state == "value" || cell.state == "invalid") break;
      cell = cell_from(text_of(node), type);
    }
    return cell;
  }

  /// A value wrapper: its value, and the footnotes beside it (formats/01 §4).
  static expected_cell wrapper(xml_node scope, const char* name, kind type) {
    expected_cell cell;
    std::vector<std::string> notes;
    for (const xml_node node : descendants(scope, name)) {
      const xml_node value = node.child("value");
      const bool bare = !has_elements(node);
      if (cell.state != "value" && cell.state != "invalid" && (value || bare))
        cell = cell_from(text_of(bare ? node : value), type);
      for (const xml_node reference : node.children("footnoteId")) notes.push_back(note_id(reference));
    }
    if (!notes.empty() && cell.state != "value" && cell.state != "invalid") cell.state = "footnote-only";
    cell.footnotes = joined(notes, ",");
    return cell;
  }

  static void add_notes_column(expected_row& row, const std::string& column, const std::string& ids) {
    expected_cell cell;
    if (!ids.empty()) {
      std::string spaced;
      for (const char c : ids) spaced += c == ',' ? std::string(", ") : std::string(1, c);
      cell = {"value", spaced, ""};
    }
    row[column] = cell;
  }
  static void noted(expected_row& row, const std::string& column, const expected_cell& cell) {
    row[column] = cell;
    add_notes_column(row, column + "_FN", cell.footnotes);
  }

  // --- The tables ------------------------------------------------------------------------------------------------

  void submission() {
    expected_row& row = begin("SUBMISSION");
    const auto field = [&](const char* column, const char* name, kind type) {
      expected_cell cell;
      for (const xml_node node : root_.children(name))
        if (cell.state == "absent" || cell.state == "empty") cell = cell_from(text_of(node), type);
      row[column] = cell;
    };
    row["FILING_DATE"] = {};
    field("PERIOD_OF_REPORT", "periodOfReport", kind::date);
    field("DATE_OF_ORIG_SUB", "dateOfOriginalSubmission", kind::date);
    field("NO_SECURITIES_OWNED", "noSecuritiesOwned", kind::boolean);
    field("NOT_SUBJECT_SEC16", "notSubjectToSection16", kind::boolean);
    field("FORM3_HOLDINGS_REPORTED", "form3HoldingsReported", kind::boolean);
    field("FORM4_TRANS_REPORTED", "form4TransactionsReported", kind::boolean);
    field("DOCUMENT_TYPE", "documentType", kind::text);
    field("REMARKS", "remarks", kind::text);
    field("AFF10B5ONE", "aff10b5One", kind::boolean);
    field("SCHEMA_VERSION", "schemaVersion", kind::text);
    form_ = row["DOCUMENT_TYPE"].text;
    const xml_node issuer = root_.child("issuer");
    const xml_node other = root_.child("issuerInformation");
    row["ISSUERCIK"] = issuer ? leaf(issuer, "issuerCik", kind::text) : leaf(other, "issuerCIK", kind::text);
    row["ISSUERNAME"] = leaf(issuer ? issuer : other, "issuerName", kind::text);
    row["ISSUERTRADINGSYMBOL"] = leaf(issuer, "issuerTradingSymbol", kind::text);
    row["ISSUER_FOREIGN_TRADING_SYMBOL"] = leaf(issuer, "issuerForeignTradingSymbol", kind::text);
    row["GROUP_FILING"] = {};
  }

  void owner(xml_node node) {
    expected_row& row = begin("REPORTINGOWNER");
    set(row, "ROW_ORDER", std::to_string(result_.tables["REPORTINGOWNER"].size()));
    struct {
      const char *column, *name;
    } const texts[] = {{"RPTOWNERCIK", "rptOwnerCik"},
                       {"RPTOWNERNAME", "rptOwnerName"},
                       {"RPTOWNER_TITLE", "officerTitle"},
                       {"RPTOWNER_TXT", "otherText"},
                       {"RPTOWNER_STREET1", "rptOwnerStreet1"},
                       {"RPTOWNER_STREET2", "rptOwnerStreet2"},
                       {"RPTOWNER_CITY", "rptOwnerCity"},
                       {"RPTOWNER_STATE", "rptOwnerState"},
                       {"RPTOWNER_ZIPCODE", "rptOwnerZipCode"},
                       {"RPTOWNER_STATE_DESC", "rptOwnerStateDescription"},
                       {"RPTOWNER_NON_US_STATE_TERRITORY", "rptOwnerNonUSStateTerritory"},
                       {"RPTOWNER_COUNTRY", "rptOwnerCountry"}};
    for (const auto& text : texts) row[text.column] = leaf(node, text.name, kind::text);
    row["RPTOWNER_NON_US_ADDRESS_FLAG"] = leaf(node, "rptOwnerNonUSAddressFlag", kind::boolean);
    row["RPTOWNER_GOOD_ADDRESS"] = leaf(node, "rptOwnerGoodAddress", kind::boolean);
    row["FILE_NUMBER"] = row["RPTOWNER_ADDRESS_LINES"] = {};
    std::vector<std::string> roles;
    const auto role = [&](const char* column, const char* name, const char* label) {
      row[column] = leaf(node, name, kind::boolean);
      if (row[column].text == "true") roles.push_back(label);
    };
    role("IS_DIRECTOR", "isDirector", "Director");
    role("IS_OFFICER", "isOfficer", "Officer");
    role("IS_TEN_PERCENT_OWNER", "isTenPercentOwner", "TenPercentOwner");
    role("IS_OTHER", "isOther", "Other");
    if (!roles.empty()) {
      set(row, "RPTOWNER_RELATIONSHIP", joined(roles, ","));
    } else {
      row["RPTOWNER_RELATIONSHIP"] = {"absent", "", ""};
    }
  }

  void rows(const char* wrapper_name, std::string_view transaction, std::string_view holding,
            const std::string& table) {
    std::size_t order = 0;
    for (const xml_node list : root_.children(wrapper_name))
      for (const xml_node node : list.children()) {
        const bool is_transaction = node.name() == transaction;
        if (!is_transaction && node.name() != holding) continue;
        const std::string name = table + (is_transaction ? "_TRANS" : "_HOLDING");
        expected_row& row = begin(name);
        set(row, (name + "_SK").c_str(), std::to_string(result_.tables[name].size()));
        set(row, "ROW_ORDER", std::to_string(++order));
        line(row, node, table == "DERIV", is_transaction);
      }
  }

  void line(expected_row& row, xml_node node, bool derivative, bool transaction) const {
    noted(row, "SECURITY_TITLE", wrapper(node, "securityTitle", kind::text));
    if (derivative) {
      noted(row, "CONV_EXERCISE_PRICE", wrapper(node, "conversionOrExercisePrice", kind::decimal));
      noted(row, transaction ? "EXCERCISE_DATE" : "EXERCISE_DATE", wrapper(node, "exerciseDate", kind::date));
      noted(row, "EXPIRATION_DATE", wrapper(node, "expirationDate", kind::date));
      noted(row, "UNDLYNG_SEC_TITLE", wrapper(node, "underlyingSecurityTitle", kind::text));
      noted(row, "UNDLYNG_SEC_SHARES", wrapper(node, "underlyingSecurityShares", kind::decimal));
      noted(row, "UNDLYNG_SEC_VALUE", wrapper(node, "underlyingSecurityValue", kind::decimal));
    }
    coding(row, node, transaction);
    if (transaction) amounts(row, node, derivative);
    expected_cell owned = wrapper(node, "sharesOwnedFollowingTransaction", kind::decimal);
    if (owned.state == "absent") owned = wrapper(node, "sharesOwned", kind::decimal);
    noted(row, "SHRS_OWND_FOLWNG_TRANS", owned);
    noted(row, "VALU_OWND_FOLWNG_TRANS", wrapper(node, "valueOwnedFollowingTransaction", kind::decimal));
    expected_cell ownership = wrapper(node, "directOrIndirectOwnership", kind::text);
    if (ownership.state == "absent") ownership = wrapper(node, "ownershipNature", kind::text);
    noted(row, "DIRECT_INDIRECT_OWNERSHIP", ownership);
    noted(row, "NATURE_OF_OWNERSHIP", wrapper(node, "natureOfOwnership", kind::text));
  }

  static void coding(expected_row& row, xml_node node, bool transaction) {
    const xml_node group = node.child("transactionCoding");
    std::vector<std::string> ids;
    for (const xml_node reference : group.children("footnoteId")) ids.push_back(note_id(reference));
    expected_cell& noted_cell = row[transaction ? "TRANS_CODE" : "TRANS_FORM_TYPE"];
    row["TRANS_FORM_TYPE"] = leaf(group, "transactionFormType", kind::text);
    if (transaction) {
      row["TRANS_CODE"] = leaf(group, "transactionCode", kind::text);
      row["EQUITY_SWAP_INVOLVED"] = leaf(group, "equitySwapInvolved", kind::boolean);
    }
    noted_cell.footnotes = joined(ids, ",");
    if (!ids.empty() && (noted_cell.state == "absent" || noted_cell.state == "empty"))
      noted_cell.state = "footnote-only";
    add_notes_column(row, transaction ? "EQUITY_SWAP_TRANS_CD_FN" : "TRANS_FORM_TYPE_FN", noted_cell.footnotes);
  }

  void amounts(expected_row& row, xml_node node, bool derivative) const {
    noted(row, "TRANS_DATE", wrapper(node, "transactionDate", kind::date));
    noted(row, "DEEMED_EXECUTION_DATE", wrapper(node, "deemedExecutionDate", kind::date));
    noted(row, "TRANS_TIMELINESS", wrapper(node, "transactionTimeliness", kind::text));
    noted(row, "TRANS_SHARES", wrapper(node, "transactionShares", kind::decimal));
    noted(row, "TRANS_PRICEPERSHARE", wrapper(node, "transactionPricePerShare", kind::decimal));
    noted(row, "TRANS_ACQUIRED_DISP_CD", wrapper(node, "transactionAcquiredDisposedCode", kind::text));
    if (derivative) noted(row, "TRANS_TOTAL_VALUE", wrapper(node, "transactionTotalValue", kind::decimal));
    computed(row);
  }

  void computed(expected_row& row) const {
    const std::string& direction = row["TRANS_ACQUIRED_DISP_CD"].text;
    const expected_cell &shares = row["TRANS_SHARES"], &price = row["TRANS_PRICEPERSHARE"];
    row["TRANS_VALUE_USD"] = {};
    if (shares.state == "value" && price.state == "value" && (direction == "A" || direction == "D"))
      set(row, "TRANS_VALUE_USD", product(direction == "D" ? "-" + shares.text : shares.text, price.text));
    const expected_cell& code = row["TRANS_CODE"];
    row["PRINTED_CODE"] = {code.state == "footnote-only" ? "absent" : code.state, "", ""};
    if (code.state == "value") set(row, "PRINTED_CODE", printed(row, code.text));
    row["CODE_MEANING"] = {};
    if (code.text.size() == 1 && std::string_view("ACDEFGHIJKLMOPSUVWXZ").find(code.text) != std::string_view::npos)
      set(row, "CODE_MEANING", "*");
  }

  /// formats/01 §5.2, last point.
  std::string printed(const expected_row& row, std::string code) const {
    const std::string& form_type = row.find("TRANS_FORM_TYPE")->second.text;
    if (row.find("EQUITY_SWAP_INVOLVED")->second.text == "true") code += "/K";
    if (form_.substr(0, 1) == "5") {
      if (form_type == "4") code += "4";
      if (form_type == "5" && row.find("TRANS_TIMELINESS")->second.text == "L") code += "5";
    } else if (form_type == "5") {
      code += " V";
    }
    return code;
  }

  void footnote(xml_node node) {
    expected_row& row = begin("FOOTNOTES");
    row["FOOTNOTE_ID"] = {};
    if (node.attribute("id")) row["FOOTNOTE_ID"] = cell_from(node.attribute("id").value(), kind::text);
    row["FOOTNOTE_TXT"] = cell_from(text_of(node), kind::text);
  }

  void signature(xml_node node) {
    expected_row& row = begin("OWNER_SIGNATURE");
    set(row, "ROW_ORDER", std::to_string(result_.tables["OWNER_SIGNATURE"].size()));
    row["OWNERSIGNATURENAME"] = leaf(node, "signatureName", kind::text);
    row["OWNERSIGNATUREDATE"] = leaf(node, "signatureDate", kind::date);
  }

  /// Blocks of a sale notice, which hand-made files put into this root.
  void notice(xml_node node) {
    expected_row& row = begin("SALE_NOTICE");
    row["FILER_NAME"] = leaf(node, "filerName", kind::text);
    row["RELATIONSHIP"] = leaf(node, "relationship", kind::text);
    row["ISSUER_NAME"] = leaf(node, "issuerName", kind::text);
    row["SECURITY_TITLE"] = leaf(node, "titleOfSecurities", kind::text);
    row["SALE_DATE"] = leaf(node, "dateOfSale", kind::date);
    row["SHARES"] = leaf(node, "numberOfShares", kind::decimal);
    row["MARKET_VALUE_USD"] = leaf(node, "aggregateMarketValue", kind::decimal);
    row["APPROXIMATE_DATE"] = leaf(node, "approximateDateOfSale", kind::text);
    row["SHARES_OWNED_AFTER"] = leaf(node, "sharesOwnedAfterSale", kind::decimal);
    row["BROKER"] = leaf(node, "nameOfBroker", kind::text);
  }

  xml_node root_;
  expected_filing result_;
  std::string form_;
};

}  // namespace

std::optional<expected_filing> read_by_oracle(std::string_view xml) {
  pugi::xml_document document;
  constexpr unsigned options = pugi::parse_escapes | pugi::parse_cdata | pugi::parse_ws_pcdata;
  if (!document.load_buffer(xml.data(), xml.size(), options)) return std::nullopt;
  const xml_node root = document.child("ownershipDocument");
  if (!root) return std::nullopt;
  return tree_walker(root).walk();
}

}  // namespace filigree::test
