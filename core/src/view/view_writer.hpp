// Writing a view: one walk over its rows for every format, which differ in how they take a cell.
#pragma once

#include "filigree/view.hpp"
#include "view/view_data.hpp"
#include "write/arrow_batch.hpp"
#include "write/writer.hpp"

namespace filigree {

/// {"id", …} of the footnotes that end in footnote_end each, as JSON.
void add_footnote_ids(writer& out, std::string_view ids) noexcept;

/// From the first to the last byte, counted from the file's first.
struct file_stretch {
  bool placed = false;
  std::uint64_t offset = 0, length = 0;
};

struct view_writer::impl {
  impl(const view& of, view_format as, const view_write_options& wanted) noexcept;
  ~impl();

  bool step(output& out) noexcept;

  [[nodiscard]] bool is_arrow() const noexcept {
    return format == view_format::arrow || format == view_format::arrow_stream;
  }
  [[nodiscard]] bool has_source_columns() const noexcept {
    return options.provenance && format != view_format::json && format != view_format::ndjson;
  }
  bool begin(output& out) noexcept;
  void write_row(std::size_t row, output& out) noexcept;
  void end(output& out) noexcept;

  void begin_json(output& out) noexcept;
  void add_json_cell(writer& out, const workspace_cell& one) noexcept;
  void add_json_row(std::size_t row, writer& out) noexcept;
  void add_delimited_row(std::size_t row, writer& out) noexcept;
  void add_delimited_header(writer& out) noexcept;

  /// Finds which decimals fit at one scale; some rows at a time.
  void survey(std::size_t rows) noexcept;
  bool begin_arrow(output& out) noexcept;
  void add_arrow_row(std::size_t row) noexcept;

  /// The row's file, and the stretch of it that the row's values were read from: keys, which rows share, are left
  /// aside.
  [[nodiscard]] std::string_view sha256_of(std::size_t row) const noexcept;
  [[nodiscard]] std::string_view name_of_file(std::size_t row) const noexcept;
  [[nodiscard]] file_stretch stretch_of(std::size_t row) const noexcept;

  const view* source;
  view_format format;
  view_write_options options;
  memory_budget budget{SIZE_MAX};
  view_reader cells;
  array<std::uint32_t> columns{budget};  ///< of the table, those that are written
  std::size_t at = 0, stop = 0;
  bool begun = false, ended = false;

  array<decimal_fit> fits{budget};  ///< one for each of `columns`
  std::size_t surveyed = 0;
  array<arrow_field> fields{budget};
  text_buffer words{budget};  ///< names, titles and meanings of `fields`: the workspace's may move
  arrow_column* filled = nullptr;
  std::size_t filled_count = 0;
  arrow_output arrow;
  std::size_t batch_rows = 0;
};

}  // namespace filigree
