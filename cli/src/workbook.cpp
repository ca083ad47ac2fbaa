#include "workbook.hpp"

#include <xlsxwriter.h>

#include <cstdlib>
#include <map>
#include <string_view>

#include "archive.hpp"
#include "filigree/date.hpp"
#include "messages.hpp"
#include "rows.hpp"

namespace filigree::cli {
namespace {

/// A double gives fifteen digits back as they were; Excel shows no more either.
constexpr std::size_t most_digits = 15;
/// Excel's own limit for one cell, in UTF-16 units; so many bytes can never be more.
constexpr std::size_t longest_text = 32'767;

bool is_exact_in_a_double(std::string_view number) {
  const std::size_t first = number.find_first_of("123456789");
  if (first == std::string_view::npos) return true;
  std::size_t digits = 0, zeros = 0;
  for (const char c : number.substr(first)) {
    if (c == '.' || c == '-') continue;
    zeros = c == '0' ? zeros + 1 : 0;
    ++digits;
  }
  return digits - zeros <= most_digits && number.size() < 300;
}

/// At most `longest` bytes, cut between characters.
std::string cut(const std::string& text, std::size_t longest) {
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

/// XML has no control characters and no bytes beside UTF-8; a file name may bring both.
std::string as_xml_text(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto first = static_cast<unsigned char>(text[i]);
    const std::size_t length = first < 0x80                    ? 1
                               : first >= 0xF0 && first < 0xF5 ? 4
                               : first >= 0xE0                 ? 3
                               : first >= 0xC2                 ? 2
                                                               : 0;
    bool sound = length > 0 && first < 0xF5 && i + length <= text.size();
    for (std::size_t k = 1; sound && k < length; ++k) sound = (static_cast<unsigned char>(text[i + k]) & 0xC0) == 0x80;
    if (length == 1 && first < 0x20 && first != '\t' && first != '\n' && first != '\r') sound = false;
    out += sound ? text.substr(i, length) : "\xEF\xBF\xBD";
    i += sound ? length : 1;
  }
  return out;
}

class workbook {
 public:
  workbook(const std::string& path, std::string folder) : folder_(std::move(folder)) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder_.data();
    options.use_zip64 = LXW_FALSE;
    book_ = workbook_new_opt(path.c_str(), &options);
    if (book_ == nullptr) return;
    lxw_doc_properties properties{};
    properties.created = 946'684'800;  // 2000-01-01: the same rows give the same workbook
    workbook_set_properties(book_, &properties);
    header_ = workbook_add_format(book_);
    format_set_bold(header_);
    date_ = workbook_add_format(book_);
    format_set_num_format(date_, "yyyy-mm-dd");
  }

  bool add(const kept_table& table, std::string& problem) {
    row_file rows(table.path);
    std::vector<stored_cell> cells;
    table_ = table.name;
    table_head head;
    if (!rows.begin(head)) return fail("holds no rows that can be read", problem);
    columns_.clear();
    for (const kept_column& one : head.columns) columns_.push_back({one.kind, one.name});
    if (!begin_sheet(problem)) return false;
    while (rows.next(cells)) {
      if (row_ == most_sheet_rows && !begin_sheet(problem)) return false;
      for (std::size_t i = 0; i < cells.size(); ++i) put(i, cells[i]);
      ++row_;
      if (error_ != LXW_NO_ERROR) return fail(lxw_strerror(error_), problem);
    }
    return !rows.damaged() || fail("holds rows that cannot be read", problem);
  }

  /// What was not put as it is, told on a last sheet.
  bool close(std::string& problem) {
    if (book_ == nullptr) return fail("cannot be made", problem);
    table_ = "NOTES";
    columns_ = {{stored::text, "NOTE"}};
    part_ = 0;
    if (!notes_.empty() && begin_sheet(problem)) {
      for (const auto& [note, count] : notes_) {
        worksheet_write_string(sheet_, row_, 0, (note + ": " + readable_count(count) + " cells").c_str(), nullptr);
        ++row_;
      }
    }
    lxw_workbook* const book = book_;
    book_ = nullptr;
    const lxw_error error = workbook_close(book);
    return error == LXW_NO_ERROR || fail(lxw_strerror(error), problem);
  }

  /// Rows by sheet, in order: what a written workbook is compared with.
  [[nodiscard]] std::vector<std::uint64_t> rows() const {
    std::vector<std::uint64_t> all = done_;
    if (sheet_ != nullptr) all.push_back(row_);
    return all;
  }

  ~workbook() {
    if (book_ != nullptr) workbook_close(book_);
  }
  workbook(const workbook&) = delete;
  workbook& operator=(const workbook&) = delete;

 private:
  bool fail(const std::string& said, std::string& problem) {
    problem = table_ + ": " + said;
    return false;
  }

  /// The table's first sheet, or a further one when the rows do not fit into one.
  bool begin_sheet(std::string& problem) {
    if (book_ == nullptr) return fail("cannot be made", problem);
    if (sheet_ != nullptr) done_.push_back(row_);
    part_ = table_ == sheet_of_ ? part_ + 1 : 1;
    sheet_of_ = table_;
    const std::string suffix = part_ == 1 ? "" : " (" + std::to_string(part_) + ")";
    sheet_ = workbook_add_worksheet(book_, (table_.substr(0, 31 - suffix.size()) + suffix).c_str());
    if (sheet_ == nullptr) return fail("its sheet cannot be made", problem);
    worksheet_freeze_panes(sheet_, 1, 0);
    for (std::size_t i = 0; i < columns_.size(); ++i)
      worksheet_write_string(sheet_, 0, static_cast<lxw_col_t>(i), columns_[i].text.c_str(), header_);
    row_ = 1;
    return true;
  }

  void put(std::size_t index, const stored_cell& one) {
    const auto column = static_cast<lxw_col_t>(index);
    switch (one.kind) {
      case stored::nothing:
        return;
      case stored::boolean:
        check(worksheet_write_boolean(sheet_, row_, column, one.text == "true", nullptr));
        return;
      case stored::number:
        if (is_exact_in_a_double(one.text)) {
          check(worksheet_write_number(sheet_, row_, column, std::strtod(one.text.c_str(), nullptr), nullptr));
          return;
        }
        note(index, "has more than 15 digits, which a spreadsheet would round; kept as text");
        break;
      case stored::date:
        if (put_date(column, one.text)) return;
        note(index, "lies before 1900-03-01, which a spreadsheet cannot show; kept as text");
        break;
      case stored::text:
        break;
    }
    put_text(index, as_xml_text(one.text));
  }

  /// A serial number; Excel takes 1900 for a leap year, so that earlier days would be wrong.
  bool put_date(lxw_col_t column, const std::string& text) {
    const auto day = parse_date(text);
    if (!day || text.size() != 10 || text < "1900-03-01") return false;
    lxw_datetime value{std::atoi(text.substr(0, 4).c_str()),
                       std::atoi(text.substr(5, 2).c_str()),
                       std::atoi(text.substr(8, 2).c_str()),
                       0,
                       0,
                       0};
    check(worksheet_write_datetime(sheet_, row_, column, &value, date_));
    return true;
  }

  void put_text(std::size_t index, std::string text) {
    if (text.size() > longest_text) {
      note(index, "is longer than a spreadsheet's cell; cut");
      text = cut(text, longest_text - 3) + "\xE2\x80\xA6";
    }
    check(worksheet_write_string(sheet_, row_, static_cast<lxw_col_t>(index), text.c_str(), nullptr));
  }

  void check(lxw_error error) {
    if (error_ == LXW_NO_ERROR) error_ = error;
  }
  void note(std::size_t index, const char* sentence) {
    ++notes_[table_ + "." + (index < columns_.size() ? columns_[index].text : "") + " " + sentence];
  }

  std::string folder_;
  lxw_workbook* book_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  lxw_format* header_ = nullptr;
  lxw_format* date_ = nullptr;
  lxw_error error_ = LXW_NO_ERROR;
  std::string table_, sheet_of_;
  std::vector<stored_cell> columns_;
  std::vector<std::uint64_t> done_;
  std::uint32_t row_ = 0;
  unsigned part_ = 0;
  std::map<std::string, std::uint64_t> notes_;
};

class unwatched final : public expansion {
 public:
  bool add(std::uint64_t) override { return true; }
  [[nodiscard]] const std::string& problem() const override { return none_; }

 private:
  std::string none_;
};

/// How many rows a sheet's XML has; a `<` begins each, and none can stand in text.
bool count_rows(byte_stream& xml, std::uint64_t& rows) {
  std::string text;
  char chunk[1 << 16];
  ssize_t got = 0;
  bool ended = false;
  while ((got = xml.read(chunk, sizeof chunk)) > 0) {
    text.append(chunk, static_cast<std::size_t>(got));
    for (std::size_t at = 0; (at = text.find("<row ", at)) != std::string::npos; ++at) ++rows;
    ended = text.find("</worksheet>") != std::string::npos;
    text.erase(0, text.size() - std::min<std::size_t>(text.size(), ended ? 16 : 4));
  }
  return got == 0 && ended;
}

/// libxlsxwriter does not notice when its temporary files could not be written (a full disk), so the workbook is read
/// again: every sheet must be whole and have its rows.
bool is_whole(const std::string& path, const std::vector<std::uint64_t>& rows) {
  file_stream file(path);
  unwatched all;
  if (!file.is_open()) return false;
  archive_members members(file, content::zip, all);
  std::size_t sheets = 0;
  while (const auto member = members.next()) {
    constexpr std::string_view front = "xl/worksheets/sheet";
    if (!member->path.starts_with(front)) continue;
    const auto number = static_cast<std::size_t>(std::atoi(member->path.c_str() + front.size()));
    std::uint64_t found = 0;
    if (number == 0 || number > rows.size() || !count_rows(members.bytes(), found) || found != rows[number - 1])
      return false;
    ++sheets;
  }
  return members.problem().empty() && sheets == rows.size();
}

}  // namespace

bool write_workbook(const std::vector<kept_table>& sheets, const std::string& path, const std::string& folder,
                    std::string& problem) {
  workbook book(path, folder);
  for (const kept_table& one : sheets)
    if (!book.add(one, problem)) return false;
  if (!book.close(problem)) return false;
  if (is_whole(path, book.rows())) return true;
  problem = "the workbook did not get to the disk whole; is there room on it?";
  return false;
}

}  // namespace filigree::cli
