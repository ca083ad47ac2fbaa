// The reader of the owners' table in a text: finds by what its cells can be told apart, gathers each owner's lines and
// finishes the owner. One file for its head and owners, one for cells with places, one for cells without.
#pragma once

#include <cstdint>

#include "forms/ownership/text_address.hpp"
#include "forms/ownership/text_owners.hpp"

namespace filigree::ownership {

/// By what the table's cells can be told apart.
enum class owner_layout {
  separators,  ///< tabs, bars, tags
  columns,     ///< places on the page
  last_line,   ///< behind the last line of the address, at places that the captions do not tell (lynx)
  blanks,      ///< behind the last line of the address, two blanks more for each empty cell (lynx, narrow)
  blocks       ///< blank lines between the cells: the seed's shape
};

class owners_table {
 public:
  owners_table(text_form& form, std::uint32_t first, std::uint32_t last, text_head& head,
               array<text_owner>& owners) noexcept
      : form_(form),
        page_(form.page),
        first_(first),
        last_(last),
        head_(head),
        owners_(owners),
        run_(form.data.budget) {}

  void run() noexcept;

 private:
  // Columns of the table: name and address, Director, 10% Owner, Officer, Other.
  static constexpr std::size_t owner_columns = 5;
  enum owner_column : std::size_t { address_column, director_column, ten_percent_column, officer_column, other_column };

  // The table's head and shape
  void find_header() noexcept;
  /// `10%⏎Owner`, `Reporting Owner Name /⏎Address`.
  [[nodiscard]] bool goes_on_with_captions(const page_line& line) const noexcept;
  void take_captions(const page_line& line) noexcept;
  void measure() noexcept;
  /// Two blanks may stand in an address: `GREEN BAY,  WI`.
  [[nodiscard]] bool has_cells_behind(const page_line& line) const noexcept;
  [[nodiscard]] owner_layout find_layout() noexcept;
  /// The last line of all has a gap in it, or nothing but cells.
  [[nodiscard]] bool ends_in_cells() const noexcept;

  // Owners
  /// One owner while its lines are gathered.
  struct gathered {
    address_lines address;
    kept_words cells[owner_columns];
    kept_words titles;  ///< both columns of titles, line by line
    std::uint32_t last_line = 0;
    std::uint32_t cross_line = span::nowhere;
    bool titles_are_open = false;  ///< which words belong to which of the two columns
    bool address_is_open = false;  ///< which lines belong to this owner
  };
  [[nodiscard]] bool is_full(std::uint32_t line, std::uint32_t left, std::uint32_t right) const noexcept;
  void add_line(gathered& one, word_run words) noexcept;
  void append(kept_words& cell, word_run words) noexcept;
  void finish(gathered& one, bool anyway = false) noexcept;
  void finish_titles(const gathered& one, text_owner& owner) noexcept;
  void tick(text_tick& box, kept_words cell) noexcept;

  // Cells with separators
  void read_separated() noexcept;
  void put_cell(gathered& one, std::size_t c) noexcept;

  // Columns of the page
  [[nodiscard]] std::size_t column_of(std::uint32_t left) const noexcept;
  void read_columns() noexcept;
  /// Captions are centred over columns of unknown width, and cells may touch: `President and CEOOfficer`. A title is
  /// its column's only when it stands below that column's caption and below no other.
  void gather_centred(gathered& one, const page_line& line, std::uint32_t l) noexcept;
  /// A second line of crosses is another owner's: which of the lines between belong to whom cannot be told.
  void begin_next_owner(gathered& one, std::uint32_t l) noexcept;
  [[nodiscard]] bool is_alone() const noexcept { return head_.one_person.ticked && !head_.several_persons.ticked; }
  [[nodiscard]] bool ends_here(const gathered& one, std::uint32_t l) noexcept;
  [[nodiscard]] bool has_blank_lines() const noexcept;
  /// Markdown's break alone on a line is the sign of an empty line in a cell.
  [[nodiscard]] bool is_blank(std::uint32_t l) const noexcept;
  [[nodiscard]] bool has_cells(std::uint32_t l) const noexcept;
  /// Behind a blank line stands nothing but a country: the owner's other lines are empty.
  [[nodiscard]] bool continues_below(std::uint32_t l) noexcept;
  [[nodiscard]] bool next_line_is_country(std::uint32_t l) noexcept;

  // Behind the last line of the address
  /// Crosses and titles stand at the same places for all owners, though not below their captions: the first owner's
  /// boxes tell what each place means.
  void read_last_lines() noexcept;
  /// What stands behind an address.
  struct cells_behind {
    std::uint32_t crosses[2] = {};
    std::size_t cross_count = 0;
    kept_words texts[2];
    std::size_t text_count = 0;
  };
  void finish_behind(gathered& one, bool indented) noexcept;
  void learn_places(const text_owner& owner) noexcept;
  [[nodiscard]] std::uint32_t left_of(std::uint32_t word) const noexcept { return page_.words[word].left; }
  void tell_crosses(text_owner& owner, bool indented) noexcept;
  /// Two texts are Officer's and Other's; of one only its place can tell.
  void tell_texts(text_owner& owner) noexcept;
  /// The first owner's box prints `Title / Other text`, the table the same without the stroke.
  void settle_boxed_titles(text_owner& owner) noexcept;
  [[nodiscard]] bool are_equal(word_run a, word_run b) const noexcept;
  [[nodiscard]] std::uint32_t margin() const noexcept;

  // Blanks
  /// `NEW YORK, NY 10001     X`: each cell has a no-break space, which lynx prints as a blank.
  void read_by_blanks() noexcept;
  void read_blank_cells(std::uint32_t w, std::uint32_t end, bool indented) noexcept;
  void finish_by_blanks(gathered& one, bool indented) noexcept;

  // Blocks
  /// Name and address; then, apart, a cross or a title each.
  void read_blocks() noexcept;
  [[nodiscard]] bool is_address(std::uint32_t first, std::uint32_t end) noexcept;
  /// A box of which the words may be.
  [[nodiscard]] text_tick open_tick(kept_words words) const noexcept;
  void finish_block(gathered& one, kept_words (&blocks)[8], std::size_t& count) noexcept;
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
    std::uint32_t director = span::nowhere, ten_percent_owner = span::nowhere, officer = span::nowhere,
                  other = span::nowhere;
  };
  cells_behind behind_;
  cell_places places_;
  std::uint32_t blank_crosses_[2] = {span::nowhere, span::nowhere};
  bool found_header_ = false, separated_ = false, wide_gaps_ = false, has_names_ = true;
};

}  // namespace filigree::ownership
