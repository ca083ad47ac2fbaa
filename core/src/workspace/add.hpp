// Adding the filings of a pack to a workspace: all of them, or none.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "workspace/digest.hpp"
#include "workspace/pack_format.hpp"
#include "workspace/store.hpp"

namespace filigree {

class pack_adder {
 public:
  pack_adder(workspace_data& to, std::string_view packed) noexcept;
  /// Called once.
  add_result run(std::string_view name, std::string_view sha256) noexcept;

 private:
  struct packed_entry {
    std::string_view text;
    std::uint32_t id;  ///< in the workspace's dictionary, none until it is needed there
  };
  /// A shape of tables, and where its rows go once a filing has some.
  struct shape_entry {
    packed_shape described;
    std::uint32_t first_column;  ///< in columns_
    stored_table* table;
  };
  struct column_entry {
    packed_column described;
    stored_column* column;
  };
  struct extent {
    std::size_t columns, parts, rows;
  };

  [[nodiscard]] bool failed() const noexcept {
    return malformed_ || out_of_memory_ || pack_.failed() || (digest_ && digest_->failed());
  }
  bool gather_texts() noexcept;
  bool gather_shapes() noexcept;
  bool remember_extents() noexcept;
  add_result fail() noexcept;

  [[nodiscard]] std::string_view packed_text(std::uint32_t id) const noexcept;
  /// The workspace's number of a text of the pack; texts that become numbers or dates never get one.
  std::uint32_t text(std::uint32_t id) noexcept;
  std::uint32_t own(std::string_view text) noexcept;

  void add_filing(std::string_view name, std::string_view sha256) noexcept;
  void add_table(stored_file& file) noexcept;
  /// Finds or makes the shape's table and columns.
  bool settle(shape_entry& shape) noexcept;
  void add_column(column_entry& column, std::uint32_t rows, std::uint32_t first) noexcept;
  stored_column* column_for(stored_table& table, const packed_column& described, std::uint32_t index) noexcept;
  /// These give the value's hash.
  std::uint64_t add_cell(stored_column& column, const packed_cells& from, std::uint32_t i, std::size_t row) noexcept;
  std::uint64_t add_value(stored_column& column, std::string_view filed, std::uint32_t packed,
                          std::size_t row) noexcept;
  std::uint64_t add_decimal(stored_column& column, std::string_view filed, std::uint32_t packed,
                            std::size_t row) noexcept;
  void finish(stored_file& file) noexcept;
  /// Keys of rows in other tables find those tables.
  void link_parents() noexcept;

  workspace_data& to_;
  pack_reader pack_;
  array<packed_entry> texts_;
  array<shape_entry> shapes_;
  array<column_entry> columns_;
  array<extent> extents_;
  std::size_t tables_before_, files_before_, reporters_before_;
  std::uint32_t first_id_;
  std::optional<digest_maker> digest_;  ///< of the filing at hand
  bool malformed_ = false, out_of_memory_ = false;
};

}  // namespace filigree
