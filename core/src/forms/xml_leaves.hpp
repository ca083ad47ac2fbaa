// The leaves of a described form's XML as they are read: into the cells of their columns, or among the other values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "forms/element_frame.hpp"
#include "forms/xml_repairs.hpp"
#include "table/filing_data.hpp"

namespace filigree {

class xml_leaves {
 public:
  /// `stack` has the open elements, `size` of them at every call.
  xml_leaves(filing_data& data, xml_repairs& repairs, span body, const frame* stack, const std::size_t& size) noexcept
      : data_(data),
        repairs_(repairs),
        end_(data.source.data() + body.end()),
        stack_(stack),
        size_(size),
        text_rules_(repairs.text_rules(body)) {}

  /// Whether the bytes are not the text: an ampersand or a carriage return stands in them.
  static bool is_coded(std::string_view text) noexcept;
  /// Comments alone are no text.
  bool is_blank(std::string_view text, bool has_markup) noexcept;
  void put(std::uint32_t row, const element& known, std::string_view name, std::string_view text, bool coded,
           bool has_markup) noexcept;
  void add_reference(const frame& leaf) noexcept;
  /// Half a number is a wrong number: what the document's end may have cut is no value, unless it is plain text.
  void withhold_cut_value(const frame& leaf) noexcept;
  /// The text of the innermost open element, or its attribute `name`, that no path of the spec claims.
  void add_unknown(std::string_view name, std::string_view text, bool is_attribute) noexcept;
  /// Text that stands beside elements is read by nothing.
  void meet_text(std::string_view text, std::uint8_t rules) noexcept;

 private:
  const frame& top() const noexcept { return stack_[size_ - 1]; }
  std::uint32_t offset_of(const char* at) const noexcept {
    return static_cast<std::uint32_t>(at - data_.source.view().data());
  }
  span span_of(std::string_view text) const noexcept {
    return {offset_of(text.data()), static_cast<std::uint32_t>(text.size())};
  }
  void add_path(text_buffer& path) const noexcept;
  void put_again(std::string_view name, std::string_view text) noexcept;
  bool start_tag_follows(const char* at) noexcept;

  filing_data& data_;
  xml_repairs& repairs_;
  const char* end_;
  const frame* stack_;
  const std::size_t& size_;
  std::uint8_t text_rules_;
  const char* next_tag_ = nullptr;  ///< one byte into the tag that `start_tag_follows` met last
  bool next_tag_begins_ = false;
};

}  // namespace filigree
