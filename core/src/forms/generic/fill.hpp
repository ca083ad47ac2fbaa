// The second walk over a document: rows and cells of the planned tables.
#pragma once

#include "forms/generic/tables.hpp"

namespace filigree::generic {

class filler final : public sink {
 public:
  filler(outline& out, tables_plan& plan, filing_tables& tables) noexcept;

  void open(std::uint32_t node, span name, std::uint32_t rows) noexcept override;
  void close() noexcept override;
  void value(const event& one) noexcept override;

 private:
  struct open_element {
    std::uint32_t node;
    std::uint32_t row;     ///< that values in it belong to
    std::uint32_t of_row;  ///< 1, 2, 3 … of the innermost element around that repeats; 0: none does
    std::uint32_t first;   ///< of parallel arrays, and of each of them: the row of their first items
    std::uint32_t next;    ///< of a parallel array: how many items it had
    span key;              ///< of what stands under the key of a map
    std::uint8_t key_rules;
  };

  [[nodiscard]] open_element around() const noexcept;
  [[nodiscard]] bool is_row(std::uint32_t node) const noexcept { return out_.nodes[node].is_row; }
  [[nodiscard]] bool has_table(std::uint32_t node) const noexcept;
  void begin_parallel(std::uint32_t node, std::uint32_t parent, std::uint32_t rows) noexcept;
  std::uint32_t begin_row(std::uint32_t node, std::uint32_t parent) noexcept;
  void begin_leaf_row(const event& one, open_element& in) noexcept;
  [[nodiscard]] std::uint8_t rules_of_name(span place) const noexcept;

  void put(const event& one, std::uint32_t row, std::uint16_t slot) noexcept;
  void put_typed(std::uint32_t row, std::uint16_t slot, span place) noexcept;
  void put_text(std::uint32_t row, std::uint16_t slot, span place, std::uint8_t rules) noexcept;

  void add_to_values(const event& one, const open_element& in) noexcept;
  void put_kept(std::uint32_t row, std::uint16_t slot, std::uint32_t kept) noexcept;
  std::uint32_t keep(std::string_view text) noexcept;
  std::uint32_t path_of(std::uint32_t node) noexcept;
  std::uint32_t name_of_node(std::uint32_t node) noexcept;

  outline& out_;
  filing_data& data_;
  tables_plan& plan_;
  filing_tables& tables_;
  array<open_element> open_;
};

}  // namespace filigree::generic
