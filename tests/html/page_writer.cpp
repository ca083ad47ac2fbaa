#include "html/page_writer.hpp"

#include "html/page_parts.hpp"

namespace filigree::test {
namespace {

/// The words that all families print: how each marks them up differs.
struct form_words {
  char form;
  const char *period, *period_item, *issuer_item, *relationship_item, *amendment_item;
};
constexpr form_words words[] = {
    {'3', "Date of Event Requiring Statement", "2", "3", "4", "5"},
    {'4', "Date of Earliest Transaction", "3", "2", "5", "4"},
    {'5', "Statement for Issuer's Fiscal Year Ended", "3", "2", "5", "4"},
};

const std::vector<std::vector<std::string>> table_heads[] = {
    // Table I and II of a Form 3; the second list stands beneath the first.
    {{"1. Title of Security", "2. Amount", "3. Ownership Form", "4. Nature of Indirect Ownership"}, {}},
    {{"1. Title of Derivative Security", "2. Dates", "3. Underlying Securities", "4. Conversion Price",
      "5. Ownership Form", "6. Nature of Indirect Ownership"},
     {"Date Exercisable", "Expiration Date", "Title", "Amount"}},
    // Of a Form 4.
    {{"1. Title of Security", "2. Transaction Date", "2A. Deemed Date", "3. Transaction Code",
      "4. Acquired (A) or Disposed of (D)", "5. Amount Owned", "6. Ownership Form", "7. Nature"},
     {"Code", "V", "Amount", "(A) or (D)", "Price"}},
    {{"1. Title of Derivative Security", "2. Conversion Price", "3. Transaction Date", "3A. Deemed Date",
      "4. Transaction Code", "5. Number (A) or (D)", "6. Dates", "7. Underlying Securities", "8. Price",
      "9. Number Owned", "10. Ownership Form", "11. Nature"},
     {"Code", "V", "(A)", "(D)", "Date Exercisable", "Expiration Date", "Title", "Amount"}},
};

class page {
 public:
  page(const filing& filed, family style)
      : filed_(filed),
        style_(style),
        form_(filed.form().empty() ? '4' : filed.form()[0]),
        submission_(rows_of(filed, "SUBMISSION").at(0)),
        owners_(rows_of(filed, "REPORTINGOWNER")) {
    for (const form_words& one : words)
      if (one.form == form_) words_ = one;
  }

  std::string write() {
    out_ = "<html><head><title>" + std::string(is_site() ? "SEC FORM \n   " : " Ownership Submission ");
    if (is_site()) out_ += form_;
    out_ += "</title><style>td { border: 1px; }</style></head>\n<body>";
    if (is_site()) out_ += "SEC Form " + std::string(1, form_) + "\n";
    write_head();
    out_ += "<table border=\"1\">";
    write_boxes();
    out_ += "</table>";
    write_lines("Table I - Non-Derivative Securities", lines_of(filed_, "NONDERIV_TRANS", "NONDERIV_HOLDING"), false);
    write_lines("Table II - Derivative Securities", lines_of(filed_, "DERIV_TRANS", "DERIV_HOLDING"), true);
    if (is_site()) {
      write_further_owners();
      write_explanation();
      write_signatures();
    } else {
      write_owners_table();
      out_ += "<h2>Signatures</h2>\n";
      write_signatures();
      write_explanation();
    }
    return out_ + "</body></html>\n";
  }

 private:
  bool is_site() const { return style_ == family::site; }
  bool is_new() const { return style_ == family::distribution_2026; }
  bool has_plan_box() const { return form_ != '3' && !submission_["AFF10B5ONE"].empty(); }

  static std::string data(const std::string& text) { return "<span class=\"FormData\">" + text + "</span>"; }

  // --- Head
  // --------------------------------------------------------------------------------------------------------------

  void write_head() {
    out_ += "<table><tr><td class=\"FormName\">FORM " + std::string(1, form_) +
            "</td><td>UNITED STATES SECURITIES AND EXCHANGE COMMISSION</td></tr>\n";
    if (form_ != '3')
      write_box("NOT_SUBJECT_SEC16", "Check this box if no longer subject to Section 16. <i>See</i> Instruction 1(b).");
    if (form_ == '5') {
      write_box("FORM3_HOLDINGS_REPORTED", "Form 3 Holdings Reported.");
      write_box("FORM4_TRANS_REPORTED", "Form 4 Transactions Reported.");
    }
    if (has_plan_box())
      write_box("AFF10B5ONE", "Check this box to indicate that a transaction was made pursuant to a plan.");
    out_ += "</table>\n";
  }

  void write_box(std::string_view column, const std::string& caption) {
    const bool ticked = submission_.is_true(column);
    out_ += "<tr><td>";
    if (is_site()) {
      out_ += "<table border=\"1\"><tr><td>" + (ticked ? data("X") : std::string("\xC2\xA0\xC2\xA0")) +
              "</td></tr></table>";
    } else {
      out_ += std::string("<input type=\"checkbox\"") + (ticked ? " checked" : "") + " disabled>";
    }
    out_ += "</td><td>" + caption + "</td></tr>\n";
  }

  // --- Numbered boxes
  // ----------------------------------------------------------------------------------------------------

  void write_boxes() {
    const row_view& first = owners_.at(0);
    out_ += "<tr><td>";
    write_owner_box(first);
    if (!is_site()) out_ += "</td><td>";
    if (is_site()) out_ += "</td><td>";
    write_issuer();
    out_ += "</td><td>";
    write_relationship(first);
    out_ += "</td></tr>\n<tr>";
    if (!is_site()) write_streets(first);
    write_dated(words_.period_item, words_.period, slashed(submission_["PERIOD_OF_REPORT"]));
    out_ += "</tr>\n<tr>";
    if (!is_site()) write_city(first);
    write_dated(words_.amendment_item, "If Amendment, Date of Original Filed",
                slashed(submission_["DATE_OF_ORIG_SUB"]));
    write_joint();
    out_ += "</tr>\n";
    if (!is_site()) out_ += "<tr><td><table><tr><td>(City)</td><td>(State)</td><td>(Zip)</td></tr>";
    if (is_new()) out_ += "<tr><td colspan=\"3\"><br>" + country(first) + "</td></tr>";
    if (!is_site()) out_ += "</table></td></tr>";
    if (is_new()) out_ += "<tr><td>(Country)</td></tr>";
  }

  void write_owner_box(const row_view& owner) {
    out_ += "<span>1. Name and Address of Reporting Person<sup>*</sup></span><table><tr><td>";
    const std::string cik = owner["RPTOWNERCIK"], name = escaped(owner["RPTOWNERNAME"]);
    if (!is_site()) {
      out_ += name + "</td></tr></table>";
      return;
    }
    out_ += "<a href=\"/cgi-bin/browse-edgar?action=getcompany&amp;CIK=" + cik + "\">" + name +
            "</a></td></tr></table><hr>";
    out_ += "<table><tr><td>(Last)</td><td>(First)</td><td>(Middle)</td></tr></table><table>";
    for (const char* street : {"RPTOWNER_STREET1", "RPTOWNER_STREET2"})
      out_ += "<tr><td>" + data(escaped(owner[street])) + "</td></tr>";
    out_ += "</table><hr>(Street)<table><tr>";
    for (const char* part : {"RPTOWNER_CITY", "RPTOWNER_STATE", "RPTOWNER_ZIPCODE"})
      out_ += "<td>" + data(escaped(owner[part])) + "</td>";
    out_ += "</tr></table><hr><table><tr><td>(City)</td><td>(State)</td><td>(Zip)</td></tr></table>";
  }

  void write_issuer() {
    const std::string name = escaped(submission_["ISSUERNAME"]), symbol = escaped(submission_["ISSUERTRADINGSYMBOL"]);
    out_ += std::string("<span>") + words_.issuer_item + ". Issuer Name <b>and</b> Ticker or Trading Symbol</span><br>";
    if (is_site()) {
      out_ += "<a href=\"/cgi-bin/browse-edgar?action=getcompany&amp;CIK=" + submission_["ISSUERCIK"] + "\">" + name +
              "</a>\n  [ " + data(symbol) + " ]\n";
    } else {
      out_ += name + " [" + symbol + "]\n";
    }
    if (!is_new()) return;
    const std::string foreign = escaped(submission_["ISSUER_FOREIGN_TRADING_SYMBOL"]);
    out_ += std::string("<table><tr><td>") + words_.issuer_item + "a. Foreign Trading Symbol<br>" +
            (foreign.empty() ? "" : "[" + foreign + "]") + "<br></td></tr></table>";
  }

  void write_relationship(const row_view& owner) {
    constexpr std::pair<const char*, const char*> boxes[] = {{"IS_DIRECTOR", "Director"},
                                                             {"IS_TEN_PERCENT_OWNER", "10% Owner"},
                                                             {"IS_OFFICER", "Officer (give title below)"},
                                                             {"IS_OTHER", "Other (specify below)"}};
    out_ += std::string("<span>") + words_.relationship_item +
            ". Relationship of Reporting Person(s) to Issuer</span><br>(Check all applicable)<table><tr>";
    for (std::size_t i = 0; i < std::size(boxes); ++i) {
      const bool ticked = owner.is_true(boxes[i].first);
      if (i == 2) out_ += "</tr><tr>";
      if (is_site()) {
        out_ += std::string("<td>") + (ticked ? data("X") : "") + "</td><td>" + boxes[i].second + "</td>";
      } else {
        out_ += std::string("<td>") + (ticked ? "__X__ " : "_____ ") + boxes[i].second + "</td>";
      }
    }
    const std::string title = escaped(owner["RPTOWNER_TITLE"]), other = escaped(owner["RPTOWNER_TXT"]);
    if (is_site()) {
      out_ += "</tr><tr><td></td><td>" + title + "</td><td></td><td>" + other + "</td></tr></table>";
    } else {
      out_ += "</tr><tr><td colspan=\"2\">" + title + (!title.empty() && !other.empty() ? "\n\t\t/\n\t\t" : "") +
              other + "</td></tr></table>";
    }
  }

  void write_dated(const char* item, const std::string& caption, const std::string& date) {
    out_ += std::string("<td><span>") + item + ". " + caption + "\n   (Month/Day/Year)</span><br>" +
            (date.empty() ? "" : data(date)) + "</td>";
  }

  void write_joint() {
    const bool several = owners_.size() > 1;
    out_ += "<td><span>6. Individual or Joint/Group Filing (Check Applicable Line)</span>";
    if (is_site()) {
      out_ += "<table><tr><td>" + (several ? std::string() : data("X")) +
              "</td><td>Form filed by One Reporting Person</td></tr><tr><td>" + (several ? data("X") : std::string()) +
              "</td><td>Form filed by More than One Reporting Person</td></tr></table>";
    } else {
      out_ += std::string("<br>") + (several ? "___" : "_X_") + " Form filed by One Reporting Person<br>\n" +
              (several ? "_X_" : "___") + " Form filed by More than One Reporting Person";
    }
    out_ += "</td>";
  }

  // --- Addresses of the distribution stylesheets
  // ---------------------------------------------------------------------------

  void write_streets(const row_view& owner) {
    const std::string first = escaped(owner["RPTOWNER_STREET1"]), second = escaped(owner["RPTOWNER_STREET2"]);
    out_ += "<td><center><table><tr><td>(Last)</td><td>(First)</td><td>(Middle)</td></tr></table></center>";
    out_ +=
        is_new() ? first + "<br>" + second : first + (!first.empty() && !second.empty() ? ",\xC2\xA0" : "") + second;
    out_ += "</td>";
  }

  void write_city(const row_view& owner) {
    out_ += "<td><table><tr><td>(Street)</td></tr></table>";
    if (is_new()) {
      out_ += "<table><tr><br><td>" + escaped(owner["RPTOWNER_CITY"]) + "</td><td>\n\t" + region(owner) +
              "\n</td><td>" + escaped(owner["RPTOWNER_ZIPCODE"]) + "</td></tr></table>";
    } else {
      out_ += city_line(owner);
    }
    out_ += "</td>";
  }

  static std::string city_line(const row_view& owner) {
    const std::string city = escaped(owner["RPTOWNER_CITY"]), state = escaped(owner["RPTOWNER_STATE"]);
    return city + (!city.empty() && !state.empty() ? ",\xC2\xA0" : "") + state + "\xC2\xA0" +
           escaped(owner["RPTOWNER_ZIPCODE"]);
  }

  /// The few places that invented owners live in.
  static std::string place_name(const std::string& code) {
    constexpr std::pair<const char*, const char*> places[] = {{"NY", "NEW YORK"},  {"VT", "VERMONT"},
                                                              {"GA", "GEORGIA"},   {"A6", "ONTARIO, CANADA"},
                                                              {"K3", "HONG KONG"}, {"V8", "SWITZERLAND"}};
    for (const auto& [known, name] : places)
      if (code == known) return name;
    return code;
  }
  static std::string region(const row_view& owner) {
    return owner.is_true("RPTOWNER_NON_US_ADDRESS_FLAG") ? escaped(owner["RPTOWNER_NON_US_STATE_TERRITORY"])
                                                         : place_name(owner["RPTOWNER_STATE"]);
  }
  static std::string country(const row_view& owner) {
    return owner.is_true("RPTOWNER_NON_US_ADDRESS_FLAG") ? place_name(owner["RPTOWNER_COUNTRY"]) : "UNITED STATES";
  }

  std::string new_address(const row_view& owner) const {
    const std::string city = escaped(owner["RPTOWNER_CITY"]), zip = escaped(owner["RPTOWNER_ZIPCODE"]);
    if (!owner.is_true("RPTOWNER_NON_US_ADDRESS_FLAG"))
      return city + "<br>\n\t" + region(owner) + "\n<br>" + zip + "<br>UNITED STATES      \n";
    std::string lines = city;
    if (!region(owner).empty()) lines += "<br>" + region(owner);
    if (!zip.empty()) lines += "<br>" + zip + "<br>";
    return lines + "\n\t\t" + country(owner) + "\n\t";
  }

  // --- Tables
  // ------------------------------------------------------------------------------------------------------------

  void write_lines(const std::string& title, const std::vector<row_view>& lines, bool derivative) {
    const std::size_t head = (form_ == '3' ? 0 : 2) + (derivative ? 1 : 0);
    const char* cell = is_site() ? "th" : "td";
    out_ += is_site() ? "\n<table border=\"1\"><thead><tr><th colspan=\"16\"><b>" + title + "</b></th></tr>"
                      : "\n<center><b>" + title + "</b><br>(<i>e.g.</i>, puts, calls)</center><table>";
    for (const std::vector<std::string>& row : table_heads[head]) {
      if (row.empty()) continue;
      out_ += "<tr>";
      for (const std::string& caption : row) {
        if (form_ == '5' && (caption == "V" || caption == "Code")) continue;
        out_ += std::string("<") + cell + ">" + caption + "\n  (Instr. 3)</" + cell + ">";
      }
      out_ += "</tr>";
    }
    if (is_site()) out_ += "</thead>";
    if (is_site() && !lines.empty()) out_ += "<tbody>";
    for (const row_view& line : lines) {
      out_ += "<tr>\n";
      for (const printed_cell& one : printed_line(line, form_, derivative)) write_cell(one);
      out_ += "</tr>\n";
    }
    if (is_site() && !lines.empty()) out_ += "</tbody>";
    out_ += "</table>\n";
  }

  void write_cell(const printed_cell& cell) {
    out_ += "<td align=\"center\">";
    if (is_site()) {
      if (cell.money) out_ += "<span class=\"FormText\">$</span>";
      if (!cell.value.empty()) out_ += data(cell.value);
      if (cell.value.empty() && !cell.notes.empty()) out_ += "<span class=\"SmallFormData\">\n     \n  </span>";
      for (const std::string& note : cell.notes)
        out_ += "<span class=\"FootnoteData\"><sup>(" + note + ")</sup></span>";
    } else {
      out_ += cell.money ? "\n\t $\n\t\t" : "\n\t\t";
      out_ += cell.value.empty() ? "\xC2\xA0" : cell.value;
      for (const std::string& note : cell.notes) out_ += "\n\t<a href=\"#F" + note + "\"><sup>(" + note + ")</sup></a>";
      out_ += "\n\t";
    }
    out_ += "</td>\n";
  }

  // --- Behind the tables
  // -------------------------------------------------------------------------------------------------

  /// The public site lists all owners once more when there are several.
  void write_further_owners() {
    if (owners_.size() < 2) return;
    out_ += "<table width=\"40%\" border=\"1\">";
    for (const row_view& owner : owners_) {
      out_ += "<tr><td>";
      write_owner_box(owner);
      out_ += "</td></tr>";
    }
    out_ += "</table>\n";
  }

  void write_owners_table() {
    out_ +=
        "<h2>Reporting Owners</h2><table><tr><td rowspan=\"2\">Reporting Owner Name / Address</td><td "
        "colspan=\"4\">Relationships</td></tr>"
        "<tr><td>Director</td><td>10% Owner</td><td>Officer</td><td>Other</td></tr>\n";
    for (const row_view& owner : owners_) {
      const std::string name = escaped(owner["RPTOWNERNAME"]), first = escaped(owner["RPTOWNER_STREET1"]),
                        second = escaped(owner["RPTOWNER_STREET2"]);
      out_ += "<tr><td>" + (name.empty() ? "" : name + "<br>") + first +
              (!first.empty() && !second.empty() ? "<br>" : "") + second + "<br>";
      out_ += is_new() ? new_address(owner) : city_line(owner);
      out_ += "</td>";
      for (const char* box : {"IS_DIRECTOR", "IS_TEN_PERCENT_OWNER"})
        out_ += std::string("<td>\xC2\xA0\n") + (owner.is_true(box) ? "  X\n" : "") + "</td>";
      out_ += "<td>\xC2\xA0\n" + escaped(owner["RPTOWNER_TITLE"]) + "</td><td>" + escaped(owner["RPTOWNER_TXT"]) +
              "</td></tr>\n";
    }
    out_ += "</table>\n";
  }

  void write_explanation() {
    const bool none = submission_.is_true("NO_SECURITIES_OWNED");
    out_ += is_site() ? "<table><tr><td><b>Explanation of Responses:</b></td></tr>\n"
                      : "<h2>Explanation of Responses:</h2><table>\n";
    if (none) out_ += "<tr><td colspan=\"2\"><b>No securities are beneficially owned</b></td></tr>";
    if (!is_site())
      out_ +=
          "<tr><td><b><a name=\"#*\">*</a></b></td><td>If the form is filed by more than one reporting person, "
          "<i>see</i> Instruction 4.</td></tr>";
    for (const row_view& note : rows_of(filed_, "FOOTNOTES")) {
      const std::string number = note["FOOTNOTE_ID"].substr(1), text = escaped(note["FOOTNOTE_TXT"]);
      if (is_site()) {
        out_ += "<tr><td class=\"FootnoteData\">" + number + ". " + text + "</td></tr>\n";
      } else {
        out_ += "<tr><td><b>(<a name=\"#F" + number + "\"></a>" + number + ")</b></td><td>" + text + "</td></tr>\n";
      }
    }
    write_remarks();
    out_ += "</table>\n";
  }

  void write_remarks() {
    std::string remarks = escaped(submission_["REMARKS"]);
    if (is_site()) {
      out_ += "<tr><td><b>Remarks:</b></td></tr><tr><td class=\"FootnoteData\">" + remarks + "</td></tr>\n";
    } else if (!remarks.empty()) {
      for (std::size_t at = 0; (at = remarks.find(' ', at)) != std::string::npos;) remarks.replace(at, 1, "\xC2\xA0");
      for (std::size_t at = 0; (at = remarks.find('\n', at)) != std::string::npos;) remarks.replace(at, 1, "<br>");
      out_ += "<tr><td colspan=\"2\">\xC2\xA0<br><b>Remarks:</b><br>" + remarks + "</td></tr>\n";
    }
  }

  void write_signatures() {
    out_ += "<table>";
    for (const row_view& one : rows_of(filed_, "OWNER_SIGNATURE")) {
      const std::string name = escaped(one["OWNERSIGNATURENAME"]), date = slashed(one["OWNERSIGNATUREDATE"]);
      if (is_site()) {
        out_ += "<tr><td></td><td><u>" + data(name) + "</u></td><td><u>" + data(date) +
                "</u></td></tr>\n"
                "<tr><td></td><td>** Signature of Reporting Person</td><td>Date</td></tr>\n";
      } else {
        out_ += "<tr><td>\xC2\xA0" + name + "</td><td rowspan=\"2\"></td><td>\xC2\xA0\n" + date +
                "</td></tr>\n"
                "<tr><td><sup><a href=\"#**\">**</a></sup>Signature of Reporting Person</td><td>Date</td></tr>\n";
      }
    }
    if (is_site()) out_ += "<tr><td colspan=\"3\">Reminder: Report on a separate line for each class.</td></tr>";
    out_ += "</table>\n";
  }

  const filing& filed_;
  family style_;
  char form_;
  form_words words_ = words[1];
  row_view submission_;
  std::vector<row_view> owners_;
  std::string out_;
};

}  // namespace

const char* name_of(family one) {
  switch (one) {
    case family::site:
      return "public site";
    case family::distribution_2025:
      return "distribution to 2025";
    case family::distribution_2026:
      return "distribution since 2026";
  }
  return "";
}

std::string write_page(const filing& filed, family style) { return page(filed, style).write(); }

}  // namespace filigree::test
