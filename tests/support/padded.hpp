// A text in a heap block of exactly its size and the padding that readers may look into, and not a byte more.
#pragma once

#include <cstring>
#include <memory>
#include <string_view>

#include "filigree/filing.hpp"

namespace filigree::test {

class padded_text {
 public:
  explicit padded_text(std::string_view text)
      : bytes_(new char[text.size() + owned_bytes::padding]()), size_(text.size()) {
    if (!text.empty()) std::memcpy(bytes_.get(), text.data(), text.size());
  }
  [[nodiscard]] const char* begin() const { return bytes_.get(); }
  [[nodiscard]] const char* end() const { return bytes_.get() + size_; }

 private:
  std::unique_ptr<char[]> bytes_;
  std::size_t size_;
};

}  // namespace filigree::test
