// What the first walk over a document learns: how often each path comes, and what types its values have.
#pragma once

#include "forms/generic/outline.hpp"

namespace filigree::generic {

class counter final : public sink {
 public:
  explicit counter(outline& out) noexcept : out_(out), open_(out.data.budget), decoded_(out.data.budget) {}

  void open(std::uint32_t node, span name, std::uint32_t rows) noexcept override;
  void close() noexcept override;
  void value(const event& one) noexcept override;
  [[nodiscard]] bool met_any() const noexcept { return number_ > 0; }

 private:
  void count_row(path_node& node) noexcept;
  [[nodiscard]] std::uint8_t types_of_value(const event& one) noexcept;

  outline& out_;
  array<std::uint32_t> open_;  ///< the numbers of the elements that are open
  text_buffer decoded_;
  std::uint32_t number_ = 0;  ///< of events so far
};

/// Whether the event says that an element is there and nothing more.
[[nodiscard]] bool is_hollow(const filing_data& data, const event& one) noexcept;

}  // namespace filigree::generic
