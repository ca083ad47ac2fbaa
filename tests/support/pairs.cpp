#include "support/pairs.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <sstream>

#include "text/characters.hpp"

namespace filigree::test {
namespace {

/// A copy of a cell: the reader's own views do not outlive its next call.
struct value {
  cell_state state;
  value_type type;
  std::string text;

  [[nodiscard]] bool is_unknown() const { return state == cell_state::not_shown || state == cell_state::ambiguous; }
  [[nodiscard]] bool has_text() const { return state == cell_state::value; }
  [[nodiscard]] std::string shown() const { return has_text() ? text : "(" + std::string(name_of(state)) + ")"; }
};

value read(cell_reader& reader, std::size_t table, std::size_t row, std::size_t column) {
  const cell found = reader.read(table, row, column);
  return {found.state, found.type, std::string(found.text)};
}

std::string folded(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool no_break = text.substr(i, 2) == "\xC2\xA0";
    if (no_break) ++i;
    if (!no_break && !is_space(text[i])) {
      result += text[i];
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  while (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

constexpr long double half_of_last_place = 0.00005L;

/// As shown to four decimals, either way at a tie.
bool is_rounded(std::string_view filed, std::string_view shown) {
  const long double a = std::strtold(std::string(filed).c_str(), nullptr);
  const long double b = std::strtold(std::string(shown).c_str(), nullptr);
  const long double slack = 1e-15L * std::max(1.0L, std::max(a < 0 ? -a : a, b < 0 ? -b : b));
  return (a < b ? b - a : a - b) <= half_of_last_place + slack;
}

bool has_no_claim(const value& cell) {
  return cell.state == cell_state::absent || cell.state == cell_state::empty ||
         cell.state == cell_state::not_applicable || cell.state == cell_state::invalid;
}

bool are_equal(const value& filed, const value& shown) {
  if (filed.type == value_type::boolean && has_no_claim(filed) && shown.has_text()) return shown.text == "false";
  if (filed.type == value_type::boolean && has_no_claim(shown) && filed.has_text()) return filed.text == "false";
  if (!filed.has_text() || !shown.has_text()) {
    return filed.state == shown.state || (has_no_claim(filed) && has_no_claim(shown));
  }
  if (filed.type == value_type::decimal) return is_rounded(filed.text, shown.text);
  return folded(filed.text) == folded(shown.text);
}

bool is_left_out(const column& one) {
  return (one.role == column_role::key && one.name != "ROW_ORDER") || one.name == "SCHEMA_VERSION" ||
         one.name == "TRANS_VALUE_USD";
}

/// What a rendering tells and the XML need not: EDGAR works out the two boxes of a Form 5 (formats/01 §3).
bool may_be_unsaid(std::string_view column) {
  return column == "GROUP_FILING" || column == "FORM3_HOLDINGS_REPORTED" || column == "FORM4_TRANS_REPORTED" ||
         column == "RPTOWNER_ADDRESS_LINES";
}

class comparer {
 public:
  comparer(const filing& filed, const filing& rendered, const std::vector<std::string>& not_shown)
      : filed_(filed), rendered_(rendered), not_shown_(not_shown), filed_cells_(filed), rendered_cells_(rendered) {}

  comparison run() {
    // What the XML has beyond its form, no rendering shows.
    for (std::size_t table = 0; table < filed_.table_count(); ++table)
      if (filed_.table_name(table) != "OTHER_VALUES") compare_table(table);
    return std::move(result_);
  }

 private:
  void compare_table(std::size_t table) {
    const std::size_t filed = filed_.row_count(table);
    const std::size_t shown = table < rendered_.table_count() ? rendered_.row_count(table) : 0;
    for (std::size_t row = 0; row < std::max(filed, shown); ++row) {
      if (row < filed && row < shown) {
        for (std::size_t column = 0; column < filed_.column_count(table); ++column) compare_cell(table, row, column);
      } else {
        count_lone_row(table, row, row < filed);
      }
    }
  }

  /// The stylesheets print an address's two street lines one behind the other: one line alone may have been the second.
  bool is_only_street(std::size_t table, std::size_t row, std::string_view column) {
    constexpr std::string_view streets[] = {"RPTOWNER_STREET1", "RPTOWNER_STREET2"};
    if (column != streets[0] && column != streets[1]) return false;
    std::string filed, shown;
    std::size_t filed_lines = 0;
    for (std::size_t i = 0; i < filed_.column_count(table); ++i) {
      if (filed_.column_at(table, i).name != streets[0] && filed_.column_at(table, i).name != streets[1]) continue;
      const value one = read(filed_cells_, table, row, i);
      filed_lines += one.has_text();
      filed += folded(one.text);
      shown += folded(read(rendered_cells_, table, row, i).text);
    }
    return filed_lines == 1 && filed == shown;
  }

  bool is_not_shown(std::size_t table, const column& one) const {
    const std::string name = std::string(filed_.table_name(table)) + "." + std::string(one.name);
    return std::find(not_shown_.begin(), not_shown_.end(), name) != not_shown_.end();
  }

  void compare_cell(std::size_t table, std::size_t row, std::size_t column) {
    const filigree::column& one = filed_.column_at(table, column);
    if (is_left_out(one)) return;
    const value filed = read(filed_cells_, table, row, column);
    const value shown = read(rendered_cells_, table, row, column);
    if (!shown.has_text() && is_not_shown(table, one)) return;
    if (has_no_claim(filed) && may_be_unsaid(one.name)) return;
    if (is_only_street(table, row, one.name)) return;
    if (shown.is_unknown()) {
      ++result_.cells.marked;
    } else if (are_equal(filed, shown)) {
      ++result_.cells.equal;
      return;
    } else {
      ++result_.cells.wrong;
    }
    note(shown.is_unknown() ? verdict::marked : verdict::wrong, table, row, one.name, filed.shown(), shown.shown());
  }

  void count_lone_row(std::size_t table, std::size_t row, bool is_missing) {
    cell_reader& cells = is_missing ? filed_cells_ : rendered_cells_;
    std::string text;
    std::size_t values = 0;
    for (std::size_t column = 0; column < filed_.column_count(table); ++column) {
      const filigree::column& one = filed_.column_at(table, column);
      const value cell = read(cells, table, row, column);
      if (is_left_out(one) || one.name == "ROW_ORDER" || !cell.has_text()) continue;
      if (is_missing && is_not_shown(table, one)) continue;
      ++values;
      text += (text.empty() ? "" : " | ") + cell.text;
    }
    result_.cells.wrong += std::max<std::size_t>(values, 1);
    note(verdict::wrong, table, row, "(row)", is_missing ? text : "(no row)", is_missing ? "(no row)" : text);
  }

  void note(verdict kind, std::size_t table, std::size_t row, std::string_view column, std::string expected,
            std::string got) {
    result_.differences.push_back(
        {kind, std::string(filed_.table_name(table)), row, std::string(column), std::move(expected), std::move(got)});
  }

  const filing& filed_;
  const filing& rendered_;
  const std::vector<std::string>& not_shown_;
  cell_reader filed_cells_, rendered_cells_;
  comparison result_;
};

}  // namespace

score& score::operator+=(const score& other) {
  equal += other.equal;
  marked += other.marked;
  wrong += other.wrong;
  return *this;
}

comparison compare(const filing& filed, const filing& rendered, const std::vector<std::string>& not_shown) {
  return comparer(filed, rendered, not_shown).run();
}

std::ostream& operator<<(std::ostream& out, const difference& found) {
  return out << found.table << '[' << found.row << "]." << found.column << ": expected " << found.expected << ", got "
             << found.got << (found.kind == verdict::marked ? " (marked)" : "");
}

std::ostream& operator<<(std::ostream& out, const score& total) {
  char share[16];
  std::snprintf(share, sizeof share, "%.2f", 100 * total.share());
  return out << total.equal << " equal, " << total.marked << " marked, " << total.wrong << " wrong: " << share << " %";
}

std::string summary(const scores_by_tool& scores) {
  std::ostringstream out;
  for (const auto& [tool, total] : scores) out << tool << ": " << total << '\n';
  return out.str();
}

}  // namespace filigree::test
