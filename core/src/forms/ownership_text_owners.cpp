#include "forms/ownership_text_owners.hpp"

#include <algorithm>

#include "forms/edgar_places.hpp"
#include "forms/ownership_spec.hpp"
#include "forms/ownership_text_address.hpp"
#include "forms/ownership_text_boxes.hpp"
#include "forms/ownership_text_captions.hpp"
#include "text/characters.hpp"

namespace filigree::ownership {
namespace {

// Columns of the table: name and address, Director, 10% Owner, Officer, Other.
constexpr std::size_t owner_columns = 5;
enum column : std::size_t { address_column, director_column, ten_percent_column, officer_column, other_column };

/// By what the table's cells can be told apart.
enum class owner_layout {
  separators,  ///< tabs, bars, tags
  columns,     ///< places on the page
  last_line,   ///< behind the last line of the address, at places that the captions do not tell (lynx)
  blanks,      ///< behind the last line of the address, two blanks more for each empty cell (lynx, narrow)
  blocks       ///< blank lines between the cells: the seed's shape
};

class owners_reader {
 public:
  owners_reader(text_form& form, std::uint32_t first, std::uint32_t last, text_head& head, array<text_owner>& owners) noexcept
      : form_(form), page_(form.page), first_(first), last_(last), head_(head), owners_(owners), run_(form.data.budget) {}

  void run() noexcept {
    find_header();
    if (body_ >= last_) return;
    has_names_ = head_.owners.empty() || head_.owners[0].name.found();
    measure();
    switch (find_layout()) {
      case owner_layout::separators: read_separated(); break;
      case owner_layout::columns: read_columns(); break;
      case owner_layout::last_line: read_last_lines(); break;
      case owner_layout::blanks: read_by_blanks(); break;
      case owner_layout::blocks: read_blocks(); break;
    }
  }

 private:
  // --- The table's head and shape --------------------------------------------------------------------------------------

  void find_header() noexcept {
    body_ = last_;
    for (std::uint32_t l = first_; l < last_; ++l) {
      const page_line& line = page_.lines[l];
      if (line.rule && line.words == owner_columns && line.boundaries == 0) ruler_ = l;
      if (line.words == 0 || line.rule) continue;
      bool printed = true;
      for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w)
        printed = printed && (page_.words[w].kind != word_kind::text || is_printed_word(page_.text(w)));
      if (!printed || (found_header_ && !goes_on_with_captions(line))) {
        body_ = l;
        return;
      }
      take_captions(line);
    }
  }

  /// `10%⏎Owner`, `Reporting Owner Name /⏎Address`.
  [[nodiscard]] bool goes_on_with_captions(const page_line& line) const noexcept {
    for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w)
      if (page_.text(w) != "Owner" && page_.text(w) != "Address") return false;
    return true;
  }

  void take_captions(const page_line& line) noexcept {
    static constexpr std::string_view names[] = {"director", "10", "officer", "other"};
    const std::string_view first = page_.text(line.first_word);
    if (first == "Reporting" || first == "/" || first == "Name" || first == "Address")
      for (std::uint32_t w = line.first_word; w < line.first_word + line.words && (w == line.first_word || page_.words[w].blanks < 2); ++w)
        caption_right_ = std::max(caption_right_, page_.words[w].right);
    std::uint32_t previous_empty = span::nowhere;
    for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w) {
      page_word& word = page_.words[w];
      if (word.kind == word_kind::empty) {
        previous_empty = word.left;
        continue;
      }
      word.use = word_use::ignored;
      for (std::size_t i = 0; i < 4; ++i) {
        if (!has_letters(page_.text(w), names[i])) continue;
        starts_[i + 1] = previous_empty != span::nowhere ? previous_empty : word.left;
        captions_[i + 1] = w;
        found_header_ = i == 3;
      }
      previous_empty = span::nowhere;
    }
  }

  void measure() noexcept {
    for (const page_line& line : page_.lines)
      if (line.words > 0) width_ = std::max(width_, page_.words[line.first_word + line.words - 1].right);
    for (std::uint32_t l = body_; l < last_; ++l) {
      const page_line& line = page_.lines[l];
      if (line.words == 0 || line.rule) continue;
      separated_ = separated_ || line.boundaries > 0;
      last_body_line_ = l;
      table_right_ = std::max(table_right_, page_.words[line.first_word + line.words - 1].right);
      std::uint32_t w = line.first_word;
      while (w + 1 < line.first_word + line.words && page_.words[w + 1].blanks < 2 && page_.words[w + 1].kind != word_kind::empty) ++w;
      wide_gaps_ = wide_gaps_ || has_cells_behind(line) || page_.words[line.first_word].left > margin() + 2;
      if (page_.words[line.first_word].left < starts_[director_column] || starts_[director_column] == 0)
        address_right_ = std::max(address_right_, page_.words[w].right);
    }
  }

  /// Two blanks may stand in an address: `GREEN BAY,  WI`.
  [[nodiscard]] bool has_cells_behind(const page_line& line) const noexcept {
    for (std::uint32_t w = line.first_word + 1; w < line.first_word + line.words; ++w)
      if (page_.words[w].blanks > 2 || page_.words[w].kind == word_kind::empty) return true;
    return false;
  }

  [[nodiscard]] owner_layout find_layout() noexcept {
    if (ruler_ != span::nowhere) {
      const page_line& ruler = page_.lines[ruler_];
      for (std::uint32_t i = 0; i < owner_columns; ++i) starts_[i] = page_.words[ruler.first_word + i].left;
      address_right_ = page_.words[ruler.first_word].right;
      return owner_layout::columns;
    }
    if (separated_) return owner_layout::separators;
    const bool captions_apart = captions_[other_column] != 0 && page_.words[captions_[other_column]].blanks > 1;
    const bool by_place = found_header_ && starts_[director_column] > address_right_ && (captions_apart || wide_gaps_);
    if (by_place) return !form_.breaks_inside_words && ends_in_cells() ? owner_layout::last_line : owner_layout::columns;
    return wide_gaps_ ? owner_layout::blanks : owner_layout::blocks;
  }

  /// The last line of all has a gap in it, or nothing but cells.
  [[nodiscard]] bool ends_in_cells() const noexcept {
    if (page_.words[page_.lines[last_body_line_].first_word].left > margin() + 2) return true;
    const page_line& line = page_.lines[last_body_line_];
    for (std::uint32_t w = line.first_word + 1; w < line.first_word + line.words; ++w)
      if (page_.words[w].kind != word_kind::empty && page_.words[w].blanks > 2 && page_.words[w - 1].kind != word_kind::empty) return true;
    return false;
  }

  // --- Owners ----------------------------------------------------------------------------------------------------------

  /// One owner while its lines are gathered.
  struct gathered {
    address_lines address;
    kept_words cells[owner_columns];
    kept_words titles;  ///< both columns of titles, line by line
    std::uint32_t last_line = 0;
    std::uint32_t cross_line = span::nowhere;
    bool titles_are_open = false;   ///< which words belong to which of the two columns
    bool address_is_open = false;   ///< which lines belong to this owner
  };

  [[nodiscard]] bool is_full(std::uint32_t line, std::uint32_t left, std::uint32_t right) const noexcept {
    if (page_.tags || line + 1 >= last_ || page_.lines[line + 1].words == 0) return false;
    // Columns are narrowed only in a table that fills the page.
    constexpr std::uint32_t play = 16;
    const std::uint32_t page = form_.page_width > 0 ? std::min(form_.page_width, width_) : width_;
    const bool tight = page_.centred || ruler_ != span::nowhere || table_right_ + play > page;
    const std::uint32_t needed = right + 1 + bound_width(form_, page_.lines[line + 1].first_word);
    if (ruler_ != span::nowhere) return needed - left + starts_[address_column] > address_right_;  // lines may be centred
    return tight && needed > std::max(address_right_, caption_right_);
  }

  void add_line(gathered& one, word_run words) noexcept {
    if (words.empty()) return;
    const page_word& last = form_.word(words[words.size() - 1]);
    one.address.add(head_.keep(words), is_full(last.line, form_.word(words[0]).left, last.right));
    one.last_line = last.line;
  }

  void append(kept_words& cell, word_run words) noexcept {
    if (words.empty()) return;
    if (cell.found() && cell.first + cell.count == head_.store.size()) {
      cell.count += head_.keep(words).count;
      return;
    }
    run_.truncate(0);
    for (const std::uint32_t w : head_.words(cell)) run_.push(w);
    for (const std::uint32_t w : words) run_.push(w);
    cell = head_.keep({run_.data(), run_.size()});
  }

  void finish(gathered& one, bool anyway = false) noexcept {
    if (!anyway && one.address.count == 0 && !one.cells[director_column].found() && !one.cells[ten_percent_column].found() &&
        !one.cells[officer_column].found() && !one.cells[other_column].found())
      return;
    const bool is_first = owners_.empty();
    const text_owner* const boxed = is_first && !head_.owners.empty() ? &head_.owners[0] : nullptr;
    text_owner owner;
    if (boxed != nullptr) {
      owner.director = boxed->director;
      owner.ten_percent_owner = boxed->ten_percent_owner;
      owner.officer = boxed->officer;
      owner.other = boxed->other;
      owner.cik = boxed->cik;
    }
    const text_owner* const known = is_first ? nullptr : &owners_[0];
    const bool name_is_unknown = head_.owners.empty() && one.address.count > 0 && may_lack_name(form_, head_, one.address);
    read_address_lines(form_, head_, one.address, has_names_, head_.has_country, boxed, known, owner);
    if ((name_is_unknown || one.address_is_open) && one.address.count > 0) {
      owner.unsplit = one.address.lines[0];
      owner.name = owner.street1 = owner.street2 = {};
    }
    if (one.address_is_open) owner.city = owner.state = owner.zip = owner.country = {};
    finish_titles(one, owner);
    tick(owner.director, one.cells[director_column]);
    tick(owner.ten_percent_owner, one.cells[ten_percent_column]);
    owners_.push(owner);
    one = {};
  }

  void finish_titles(const gathered& one, text_owner& owner) noexcept {
    if (one.titles_are_open) {
      owner.titles = one.titles;
      form_.use(head_.words(one.titles), word_use::read);
      const span place = form_.word(head_.words(one.titles)[0]).place;
      for (text_tick* const box : {&owner.officer, &owner.other})
        if (!box->shown) box->place = place;
      return;
    }
    owner.officer_title = one.cells[officer_column];
    owner.other_text = one.cells[other_column];
    // Officer and Other print the title and the text, which an officer and another person must have (formats/11 §1.2).
    const bool boxes_are_lost = owners_.empty() && !head_.owners.empty() && !owner.director.shown && !owner.officer.shown;
    tick(owner.officer, one.cells[officer_column]);
    tick(owner.other, one.cells[other_column]);
    if (!boxes_are_lost) return;
    // A title alone does not make an officer of the owner whose box said so.
    for (text_tick* const box : {&owner.officer, &owner.other}) box->shown = !box->ticked;
  }

  void tick(text_tick& box, kept_words cell) noexcept {
    form_.use(head_.words(cell), word_use::read);
    if (box.shown) return;
    box.shown = true;
    box.ticked = cell.found();
    if (cell.found()) box.place = form_.word(head_.words(cell)[0]).place;
  }

  // --- Cells with separators -------------------------------------------------------------------------------------------

  void read_separated() noexcept {
    gathered one;
    for (std::uint32_t l = body_; l < last_; ++l) {
      const page_line& line = page_.lines[l];
      if (line.rule || (line.words == 0 && line.boundaries == 0)) continue;
      const std::uint32_t lead = line.bar_first && line.boundaries > owner_columns ? 1 : 0;
      for (std::size_t c = 0; c < owner_columns; ++c) {
        run_.truncate(0);
        for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w)
          if (page_.words[w].kind != word_kind::empty && page_.words[w].cell == c + lead) run_.push(w);
        put_cell(one, c);
      }
      if (line.boundaries > lead) finish(one);
    }
    finish(one);
  }

  void put_cell(gathered& one, std::size_t c) noexcept {
    const word_run words{run_.data(), run_.size()};
    if (c == address_column) {
      add_line(one, words);
    } else if (!words.empty()) {
      array<std::uint32_t> copy(form_.data.budget);
      for (const std::uint32_t w : words) copy.push(w);
      append(one.cells[c], {copy.data(), copy.size()});
    }
  }

  // --- Columns of the page ---------------------------------------------------------------------------------------------

  [[nodiscard]] std::size_t column_of(std::uint32_t left) const noexcept {
    std::size_t column = 0;
    if (ruler_ != span::nowhere) {
      while (column + 1 < owner_columns && left >= starts_[column + 1]) ++column;
      return column;
    }
    if (left < address_right_) return address_column;
    column = director_column;
    while (column + 1 < owner_columns) {
      // A cross is centred under its caption; titles begin where their captions begin.
      const std::uint32_t caption_right = page_.words[captions_[column]].right + (column == ten_percent_column ? 6 : 0);
      const std::uint32_t next = column < ten_percent_column ? (caption_right + starts_[column + 1]) / 2 : starts_[column + 1];
      if (left < next) break;
      ++column;
    }
    return column;
  }

  void read_columns() noexcept {
    const bool blank_lines = has_blank_lines();
    gathered one;
    for (std::uint32_t l = body_; l < last_; ++l) {
      const page_line& line = page_.lines[l];
      if (line.words == 0 || line.rule) {
        if (is_blank(l) && blank_lines && !continues_below(l)) finish(one);
        continue;
      }
      if (page_.centred) gather_centred(one, line, l);
      for (std::size_t c = 0; c < (page_.centred ? director_column : owner_columns); ++c) {
        run_.truncate(0);
        for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w)
          if (page_.words[w].kind != word_kind::empty && column_of(page_.words[w].left) == c) run_.push(w);
        put_cell(one, c);
      }
      if (!blank_lines && !is_alone() && ends_here(one, l)) finish(one);
    }
    finish(one);
  }

  /// Captions are centred over columns of unknown width, and cells may touch: `President and CEOOfficer`. A title is its
  /// column's only when it stands below that column's caption and below no other.
  void gather_centred(gathered& one, const page_line& line, std::uint32_t l) noexcept {
    const std::uint32_t end = line.first_word + line.words;
    for (std::uint32_t w = line.first_word, last = 0; w < end; w = last) {
      last = w + 1;
      if (page_.words[w].kind == word_kind::empty) continue;
      const std::size_t column = column_of(page_.words[w].left);
      if (column == address_column) continue;
      const bool cross = column < officer_column && equal_ignoring_case(page_.text(w), "X") && (last == end || page_.words[last].blanks > 1);
      if (cross) {
        begin_next_owner(one, l);
        append(one.cells[column], {&w, 1});
        continue;
      }
      run_.truncate(0);
      run_.push(w);
      while (last < end && page_.words[last].blanks < 2 && page_.words[last].kind != word_kind::empty) run_.push(last++);
      const std::uint32_t left = page_.words[w].left, right = page_.words[last - 1].right;
      const auto is_below = [&](std::size_t c) { return left < page_.words[captions_[c]].right && right > page_.words[captions_[c]].left; };
      one.titles_are_open = one.titles_are_open || is_below(officer_column) == is_below(other_column);
      array<std::uint32_t> copy(form_.data.budget);
      for (const std::uint32_t one_word : run_) copy.push(one_word);
      append(one.titles, {copy.data(), copy.size()});
      append(one.cells[is_below(officer_column) ? officer_column : other_column], {copy.data(), copy.size()});
    }
  }
  /// A second line of crosses is another owner's: which of the lines between belong to whom cannot be told.
  void begin_next_owner(gathered& one, std::uint32_t l) noexcept {
    if (one.cross_line != span::nowhere && one.cross_line != l) {
      one.address_is_open = true;
      finish(one);
      one.address_is_open = true;
    }
    one.cross_line = l;
  }

  [[nodiscard]] bool is_alone() const noexcept { return head_.one_person.ticked && !head_.several_persons.ticked; }
  [[nodiscard]] bool ends_here(const gathered& one, std::uint32_t l) noexcept {
    if (one.address.count < 2 || !ends_address(form_, head_, one.address.lines[one.address.count - 1], head_.has_country)) return false;
    if (!head_.has_country) return true;
    // A state's name may be a place too: the country stands one or two lines below it.
    return !next_line_is_country(l) && !next_line_is_country(l + 1);
  }
  [[nodiscard]] bool has_blank_lines() const noexcept {
    for (std::uint32_t l = body_; l < last_body_line_; ++l)
      if (is_blank(l) && !page_.lines[l].bars) return true;
    return false;
  }
  /// Markdown's break alone on a line is the sign of an empty line in a cell.
  [[nodiscard]] bool is_blank(std::uint32_t l) const noexcept {
    return page_.lines[l].words == 0 && trim(form_.data.bytes_at(page_.lines[l].place)) != "\\";
  }
  [[nodiscard]] bool has_cells(std::uint32_t l) const noexcept {
    const page_line& line = page_.lines[l];
    for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w)
      if (page_.words[w].kind != word_kind::empty && column_of(page_.words[w].left) > 0) return true;
    return false;
  }
  /// Behind a blank line stands nothing but a country: the owner's other lines are empty.
  [[nodiscard]] bool continues_below(std::uint32_t l) noexcept {
    while (l < last_ && page_.lines[l].words == 0) ++l;
    if (l >= last_ || !head_.has_country || has_cells(l)) return false;
    if (l + 1 < last_ && page_.lines[l + 1].words > 0) return false;
    return next_line_is_country(l - 1);
  }
  [[nodiscard]] bool next_line_is_country(std::uint32_t l) noexcept {
    if (!head_.has_country || l + 1 >= last_) return false;
    const page_line& line = page_.lines[l + 1];
    run_.truncate(0);
    for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w)
      if (page_.words[w].kind != word_kind::empty && column_of(page_.words[w].left) == 0) run_.push(w);
    if (run_.empty()) return false;
    text_buffer name(form_.data.budget);
    join_text(form_, {run_.data(), run_.size()}, name);
    return !edgar_place_code(name.view()).empty();
  }

  // --- Behind the last line of the address -----------------------------------------------------------------------------

  /// Crosses and titles stand at the same places for all owners, though not below their captions: the first owner's boxes
  /// tell what each place means.
  void read_last_lines() noexcept {
    gathered one;
    places_ = {};
    for (std::uint32_t l = body_; l < last_; ++l) {
      const page_line& line = page_.lines[l];
      if (line.words == 0 || line.rule) continue;
      std::uint32_t w = line.first_word;
      const std::uint32_t end = line.first_word + line.words;
      const bool indented = page_.words[w].left > margin() + 2;
      run_.truncate(0);
      if (!indented) {
        do run_.push(w++);
        while (w < end && page_.words[w].blanks < 3);
        put_cell(one, address_column);
      }
      if (w == end) continue;
      behind_ = {};
      while (w < end) {
        const bool cross = equal_ignoring_case(page_.text(w), "X") && (w + 1 == end || page_.words[w + 1].blanks > 2);
        if (cross && behind_.cross_count < 2) {
          behind_.crosses[behind_.cross_count++] = w++;
          continue;
        }
        run_.truncate(0);
        do run_.push(w++);
        while (w < end && page_.words[w].blanks < 3);
        if (behind_.text_count < 2) behind_.texts[behind_.text_count++] = head_.keep({run_.data(), run_.size()});
      }
      finish_behind(one, indented);
    }
    finish(one);
  }

  /// What stands behind an address.
  struct cells_behind {
    std::uint32_t crosses[2] = {};
    std::size_t cross_count = 0;
    kept_words texts[2];
    std::size_t text_count = 0;
  };

  void finish_behind(gathered& one, bool indented) noexcept {
    const bool knows = owners_.empty() && !head_.owners.empty();
    const std::size_t index = owners_.size();
    finish(one, true);
    if (index >= owners_.size()) return;
    text_owner& owner = owners_[index];
    for (std::size_t i = 0; i < behind_.cross_count; ++i) page_.words[behind_.crosses[i]].use = word_use::read;
    if (knows) {
      learn_places(owner);
      return settle_boxed_titles(owner);
    }
    owner.director = owner.ten_percent_owner = {};
    tell_crosses(owner, indented);
    tell_texts(owner);
  }

  void learn_places(const text_owner& owner) noexcept {
    const bool both = owner.director.ticked && owner.ten_percent_owner.ticked;
    if (behind_.cross_count == 2 && both) {
      places_.director = left_of(behind_.crosses[0]);
      places_.ten_percent_owner = left_of(behind_.crosses[1]);
    } else if (behind_.cross_count == 1 && owner.director.ticked != owner.ten_percent_owner.ticked) {
      (owner.director.ticked ? places_.director : places_.ten_percent_owner) = left_of(behind_.crosses[0]);
    }
    if (behind_.text_count == 1 && owner.officer.ticked != owner.other.ticked)
      (owner.officer.ticked ? places_.officer : places_.other) = left_of(head_.words(behind_.texts[0])[0]);
  }
  [[nodiscard]] std::uint32_t left_of(std::uint32_t word) const noexcept { return page_.words[word].left; }

  void tell_crosses(text_owner& owner, bool indented) noexcept {
    bool ticked[2] = {behind_.cross_count == 2, behind_.cross_count == 2};
    bool known = behind_.cross_count != 1;
    if (behind_.cross_count == 1 && !indented) {
      const std::uint32_t left = page_.words[behind_.crosses[0]].left;
      const std::uint32_t director = places_.director, ten_percent = places_.ten_percent_owner;
      const bool first = left == director || (ten_percent != span::nowhere && left < ten_percent);
      const bool second = left == ten_percent || (director != span::nowhere && left > director);
      known = first != second;
      ticked[first ? 0 : 1] = known;
    }
    const span place = behind_.cross_count > 0 ? page_.words[behind_.crosses[0]].place : span{};
    owner.director = {known, ticked[0], place};
    owner.ten_percent_owner = {known, ticked[1], ticked[1] && ticked[0] ? page_.words[behind_.crosses[1]].place : place};
  }

  /// Two texts are Officer's and Other's; of one only its place can tell.
  void tell_texts(text_owner& owner) noexcept {
    owner.officer = owner.other = {};
    owner.officer_title = behind_.texts[0];
    owner.other_text = behind_.texts[1];
    if (behind_.text_count == 1) {
      const std::uint32_t word = head_.words(behind_.texts[0])[0], left = left_of(word);
      const bool officer = left == places_.officer, other = left == places_.other;
      if (officer == other) {
        owner.officer_title = {};
        owner.titles = behind_.texts[0];
        owner.officer.place = owner.other.place = form_.word(word).place;
        return;
      }
      if (other) std::swap(owner.officer_title, owner.other_text);
    }
    tick(owner.officer, owner.officer_title);
    tick(owner.other, owner.other_text);
  }

  /// The first owner's box prints `Title / Other text`, the table the same without the stroke.
  void settle_boxed_titles(text_owner& owner) noexcept {
    kept_words all = behind_.texts[0];
    if (behind_.text_count == 2) {
      owner.officer_title = behind_.texts[0];
      owner.other_text = behind_.texts[1];
      return;
    }
    if (!all.found()) return;
    const word_run boxed = head_.words(head_.owners[0].titles), shown = head_.words(all);
    std::size_t stroke = boxed.size();
    for (std::size_t i = 0; i < boxed.size(); ++i)
      if (form_.text(boxed[i]) == "/" && boxed.size() == shown.size() + 1 && are_equal(boxed.first(i), shown.first(i)) &&
          are_equal(boxed.subspan(i + 1), shown.subspan(i)))
        stroke = i;
    if (stroke < boxed.size()) {
      owner.officer_title = {all.first, static_cast<std::uint32_t>(stroke)};
      owner.other_text = {all.first + static_cast<std::uint32_t>(stroke), all.count - static_cast<std::uint32_t>(stroke)};
    } else {
      owner.titles = all;
    }
  }
  [[nodiscard]] bool are_equal(word_run a, word_run b) const noexcept {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
      if (form_.text(a[i]) != form_.text(b[i])) return false;
    return true;
  }

  [[nodiscard]] std::uint32_t margin() const noexcept {
    std::uint32_t least = span::nowhere;
    for (const page_line& line : page_.lines)
      if (line.words > 0 && page_.words[line.first_word].left > 0) least = std::min(least, page_.words[line.first_word].left);
    return least;
  }

  // --- Blanks ----------------------------------------------------------------------------------------------------------

  /// `NEW YORK, NY 10001     X`: each cell has a no-break space, which lynx prints as a blank.
  void read_by_blanks() noexcept {
    gathered one;
    for (std::uint32_t l = body_; l < last_; ++l) {
      const page_line& line = page_.lines[l];
      if (line.words == 0 || line.rule) continue;
      std::uint32_t w = line.first_word;
      const std::uint32_t end = line.first_word + line.words;
      run_.truncate(0);
      const bool indented = page_.words[w].left >= margin() + 3;
      if (!indented) {
        do run_.push(w++);
        while (w < end && page_.words[w].blanks < 3);
        put_cell(one, address_column);
      }
      if (w == end) continue;
      read_blank_cells(w, end, indented);
      finish_by_blanks(one, indented);
    }
    finish(one);
  }

  void read_blank_cells(std::uint32_t w, std::uint32_t end, bool indented) noexcept {
    behind_ = {};
    std::size_t column = 0;
    while (w < end) {
      column += (page_.words[w].blanks - 1) / 2;  // 1: Director …
      run_.truncate(0);
      do run_.push(w++);
      while (w < end && page_.words[w].blanks < 3);
      const bool cross = run_.size() == 1 && equal_ignoring_case(form_.text(run_[0]), "X");
      if (cross && !indented && column >= director_column && column <= ten_percent_column) {
        blank_crosses_[column - 1] = run_[0];
      } else if (cross && indented && behind_.cross_count < 2) {
        behind_.crosses[behind_.cross_count++] = run_[0];
      } else if (behind_.text_count < 2) {
        behind_.texts[behind_.text_count++] = head_.keep({run_.data(), run_.size()});
      }
    }
  }

  void finish_by_blanks(gathered& one, bool indented) noexcept {
    const bool knows = owners_.empty() && !head_.owners.empty();
    const std::size_t index = owners_.size();
    for (std::size_t i = 0; i < 2; ++i) {
      if (blank_crosses_[i] == span::nowhere) continue;
      one.cells[director_column + i] = head_.keep({&blank_crosses_[i], 1});
      page_.words[blank_crosses_[i]].use = word_use::read;
      blank_crosses_[i] = span::nowhere;
    }
    finish(one, true);
    if (index >= owners_.size()) return;
    for (std::size_t i = 0; i < behind_.cross_count; ++i) page_.words[behind_.crosses[i]].use = word_use::read;
    if (knows) return settle_boxed_titles(owners_[index]);
    if (indented) tell_crosses(owners_[index], true);
    tell_texts(owners_[index]);
  }

  // --- Blocks ----------------------------------------------------------------------------------------------------------

  /// Name and address; then, apart, a cross or a title each.
  void read_blocks() noexcept {
    gathered one;
    kept_words blocks[8];
    std::size_t count = 0;
    for (std::uint32_t l = body_; l <= last_; ++l) {
      const bool blank = l == last_ || page_.lines[l].words == 0;
      if (!blank) continue;
      std::uint32_t first = l;
      while (first > body_ && page_.lines[first - 1].words > 0) --first;
      if (first == l) continue;
      if (is_address(first, l)) {
        finish_block(one, blocks, count);
        for (std::uint32_t k = first; k < l; ++k) {
          run_.truncate(0);
          form_.collect(k, k + 1, run_);
          put_cell(one, address_column);
        }
      } else if (count < 8) {
        run_.truncate(0);
        form_.collect(first, l, run_);
        blocks[count++] = head_.keep({run_.data(), run_.size()});
      }
    }
    finish_block(one, blocks, count);
  }

  [[nodiscard]] bool is_address(std::uint32_t first, std::uint32_t end) noexcept {
    if (end - first > 1) return true;
    run_.truncate(0);
    form_.collect(first, end, run_);
    // `, `: an owner without name and address leaves the comma of city and state.
    if (std::all_of(run_.begin(), run_.end(), [&](std::uint32_t w) { return has_letters(form_.text(w), ""); })) return true;
    return ends_address(form_, head_, head_.keep({run_.data(), run_.size()}), head_.has_country);
  }

  /// A box of which the words may be.
  [[nodiscard]] text_tick open_tick(kept_words words) const noexcept {
    text_tick tick;
    tick.place = form_.word(head_.words(words)[0]).place;
    return tick;
  }

  void finish_block(gathered& one, kept_words (&blocks)[8], std::size_t& count) noexcept {
    if (one.address.count == 0) return;
    kept_words crosses[2], texts[2];
    std::size_t cross_count = 0, text_count = 0;
    bool fits = true;  // at most two crosses, then at most two texts
    for (std::size_t i = 0; i < count; ++i) {
      const bool cross = blocks[i].count == 1 && equal_ignoring_case(form_.text(head_.words(blocks[i])[0]), "X");
      fits = fits && (cross ? cross_count < 2 && text_count == 0 : text_count < 2);
      if (!fits) break;
      (cross ? crosses[cross_count++] : texts[text_count++]) = blocks[i];
    }
    count = 0;
    if (!fits) cross_count = text_count = 0;
    const bool knows = owners_.empty() && !head_.owners.empty();
    const std::size_t index = owners_.size();
    if (cross_count == 2) one.cells[director_column] = crosses[0];
    if (cross_count == 2) one.cells[ten_percent_column] = crosses[1];
    if (text_count == 2) one.cells[officer_column] = texts[0];
    if (text_count == 2) one.cells[other_column] = texts[1];
    const bool other_only = knows && head_.owners[0].other.ticked && !head_.owners[0].officer.ticked;
    if (text_count == 1 && knows) one.cells[other_only ? other_column : officer_column] = texts[0];
    finish(one);
    if (index >= owners_.size()) return;
    text_owner& owner = owners_[index];
    if (cross_count > 0) for (std::size_t i = 0; i < cross_count; ++i) form_.use(head_.words(crosses[i]), word_use::read);
    if (knows) return;
    if (!fits || cross_count == 1) owner.director = owner.ten_percent_owner = open_tick(fits ? crosses[0] : blocks[0]);
    if (!fits || text_count == 1) owner.officer = owner.other = open_tick(fits ? texts[0] : blocks[0]);
    if (text_count == 1) owner.titles = texts[0];
  }

  text_form& form_;
  text_page& page_;
  const std::uint32_t first_, last_;
  text_head& head_;
  array<text_owner>& owners_;
  word_list run_;
  std::uint32_t body_ = 0, last_body_line_ = 0, ruler_ = span::nowhere;
  std::uint32_t starts_[owner_columns] = {}, captions_[owner_columns] = {};
  std::uint32_t width_ = 0, table_right_ = 0, address_right_ = 0, caption_right_ = 0;
  /// Where the first owner's cells begin, as far as its boxes tell which they are.
  struct cell_places {
    std::uint32_t director = span::nowhere, ten_percent_owner = span::nowhere, officer = span::nowhere, other = span::nowhere;
  };

  cells_behind behind_;
  cell_places places_;
  std::uint32_t blank_crosses_[2] = {span::nowhere, span::nowhere};
  bool found_header_ = false, separated_ = false, wide_gaps_ = false, has_names_ = true;
};

}  // namespace

void read_owners_table(text_form& form, std::uint32_t first, std::uint32_t last, text_head& head, array<text_owner>& owners) noexcept {
  owners_reader(form, first, last, head, owners).run();
}

}  // namespace filigree::ownership
