#include "rendered/seed_writer.hpp"

#include "html/filing_view.hpp"

namespace filigree::test {
namespace {

std::string us_date(const std::string& iso) {
  return iso.empty() ? iso : iso.substr(5, 2) + "/" + iso.substr(8, 2) + "/" + iso.substr(0, 4);
}

/// Thousands grouped, at most four decimals (renderings show no more).
std::string grouped(const std::string& digits) {
  const std::size_t point = std::min(digits.find('.'), digits.size());
  std::string text = digits.substr(0, std::min(digits.size(), point + 5));
  for (std::size_t at = point; at > 3; at -= 3) text.insert(at - 3, ",");
  return text;
}

std::string folded(std::string text) {
  for (char& c : text)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  return text;
}

class seed_writer {
 public:
  seed_writer(const filing& filed, seed_style style) : filed_(filed), style_(style) {}

  std::string write() {
    const row_view submission = rows_of(filed_, "SUBMISSION")[0];
    head(submission);
    table_one();
    table_two();
    owners();
    signatures();
    notes(submission);
    return out_;
  }

 private:
  void line(const std::string& text) { out_ += text + "\n"; }
  void part(const std::string& text) { out_ += text + "\n\n"; }

  /// The style sheets put a blank before a mark in some columns and none in dates and codes.
  std::string marks(const std::string& ids, const char* blank) const {
    std::string text;
    for (std::size_t at = 0; at < ids.size();) {
      const std::size_t end = std::min(ids.find(',', at), ids.size());
      const std::string number =
          ids.substr(ids.find_first_of("0123456789", at), end - ids.find_first_of("0123456789", at));
      text += blank + (style_.escaped ? "<u>(" + number + ")</u>" : "(" + number + ")");
      at = ids.find_first_not_of(", ", end);
      if (at == std::string::npos) break;
    }
    return text;
  }
  std::string money(const std::string& digits) const {
    return digits.empty() ? digits : (style_.escaped ? "\\$ " : "$ ") + grouped(digits);
  }
  std::string cell(const row_view& row, std::string_view column, const std::string& shown,
                   const char* blank = " ") const {
    const std::string text = shown + marks(row.notes(column), blank);
    return text.empty() || text[0] != ' ' ? text : text.substr(1);
  }
  std::string text_cell(const row_view& row, std::string_view column) const {
    return cell(row, column, folded(row[column]));
  }
  std::string date_cell(const row_view& row, std::string_view column) const {
    return cell(row, column, us_date(row[column]), "");
  }
  std::string number_cell(const row_view& row, std::string_view column) const {
    return cell(row, column, grouped(row[column]));
  }
  std::string money_cell(const row_view& row, std::string_view column) const {
    return cell(row, column, money(row[column]));
  }
  /// Column 5 or 9: shares, or else a value behind `$`.
  std::string owned_cell(const row_view& row) const {
    return row["VALU_OWND_FOLWNG_TRANS"].empty() ? number_cell(row, "SHRS_OWND_FOLWNG_TRANS")
                                                 : money_cell(row, "VALU_OWND_FOLWNG_TRANS");
  }
  std::string code_cell(const row_view& row) const {
    if (row["TRANS_CODE"].empty()) return {};
    const std::string swap = row.is_true("EQUITY_SWAP_INVOLVED") ? "/K" : "";
    const std::string early = row["TRANS_FORM_TYPE"] == "5" ? " V" : "";
    return row["TRANS_CODE"] + swap + marks(row["EQUITY_SWAP_TRANS_CD_FN"], "") + early +
           marks(row.notes("TRANS_TIMELINESS"), "");
  }

  static std::string box(bool ticked, const std::string& words, const std::string& blank) {
    return ticked ? words : blank + " " + words;
  }

  void head(const row_view& submission) {
    const row_view owner = rows_of(filed_, "REPORTINGOWNER")[0];
    part("FORM 4 UNITED STATES SECURITIES AND EXCHANGE COMMISSION\n Washington, D.C. 20549");
    part("OMB APPROVAL");
    part("OMB Number: 3235-0287\n Estimated average burden hours per response... 0.5");
    part(
        "Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction "
        "1(b).");
    part("STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP OF SECURITIES");
    part("(Print or Type Responses)");
    part("1. Name and Address of Reporting Person *\n " + owner["RPTOWNERNAME"]);
    part("2. Issuer Name and Ticker or Trading Symbol\n " + submission["ISSUERNAME"] + "\n [" +
         submission["ISSUERTRADINGSYMBOL"] + "]");
    part("5. Relationship of Reporting Person(s) to Issuer\n (Check all applicable)");
    part("(Last) (First) (Middle)\n " + owner["RPTOWNER_STREET1"] + "\n (Street)");
    part("3. Date of Earliest Transaction (Month/Day/Year)\n " + us_date(submission["PERIOD_OF_REPORT"]));
    line(box(owner.is_true("IS_DIRECTOR"), "Director", "____") + " " +
         box(owner.is_true("IS_TEN_PERCENT_OWNER"), "10% Owner", "_____"));
    line(" " + box(owner.is_true("IS_OFFICER"), "Officer (give title below)", "____") + " " +
         box(owner.is_true("IS_OTHER"), "Other (specify below)", "_____"));
    // The style sheets print both texts whatever the boxes say.
    if (!owner["RPTOWNER_TITLE"].empty()) line(" " + owner["RPTOWNER_TITLE"]);
    if (!owner["RPTOWNER_TXT"].empty()) line(" " + owner["RPTOWNER_TXT"]);
    line("");
    part(owner["RPTOWNER_CITY"] + ", " + owner["RPTOWNER_STATE"] + " " + owner["RPTOWNER_ZIPCODE"] +
         "\n (City) (State) (Zip)");
    part("4. If Amendment, Date Original Filed(Month/Day/Year)" +
         (submission["DATE_OF_ORIG_SUB"].empty() ? "" : "\n " + us_date(submission["DATE_OF_ORIG_SUB"])));
    const bool several = rows_of(filed_, "REPORTINGOWNER").size() > 1;
    part("6. Individual or Joint/Group Filing(Check Applicable Line)\n " +
         box(!several, "Form filed by One Reporting Person", "____") + "\n " +
         box(several, "Form filed by More than One Reporting Person", "____"));
  }

  void table_one() {
    part("Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned");
    line(
        "1. Title of Security (Instr. 3)\t2. Transaction Date (Month/Day/Year)\t2A. Deemed Execution Date, if any "
        "(Month/Day/Year)\t"
        "3. Transaction Code (Instr. 8)\t4. Securities Acquired (A) or Disposed of (D) (Instr. 3, 4 and 5)\t5. Amount "
        "of Securities "
        "Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)\t6. Ownership Form: Direct (D) or "
        "Indirect (I) "
        "(Instr. 4)\t7. Nature of Indirect Beneficial Ownership (Instr. 4)");
    line("\t\t\t\t(A) or (D)\tPrice\t\t");
    for (const row_view& row : lines_of(filed_, "NONDERIV_TRANS", "NONDERIV_HOLDING")) {
      std::string amount = number_cell(row, "TRANS_SHARES");
      if (!row["TRANS_ACQUIRED_DISP_CD"].empty()) amount += " " + text_cell(row, "TRANS_ACQUIRED_DISP_CD");
      std::string text = text_cell(row, "SECURITY_TITLE") + "\t" + date_cell(row, "TRANS_DATE") + "\t" +
                         date_cell(row, "DEEMED_EXECUTION_DATE") + "\t" + code_cell(row) + "\t" + amount + "\t" +
                         money_cell(row, "TRANS_PRICEPERSHARE") + "\t" + owned_cell(row) + "\t" +
                         text_cell(row, "DIRECT_INDIRECT_OWNERSHIP");
      const std::string nature = text_cell(row, "NATURE_OF_OWNERSHIP");
      line(nature.empty() ? text : text + "\t" + nature);
    }
    part(
        "\nReminder: Report on a separate line for each class of securities beneficially owned directly or "
        "indirectly.");
    part("Persons who respond to the collection of information contained in this form are not");
    part("SEC 1474 (9-02)");
    part("required to respond unless the form displays a currently valid OMB control number.");
  }

  void table_two() {
    part(
        "Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned\n(e.g., puts, calls, warrants, "
        "options, "
        "convertible securities)");
    std::string heads =
        "1. Title of Derivative Security (Instr. 3)\t2. Conversion or Exercise Price of Derivative Security\t3. "
        "Transaction Date "
        "(Month/Day/Year)\t3A. Deemed Execution Date, if any (Month/Day/Year)\t4. Transaction Code (Instr. 8)\t5. "
        "Number of "
        "Derivative Securities Acquired (A) or Disposed of (D) (Instr. 3, 4, and 5)\t6. Date Exercisable and "
        "Expiration Date "
        "(Month/Day/Year)\t7. Title and Amount of Underlying Securities (Instr. 3 and 4)";
    if (!style_.cut)
      heads +=
          "\t8. Price of Derivative Security (Instr. 5)\t9. Number of Derivative Securities Beneficially Owned "
          "Following Reported "
          "Transaction(s) (Instr. 4)\t10. Ownership Form of Derivative Security: Direct (D) or Indirect (I) (Instr. "
          "4)\t11. Nature "
          "of Indirect Beneficial Ownership (Instr. 4)";
    line(heads + "\tAmount or Number of Shares\t");
    line("\t\t\t\tCode\tV (A) (D)\tDate Exercisable\tExpiration Date\tTitle\t");
    for (const row_view& row : lines_of(filed_, "DERIV_TRANS", "DERIV_HOLDING")) {
      const bool by_value = row["TRANS_SHARES"].empty() && !row["TRANS_TOTAL_VALUE"].empty();
      const bool worth = row["UNDLYNG_SEC_SHARES"].empty() && !row["UNDLYNG_SEC_VALUE"].empty();
      const std::string exercisable = lines_date(row);
      std::string text =
          text_cell(row, "SECURITY_TITLE") + "\t" + money_cell(row, "CONV_EXERCISE_PRICE") + "\t" +
          date_cell(row, "TRANS_DATE") + "\t" + date_cell(row, "DEEMED_EXECUTION_DATE") + "\t" + code_cell(row) + "\t" +
          (by_value ? money_cell(row, "TRANS_TOTAL_VALUE") : number_cell(row, "TRANS_SHARES")) + "\t" + exercisable +
          "\t" + date_cell(row, "EXPIRATION_DATE") + "\t" + text_cell(row, "UNDLYNG_SEC_TITLE") + "\t" +
          (worth ? money_cell(row, "UNDLYNG_SEC_VALUE") : number_cell(row, "UNDLYNG_SEC_SHARES"));
      if (!style_.cut)
        text += "\t" + money_cell(row, "TRANS_PRICEPERSHARE") + "\t" + owned_cell(row) + "\t" +
                text_cell(row, "DIRECT_INDIRECT_OWNERSHIP") + "\t" + text_cell(row, "NATURE_OF_OWNERSHIP");
      line(text);
    }
    line("");
  }
  /// The data sets spell the two tables' columns differently.
  std::string lines_date(const row_view& row) const {
    const std::string trans = date_cell(row, "EXCERCISE_DATE");
    return trans.empty() ? date_cell(row, "EXERCISE_DATE") : trans;
  }

  void owners() {
    part("Reporting Owners");
    part("Reporting Owner Name / Address");
    part("Relationships");
    part("Director 10% Owner Officer Other");
    for (const row_view& owner : rows_of(filed_, "REPORTINGOWNER")) {
      line(owner["RPTOWNERNAME"]);
      if (!owner["RPTOWNER_STREET1"].empty()) line(owner["RPTOWNER_STREET1"]);
      if (!owner["RPTOWNER_STREET2"].empty()) line(owner["RPTOWNER_STREET2"]);
      part(owner["RPTOWNER_CITY"] + ", " + owner["RPTOWNER_STATE"] + " " + owner["RPTOWNER_ZIPCODE"]);
      if (owner.is_true("IS_DIRECTOR")) part("X");
      if (owner.is_true("IS_TEN_PERCENT_OWNER")) part("X");
      if (!owner["RPTOWNER_TITLE"].empty()) part(owner["RPTOWNER_TITLE"]);
      if (!owner["RPTOWNER_TXT"].empty()) part(owner["RPTOWNER_TXT"]);
    }
  }

  void signatures() {
    part("Signatures");
    for (const row_view& one : rows_of(filed_, "OWNER_SIGNATURE")) {
      part(folded(one["OWNERSIGNATURENAME"]));
      part(us_date(one["OWNERSIGNATUREDATE"]));
      part("**Signature of\nReporting Person");
      part("Date");
    }
  }

  void notes(const row_view& submission) {
    part("Explanation of Responses:");
    part("* If the form is filed by more than one reporting person, see Instruction 4(b)(v).");
    part(
        "** Intentional misstatements or omissions of facts constitute Federal Criminal Violations. See 18 U.S.C. 1001 "
        "and 15 "
        "U.S.C. 78ff(a).");
    for (const row_view& note : rows_of(filed_, "FOOTNOTES"))
      part("(" + note["FOOTNOTE_ID"].substr(1) + ") " + folded(note["FOOTNOTE_TXT"]));
    if (!submission["REMARKS"].empty()) part("Remarks:\n" + folded(submission["REMARKS"]));
    part(
        "Note: File three copies of this Form, one of which must be manually signed. If space is insufficient, see "
        "Instruction 6 for "
        "procedure.");
    line(
        "Potential persons who are to respond to the collection of information contained in this form are not required "
        "to respond "
        "unless the form displays a currently valid OMB number.");
  }

  const filing& filed_;
  seed_style style_;
  std::string out_;
};

}  // namespace

std::string write_seed_text(const filing& filed, seed_style style) { return seed_writer(filed, style).write(); }

}  // namespace filigree::test
