#include "forms/ownership/text_columns.hpp"

namespace filigree::ownership {
namespace {

namespace n = nonderiv;
namespace d = deriv;
using enum column_content;
using enum column_need;

constexpr bool alone = true, glued = true, no = false;

constexpr text_column table_one[] = {
    {text, n::title, 0, 0, must, must, 20, no, no},
    {date, n::transaction_date, 0, 1, must, never, 6, no, glued},
    {date, n::deemed_execution_date, 0, 2, may, never, 0, no, glued},
    {code, n::code, 0, 3, must, never, 4, no, glued},
    {early, n::timeliness, 0, 3, may, never, 0, no, glued},
    {number, n::shares, 0, 4, must, never, 6, no, no},
    {direction, n::acquired_disposed, 0, 4, must, never, 4, no, no},
    {money, n::price, 0, 4, must, never, 2, alone, no},
    {amount, n::shares_owned, n::value_owned, 5, must, must, 4, no, no},
    {ownership, n::direct_indirect, 0, 6, must, must, 10, no, no},
    {text, n::nature, 0, 7, may, may, 0, no, no},
};

constexpr text_column form5_table_one[] = {
    table_one[0], table_one[1],  table_one[2], {code, n::code, 0, 3, must, may, 4, no, glued},
    table_one[5], table_one[6],  table_one[7], table_one[8],
    table_one[9], table_one[10],
};

constexpr text_column table_two[] = {
    {text, d::title, 0, 0, must, must, 20, no, no},
    {money, d::conversion_price, 0, 1, must, must, 2, alone, no},
    {date, d::transaction_date, 0, 2, must, never, 6, no, glued},
    {date, d::deemed_execution_date, 0, 3, may, never, 0, no, glued},
    {code, d::code, 0, 4, must, never, 4, no, glued},
    {early, d::timeliness, 0, 4, may, never, 0, no, glued},
    {acquired, d::shares, d::total_value, 5, must, never, 6, no, no},
    {disposed, d::shares, d::total_value, 5, must, never, 6, no, no},
    {date, d::exercise_date, 0, 6, must, must, 2, alone, glued},
    {date, d::expiration_date, 0, 6, must, must, 2, alone, glued},
    {text, d::underlying_title, 0, 7, must, must, 4, no, no},
    {amount, d::underlying_shares, d::underlying_value, 7, must, must, 4, alone, no},
    {money, d::price, 0, 8, must, never, 2, alone, no},
    {amount, d::shares_owned, d::value_owned, 9, must, must, 4, no, no},
    {ownership, d::direct_indirect, 0, 10, must, must, 10, no, no},
    {text, d::nature, 0, 11, may, may, 0, no, no},
};

constexpr text_column form5_table_two[] = {
    table_two[0],  table_two[1],  table_two[2],  table_two[3],  {code, d::code, 0, 4, must, may, 4, no, glued},
    table_two[6],  table_two[7],  table_two[8],  table_two[9],  table_two[10],
    table_two[11], table_two[12], table_two[13], table_two[14], table_two[15],
};

constexpr text_column form3_table_one[] = {
    {text, n::title, 0, 0, must, must, 20, no, no},
    {amount, n::shares_owned, n::value_owned, 1, must, must, 6, no, no},
    {ownership, n::direct_indirect, 0, 2, must, must, 10, no, no},
    {text, n::nature, 0, 3, may, may, 0, no, no},
};

constexpr text_column form3_table_two[] = {
    {text, d::title, 0, 0, must, must, 20, no, no},
    {date, d::exercise_date, 0, 1, must, must, 2, alone, glued},
    {date, d::expiration_date, 0, 1, must, must, 2, alone, glued},
    {text, d::underlying_title, 0, 2, must, must, 4, no, no},
    {amount, d::underlying_shares, d::underlying_value, 2, must, must, 4, alone, no},
    {money, d::conversion_price, 0, 3, must, must, 2, alone, no},
    {ownership, d::direct_indirect, 0, 4, must, must, 10, no, no},
    {text, d::nature, 0, 5, may, may, 0, no, no},
};

constexpr std::string_view items_one[] = {"1", "2", "2A", "3", "4", "5", "6", "7"};
constexpr std::string_view items_two[] = {"1", "2", "3", "3A", "4", "5", "6", "7", "8", "9", "10", "11"};
constexpr std::string_view items_form3_one[] = {"1", "2", "3", "4"};
constexpr std::string_view items_form3_two[] = {"1", "2", "3", "4", "5", "6"};

constexpr text_layout layouts[3][2] = {
    {{form3_table_one, items_form3_one, nonderiv_holding_table, nonderiv_holding_table, false, false},
     {form3_table_two, items_form3_two, deriv_holding_table, deriv_holding_table, false, true}},
    {{table_one, items_one, nonderiv_trans_table, nonderiv_holding_table, true, false},
     {table_two, items_two, deriv_trans_table, deriv_holding_table, true, true}},
    {{form5_table_one, items_one, nonderiv_trans_table, nonderiv_holding_table, true, false},
     {form5_table_two, items_two, deriv_trans_table, deriv_holding_table, true, true}},
};

}  // namespace

const text_layout& layout_of(char form, int table) noexcept {
  const int index = form < '3' || form > '5' ? 1 : form - '3';
  return layouts[index][table == 2 ? 1 : 0];
}

shared_cells share_cells(const text_layout& layout, std::size_t columns) noexcept {
  shared_cells cells;
  for (std::size_t c = 0; c < columns; ++c) {
    const column_content content = layout.columns[c].content;
    const bool shares = content == early || content == direction || content == disposed;
    if (!shares) ++cells.count;
    cells.first[c] = static_cast<std::uint8_t>(cells.count - 1);
    cells.last[c] = static_cast<std::uint8_t>(cells.count - (content == early ? 0 : 1));
  }
  return cells;
}

}  // namespace filigree::ownership
