#include "forms/ownership/html_address.hpp"

#include <algorithm>

#include "forms/edgar_places.hpp"
#include "text/characters.hpp"

namespace filigree::ownership {
namespace {

/// Length of the no-break space that `text` begins with, or 0.
std::size_t no_break_space(std::string_view text, bool legacy) noexcept {
  if (text.substr(0, 2) == "\xC2\xA0") return 2;
  if (legacy && !text.empty() && text[0] == '\xA0') return 1;
  if (text.substr(0, 6) == "&nbsp;" || text.substr(0, 6) == "&#160;") return 6;
  return 0;
}

struct separator {
  std::size_t at = std::string_view::npos, length = 0;
  [[nodiscard]] bool found() const noexcept { return at != std::string_view::npos; }
};

/// The last no-break space; with `comma`, the first one behind a comma, the comma included.
separator find_separator(std::string_view text, bool legacy, bool comma) noexcept {
  separator found;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t length = no_break_space(text.substr(i), legacy);
    if (length == 0) continue;
    const bool behind_comma = i > 0 && text[i - 1] == ',';
    if (comma && behind_comma) return {i - 1, length + 1};
    if (!comma) found = {i, length};
    i += length - 1;
  }
  return found;
}

html_value part(const html_form& form, span place) noexcept {
  if (place.length == 0) return {};
  place = form.grid.trimmed(place);
  return place.length == 0 ? html_value{} : html_value{place};
}
html_value part(const html_form& form, const html_value& whole, std::size_t from, std::size_t to) noexcept {
  return part(form, {whole.place.offset + static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to - from)});
}

/// `City,_ST_Zip`. A zip that is not there leaves its no-break space behind the text.
void split_city_line(const html_form& form, const html_value& line, html_owner& one) noexcept {
  const bool legacy = form.grid.legacy;
  const std::string_view text = form.grid.text(line.place);
  const bool ends_in_space = no_break_space(form.grid.source.substr(line.place.end()), legacy) != 0;
  std::size_t head = text.size();
  if (!ends_in_space) {
    const separator zip = find_separator(text, legacy, false);
    if (!zip.found()) {
      one.unsplit = line;
      return;
    }
    one.zip = part(form, line, zip.at + zip.length, text.size());
    head = zip.at;
  }
  const separator state = find_separator(text.substr(0, head), legacy, true);
  if (state.found()) {
    one.city = part(form, line, 0, state.at);
    one.state = part(form, line, state.at + state.length, head);
    return;
  }
  // No comma: one of the two is missing.
  const html_value alone = part(form, line, 0, head);
  if (alone.found()) (is_edgar_place_code(form.grid.text(alone.place)) ? one.state : one.city) = alone;
}

/// The lines of a cell; a line may be blank.
class line_list {
 public:
  static constexpr std::size_t most = 12;

  line_list(const html_form& form, std::span<const std::uint32_t> runs) noexcept {
    for (std::size_t i = 0; i < runs.size();) {
      const std::uint16_t breaks = form.run(runs[i]).breaks;
      for (unsigned k = i == 0 ? 0 : 1; k < breaks; ++k) add({});
      std::size_t end = i + 1;
      while (end < runs.size() && form.run(runs[end]).breaks == 0) ++end;
      add(form.value_of(runs.subspan(i, end - i)));
      i = end;
    }
    if (!runs.empty()) add_blanks_behind(form, runs.back());
  }

  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] bool overflows() const noexcept { return overflows_; }
  html_value& operator[](std::size_t i) noexcept { return lines_[i]; }
  html_value& back() noexcept { return lines_[size_ - 1]; }
  void drop_first() noexcept {
    std::copy(lines_ + 1, lines_ + size_, lines_);
    --size_;
  }
  void drop_last() noexcept { --size_; }

 private:
  void add(const html_value& line) noexcept {
    if (size_ < most) {
      lines_[size_++] = line;
    } else {
      overflows_ = true;
    }
  }
  /// Line breaks between the last text and the cell's end.
  void add_blanks_behind(const html_form& form, std::uint32_t last) noexcept {
    const html_cell& cell = form.grid.cells[form.run(last).cell];
    const std::uint32_t from = form.run(last).place.end();
    if (cell.content.end() <= from) return;
    const std::string_view tail = form.grid.text(span{from, cell.content.end() - from});
    for (std::size_t at = 0; (at = find_ignoring_case(tail, "<br", at)) != std::string_view::npos; ++at) add({});
  }

  html_value lines_[most];
  std::size_t size_ = 0;
  bool overflows_ = false;
};

void put_streets(line_list& lines, std::size_t count, html_owner& one) noexcept {
  if (count > 0) one.street1 = lines[0];
  if (count > 1) one.street2 = lines[1];
}

html_value all_of(line_list& lines) noexcept {
  html_value all;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].found()) continue;
    if (!all.found()) {
      all = lines[i];
      continue;
    }
    all.place.length = lines[i].place.end() - all.place.offset;
    all.has_markup = true;
  }
  return all;
}

/// Street 1 [/ Street 2] / City,_ST_Zip. Without city, state and zip the last street is followed by two no-break
/// spaces.
void read_one_line_city(html_form& form, line_list& lines, html_owner& one) noexcept {
  if (lines.size() > 3) {
    one.unsplit = all_of(lines);
    return;
  }
  if (lines.size() < 2) return put_streets(lines, lines.size(), one);
  const html_value last = lines.back();
  const std::size_t streets = lines.size() - 1;
  put_streets(lines, streets, one);
  if (last.found()) split_city_line(form, last, one);
}

/// Street 1 [/ Street 2] / City / State / Zip / UNITED STATES. Without city, state and zip there is no line for a city.
void read_domestic(line_list& lines, html_owner& one) noexcept {
  lines.drop_last();
  if (lines.size() < 3 || lines.size() > 5) {
    one.unsplit = all_of(lines);
    return;
  }
  const std::size_t n = lines.size();
  one.zip = lines[n - 1];
  one.state = lines[n - 2];
  const bool has_city_line = n > 3;
  if (has_city_line) one.city = lines[n - 3];
  put_streets(lines, has_city_line ? n - 3 : 1, one);
}

/// Street 1 [/ Street 2] / City [/ State] [/ Zip /] Country: three lines in front do not tell Street 2 from State.
void read_abroad(line_list& lines, bool country_has_line, html_owner& one) noexcept {
  if (country_has_line && lines.size() > 0) {
    one.zip = lines.back();
    lines.drop_last();
  }
  const std::size_t n = lines.size();
  if (n == 2) {
    one.street1 = lines[0];
    one.city = lines[1];
  } else if (n == 4) {
    put_streets(lines, 2, one);
    one.city = lines[2];
    one.state = lines[3];
  } else {
    one.unsplit = all_of(lines);
  }
}

/// Takes the country off the last line; true when it has the line to itself.
bool take_country(html_form& form, line_list& lines, html_owner& one) noexcept {
  html_value& last = lines.back();
  if (!edgar_place_code(form.meaning(last)).empty()) {
    one.country = last;
    lines.drop_last();
    return true;
  }
  // Without a zip the country follows in the same line, behind the stylesheet's line feed.
  const std::string_view text = form.grid.text(last.place);
  for (std::size_t feed = text.find('\n'); feed != std::string_view::npos; feed = text.find('\n', feed + 1)) {
    const html_value country = part(form, last, feed, text.size());
    if (!country.found() || edgar_place_code(form.meaning(country)).empty()) continue;
    one.country = country;
    last = part(form, last, 0, feed);
    break;
  }
  return false;
}

/// What the boxes have told stays: they give city, state and zip a cell each.
void merge(html_form& form, const html_owner& read, html_owner& one) noexcept {
  if (!one.name.found()) one.name = read.name;
  if (!one.country.found()) one.country = read.country;
  const bool boxes_tell = one.city.found() || one.state.found() || one.zip.found();
  if (read.unsplit.found() && boxes_tell) {
    if (!one.street1.found()) split_lines_in_one(form, one);
    return;
  }
  one.unsplit = read.unsplit;
  one.street1 = read.street1;
  one.street2 = read.street2;
  if (boxes_tell) return;
  one.city = read.city;
  one.state = read.state;
  one.zip = read.zip;
}

}  // namespace

void read_address(html_form& form, std::span<const std::uint32_t> runs, bool has_no_name, bool has_country,
                  html_owner& one) noexcept {
  line_list lines(form, runs);
  if (lines.size() == 0) return;
  html_owner read;
  if (!has_no_name) {
    read.name = lines[0];
    lines.drop_first();
  }
  if (lines.overflows()) {
    read.unsplit = all_of(lines);
  } else if (!has_country || lines.size() == 0) {
    read_one_line_city(form, lines, read);
  } else if (form.meaning(lines.back()) == "UNITED STATES") {
    read.country = lines.back();
    read_domestic(lines, read);
  } else {
    const bool has_line = take_country(form, lines, read);
    read_abroad(lines, has_line, read);
  }
  merge(form, read, one);
}

void split_lines_in_one(html_form& form, html_owner& one) noexcept {
  if (one.streets.found()) {
    const std::string_view text = form.grid.text(one.streets.place);
    const separator between = find_separator(text, form.grid.legacy, true);
    if (between.found()) {
      one.street1 = part(form, one.streets, 0, between.at);
      one.street2 = part(form, one.streets, between.at + between.length, text.size());
    } else {
      one.street1 = one.streets;
    }
  }
  if (one.city_line.found()) split_city_line(form, one.city_line, one);
}

}  // namespace filigree::ownership
