#include "html/page_parts.hpp"

namespace filigree::test {
namespace {

/// Adds one to a string of digits.
void carry(std::string& digits) {
  for (std::size_t i = digits.size(); i-- > 0;) {
    if (digits[i] != '9') {
      ++digits[i];
      return;
    }
    digits[i] = '0';
  }
  digits.insert(0, "1");
}

printed_cell text_cell(const row_view& line, std::string_view column) {
  return {escaped(line[column]), note_numbers(line.notes(column)), false};
}
printed_cell date_cell(const row_view& line, std::string_view column) {
  return {slashed(line[column]), note_numbers(line.notes(column)), false};
}
printed_cell number_cell(const row_view& line, std::string_view column, bool money = false) {
  const std::string value = line[column];
  return {printed_number(value), note_numbers(line.notes(column)), money && !value.empty()};
}

/// Shares, or a value with `$`.
printed_cell amount_cell(const row_view& line, std::string_view shares, std::string_view value) {
  const bool has_shares = !line[shares].empty() || !line.notes(shares).empty();
  const bool has_value = !line[value].empty() || !line.notes(value).empty();
  return has_value && !has_shares ? number_cell(line, value, true) : number_cell(line, shares);
}

/// The column of dates spells differently for transactions and holdings.
std::string_view exercise_date(const row_view& line) {
  return line.source->table_name(line.table) == "DERIV_TRANS" ? "EXCERCISE_DATE" : "EXERCISE_DATE";
}

printed_cell code_cell(const row_view& line, char form) {
  const bool is_holding = line["TRANS_CODE"].empty() && !line["TRANS_FORM_TYPE"].empty();
  printed_cell cell{escaped(line["TRANS_CODE"]), note_numbers(line["EQUITY_SWAP_TRANS_CD_FN"]), false};
  if (cell.notes.empty()) cell.notes = note_numbers(line["TRANS_FORM_TYPE_FN"]);
  if (is_holding) cell.value = form == '5' ? "3" : "";
  if (line.is_true("EQUITY_SWAP_INVOLVED")) cell.value += "/K";
  if (form != '5' || is_holding) return cell;
  const std::string type = line["TRANS_FORM_TYPE"];
  if (type == "4" || (type == "5" && line["TRANS_TIMELINESS"] == "L")) cell.value += type;
  return cell;
}

printed_cell early_cell(const row_view& line) {
  const bool early = line["TRANS_FORM_TYPE"] == "5";
  return {early ? "V" : "", note_numbers(line["TRANS_TIMELINESS_FN"]), false};
}

std::vector<printed_cell> form3_line(const row_view& line, bool derivative) {
  if (!derivative)
    return {text_cell(line, "SECURITY_TITLE"), amount_cell(line, "SHRS_OWND_FOLWNG_TRANS", "VALU_OWND_FOLWNG_TRANS"),
            text_cell(line, "DIRECT_INDIRECT_OWNERSHIP"), text_cell(line, "NATURE_OF_OWNERSHIP")};
  return {text_cell(line, "SECURITY_TITLE"),
          date_cell(line, exercise_date(line)),
          date_cell(line, "EXPIRATION_DATE"),
          text_cell(line, "UNDLYNG_SEC_TITLE"),
          amount_cell(line, "UNDLYNG_SEC_SHARES", "UNDLYNG_SEC_VALUE"),
          number_cell(line, "CONV_EXERCISE_PRICE", true),
          text_cell(line, "DIRECT_INDIRECT_OWNERSHIP"),
          text_cell(line, "NATURE_OF_OWNERSHIP")};
}

void add_coding(std::vector<printed_cell>& cells, const row_view& line, char form) {
  cells.push_back(date_cell(line, "TRANS_DATE"));
  cells.push_back(date_cell(line, "DEEMED_EXECUTION_DATE"));
  cells.push_back(code_cell(line, form));
  if (form == '4') cells.push_back(early_cell(line));
}

void add_ownership(std::vector<printed_cell>& cells, const row_view& line) {
  cells.push_back(amount_cell(line, "SHRS_OWND_FOLWNG_TRANS", "VALU_OWND_FOLWNG_TRANS"));
  cells.push_back(text_cell(line, "DIRECT_INDIRECT_OWNERSHIP"));
  cells.push_back(text_cell(line, "NATURE_OF_OWNERSHIP"));
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '&')
      result += "&amp;";
    else if (c == '<')
      result += "&lt;";
    else if (c == '>')
      result += "&gt;";
    else
      result += c;
  }
  return result;
}

std::string slashed(const std::string& iso) {
  return iso.empty() ? iso : iso.substr(5, 2) + "/" + iso.substr(8, 2) + "/" + iso.substr(0, 4);
}

std::string printed_number(const std::string& number) {
  if (number.empty()) return number;
  const std::size_t point = number.find('.');
  std::string digits = number.substr(0, point);
  std::string decimals = point == std::string::npos ? "" : number.substr(point + 1);
  const bool pads = decimals.size() == 1;
  constexpr std::size_t most = 4;
  if (decimals.size() > most) {
    const bool up = decimals[most] >= '5';
    decimals.resize(most);
    std::string all = digits + decimals;
    if (up) carry(all);
    digits = all.substr(0, all.size() - most);
    decimals = all.substr(all.size() - most);
  }
  while (!pads && !decimals.empty() && decimals.back() == '0') decimals.pop_back();
  if (pads) decimals += '0';
  for (std::size_t i = digits.size(); i > 3;) digits.insert(i -= 3, ",");
  if (digits == "0" && decimals.find_first_not_of('0') == std::string::npos) return "0";
  return decimals.empty() ? digits : digits + "." + decimals;
}

std::vector<std::string> note_numbers(const std::string& ids) {
  std::vector<std::string> numbers;
  for (const char c : ids) {
    if (c == 'F')
      numbers.emplace_back();
    else if (c >= '0' && c <= '9' && !numbers.empty())
      numbers.back() += c;
  }
  return numbers;
}

std::vector<printed_cell> printed_line(const row_view& line, char form, bool derivative) {
  if (form == '3') return form3_line(line, derivative);
  std::vector<printed_cell> cells = {text_cell(line, "SECURITY_TITLE")};
  if (!derivative) {
    add_coding(cells, line, form);
    cells.push_back(number_cell(line, "TRANS_SHARES"));
    cells.push_back(text_cell(line, "TRANS_ACQUIRED_DISP_CD"));
    cells.push_back(number_cell(line, "TRANS_PRICEPERSHARE", true));
    add_ownership(cells, line);
    return cells;
  }
  cells.push_back(number_cell(line, "CONV_EXERCISE_PRICE", true));
  add_coding(cells, line, form);
  const printed_cell amount = amount_cell(line, "TRANS_SHARES", "TRANS_TOTAL_VALUE");
  const bool disposed = line["TRANS_ACQUIRED_DISP_CD"] == "D";
  cells.push_back(disposed ? printed_cell{} : amount);
  cells.push_back(disposed ? amount : printed_cell{});
  cells.push_back(date_cell(line, exercise_date(line)));
  cells.push_back(date_cell(line, "EXPIRATION_DATE"));
  cells.push_back(text_cell(line, "UNDLYNG_SEC_TITLE"));
  cells.push_back(amount_cell(line, "UNDLYNG_SEC_SHARES", "UNDLYNG_SEC_VALUE"));
  cells.push_back(number_cell(line, "TRANS_PRICEPERSHARE", true));
  add_ownership(cells, line);
  return cells;
}

}  // namespace filigree::test
