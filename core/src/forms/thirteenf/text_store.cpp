// From a row as it was read to cells.
#include "forms/thirteenf/spec.hpp"
#include "forms/thirteenf/text_row.hpp"
#include "table/filing_data.hpp"
#include "text/characters.hpp"

namespace filigree::thirteenf {
namespace {

class store {
 public:
  explicit store(filing_data& data) noexcept : data_(data), text_(data.budget), row_(data.begin_row(holding_table)) {}

  void run(const named_security& security, const text_row& row) noexcept {
    if (row_ == no_row) return;
    put_pieces(holding::issuer, security.issuer);
    put_pieces(holding::title, security.title);
    if (security.title_is_open && data_.cell_at(row_, holding::title)->state == cell_state::absent)
      data_.mark(row_, holding::title, cell_state::ambiguous, data_.cell_at(row_, holding::issuer)->place);
    put_cusip(security);
    put_number(holding::value, row.value, row.value_is_dash);
    put_number(holding::amount, row.amount, row.amount_is_dash);
    put_words(row);
    put_discretion(row);
    put_pieces(holding::managers, row.managers);
    constexpr std::uint16_t votes[] = {holding::sole, holding::shared, holding::none};
    for (std::size_t i = 0; i < 3; ++i) put_vote(votes[i], row.votes[i], row.vote_states[i]);
    data_.compose(row_, holding::carried_down, row.carried ? "true" : "false", {});
  }

 private:
  void count() noexcept {
    ++data_.covered.leaves;
    ++data_.covered.read;
  }

  void put(std::uint16_t slot, span place) noexcept {
    count();
    data_.place(row_, slot, place, fold_space);
  }

  void put_pieces(std::uint16_t slot, const text_pieces& pieces) noexcept {
    if (pieces.empty()) return;
    if (pieces.count == 1) return put(slot, pieces.parts[0]);
    count();
    text_.clear();
    for (std::size_t i = 0; i < pieces.count; ++i) {
      if (i > 0) text_.add(' ');
      add_decoded(text_, data_.bytes_at(pieces.parts[i]), fold_space);
    }
    data_.compose(row_, slot, text_.view(), {pieces.parts, pieces.count});
  }

  void put_cusip(const named_security& security) noexcept {
    if (!security.cusip.placed()) return;
    if (data_.bytes_at(security.cusip) == security.cusip_view()) return put(holding::cusip, security.cusip);
    count();
    data_.compose(row_, holding::cusip, security.cusip_view(), {&security.cusip, 1});
  }

  void put_number(std::uint16_t slot, span place, bool is_dash) noexcept {
    if (!is_dash) return put(slot, place);
    count();
    data_.mark(row_, slot, cell_state::empty, place);
  }

  void put_words(const text_row& row) noexcept {
    if (row.type.placed()) {
      count();
      const bool principal = lower(data_.bytes_at(row.type).front()) == 'p';
      data_.compose(row_, holding::amount_type, principal ? "PRN" : "SH", {&row.type, 1});
    }
    if (!row.put_call.placed()) return;
    count();
    const bool put_option = lower(data_.bytes_at(row.put_call).front()) == 'p';
    data_.compose(row_, holding::put_call, put_option ? "Put" : "Call", {&row.put_call, 1});
  }

  void put_discretion(const text_row& row) noexcept {
    if (!row.discretion.placed()) return;
    if (row.discretion_is_open) {
      count();
      return data_.mark(row_, holding::discretion, cell_state::ambiguous, row.discretion);
    }
    if (row.code.empty()) return put(holding::discretion, row.discretion);
    count();
    data_.compose(row_, holding::discretion, row.code, {&row.discretion, 1});
  }

  void put_vote(std::uint16_t slot, span place, vote_state state) noexcept {
    switch (state) {
      case vote_state::absent:
        return;
      case vote_state::number:
        return put(slot, place);
      case vote_state::nothing:
        count();
        return data_.mark(row_, slot, cell_state::empty, place);
      case vote_state::unclear:
        count();
        return data_.mark(row_, slot, cell_state::ambiguous, place);
    }
  }

  filing_data& data_;
  text_buffer text_;
  std::uint32_t row_;
};

}  // namespace

void store_row(filing_data& data, const named_security& security, const text_row& row) noexcept {
  store(data).run(security, row);
}

}  // namespace filigree::thirteenf
