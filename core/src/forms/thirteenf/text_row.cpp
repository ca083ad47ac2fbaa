#include "forms/thirteenf/text_row.hpp"

#include <algorithm>

#include "filigree/decimal.hpp"
#include "forms/thirteenf/text_vocabulary.hpp"
#include "text/characters.hpp"

namespace filigree::thirteenf {
namespace {

/// Reads the words of a row from its value on, in the form's order; columns help where the order leaves it open.
class amounts_reader {
 public:
  amounts_reader(const text_line& line, std::size_t first, const text_layout& layout, text_row& row) noexcept
      : line_(line), words_(line.words()), at_(first), layout_(layout), row_(row) {}

  bool run() noexcept {
    return take_number(row_.value, row_.value_is_dash) &&
           (take_number(row_.amount, row_.amount_is_dash) || take_amount_with_type()) && run_behind_amounts();
  }
  bool run_behind_amounts() noexcept {
    while (at_ < words_.size())
      if (!take_word()) return false;
    return place_rest();
  }

 private:
  word_kind kind() const noexcept { return kind_of_word(line_.text_of(words_[at_])); }

  bool take_number(span& where, bool& is_dash) noexcept {
    if (at_ >= words_.size()) return false;
    const std::size_t first = at_;
    if (kind() == word_kind::money_sign && ++at_ >= words_.size()) return false;
    const word_kind found = kind();
    if (found != word_kind::number && found != word_kind::dash) return false;
    is_dash = found == word_kind::dash;
    where = text_line::around(words_.subspan(first, at_ - first + 1));
    ++at_;
    return true;
  }

  /// 10,000SH
  bool take_amount_with_type() noexcept {
    if (at_ >= words_.size()) return false;
    const text_word& word = words_[at_];
    const std::string_view text = line_.text_of(word);
    std::size_t digits = text.size();
    while (digits > 0 && is_letter(text[digits - 1])) --digits;
    if (digits == 0 || digits == text.size() || kind_of_word(text.substr(0, digits)) != word_kind::number ||
        kind_of_word(text.substr(digits)) != word_kind::amount_type)
      return false;
    row_.amount = line_.place_of(text.substr(0, digits));
    row_.type = line_.place_of(text.substr(digits));
    ++at_;
    return true;
  }

  bool take_word() noexcept {
    const text_word& word = words_[at_];
    switch (kind()) {
      case word_kind::amount_type:
        return take_once(row_.type, word);
      case word_kind::put_call:
        return take_once(row_.put_call, word);
      case word_kind::box:
        return take_box(word);
      case word_kind::discretion:
        // "NONE" and "OTHER" may also stand where managers are named.
        return row_.discretion.placed() ? keep_manager(at_++) : take_discretion();
      case word_kind::number:
      case word_kind::list:
      case word_kind::dash:
        return keep_rest();
      case word_kind::money_sign:
        return false;
      case word_kind::other:
        return take_other(word);
    }
    return false;
  }

  bool take_once(span& where, const text_word& word) noexcept {
    if (where.placed()) return false;
    where = word.place;
    ++at_;
    return true;
  }

  bool take_box(const text_word& word) noexcept {
    if (const auto vote = vote_at(word); vote && row_.vote_states[*vote] == vote_state::absent) {
      row_.votes[*vote] = word.place;  // a box ticked where a number is asked for
      row_.vote_states[*vote] = vote_state::unclear;
      ++at_;
      return true;
    }
    if (row_.discretion.placed()) return false;
    row_.discretion = word.place;
    ++at_;
    switch (layout_.at(word)) {
      case text_column::box_sole:
        row_.code = "SOLE";
        break;
      case text_column::box_defined:
        row_.code = "DFND";
        break;
      case text_column::box_other:
        row_.code = "OTR";
        break;
      default:
        row_.discretion_is_open = true;
        break;
    }
    return true;
  }

  /// One word, or SHARED with what stands behind it: "SHARED - DEFINED".
  bool take_discretion() noexcept {
    const std::size_t first = at_++;
    span where = words_[first].place;
    if (equal_ignoring_case(line_.text_of(words_[first]), "SHARED")) {
      for (std::size_t behind = at_; behind < words_.size() && behind < at_ + 2; ++behind) {
        if (words_[behind].behind_gap) break;
        const span both = text_line::around(words_.subspan(first, behind - first + 1));
        if (discretion_code(line_.bytes_at(both)).empty()) continue;
        where = both;
        at_ = behind + 1;
        break;
      }
    }
    row_.discretion = where;
    row_.code = discretion_code(line_.bytes_at(where));
    return true;
  }

  /// "NONE", "N/A" or the like in the managers' column.
  bool take_other(const text_word& word) noexcept {
    const text_column column = layout_.at(word);
    const std::string_view text = line_.text_of(word);
    const bool nobody = equal_ignoring_case(text, "NONE") || equal_ignoring_case(text, "N/A") || text == "*";
    if (column != text_column::managers && !(nobody && rest_count_ == 0)) return false;
    return keep_manager(at_++);
  }

  bool keep_manager(std::size_t index) noexcept {
    if (managers_end_ != 0 && index != managers_end_) return false;  // they stand together
    if (managers_end_ == 0) managers_begin_ = index;
    managers_end_ = index + 1;
    return true;
  }

  bool keep_rest() noexcept {
    if (rest_count_ == most_rest) return false;
    rest_[rest_count_++] = at_++;
    return true;
  }

  /// Numbers behind the discretion: managers' numbers, then up to three votes.
  bool place_rest() noexcept {
    const bool placed = layout_.knows(text_column::managers) && layout_.knows(text_column::sole) ? place_by_columns()
                                                                                                 : place_by_order();
    if (!placed) return false;
    if (managers_end_ != 0)
      row_.managers.add(text_line::around(words_.subspan(managers_begin_, managers_end_ - managers_begin_)));
    return true;
  }

  /// Managers are what stands before the votes' columns; three numbers behind them are the three votes, fewer are told
  /// by their columns.
  bool place_by_columns() noexcept {
    std::size_t first = 0;
    while (first < rest_count_ && is_manager(first))
      if (!keep_manager(rest_[first++])) return false;
    const std::size_t votes = rest_count_ - first;
    if (votes > 3) return false;
    for (std::size_t i = 0; i < votes; ++i) {
      const text_word& word = words_[rest_[first + i]];
      const std::optional<std::size_t> told = vote_at(word);
      if (!told && votes < 3 && !same_number(word.place, row_.amount)) return false;
      if (!set_vote(votes == 3 ? i : told.value_or(0), word)) return false;
    }
    return true;
  }

  std::optional<std::size_t> vote_at(const text_word& word) const noexcept {
    switch (layout_.at(word)) {
      case text_column::sole:
        return 0;
      case text_column::shared:
        return 1;
      case text_column::none:
        return 2;
      default:
        return std::nullopt;
    }
  }

  /// Lists drift out of their column, so that commas count before columns do.
  bool is_manager(std::size_t index) const noexcept {
    constexpr std::size_t most_digits = 4;
    const text_word& word = words_[rest_[index]];
    const std::string_view text = line_.text_of(word);
    if (kind_of_word(text) == word_kind::list) return true;
    if (kind_of_word(text) != word_kind::number || text.size() > most_digits) return false;
    if (index > 0 && line_.text_of(words_[rest_[index - 1]]).back() == ',') return true;
    return !vote_at(word);
  }

  /// Without columns: votes are the last three; lists before them are managers.
  bool place_by_order() noexcept {
    std::size_t votes = 0;
    while (votes < rest_count_ && votes < 3) {
      const std::size_t index = rest_[rest_count_ - 1 - votes];
      if (kind_of_word(line_.text_of(words_[index])) == word_kind::list) break;
      const bool ends_list =
          votes + 1 < rest_count_ && line_.text_of(words_[rest_[rest_count_ - 2 - votes]]).back() == ',';
      if (ends_list) break;
      ++votes;
    }
    const std::size_t managers = rest_count_ - votes;
    for (std::size_t i = 0; i < managers; ++i)
      if (!keep_manager(rest_[i])) return false;
    for (std::size_t i = 0; i < votes; ++i) {
      if (!set_vote(i, words_[rest_[managers + i]])) return false;
      // Fewer than three: which of them stands where is told by no column, unless one is all of the amount.
      if (votes < 3 && !(votes == 1 && same_number(words_[rest_[managers]].place, row_.amount)))
        row_.vote_states[i] = vote_state::unclear;
    }
    return true;
  }

  bool same_number(span a, span b) const noexcept {
    const auto left = parse_decimal(line_.bytes_at(a)), right = parse_decimal(line_.bytes_at(b));
    return left && right && compare(*left, *right) == 0;
  }

  bool set_vote(std::size_t which, const text_word& word) noexcept {
    if (row_.vote_states[which] != vote_state::absent) return false;
    const word_kind found = kind_of_word(line_.text_of(word));
    if (found == word_kind::list) return false;
    row_.votes[which] = word.place;
    row_.vote_states[which] = found == word_kind::dash ? vote_state::nothing : vote_state::number;
    return true;
  }

  static constexpr std::size_t most_rest = 48;
  const text_line& line_;
  std::span<const text_word> words_;
  std::size_t at_;
  const text_layout& layout_;
  text_row& row_;
  std::size_t rest_[most_rest];
  std::size_t rest_count_ = 0, managers_begin_ = 0, managers_end_ = 0;
};

}  // namespace

bool read_more_managers(const text_line& line, std::size_t first, const text_layout& layout, text_row& row) noexcept {
  return amounts_reader(line, first, layout, row).run_behind_amounts();
}

bool read_amounts(const text_line& line, std::size_t first, const text_layout& layout, text_row& row) noexcept {
  return amounts_reader(line, first, layout, row).run();
}

void read_name(const text_line& line, std::size_t behind, const text_layout& layout, named_security& out) noexcept {
  const std::span<const text_word> words = line.words().subspan(0, behind);
  if (words.empty()) return;
  const auto add = [&](text_pieces& to, std::size_t first, std::size_t end) {
    if (first < end) to.add(text_line::around(words.subspan(first, end - first)));
  };
  // A class begins at the last gap before the CUSIP; where the class's column is known, there.
  std::size_t title = words.size();
  if (layout.knows(text_column::title)) {
    title = 0;
    const std::uint32_t begin = layout.begin_of(text_column::title);
    while (title < words.size() && words[title].begin + 1 < begin) ++title;
    // A long name may reach into the class's column: then the gap tells.
    if (title > 0 && title < words.size() && !words[title].behind_gap) {
      std::size_t gap = words.size();
      while (--gap > 0 && !words[gap].behind_gap) {
      }
      if (gap > 0) {
        title = gap;
      } else {
        out.title_is_open = true;
      }
    }
  } else {
    title = words.size();
    while (--title > 0 && !words[title].behind_gap) {
    }
    if (title == 0) {  // one text: words that name a class end it
      title = words.size();
      while (title > 1 && is_class_word(line.text_of(words[title - 1]))) --title;
      out.title_is_open = true;
      if (title == words.size()) return add(out.issuer, 0, words.size());
    }
  }
  add(out.issuer, 0, title);
  add(out.title, title, words.size());
}

}  // namespace filigree::thirteenf
