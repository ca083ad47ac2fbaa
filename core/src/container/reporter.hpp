// How the container says what it met, without knowing who keeps it.
#pragma once

#include <cstdint>
#include <string_view>

#include "filigree/diagnostic.hpp"

namespace filigree {

class reporter {
 public:
  /// A diagnostic: `before`, then `quoted` in quotation marks when it is not empty, then `after`.
  virtual void report(severity level, std::string_view code, std::uint32_t offset, std::string_view before,
                      std::string_view quoted = {}, std::string_view after = {}) noexcept = 0;

 protected:
  ~reporter() = default;
};

}  // namespace filigree
