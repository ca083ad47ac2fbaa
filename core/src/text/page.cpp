#include "text/page.hpp"

#include <algorithm>
#include <iterator>

#include "text/characters.hpp"
#include "text/decode.hpp"
#include "text/page_characters.hpp"
#include "text/page_grids.hpp"

namespace filigree {
namespace {

constexpr std::size_t none = std::string_view::npos;

class builder {
 public:
  builder(text_page& page, std::string_view source, span body) noexcept
      : page_(page), source_(source), at_(body.offset), end_(body.end()) {
    if (body.length > text_page::longest) {
      page_.cut = true;
      end_ = static_cast<std::uint32_t>(body.offset + text_page::longest);
    }
    dialect_ = detect_dialect(source_.substr(at_, end_ - at_));
    page_.markdown = dialect_.markdown;
    page_.tags = dialect_.tags;
    page_.centred = dialect_.byte_columns;
  }

  bool run() noexcept {
    begin_line();
    while (at_ < end_ && ok_) {
      if (at_ == link_close_) {
        leave_link();
      } else {
        one();
      }
    }
    if (line_has_source()) end_line();
    return ok_;
  }

 private:
  [[nodiscard]] char peek(std::uint32_t ahead = 0) const noexcept {
    return at_ + ahead < end_ ? source_[at_ + ahead] : '\0';
  }
  [[nodiscard]] std::string_view rest() const noexcept { return source_.substr(at_, end_ - at_); }

  [[nodiscard]] code decode(std::uint32_t from) const noexcept {
    return code_at(source_.substr(0, end_), from, dialect_.legacy);
  }

  // --- Characters ------------------------------------------------------------------------------------------------

  void one() noexcept {
    const char c = peek();
    switch (c) {
      case '\r':
      case '\n':
        return newline();
      case '\t':
        return tab();
      case ' ':
      case '\v':
      case '\f':
        return blank(1, 1);
      case '|':
        return bar(1);
      case '\\':
        if (escape()) return;
        break;
      case '<':
        if (tag()) return;
        break;
      case '&':
        if (entity()) return;
        break;
      case '[':
        if (link()) return;
        if (dialect_.attributes) return skip(1);
        break;
      case ']':
        if (attributes()) return;
        break;
      case '*':
        if (dialect_.markdown) return emphasis_mark();
        break;
      case '_':
        if (underscore()) return;
        break;
      case '^':
        if (caret()) return;
        break;
      case '(':
        if (note()) return;
        break;
      default:
        break;
    }
    other(decode(at_));
  }

  void other(code c) noexcept {
    if (c.point < 0x20) return skip(c.length);
    if (c.point == no_break_space) return no_break(c.length);
    if (c.point >= 0x80) {
      if (c.point == 0x207D && note()) return;  // ⁽
      if (const border kind = border_kind(c.point); kind != border::no)
        return kind == border::bar ? bar(c.length) : frame(c.length);
      if (is_wide_space(c.point)) return blank(1, c.length);
      if (is_invisible(c.point)) return skip(c.length);
    }
    put(c.point, c.length);
  }

  /// Adds one character to the word, opening it if need be.
  void put(std::uint32_t point, std::uint32_t source_length) noexcept {
    open_word();
    ok_ = add_code_point(page_.arena, point) && ok_;
    advance(source_length);
    word_.place.length = at_ - word_.place.offset;
  }

  /// Moves on by one character of `length` bytes.
  void advance(std::uint32_t length) noexcept {
    at_ += length;
    column_ += dialect_.byte_columns ? length : 1;
  }
  /// Passes over markup: it takes room on the page but is no part of a word.
  void skip(std::uint32_t length) noexcept {
    at_ += length;
    column_ += length;
  }

  void open_word() noexcept {
    if (open_) return;
    open_ = true;
    word_ = {};
    word_.place.offset = at_;
    word_.text = static_cast<std::uint32_t>(page_.arena.size());
    word_.line = static_cast<std::uint32_t>(page_.lines.size());
    word_.left = column_;
    word_.blanks = blanks_;
    word_.cell = static_cast<std::uint16_t>(std::min<std::uint32_t>(cell_, 0xFFFF));
    word_.gap = gap_;
    word_.bound = bound_ && blanks_ == 1;
    bound_ = false;
  }
  void close_word() noexcept {
    if (!open_) return;
    open_ = false;
    word_.right = column_;
    word_.length = static_cast<std::uint32_t>(page_.arena.size()) - word_.text;
    gap_ = word_gap::none;
    blanks_ = 0;
    ok_ = page_.words.push(word_) && ok_;
  }

  void blank(std::uint32_t columns, std::uint32_t length) noexcept {
    close_word();
    if (gap_ == word_gap::none) gap_ = word_gap::blank;
    blanks_ += columns;
    column_ += columns;
    at_ += length;
  }
  void tab() noexcept {
    close_word();
    const std::uint32_t next = (column_ / 8 + 1) * 8;
    boundary();
    column_ = next;
    ++at_;
  }
  void frame(std::uint32_t length) noexcept {
    frame_ = true;
    blank(1, length);
  }
  void bar(std::uint32_t length) noexcept {
    close_word();
    bars_ = true;
    bar_first_ = bar_first_ || (line_words() == 0 && cell_ == 0);
    boundary();
    at_ += length;
    ++column_;
  }
  void boundary() noexcept {
    ++cell_;
    blanks_ = 0;
    if (gap_ != word_gap::line || line_words() > 0) gap_ = word_gap::cell;
  }
  [[nodiscard]] std::size_t line_words() const noexcept { return page_.words.size() - line_first_word_; }

  /// Between letters a blank; alone an empty cell's sign.
  void no_break(std::uint32_t length) noexcept {
    const bool after_text = open_ || (gap_ == word_gap::none && line_words() > 0);
    const code next = at_ + length < end_ ? decode(at_ + length) : code{' ', 1};
    const bool before_text =
        !(next.point < 0x80 && (is_space(static_cast<char>(next.point)) || next.point == '|' || next.point == '<')) &&
        next.point != no_break_space && border_kind(next.point) == border::no;
    if (after_text && before_text) {
      blank(1, length);
      bound_ = true;
      return;
    }
    close_word();
    if (line_words() > 0 && page_.words.back().kind == word_kind::empty && gap_ == word_gap::none) {
      advance(length);
      page_.words.back().right = column_;
      return;
    }
    open_word();
    word_.kind = word_kind::empty;
    advance(length);
    word_.place.length = length;
    close_word();
  }

  // --- Lines -----------------------------------------------------------------------------------------------------

  void begin_line() noexcept {
    line_begin_ = at_;
    line_first_word_ = page_.words.size();
    column_ = blanks_ = cell_ = 0;
    gap_ = word_gap::line;
    filled_ = bars_ = bar_first_ = frame_ = false;
    first_cell_of_row_ = true;
  }
  [[nodiscard]] bool line_has_source() const noexcept { return at_ > line_begin_; }

  void end_line() noexcept {
    close_word();
    page_line line;
    line.place = {line_begin_, at_ - line_begin_};
    line.first_word = static_cast<std::uint32_t>(line_first_word_);
    line.words = static_cast<std::uint32_t>(line_words());
    line.boundaries = static_cast<std::uint16_t>(std::min<std::uint32_t>(cell_, 0xFFFF));
    line.filled = filled_;
    line.bars = bars_;
    line.bar_first = bar_first_;
    line.frame = frame_;
    const std::string_view bytes = source_.substr(line_begin_, at_ - line_begin_);
    line.broken =
        (bytes.size() >= 2 && bytes.substr(bytes.size() - 2) == "  ") || (!bytes.empty() && bytes.back() == '\\');
    line.rule = line.words > 0;
    for (std::uint32_t i = line.first_word; i < line.first_word + line.words; ++i)
      line.rule = line.rule && page_.words[i].kind == word_kind::text && is_rule_text(page_.text(i));
    for (std::uint32_t i = line.first_word; !line.rule && i < line.first_word + line.words; ++i)
      if (is_drawn_rule(page_.text(i))) page_.words[i].kind = word_kind::empty;
    ok_ = page_.lines.push(line) && ok_;
  }

  void newline() noexcept {
    if (table_depth_ > 0) return blank(1, 1);  // within tags line breaks are blanks
    end_line();
    at_ += peek() == '\r' && peek(1) == '\n' ? 2 : 1;
    begin_line();
    drop_dash_escape();
  }
  /// A line break made by a tag.
  void soft_newline() noexcept {
    if (!line_has_source() || (line_words() == 0 && cell_ == 0 && !open_)) return;
    end_line();
    begin_line();
  }
  /// Privacy-enhanced mail puts "- " before a line that begins with a dash.
  void drop_dash_escape() noexcept {
    if (rest().substr(0, 3) == "- -") at_ += 2;
  }

  // --- Markdown --------------------------------------------------------------------------------------------------

  bool escape() noexcept {
    const char next = peek(1);
    const bool breaks =
        next == '\n' || next == '\r' || (next == ' ' && dialect_.attributes);  // in a column blanks follow
    if (dialect_.markdown && breaks) {
      skip(1);
      return true;
    }
    if (next <= ' ' || next >= 0x7F || is_letter(next) || is_digit(next)) return false;
    open_word();
    skip(1);
    put(static_cast<unsigned char>(next), 1);
    return true;
  }

  /// Two stars part what stands on both sides of them.
  void emphasis_mark() noexcept {
    if (peek(1) == '*') close_word();
    skip(1);
  }

  bool underscore() noexcept {
    if (dialect_.filled) {
      filled_ = true;
      blank(1, 1);
      return true;
    }
    // The blank to be ticked is a word of its own: `applicable)_____ Director`.
    if (open_ && peek(1) == '_' && page_.arena.view_from(word_.text).find_first_not_of("_Xx") != none) close_word();
    if (!dialect_.markdown) return false;
    const char before = at_ > line_begin_ ? source_[at_ - 1] : ' ';
    const char after = peek(1);
    const bool is_box = rest().substr(0, 3) == "_X_" || rest().substr(0, 3) == "_x_";
    if (!open_ && !emphasis_ && before != '_' && (is_letter(after) || is_digit(after) || after == '/') && !is_box) {
      emphasis_ = true;
      skip(1);
      return true;
    }
    if (emphasis_ && before != '_' && !is_space(before) && after != '_' && !is_letter(after) && !is_digit(after)) {
      emphasis_ = false;
      skip(1);
      return true;
    }
    return false;
  }

  bool entity() noexcept {
    if (!dialect_.markdown) return false;
    std::uint32_t point = 0;
    const std::size_t length = match_entity(rest().substr(0, 12), point);
    if (length == 0) return false;
    if (point == no_break_space) {
      no_break(static_cast<std::uint32_t>(length));
    } else {
      put(point, static_cast<std::uint32_t>(length));
    }
    return true;
  }

  /// `[text](target)`: the text stays. A target that is a footnote's anchor makes the text a reference.
  bool link() noexcept {
    constexpr std::size_t longest_link = 600;
    if (!dialect_.markdown) return false;
    const std::string_view text = rest().substr(0, longest_link);
    const std::size_t close = text.find(']', 1);
    if (close == none || close + 1 >= text.size() || text[close + 1] != '(') return false;
    const std::size_t stop = text.find(')', close);
    if (stop == none) return false;
    const std::string_view target = text.substr(close + 2, stop - close - 2);
    if (target.empty() || (target[0] != '#' && target[0] != '/' && target[0] != '<' && target.substr(0, 4) != "http"))
      return false;
    remember_cik(target);
    link_close_ = at_ + static_cast<std::uint32_t>(close);
    link_end_ = at_ + static_cast<std::uint32_t>(stop) + 1;
    link_raises_ = target[0] == '#';
    raised_ += link_raises_;
    skip(1);
    return true;
  }
  /// `[text]{.FormData}`: the text stays.
  bool attributes() noexcept {
    if (!dialect_.attributes || peek(1) != '{') return false;
    const std::size_t close = rest().substr(0, 200).find('}');
    if (close == none) return false;
    skip(static_cast<std::uint32_t>(close) + 1);
    return true;
  }
  void leave_link() noexcept {
    skip(link_end_ - at_);
    raised_ -= link_raises_;
    link_raises_ = false;
    link_close_ = span::nowhere;
  }
  void remember_cik(std::string_view target) noexcept {
    const std::size_t at = target.find("CIK=");
    if (at == none) return;
    std::size_t stop = at + 4;
    while (stop < target.size() && is_digit(target[stop])) ++stop;
    if (stop == at + 4 || stop > at + 14) return;
    const auto offset = static_cast<std::uint32_t>(target.data() - source_.data() + at + 4);
    close_word();
    ok_ = page_.links.push(
              {static_cast<std::uint32_t>(page_.words.size()), {offset, static_cast<std::uint32_t>(stop - at - 4)}}) &&
          ok_;
  }

  // --- Tags ------------------------------------------------------------------------------------------------------

  bool tag() noexcept {
    constexpr std::size_t longest_tag = 2000;
    const std::string_view text = rest().substr(0, longest_tag);
    const bool closing = text.size() > 1 && text[1] == '/';
    std::size_t stop = closing ? 2 : 1;
    const std::size_t begin = stop;
    while (stop < text.size() && (is_letter(text[stop]) || is_digit(text[stop]))) ++stop;
    const std::string_view name = text.substr(begin, stop - begin);
    const std::size_t end = text.find('>', stop);
    if (name.empty() || name.size() > 10 || end == none || (stop < end && !is_space(text[stop]) && text[stop] != '/'))
      return false;
    if (!act_on_tag(name, closing, text.substr(stop, end - stop), static_cast<std::uint32_t>(end) + 1)) return false;
    skip(static_cast<std::uint32_t>(end) + 1);
    return true;
  }

  bool act_on_tag(std::string_view name, bool closing, std::string_view attributes, std::uint32_t length) noexcept {
    const auto is = [&](std::string_view tag) { return equal_ignoring_case(name, tag); };
    if (is("sup") || is("u")) {
      raised_ = closing ? std::max(raised_ - 1, 0) : raised_ + 1;
    } else if (is("a")) {
      if (!closing) remember_cik(attributes);
    } else if (is("s") || is("c")) {  // column marks of an ASCII table
      close_word();
      open_word();
      ok_ = page_.arena.add(is("s") ? "<S>" : "<C>") && ok_;
      word_.place.length = length;
      word_.use = word_use::ignored;
      column_ += length;
      close_word();
      gap_ = word_gap::blank;
      column_ -= length;
    } else if (is("table") || is("tbody") || is("thead")) {
      if (dialect_.tags && is("table")) change_depth(closing);
    } else if (is("tr")) {
      if (dialect_.tags) soft_newline();
      first_cell_of_row_ = true;
    } else if (is("br") || is("p") || is("div") || is("hr") || is("colgroup")) {
      const bool in_cell = table_depth_ > 0 && !first_cell_of_row_;
      if (dialect_.tags || is("br")) soft_newline();
      first_cell_of_row_ = !in_cell;
    } else if (is("td") || is("th")) {
      if (!closing) begin_tag_cell();
    } else {
      constexpr std::string_view inline_tags[] = {"b",     "i",   "em",  "strong",  "span", "font", "sub", "center",
                                                  "small", "big", "col", "caption", "page", "text", "fn",  "f1"};
      return std::any_of(std::begin(inline_tags), std::end(inline_tags), is);
    }
    return true;
  }
  void change_depth(bool closing) noexcept {
    soft_newline();
    table_depth_ = closing ? std::max(table_depth_ - 1, 0) : table_depth_ + 1;
  }
  void begin_tag_cell() noexcept {
    close_word();
    if (!first_cell_of_row_) boundary();
    first_cell_of_row_ = false;
  }

  // --- Notes -----------------------------------------------------------------------------------------------------

  /// A caret raises what follows; it is no text of its own.
  bool caret() noexcept {
    const char next = peek(1);
    if (next != '(' && next != '*' && next > ' ' && next != ']' && next != '^' && next != '\\') return false;
    raise_next_ = next == '(';
    skip(1);
    return true;
  }

  /// `(12)` or `⁽¹²⁾` as a word of its own.
  bool note() noexcept {
    const code first = decode(at_);
    const bool by_figures = first.point == 0x207D;
    const bool by_caret = raise_next_;
    raise_next_ = false;
    std::uint32_t stop = at_ + first.length;
    if (dialect_.markdown) stop += past_anchors(source_.substr(stop, end_ - stop));
    char digits[5] = {'('};
    std::size_t count = 1;
    while (stop < end_ && count < 4) {
      const code c = decode(stop);
      const int digit =
          by_figures ? raised_digit(c.point)
                     : (c.point < 0x80 && is_digit(static_cast<char>(c.point)) ? static_cast<int>(c.point) - '0' : -1);
      if (digit < 0) break;
      digits[count++] = static_cast<char>('0' + digit);
      stop += c.length;
    }
    if (count == 1 || stop >= end_) return false;
    const code last = decode(stop);
    if (last.point != (by_figures ? 0x207Eu : static_cast<std::uint32_t>(')'))) return false;
    digits[count++] = ')';
    stop += last.length;
    close_word();
    open_word();
    word_.kind = word_kind::note;
    word_.raised = by_caret || by_figures || raised_ > 0;
    page_.tags_raise_notes = page_.tags_raise_notes || raised_ > 0;
    ok_ = page_.arena.add(std::string_view(digits, count)) && ok_;
    word_.place.length = stop - at_;
    column_ += dialect_.byte_columns ? stop - at_ : static_cast<std::uint32_t>(count);
    at_ = stop;
    close_word();
    return true;
  }

  text_page& page_;
  std::string_view source_;
  std::uint32_t at_, end_;
  dialect dialect_{};
  bool ok_ = true;

  page_word word_;
  bool open_ = false;
  word_gap gap_ = word_gap::line;
  std::uint32_t blanks_ = 0, column_ = 0, cell_ = 0;
  bool bound_ = false;
  std::uint32_t line_begin_ = 0;
  std::size_t line_first_word_ = 0;
  bool filled_ = false, bars_ = false, bar_first_ = false, frame_ = false;

  bool emphasis_ = false;
  std::uint32_t link_close_ = span::nowhere, link_end_ = 0;
  bool link_raises_ = false;
  bool raise_next_ = false;
  int raised_ = 0;  ///< open tags and links that raise their text
  int table_depth_ = 0;
  bool first_cell_of_row_ = true;
};

}  // namespace

bool text_page::read(std::string_view source, span body) noexcept {
  source_ = source;
  return builder(*this, source, body).run() && leave_out_cut_grids(*this);
}

}  // namespace filigree
