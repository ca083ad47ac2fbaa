#include "forms/ownership/text_address.hpp"

#include <algorithm>

#include "forms/edgar_places.hpp"
#include "text/characters.hpp"

namespace filigree::ownership {
namespace {

bool has_digit(std::string_view text) noexcept { return std::any_of(text.begin(), text.end(), is_digit); }

bool is_place_code(std::string_view text) noexcept { return text.size() == 2 && is_edgar_place_code(text); }

kept_words part(kept_words all, std::size_t from, std::size_t to) noexcept {
  return {all.first + static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to - from)};
}

class joined_text {
 public:
  joined_text(const text_form& form, word_run words) noexcept : text_(form.data.budget) {
    join_text(form, words, text_);
  }
  [[nodiscard]] std::string_view view() const noexcept { return text_.view(); }

 private:
  text_buffer text_;
};

bool is_place_name(const text_form& form, word_run words) noexcept {
  return !edgar_place_code(joined_text(form, words).view()).empty();
}

/// Words up to the last one that ends in a comma; 0 when none does.
std::size_t through_comma(const text_form& form, word_run words) noexcept {
  for (std::size_t i = words.size(); i > 0; --i)
    if (form.text(words[i - 1]).back() == ',') return i;
  return 0;
}

/// Lines [from, to) as one text. Other cells' words may have been kept between them.
kept_words joined_lines(const text_form& form, text_head& head, const address_lines& lines, std::size_t from,
                        std::size_t to) noexcept {
  if (from >= to) return {};
  if (from + 1 == to) return lines.lines[from];
  word_list words(form.data.budget);
  for (std::size_t i = from; i < to; ++i)
    for (const std::uint32_t w : head.words(lines.lines[i])) words.push(w);
  return head.keep({words.data(), words.size()});
}

/// Lines [from, to) as streets, one line or two.
class street_reader {
 public:
  street_reader(const text_form& form, text_head& head, const address_lines& lines, const text_owner* boxed,
                const text_owner* known, text_owner& owner) noexcept
      : form_(form), head_(head), lines_(lines), boxed_(boxed), known_(known), owner_(owner) {}

  /// The streets are those of the owner read before, line by line or broken otherwise.
  bool read_as_known(std::size_t from, std::size_t to) noexcept {
    if (known_ == nullptr || !known_->street1.found() || from >= to) return false;
    const joined_text first(form_, head_.words(known_->street1)), second(form_, head_.words(known_->street2));
    for (std::size_t cut = from + 1; cut <= to; ++cut) {
      if (joined_text(form_, head_.words(span_of(from, cut))).view() != first.view()) continue;
      const bool rest =
          cut == to ? second.view().empty() : joined_text(form_, head_.words(span_of(cut, to))).view() == second.view();
      if (!rest) continue;
      owner_.street1 = span_of(from, cut);
      if (cut < to) owner_.street2 = span_of(cut, to);
      return true;
    }
    return false;
  }

  /// False when it cannot be told which lines are which.
  bool read(std::size_t from, std::size_t to) noexcept {
    const std::size_t count = to - from;
    if (count == 0 || read_as_known(from, to)) return true;
    if (count == 1) {
      owner_.street1 = lines_.lines[from];
      return true;
    }
    if (boxed_ != nullptr && boxed_->streets.found() && read_as_boxed(from, to)) return true;
    for (std::size_t i = from; i + 1 < to; ++i)
      if (lines_.may_go_on[i]) return false;
    if (count > 2) return false;
    owner_.street1 = lines_.lines[from];
    owner_.street2 = lines_.lines[from + 1];
    return true;
  }

 private:
  /// The boxes print both streets as one text with a comma between, or each on a line of its own.
  bool read_as_boxed(std::size_t from, std::size_t to) noexcept {
    const joined_text boxed(form_, head_.words(boxed_->streets));
    const joined_text whole(form_, head_.words(span_of(from, to)));
    std::size_t cuts = 0, cut = to;
    bool is_open = false;
    for (std::size_t i = from + 1; i < to; ++i) {
      const joined_text first(form_, head_.words(span_of(from, i))), second(form_, head_.words(span_of(i, to)));
      const bool by_comma = boxed.view().size() == first.view().size() + 2 + second.view().size() &&
                            boxed.view().substr(0, first.view().size()) == first.view() &&
                            boxed.view().substr(first.view().size(), 2) == ", " &&
                            boxed.view().substr(first.view().size() + 2) == second.view();
      const bool by_line = boxed.view() == whole.view() && box_breaks_at(span_of(from, i).count);
      if (!by_comma && !by_line) continue;
      is_open = is_open ||
                (!by_comma && lines_.may_go_on[i - 1] && form_.page.centred);  // both may be too narrow for the line
      ++cuts;
      cut = i;
    }
    if (is_open || cuts > 1 || (cuts == 0 && boxed.view() != whole.view())) return false;
    owner_.street1 = span_of(from, cut);
    if (cut < to) owner_.street2 = span_of(cut, to);
    return true;
  }
  [[nodiscard]] bool box_breaks_at(std::size_t word) const noexcept {
    const word_run boxed = head_.words(boxed_->streets);
    return word > 0 && word < boxed.size() && form_.word(boxed[word]).line != form_.word(boxed[word - 1]).line;
  }
  [[nodiscard]] kept_words span_of(std::size_t from, std::size_t to) const noexcept {
    return joined_lines(form_, head_, lines_, from, to);
  }

  const text_form& form_;
  text_head& head_;
  const address_lines& lines_;
  const text_owner* boxed_;
  const text_owner* known_;
  text_owner& owner_;
};

}  // namespace

bool split_city_line(const text_form& form, text_head& head, kept_words line, text_owner& owner) noexcept {
  const word_run words = head.words(line);
  const std::size_t comma = through_comma(form, words);
  if (comma == 0 || comma >= words.size() || !is_place_code(form.text(words[comma]))) return false;
  if (comma + 1 < words.size() && !has_digit(joined_text(form, words.subspan(comma + 1)).view())) return false;
  owner.city = part(line, 0, comma);
  owner.state = part(line, comma, comma + 1);
  owner.zip = part(line, comma + 1, words.size());
  return true;
}

bool ends_address(const text_form& form, const text_head& head, kept_words line, bool country) noexcept {
  const word_run words = head.words(line);
  if (words.empty()) return false;
  if (country) return is_place_name(form, words);
  const std::size_t comma = through_comma(form, words);
  return comma > 0 && comma < words.size() && is_place_code(form.text(words[comma]));
}

namespace {

/// Takes the last lines that hold city, state, zip and country; how many lines stand before them, or none when they
/// cannot be told.
std::size_t read_place_lines(const text_form& form, text_head& head, const address_lines& lines, std::size_t from,
                             bool country, text_owner& owner) noexcept {
  constexpr std::size_t unknown = address_lines::most + 1;
  const std::size_t to = lines.count;
  if (!country) return split_city_line(form, head, lines.lines[to - 1], owner) ? to - 1 : unknown;
  owner.country = lines.lines[to - 1];
  if (to == from + 1) return from;
  const bool domestic = equal_ignoring_case(joined_text(form, head.words(owner.country)).view(), "UNITED STATES");
  const bool tells = domestic && to >= from + 4 &&
                     has_digit(joined_text(form, head.words(lines.lines[to - 2])).view()) &&
                     is_place_name(form, head.words(lines.lines[to - 3]));
  if (!tells) return unknown;
  owner.zip = lines.lines[to - 2];
  owner.state = lines.lines[to - 3];
  owner.city = lines.lines[to - 4];
  return to - 4;
}

/// How many lines the name takes: as many as say what the owner's box says; 0 when that cannot be told.
std::size_t lines_of_name(const text_form& form, text_head& head, const address_lines& lines,
                          const text_owner* boxed) noexcept {
  if (boxed != nullptr && boxed->name.found()) {
    const joined_text name(form, head.words(boxed->name));
    for (std::size_t end = 1; end <= lines.count; ++end)
      if (joined_text(form, head.words(joined_lines(form, head, lines, 0, end))).view() == name.view()) return end;
  }
  return lines.may_go_on[0] && lines.count > 1 ? 0 : 1;
}

}  // namespace

namespace {

/// The owner's box, or another owner of the form, has the same city, state and zip.
bool is_known_place(const text_form& form, const text_head& head, kept_words place, const text_owner* boxed,
                    const text_owner* known) noexcept {
  const joined_text shown(form, head.words(place));
  if (boxed != nullptr && joined_text(form, head.words(boxed->city_line)).view() == shown.view()) return true;
  if (known == nullptr || !known->city.found()) return false;
  text_buffer whole(form.data.budget);
  for (const kept_words part : {known->city, known->state, known->zip}) {
    if (part.found() && whole.size() > 0) whole.add(' ');
    join_text(form, head.words(part), whole);
  }
  return whole.view() == shown.view();
}

}  // namespace

bool may_lack_name(const text_form& form, const text_head& head, const address_lines& lines) noexcept {
  const word_run first = head.words(lines.lines[0]);
  return is_digit(form.text(first[0]).front()) || (lines.count == 1 && is_place_name(form, first));
}

void read_address_lines(const text_form& form, text_head& head, const address_lines& lines, bool has_name, bool country,
                        const text_owner* boxed, const text_owner* known, text_owner& owner) noexcept {
  if (lines.count == 0) return;
  std::size_t name = has_name ? lines_of_name(form, head, lines, boxed) : 0;
  const auto keep_unsplit = [&](std::size_t from, std::size_t to) {
    owner.unsplit = joined_lines(form, head, lines, from, to);
  };
  if (lines.overflow) return keep_unsplit(0, lines.count);
  const auto put_name = [&] { owner.name = joined_lines(form, head, lines, 0, name); };
  const bool name_is_open = has_name && name == 0;
  if (name > 0) put_name();
  if (name >= lines.count) return;
  const std::size_t streets_end = read_place_lines(form, head, lines, name_is_open ? 1 : name, country, owner);
  if (streets_end > lines.count) return keep_unsplit(name, lines.count);
  // `NEW⏎YORK, NY 10001`, `WEST⏎VIRGINIA`: the city or the state may have begun on the line above.
  const bool place_is_open = std::any_of(lines.may_go_on + (streets_end > name ? streets_end - 1 : streets_end),
                                         lines.may_go_on + lines.count - 1, [](bool full) { return full; });
  const std::size_t place_end = country ? lines.count - 1 : lines.count;
  if (place_is_open && lines.count > 1 &&
      !is_known_place(form, head, joined_lines(form, head, lines, streets_end, place_end), boxed, known)) {
    owner.city = owner.state = owner.zip = {};
    return keep_unsplit(name, lines.count);
  }
  street_reader streets(form, head, lines, boxed, known, owner);
  if (!name_is_open) {
    if (!streets.read(name, streets_end)) keep_unsplit(name, streets_end);
    return;
  }
  // A name of one line with two streets would leave as many lines as a longer one with one street.
  const bool may_be_short = streets_end <= 3;
  for (name = 1; name < (may_be_short ? std::min<std::size_t>(2, streets_end) : streets_end); ++name)
    if (streets.read_as_known(name, streets_end)) return put_name();
  keep_unsplit(0, streets_end);
}

namespace {

/// Parts of a line that stand apart: in cells of their own, or with more than one blank between.
std::size_t split_at_gaps(const text_form& form, word_run words, std::size_t (&starts)[4]) noexcept {
  std::size_t count = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const page_word& word = form.word(words[i]);
    const bool apart =
        i == 0 || word.gap == word_gap::cell || word.blanks > 1 || word.line != form.word(words[i - 1]).line;
    if (!apart) continue;
    if (count == 4) return 0;
    starts[count++] = i;
  }
  return count;
}

/// `CITY ST ZIP`: the only place code with a city before it and a zip, or nothing, behind.
void split_plain_city_line(const text_form& form, text_head& head, text_owner& owner) noexcept {
  const word_run words = head.words(owner.city_line);
  std::size_t starts[4];
  const std::size_t parts = split_at_gaps(form, words, starts);
  if (parts == 3) {
    owner.city = part(owner.city_line, 0, starts[1]);
    owner.state = part(owner.city_line, starts[1], starts[2]);
    owner.zip = part(owner.city_line, starts[2], words.size());
    return;
  }
  std::size_t found = 0, at = 0;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const bool zip = i + 1 == words.size() || has_digit(joined_text(form, words.subspan(i + 1)).view());
    if (!is_place_code(form.text(words[i])) || !zip) continue;
    ++found;
    at = i;
  }
  if (found != 1) {
    owner.unsplit = owner.city_line;
    return;
  }
  owner.city = part(owner.city_line, 0, at);
  owner.state = part(owner.city_line, at, at + 1);
  owner.zip = part(owner.city_line, at + 1, words.size());
}

}  // namespace

void split_boxed_address(const text_form& form, text_head& head, text_owner& owner) noexcept {
  const word_run streets = head.words(owner.streets);
  std::size_t breaks = 0, at = 0;
  for (std::size_t i = 1; i < streets.size(); ++i)
    if (form.word(streets[i]).line != form.word(streets[i - 1]).line) {
      ++breaks;
      at = i;
    }
  const bool one_text = breaks == 0 && through_comma(form, streets) > 0 && !form.own_page;
  if (breaks > 1 || one_text) {
    owner.unsplit = owner.streets;
  } else if (breaks == 1) {
    owner.street1 = part(owner.streets, 0, at);
    owner.street2 = part(owner.streets, at, streets.size());
  } else {
    owner.street1 = owner.streets;
  }
  if (!owner.city_line.found()) return;
  if (!split_city_line(form, head, owner.city_line, owner)) split_plain_city_line(form, head, owner);
}

}  // namespace filigree::ownership
