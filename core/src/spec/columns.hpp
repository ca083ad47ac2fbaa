// Words to write columns with. Every column has a title, as the paper form says it, and a meaning, one sentence.
//
//   sec("SSHPRNAMT", decimal, "shrsOrPrnAmt/sshPrnamt", "Amount", "Number of shares, or principal amount.")
//
// `sec` is for columns of an SEC data set, under its names and in its order; `own` for all others, behind them.
#pragma once

#include <array>
#include <cstddef>
#include <type_traits>

#include "spec/table_spec.hpp"

namespace filigree::columns {

constexpr column_spec sec(std::string_view name, value_type type, std::string_view path, std::string_view title,
                          std::string_view meaning) {
  return {{name, type, title, meaning, column_origin::sec, column_role::data}, column_source::stored, path};
}
constexpr column_spec own(std::string_view name, value_type type, std::string_view path, std::string_view title,
                          std::string_view meaning) {
  return {{name, type, title, meaning, column_origin::filigree, column_role::data}, column_source::stored, path};
}
/// From other cells of the row.
constexpr column_spec made(std::string_view name, value_type type, compute compose, std::string_view title,
                           std::string_view meaning, column_origin origin = column_origin::filigree) {
  column_spec spec{{name, type, title, meaning, origin, column_role::data}, column_source::computed};
  spec.compose = compose;
  return spec;
}
/// The same column with a slot that code names, where more than one reader fills it.
constexpr column_spec at(std::uint16_t slot, column_spec spec) {
  spec.slot = slot;
  return spec;
}
/// The same column with the footnotes of another slot of the row.
constexpr column_spec noted(std::uint16_t notes_slot, column_spec spec) {
  spec.notes_slot = notes_slot;
  return spec;
}
/// The same column, its element repeating: all texts in one, `, ` between them.
constexpr column_spec joined(column_spec spec) {
  spec.joins = true;
  return spec;
}
/// The same column with what it tells about its filing among others.
constexpr column_spec telling(column_part part, column_spec spec) {
  spec.shown.part = part;
  return spec;
}

/// The same column with what it says of its row.
constexpr column_spec as(column_sense sense, column_spec spec) {
  spec.shown.sense = sense;
  return spec;
}

/// Ids of the footnotes that hang on the column before it.
constexpr column_spec notes_of(std::string_view name, std::uint16_t slot) {
  column_spec spec{{name, value_type::text, "Footnotes", "Ids of the footnotes to the column before this one.",
                    column_origin::sec, column_role::footnotes},
                   column_source::footnotes};
  spec.slot = spec.notes_slot = slot;
  return spec;
}
constexpr column_spec accession_number(std::string_view name = "ACCESSION_NUMBER") {
  return {{name, value_type::text, "Accession number", "EDGAR's number of the submission; unknown for a bare document.",
           column_origin::sec, column_role::key},
          column_source::accession};
}
constexpr column_spec filing_date() {
  return {{"FILING_DATE", value_type::date, "Filed", "Date on which EDGAR took the filing, from the submission header.",
           column_origin::sec, column_role::data, column_part::filing_date},
          column_source::filing_date};
}
/// 1, 2, 3 … within the table, as the data set's surrogate key.
constexpr column_spec row_number(std::string_view name, column_origin origin = column_origin::sec) {
  return {{name, value_type::decimal, "Row", "Number of the row within its table of this filing.", origin,
           column_role::key, column_part::row_key},
          column_source::row_key};
}
/// The number of the row of `table` in which this row stands.
constexpr column_spec parent_number(std::string_view name, std::string_view table, std::string_view title,
                                    std::string_view meaning, column_origin origin = column_origin::sec) {
  column_spec spec{{name, value_type::decimal, title, meaning, origin, column_role::key, column_part::parent_key},
                   column_source::parent_key};
  spec.shown.refers = table;
  return spec;
}
constexpr column_spec row_order(std::string_view meaning) {
  return {{"ROW_ORDER", value_type::decimal, "Line", meaning, column_origin::filigree, column_role::key},
          column_source::row_order};
}

template <class listed>
inline constexpr std::size_t count_of = std::extent_v<listed>;
template <>
inline constexpr std::size_t count_of<column_spec> = 1;
template <std::size_t count>
inline constexpr std::size_t count_of<std::array<column_spec, count>> = count;

/// One list of single columns and of lists that several tables have, in this order.
template <class... listed>
constexpr std::array<column_spec, (count_of<listed> + ...)> together(const listed&... given) {
  std::array<column_spec, (count_of<listed> + ...)> all{};
  std::size_t size = 0;
  const auto add = [&](const auto& one) {
    if constexpr (std::is_same_v<decltype(one), const column_spec&>) {
      all[size++] = one;
    } else {
      for (const column_spec& each : one) all[size++] = each;
    }
  };
  (add(given), ...);
  return all;
}

}  // namespace filigree::columns
